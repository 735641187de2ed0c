create temp table ilr_plan_missing as
select row_number() over (order by learner_id, ref) as rank, ref, learner_id, newly
from (select learn_ref_number as ref, learn_ref_number as record_ref, learner_id, missing_since is null as newly
      from college_record where ukprn = :ukprn and collection_year = :year
      union all
      select y.learn_ref_number, y.record_ref, r.learner_id, y.missing_since is null
      from past_statement y
      join college_record r on r.ukprn = y.ukprn and r.learn_ref_number = y.record_ref
      where y.ukprn = :ukprn and y.collection_year = :year) known
where not exists (select from ilr_in_file f where f.ref = known.ref)
  and not exists (select from ilr_plan_learner p where p.old_ref = known.ref
                  or p.past and p.record_ref = known.record_ref);

-- Who may be somebody we know already: a key that fits but not its date of birth, the same name and date of birth, the name
-- of an applicant whose date of birth nobody stated (L29), or a ULN that was stated of somebody else before; not whom a person said to be another. Per learner and reason one pair inside
-- the college and one across colleges, or a file of namesakes would have no end.
create temp table ilr_plan_duplicate as
with stated as (
    select p.rank, p.origin as learner_id, p.learner_id as person, p.new_person, s.ref, s.uln, s.prev_ukprn,
           s.prev_ref, s.date_of_birth as born, lower(s.family_name) as family, lower(s.given_names) as given
    from ilr_plan_learner p join ilr_staged_learner s using (position)
    where p.new_person or 'ULN' = any(p.fields)
), fresh as (
    select * from stated where new_person
), known as (
    select r.date_of_birth as born, lower(r.family_name) as family, lower(r.given_names) as given,
           min(array[r.learner_origin::text, r.ukprn, r.learn_ref_number]) as other
    from college_record r
    where exists (select from fresh f where f.born = r.date_of_birth and f.family = lower(r.family_name)
                                        and f.given = lower(r.given_names))
    group by 1, 2, 3, r.ukprn = :ukprn
), first_namesake as (
    select born, family, given, min(array[to_char(rank, 'FM00000000'), learner_id::text, ref]) as other
    from fresh group by 1, 2, 3 having count(*) > 1
), found as (
    select f.rank, f.learner_id, f.ref, 'ULN' as reason,
           min(array[r.learner_origin::text, r.ukprn, r.learn_ref_number]) as other
    from stated f
    join college_record r on r.uln = f.uln and r.uln <> :noUln and r.learner_id <> f.person and not ${saidToBeAnother}
    group by 1, 2, 3, r.ukprn = :ukprn
    union all
    select f.rank, f.learner_id, f.ref, 'PREVIOUS_REFERENCE',
           array[r.learner_origin::text, r.ukprn, r.learn_ref_number]
    from fresh f
    join college_record r on r.ukprn = coalesce(f.prev_ukprn, :ukprn) and r.learn_ref_number = f.prev_ref
                         and not ${saidToBeAnother}
    union all
    select f.rank, f.learner_id, f.ref, 'NAME_AND_BIRTH_DATE', k.other
    from fresh f join known k using (born, family, given)
    left join college_record r on r.ukprn = k.other[2] and r.learn_ref_number = k.other[3]
    where not ${saidToBeAnother}
    union all
    select f.rank, f.learner_id, f.ref, 'NAME_AND_BIRTH_DATE', array[n.other[2], :ukprn, n.other[3]]
    from fresh f join first_namesake n using (born, family, given)
    where n.other[2] <> f.learner_id::text
    union all
    select f.rank, f.learner_id, f.ref, 'NAME_OF_APPLICANT',
           min(array[r.learner_origin::text, r.ukprn, r.learn_ref_number])
    from fresh f
    join college_record r on r.ukprn = :ukprn and r.collection_year is null and r.date_of_birth is null
                         and coalesce(lower(r.family_name), '') = coalesce(f.family, '')
                         and coalesce(lower(r.given_names), '') = coalesce(f.given, '')
                         and not ${saidToBeAnother}
    group by 1, 2, 3
)
select rank, learner_id, ref, reason, other[1]::uuid as other_learner_id, other[2] as other_ukprn,
       other[3] as other_ref
from found;

-- The known learners of whom something changes that somebody can see. What else is written is a fingerprint, such as that
-- of a past year whose enrolments a later year states.
create temp table ilr_plan_touched as
select p.rank
from ilr_plan_learner p
join (select rank from ilr_plan_learner where fields <> '{}'
      union
      select rank from ilr_plan_aim where is_new or changed <> '{}' or completion_changed
      union
      select e.rank from ilr_plan_existing e
      where ${listed}
        and not exists (select from ilr_plan_pair x where x.id = e.id)
        and not exists (select from ilr_plan_taken_up t where t.id = e.id)) touched using (rank)
where not p.is_new;

create index on ilr_staged_learner (position);

create index on ilr_plan_learner (rank);

create index on ilr_plan_existing (rank);

create index on ilr_plan_aim (rank);

create index on ilr_plan_day (rank);

analyze ilr_plan_learner (rank, position, learner_id, origin);

analyze ilr_plan_day (rank);

analyze ilr_plan_missing;
