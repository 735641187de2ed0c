-- A learner of a return who would have become one with somebody else (L3): held until a person says whether it is the same
-- person or another. What was stated is kept so that the answer is found again in later returns.
create table held_learner (
    id               uuid primary key,
    ukprn            text        not null,
    learn_ref_number text        not null,
    -- The key by which the learner would have been found, and why it does not count.
    key              text        not null check (key in ('OWN_REFERENCE', 'PREVIOUS_REFERENCE')),
    reason           text        not null check (reason in ('ULN_CONTRADICTS', 'EVERYTHING_CHANGED', 'CLAIMED_TWICE')),
    uln              text        not null,
    family_name      text,
    given_names      text,
    date_of_birth    date,
    -- Whose record the key found: its origin, so that the answer follows a merge.
    other_learner_id uuid        not null references learner,
    other_ukprn      text        not null,
    other_learn_ref_number text  not null,
    known_uln        text        not null,
    -- The college whose record contradicts.
    known_ukprn      text        not null,
    collection_year  text        not null,
    import_id        uuid        not null,
    raised_at        timestamptz not null,
    answer           text check (answer in ('SAME', 'ANOTHER')),
    answered_at      timestamptz,
    answered_by      text,
    answered_capacity text,
    check ((answer is null) = (answered_at is null))
);

create unique index held_learner_open on held_learner (ukprn, learn_ref_number) where answer is null;
create index held_learner_reference on held_learner (ukprn, learn_ref_number) where answer is not null;
create index held_learner_college on held_learner (ukprn, raised_at desc, id desc);
create index held_learner_across on held_learner (raised_at desc, id desc) where known_ukprn <> ukprn or other_ukprn <> ukprn;
