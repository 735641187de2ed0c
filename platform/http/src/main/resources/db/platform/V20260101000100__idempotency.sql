-- Answers that were given under an Idempotency-Key, for 48 hours. No key, client or path is kept: only their hash.
create table idempotency_key (
    scope       bytea       primary key check (octet_length(scope) = 32),
    fingerprint bytea       not null check (octet_length(fingerprint) = 32),
    answer      text        not null,
    learner_id  uuid,
    expires_at  timestamptz not null
);

create index idempotency_key_expiry on idempotency_key (expires_at);
create index idempotency_key_learner on idempotency_key (learner_id) where learner_id is not null;
