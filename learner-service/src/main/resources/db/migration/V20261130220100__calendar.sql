-- Where calendars of tutorials are read without signing in: of each address only a digest.
create table learner_calendar (
    id            uuid primary key,
    learner_id    uuid        not null references learner,
    digest        bytea       not null unique,
    -- Whether it says why one meets, to everybody who looks at the owner's calendar.
    shows_purpose boolean     not null,
    made_at       timestamptz not null
);

select follow_learner('learner_calendar');

create table staff_calendar (
    id            uuid primary key,
    subject       text        not null unique,
    digest        bytea       not null unique,
    shows_purpose boolean     not null,
    made_at       timestamptz not null
);
