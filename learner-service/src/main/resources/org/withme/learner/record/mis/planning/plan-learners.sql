-- Compares what was staged with what the college said before, as a whole, and leaves what is to be written.

-- The hash anti-join (L7) and the matching in its order (L3): own reference, what a person said, previous reference, ULN;
-- of those who are not held. The origin is the id under which the college's record was first written: its events stay in
-- that stream, whoever it belongs to now. A past statement is of a year that a later one has taken over from: it is
-- compared with what that year said (L9). What an applicant's record says is no return's: the first one takes over (L29).
create temp table ilr_plan_learner as
with stated as (
    select s.position, s.ref, s.fresh_id, s.uln, s.date_of_birth, s.prev_ukprn, s.prev_ref,
           r.learner_id as own, r.learner_origin as own_origin, r.last_day as old_last_day,
           coalesce(r.learn_ref_number, s.ref) as record_ref, coalesce(r.collection_year > :year, false) as past,
           r.learner_id is not null and r.collection_year is null as applied,
           case when r.collection_year > :year then y.hash = s.hash and y.hash_version = :hashVersion
                else r.hash = s.hash and r.hash_version = :hashVersion end as same,
           array_remove(array[${learner.changed}], null) as fields
    from ilr_staged_learner s
    left join past_statement y on y.ukprn = :ukprn and y.collection_year = :year and y.learn_ref_number = s.ref
    left join college_record r on r.ukprn = :ukprn and r.learn_ref_number = coalesce(y.record_ref, s.ref)
    where r.collection_year is null
       or r.collection_year <= :year and (r.hash <> s.hash or r.hash_version <> :hashVersion
          or r.missing_since is not null or r.collection_year <> :year)
       or r.collection_year > :year and ((y.hash, y.hash_version) is distinct from (s.hash, :hashVersion)
          or y.missing_since is not null
          or exists (select from enrolment e where e.ukprn = :ukprn and e.learn_ref_number = r.learn_ref_number
                     and e.collection_year > :year and e.missing_since is not null))
), matched as (
    select t.*, coalesce(
        own,
        (select d.learner_id from ilr_plan_said d where d.position = t.position),
        (select r.learner_id from college_record r
         where r.ukprn = coalesce(t.prev_ukprn, :ukprn) and r.learn_ref_number = t.prev_ref
           and r.date_of_birth = t.date_of_birth
           and not exists (select from ilr_plan_claim c where c.position = t.position and c.another)),
        (select case when count(distinct r.learner_id) = 1 then min(r.learner_id::text)::uuid end
         from college_record r
         where r.uln = t.uln and r.uln <> :noUln and r.date_of_birth = t.date_of_birth)
    ) as known
    from stated t
)
select row_number() over (order by coalesce(known, fresh_id), position) as rank, position, ref,
       coalesce(known, fresh_id) as learner_id, coalesce(own_origin, known, fresh_id) as origin,
       own is null as is_new, known is null as new_person,
       coalesce(same, false) as same, case when own is null or past then '{}' else fields end as fields,
       old_last_day, null::text as old_ref, record_ref, past, applied
from matched;

analyze ilr_plan_learner (rank, position, learner_id, origin);

-- The same learner under a new reference, the old one gone: the record moves, nothing is doubled. Of two, the one of the
-- application moves (L29).
update ilr_plan_learner p
set is_new = false, fields = '{LearnRefNumber}' || array_remove(array[${learner.changed}], null),
    old_ref = r.learn_ref_number, old_last_day = r.last_day, origin = r.learner_origin,
    applied = r.collection_year is null
from college_record r, ilr_staged_learner s
where p.is_new and not p.new_person and r.ukprn = :ukprn and r.learner_id = p.learner_id
  and s.position = p.position
  and (r.collection_year is null or r.collection_year <= :year and not exists (
           select from college_record a where a.ukprn = :ukprn and a.learner_id = p.learner_id and a.collection_year is null))
  and not exists (select from ilr_in_file f where f.ref = r.learn_ref_number)
  and not exists (select from ilr_plan_learner q where q.learner_id = p.learner_id and q.rank < p.rank);

-- A later year knows the learner under another reference: the record stays as that year has it.
update ilr_plan_learner p
set is_new = false, past = true, same = false, record_ref = r.learn_ref_number,
    old_last_day = r.last_day, origin = r.learner_origin
from college_record r
where p.is_new and not p.new_person and r.ukprn = :ukprn and r.learner_id = p.learner_id
  and r.collection_year > :year
  and not exists (select from ilr_in_file f where f.ref = r.learn_ref_number)
  and not exists (select from ilr_plan_learner q where q.learner_id = p.learner_id and q.rank < p.rank);

create temp table ilr_plan_existing as
select distinct on (e.id) e.*, p.rank
from ilr_plan_learner p
join enrolment e on e.learner_id = p.learner_id and e.ukprn = :ukprn
where not p.new_person
  and (e.learn_ref_number in (p.ref, p.record_ref)
       or not exists (select from ilr_in_file f where f.ref = e.learn_ref_number))
order by e.id, (e.learn_ref_number = p.ref) desc, (e.learn_ref_number = p.record_ref) desc, p.rank;

create temp table ilr_plan_pair (fresh_id uuid, id uuid);
