-- What is assessed, whatever its versions say; it never changes.
create table framework (
    id                    uuid primary key,
    ukprn                 text        not null,
    title                 text        not null,
    kind                  text        not null check (kind in ('REGULATED', 'LOCAL')),
    level                 text        not null,
    learn_aim_ref         text,
    ssa                   text,
    -- Client id of the awarding organisation's system.
    awarding_organisation text,
    created_by            text        not null,
    capacity              text        not null,
    created_at            timestamptz not null
);

create index framework_college on framework (ukprn, created_at desc, id desc);
create index framework_aim on framework (learn_aim_ref, ukprn) where learn_aim_ref is not null;

-- A draft, or a published version, which never changes (A1).
create table framework_version (
    id               uuid primary key,
    framework_id     uuid        not null references framework,
    number           integer     not null,
    state            text        not null check (state in ('DRAFT', 'PUBLISHED')),
    sampling_percent integer,
    created_by       text        not null,
    created_at       timestamptz not null,
    changed_by       text        not null,
    capacity         text        not null,
    changed_at       timestamptz not null,
    published_by     text,
    published_at     timestamptz,
    version          bigint      not null,
    unique (framework_id, number),
    check ((state = 'PUBLISHED') = (published_at is not null))
);

create unique index framework_version_draft on framework_version (framework_id) where state = 'DRAFT';

create table criterion (
    version_id       uuid          not null references framework_version,
    position         integer       not null,
    id               uuid          not null unique,
    unit_position    integer       not null,
    unit             text          not null,
    statement        text          not null,
    type             text          not null,
    ownership        text          not null,
    decision_rule    text          not null,
    weight           numeric(5, 2) not null,
    scale_values     text[],
    scale_maximum    integer,
    evidence_minimum integer       not null,
    evidence_forms   text[]        not null,
    evidence_words   text,
    primary key (version_id, position),
    check ((scale_values is null) <> (scale_maximum is null))
);

-- The last line of A1: whatever the application does, a published version and its criteria stay as they are.
create function keep_published_version() returns trigger
    language plpgsql as
$$
begin
    if old.state = 'PUBLISHED' then
        raise exception 'A published version never changes' using errcode = '23514';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger keep_published_version before update or delete on framework_version
    for each row execute function keep_published_version();

create function keep_published_criteria() returns trigger
    language plpgsql as
$$
begin
    if exists (select from framework_version
                where id = case when tg_op = 'INSERT' then new.version_id else old.version_id end
                  and state = 'PUBLISHED') then
        raise exception 'A published version never changes' using errcode = '23514';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger keep_published_criteria before insert or update or delete on criterion
    for each row execute function keep_published_criteria();
