-- The last day of a collection year: 31 July 2026 for '2526'.
create function collection_year_end(collection_year text) returns date language sql immutable as
$$ select make_date(2001 + left(collection_year, 2)::int, 7, 31) $$;

-- The enrolment by which a break was taken up again (L30); null while it lasts.
alter table enrolment add column taken_up_by uuid;
-- When it was told that the year of the enrolment is over and no later year's return carried it on (L9).
alter table enrolment add column not_returned_since date;

update enrolment b set taken_up_by = (
    select l.id from enrolment l
    where l.learner_id = b.learner_id and l.ukprn = b.ukprn and l.id <> b.id and l.start_date >= b.actual_end_date
      and (l.start_date > b.start_date or l.comp_status <> 6 or l.id > b.id)
      and (b.aim_type <> 1 and l.learn_aim_ref = b.learn_aim_ref
           or l.aim_type = 1 and (b.aim_type = 1 or b.prog_type is not null)
              and (l.prog_type, l.std_code) is not distinct from (b.prog_type, b.std_code))
    order by l.learn_aim_ref = b.learn_aim_ref desc, l.start_date, l.id limit 1)
where b.comp_status = 6;

-- What is current, for the brake and for what is not returned.
create index enrolment_current on enrolment (ukprn, collection_year, not_returned_since)
    where comp_status in (1, 6) and taken_up_by is null;

-- What a college said of a learner in a collection year that a later one has taken over from: the fingerprint is enough to
-- know whether another return of that year says anything else (L7, L9). The facts that stand are the later year's.
create table past_statement (
    ukprn            text     not null,
    collection_year  text     not null,
    -- The reference in that year's returns, and the one under which the college's record is kept today.
    learn_ref_number text     not null,
    record_ref       text     not null,
    hash             bytea    not null,
    hash_version     smallint not null,
    prepared_on      date     not null,
    import_id        uuid     not null,
    missing_since    date,
    primary key (ukprn, collection_year, learn_ref_number)
);

create index past_statement_record on past_statement (ukprn, record_ref);
