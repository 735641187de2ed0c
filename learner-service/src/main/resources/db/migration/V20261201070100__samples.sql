-- Samples of quality assurance that are not signed off, as assessment-service says; part of the inbox's projection. No learner is in it.
create table waiting_sample (
    sample_id uuid primary key,
    ukprn     text        not null,
    drawn     integer     not null,
    since     timestamptz not null
);

create index waiting_sample_college on waiting_sample (ukprn);
