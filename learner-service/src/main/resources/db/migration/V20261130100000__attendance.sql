-- What the register of a college says of a learner and a session (L33).
create table attendance_mark (
    learner_id uuid        not null references learner,
    ukprn      text        not null,
    day        date        not null,
    -- When it began and the college's own reference for it; empty where the college sends none.
    starts     text        not null,
    session    text        not null,
    -- What it means is configured.
    mark       text        not null,
    said_at    timestamptz not null
);

select follow_learner('attendance_mark');
alter table attendance_mark add primary key (learner_origin, ukprn, day, starts, session);

-- Of whom it is to be looked whether they went quiet, from which day on: written with the marks, gone with the look.
create table attendance_due (
    origin uuid not null,
    ukprn  text not null,
    due_on date not null,
    primary key (due_on, ukprn, origin)
);

-- A learner who went quiet at a college, until somebody answered or they came back.
create table quiet_spell (
    id              uuid primary key,
    learner_id      uuid        not null references learner,
    ukprn           text        not null,
    sign            text        not null check (sign in ('NONE', 'FEWER')),
    since           date        not null,
    expected        integer     not null,
    came            integer     not null,
    -- What they are compared with.
    before_expected integer     not null,
    before_came     integer     not null,
    noticed_at      timestamptz not null,
    handed_on_at    timestamptz,
    handed_on_by    text,
    ended_at        timestamptz,
    ended_by        text,
    how             text check (how in ('CAME_BACK', 'SPOKEN_WITH', 'PUT_OFF', 'NO_LONGER_ENROLLED', 'CORRECTED')),
    put_off_until   date,
    -- Sessions up to this day are no reason for another spell.
    counted_from    date
);

select follow_learner('quiet_spell');
create unique index quiet_spell_open on quiet_spell (learner_origin, ukprn) where ended_at is null;
create index quiet_spell_list on quiet_spell (ukprn, id) where ended_at is null;
create index quiet_spell_origin on quiet_spell (learner_origin, ukprn, id);
