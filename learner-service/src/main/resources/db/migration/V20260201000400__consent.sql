-- Append-only ledger of consent: what was asked, in which wording, and what the learner said.
create table consent_entry (
    id              uuid primary key,
    learner_id      uuid        not null references learner,
    consent_id      uuid        not null,
    decision        text        not null check (decision in ('GIVEN', 'WITHDRAWN')),
    purpose         text        not null,
    recipient       text        not null,
    scope           text[]      not null,
    wording_version text        not null,
    recorded_by     text        not null,
    capacity        text        not null,
    recorded_at     timestamptz not null,
    unique (consent_id, decision)
);

create index consent_entry_learner on consent_entry (learner_id, recorded_at, id);

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
    raise exception 'the consent ledger is append-only';
end $$;

create trigger consent_entry_append_only before update or delete on consent_entry
    for each row execute function refuse_ledger_change();
