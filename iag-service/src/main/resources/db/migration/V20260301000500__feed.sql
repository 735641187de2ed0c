-- A careers service's feed, and the last position that it gave.
create table feed (
    client_id     text primary key,
    last_position bigint not null default 0
);

-- What one consent opens. The pseudonym is made anew with each, so that nothing links a learner who comes back.
create table feed_share (
    consent_id uuid primary key,
    client_id  text    not null,
    learner_id uuid    not null,
    pseudonym  uuid    not null unique,
    scope      text[]  not null,
    ended      boolean not null
);

select follow_learner('feed_share');

-- What is shared; without content it is gone, and nothing of it is kept here.
create table feed_entry (
    id         uuid primary key,
    consent_id uuid not null references feed_share,
    item_kind  text not null check (item_kind in ('AMBITION', 'ACTION_PLAN')),
    scope      text not null,
    item_id    uuid not null,
    about_item uuid,
    content    jsonb,
    unique (consent_id, item_kind, item_id)
);

-- Changes as they were committed. The position comes later, when the feed is read: never before the commit.
create table feed_change (
    seq       bigint generated always as identity primary key,
    client_id text   not null,
    entry_id  uuid   not null references feed_entry,
    position  bigint,
    unique (client_id, position)
);

create index feed_change_waiting on feed_change (client_id, seq) where position is null;
create index feed_change_entry on feed_change (entry_id, seq);
