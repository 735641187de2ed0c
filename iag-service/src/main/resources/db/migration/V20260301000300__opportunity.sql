-- What suppliers offer, each under its own reference.
create table opportunity (
    id          uuid primary key,
    supplier    text        not null,
    reference   text        not null,
    standing    text        not null check (standing in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    kind        text        not null,
    title       text        not null,
    description text,
    source_organisation text,
    source_url  text,
    place       text,
    remote      boolean     not null,
    occupation  text,
    subject     text,
    suits       text,
    next_what   text,
    next_url    text,
    next_by     date,
    next_open   boolean     not null,
    expires_on  date,
    review_on   date,
    -- The first of the three days on which something of it is over.
    fresh_until date,
    changed_at  timestamptz not null,
    version     bigint      not null,
    unique (supplier, reference),
    -- Nothing is shown without an end (I6).
    check (standing <> 'PUBLISHED' or fresh_until is not null)
);

create index opportunity_shown on opportunity (id desc) where standing = 'PUBLISHED';
create index opportunity_occupation on opportunity (occupation text_pattern_ops, id desc) where standing = 'PUBLISHED';
create index opportunity_subject on opportunity (subject text_pattern_ops, id desc) where standing = 'PUBLISHED';
