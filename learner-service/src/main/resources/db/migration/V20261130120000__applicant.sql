-- Somebody exists before any return (L29): what a college states of a person who has applied is its record of them, until its
-- first return that lists them takes over.
alter table college_record
    alter column postcode drop not null,
    alter column collection_year drop not null,
    alter column import_id drop not null,
    alter column hash drop not null,
    alter column hash_version drop not null,
    add column applied_on        date,
    -- What they applied for: a learning aim's reference, a programme in words, and when it begins.
    add column applied_aim       text,
    add column applied_programme text,
    add column starts_on         date,
    add column withdrawn_on      date,
    -- By an application, or by a return.
    add constraint college_record_source check (
        case when collection_year is null
             then applied_on is not null and import_id is null and hash is null and hash_version is null
             else import_id is not null and hash is not null and hash_version is not null and postcode is not null end);

create index college_record_applicant on college_record (ukprn) where collection_year is null;

-- One person is compared with all who were born on the same day.
create index college_record_birth on college_record (date_of_birth);

-- An applicant is compared with others without a return.
alter table possible_duplicate
    alter column import_id drop not null,
    drop constraint possible_duplicate_reason_check,
    add constraint possible_duplicate_reason_check
        check (reason in ('ULN', 'PREVIOUS_REFERENCE', 'NAME_AND_BIRTH_DATE', 'NAME_OF_APPLICANT'));
