-- Which username a learner's account has or is about to have: claimed before the account directory is asked, so that
-- concurrent calls cannot open two. Never a password.
create table account (
    learner_id uuid primary key references learner,
    username   text        not null,
    -- The college that opened it, which alone may hand out another temporary password.
    ukprn      text        not null,
    claimed_at timestamptz not null,
    subject    text,
    opened_at  timestamptz
);
