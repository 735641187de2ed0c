create table access_grant (
    learner_id uuid not null,
    kind       text not null,
    ukprn      text,
    subject    text,
    role       text,
    aspects    text[],
    last_day   date
);
create table record_read (reader text not null, learner_id uuid not null, aspect text not null);
