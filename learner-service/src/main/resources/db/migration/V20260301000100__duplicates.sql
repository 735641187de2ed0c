-- Two records that turned out to be one person's (L3). What was written under an id keeps that id as its origin, so that a
-- merge only changes whom it belongs to now, and unmerging restores exactly. No chains: a survivor is never absorbed.
create table learner_merge (
    id                uuid primary key,
    duplicate_id      uuid        not null references possible_duplicate,
    survivor          uuid        not null references learner,
    absorbed          uuid        not null references learner,
    merged_at         timestamptz not null,
    merged_by         text        not null,
    merged_capacity   text        not null,
    unmerged_at       timestamptz,
    unmerged_by       text,
    unmerged_capacity text,
    check (survivor <> absorbed)
);

create unique index learner_merge_absorbed on learner_merge (absorbed) where unmerged_at is null;
create index learner_merge_survivor on learner_merge (survivor) where unmerged_at is null;
create index learner_merge_duplicate on learner_merge (duplicate_id);

-- Which id every id answers as today.
create view surviving_learner as
select l.id as origin, coalesce(m.survivor, l.id) as learner_id
from learner l left join learner_merge m on m.absorbed = l.id and m.unmerged_at is null;

-- "Not the same person", said by a person.
alter table possible_duplicate
    add column dismissed_at       timestamptz,
    add column dismissed_by       text,
    add column dismissed_capacity text;

-- The ledger stays append-only; whose line it is follows a merge and its undoing.
create or replace function refuse_ledger_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'learner_id' - 'learner_origin' = to_jsonb(old) - 'learner_id' - 'learner_origin' then
        return new;
    end if;
    raise exception 'the consent ledger is append-only';
end $$;

alter table college_record add column learner_origin uuid;
alter table enrolment add column learner_origin uuid;
alter table relationship add column learner_origin uuid;
alter table consent_entry add column learner_origin uuid;
alter table account add column learner_origin uuid;

update college_record set learner_origin = learner_id;
update enrolment set learner_origin = learner_id;
update relationship set learner_origin = learner_id;
update consent_entry set learner_origin = learner_id;
update account set learner_origin = learner_id;

alter table college_record alter column learner_origin set not null;
alter table enrolment alter column learner_origin set not null;
alter table relationship alter column learner_origin set not null;
alter table consent_entry alter column learner_origin set not null;
alter table account alter column learner_origin set not null;

-- What is unique per learner is unique per origin, or a merge would have to choose.
drop index relationship_open;
create unique index relationship_open on relationship (learner_origin, subject, role) where ended_at is null;
alter table account drop constraint account_pkey;
alter table account add primary key (learner_origin);
create index account_learner on account (learner_id);

-- Which learner id the account directory was last told, so that it can be told another after a merge.
alter table account add column told uuid;
update account set told = learner_id;
alter table account alter column told set not null;
create index account_untold on account (learner_origin) where told <> learner_id and subject is not null;

-- A row that is written while its learner is merged or parted lands where it belongs: the share lock waits for the
-- merge, which holds the learner's row, and what is read after it is the state that the merge left.
create function belong_to_survivor() returns trigger language plpgsql as $$
begin
    new.learner_origin := coalesce(new.learner_origin, new.learner_id);
    perform 1 from learner where id = new.learner_origin for key share;
    new.learner_id := coalesce((select s.learner_id from surviving_learner s where s.origin = new.learner_origin),
                               new.learner_id);
    return new;
end $$;

create trigger relationship_belongs before insert on relationship
    for each row execute function belong_to_survivor();
create trigger consent_entry_belongs before insert on consent_entry
    for each row execute function belong_to_survivor();
create trigger account_belongs before insert on account
    for each row execute function belong_to_survivor();

-- An import does the same for all learners of a chunk at once, and names the origin itself.
create trigger college_record_belongs before insert on college_record
    for each row when (new.learner_origin is null) execute function belong_to_survivor();
create trigger enrolment_belongs before insert on enrolment
    for each row when (new.learner_origin is null) execute function belong_to_survivor();
