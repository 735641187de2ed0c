-- Contacts that are due, and what became of them (I10).
create table follow_up (
    id         uuid primary key,
    learner_id uuid        not null,
    -- The college of the cause; none for a return, which any college where the learner is may welcome.
    ukprn      text,
    reason     text        not null check (reason in ('WITHDRAWAL', 'BREAK', 'RETURN')),
    -- The event: told twice, it counts once.
    caused_by  uuid        not null unique,
    due_on     date        not null,
    state      text        not null check (state in ('DUE', 'CANCELLED', 'DONE')),
    -- Whether anybody was told: not while the learner asks not to be contacted.
    announced  boolean     not null,
    session_id uuid references guidance_session,
    done_by    text,
    created_at timestamptz not null,
    ended_at   timestamptz,
    version    bigint      not null
);

select follow_learner('follow_up');
create unique index follow_up_open on follow_up (learner_origin, reason, coalesce(ukprn, '')) where state = 'DUE';
create index follow_up_college on follow_up (ukprn, due_on, id) where state = 'DUE';
create index follow_up_learner on follow_up (learner_id, due_on, id);

-- Who asked not to be contacted, under each id that the learner has had.
create table do_not_contact (
    learner_id uuid    not null,
    standing   boolean not null
);

select follow_learner('do_not_contact');
alter table do_not_contact add primary key (learner_origin);
create index do_not_contact_learner on do_not_contact (learner_id) where standing;
