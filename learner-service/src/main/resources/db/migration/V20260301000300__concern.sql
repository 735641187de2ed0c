-- That somebody passed a concern on: who, when, by which way. Restricted: no operation reads it, nothing of the concern
-- itself is ever taken (W2).
create table concern_receipt (
    id         uuid primary key,
    learner_id uuid        not null references learner,
    ukprn      text,
    passed_by  text        not null,
    capacity   text        not null,
    way        text        not null check (way in ('PHONE', 'LINK', 'IN_PERSON')),
    passed_at  timestamptz not null
);
