-- The keys with which a college's credentials are signed. One of each kind signs; those that were retired verify what they signed.
-- The private half is sealed with withme.credential.key-encryption-key, and goes when the key is retired.
create table issuer_key (
    id          uuid primary key,
    ukprn       text        not null,
    kind        text        not null,
    name        text        not null,
    public_key  bytea       not null,
    private_key bytea,
    created_at  timestamptz not null,
    retired_at  timestamptz,
    unique (ukprn, name),
    check ((retired_at is null) = (private_key is not null))
);

create unique index issuer_key_signing on issuer_key (ukprn, kind) where retired_at is null;

-- The place of each credential in a status list of its college. It outlives the credential, says nothing of whose that was, and is
-- never given to another.
create table status_entry (
    ukprn       text    not null,
    list_number integer not null,
    place       integer not null,
    revoked_at  timestamptz,
    primary key (ukprn, list_number, place)
);

create index status_entry_revoked on status_entry (ukprn, list_number) where revoked_at is not null;

-- What a learner took with them: the result of one assessment, or a record that holds several.
create table credential (
    id             uuid primary key,
    learner_id     uuid        not null,
    ukprn          text        not null,
    kind           text        not null,
    record_id      uuid references credential,
    assessment_id  uuid references assessment,
    result_id      uuid references assessment_result,
    title          text        not null,
    subject        text        not null,
    list_number    integer     not null,
    place          integer     not null,
    data_integrity text        not null,
    jwt            text        not null,
    issued_at      timestamptz not null,
    valid_until    timestamptz,
    taken_back_at  timestamptz,
    taken_back_by  text,
    capacity       text,
    reason         text,
    foreign key (ukprn, list_number, place) references status_entry,
    check ((kind = 'RESULT') = (assessment_id is not null) and (kind = 'RESULT') = (result_id is not null)),
    check ((taken_back_at is null) = (taken_back_by is null))
);
select follow_learner('credential');

create index credential_learner on credential (learner_id, issued_at desc, id desc);
create index credential_assessment on credential (assessment_id);
create index credential_record on credential (record_id);
create index credential_result on credential (result_id);
create unique index credential_place on credential (ukprn, list_number, place);

-- What another result takes the place of is revoked in the same instant, and stays so when the learner's rows go.
create function revoke_superseded() returns trigger
    language plpgsql as
$$
begin
    update status_entry s
       set revoked_at = new.published_at
      from credential c
     where c.result_id = new.supersedes
       and (s.ukprn, s.list_number, s.place) = (c.ukprn, c.list_number, c.place)
       and s.revoked_at is null;
    return null;
end
$$;

create trigger revoke_superseded after insert on assessment_result
    for each row when (new.supersedes is not null) execute function revoke_superseded();
