-- Learners of a return who would become one with somebody else, before anybody is matched (L3).

-- Whoever bore a reference before it was given away is still found under it by their ULN.
update ilr_staged_learner s set ref = r.learn_ref_number
from college_record r
where r.ukprn = :ukprn and r.learn_ref_number like '%~%' and split_part(r.learn_ref_number, '~', 1) = s.ref
  and r.uln = s.uln and r.uln <> :noUln
  and exists (select from college_record o where o.ukprn = :ukprn and o.learn_ref_number = s.ref
              and o.learner_id <> r.learner_id);

update ilr_in_file f set ref = s.ref from ilr_staged_learner s
where s.position = f.position and s.ref like '%~%';

-- Who is whom because a person said so, wherever that person's record is by now.
create temp table ilr_plan_said as
select distinct on (c.position) c.position, o.learner_id
from ilr_staged_learner c, ${answers}
where ${answeredSame}
order by c.position, h.answered_at desc;

analyze ilr_plan_said;

-- Whom the references of the return mean: the college's own, in the year of the return, or a former one with the same date
-- of birth. Proven is who has a ULN of that person: a temporary number does not make the one before it another's. Everything
-- is other if no name and no birth date is as it was; a first name or birth date is no change.
create temp table ilr_plan_claim as
with claim as (
    select s.position, s.ref, s.uln, s.family_name, s.given_names, s.date_of_birth, 'OWN_REFERENCE' as key,
           r.learner_id as person, r.learner_origin as origin, r.ukprn as of_ukprn, r.learn_ref_number as of_ref,
           coalesce(nullif(r.uln, :noUln), r.last_uln, r.uln) as known_uln,
           r.family_name is not null and lower(r.family_name) is distinct from lower(s.family_name)
               and r.given_names is not null and lower(r.given_names) is distinct from lower(s.given_names)
               and (r.date_of_birth = s.date_of_birth) is not true as everything
    from ilr_staged_learner s
    left join past_statement y on y.ukprn = :ukprn and y.collection_year = :year and y.learn_ref_number = s.ref
    join college_record r on r.ukprn = :ukprn and r.learn_ref_number = coalesce(y.record_ref, s.ref)
    where r.hash is distinct from s.hash
    union all
    select s.position, s.ref, s.uln, s.family_name, s.given_names, s.date_of_birth, 'PREVIOUS_REFERENCE' as key,
           r.learner_id as person, r.learner_origin as origin, r.ukprn as of_ukprn, r.learn_ref_number as of_ref,
           coalesce(nullif(r.uln, :noUln), r.last_uln, r.uln) as known_uln,
           false
    from ilr_staged_learner s
    join college_record r on r.ukprn = coalesce(s.prev_ukprn, :ukprn) and r.learn_ref_number = s.prev_ref
                         and r.date_of_birth = s.date_of_birth
    where not exists (select from college_record o where o.ukprn = :ukprn and o.learn_ref_number = s.ref)
      and not exists (select from past_statement y where y.ukprn = :ukprn and y.collection_year = :year
                      and y.learn_ref_number = s.ref)
)
select c.*,
       c.uln <> :noUln and (c.uln = c.known_uln or exists (
           select from college_record q
           where q.learner_id = c.person and coalesce(nullif(q.uln, :noUln), q.last_uln) = c.uln)) as proven,
       exists (select from ${answers} where o.learner_id = c.person and ${answeredSame}) as same,
       exists (select from ${answers} where o.learner_id = c.person and ${answeredAnother}) as another
from claim c;

analyze ilr_plan_claim (position, person, key);

-- What contradicts may be said by another record of the person; another college's comes first: it has a say in it.
create temp table ilr_plan_held as
with two_numbers as (
    select person from ilr_plan_claim
    where key = 'OWN_REFERENCE' and uln <> :noUln and not proven
    group by person having count(distinct uln) > 1
), twice as (
    select person from ilr_plan_claim
    where key = 'PREVIOUS_REFERENCE' and not another group by person having count(*) > 1
    union
    select c.person from ilr_plan_claim c
    join college_record o on o.learner_id = c.person and o.ukprn = :ukprn
    join ilr_in_file f on f.ref = o.learn_ref_number
    where c.key = 'PREVIOUS_REFERENCE'
    union
    select c.person from ilr_plan_claim c
    join college_record o on o.learner_id = c.person and o.uln <> :noUln
    join ilr_staged_learner s on s.uln = o.uln and s.date_of_birth = o.date_of_birth
    where c.key = 'PREVIOUS_REFERENCE'
), looked_at as (
    select c.*, k.uln as contradicted, coalesce(k.ukprn, c.of_ukprn) as known_ukprn,
           case when k.uln is not null then 'ULN_CONTRADICTS'
                when c.everything then 'EVERYTHING_CHANGED'
                when n.person is not null and c.uln <> :noUln then 'ULN_CONTRADICTS'
                when t.person is not null then 'CLAIMED_TWICE' end as reason
    from ilr_plan_claim c
    left join lateral (
        select coalesce(nullif(q.uln, :noUln), q.last_uln) as uln, q.ukprn from college_record q
        where q.learner_id = c.person and coalesce(nullif(q.uln, :noUln), q.last_uln) is not null
        order by q.ukprn <> :ukprn desc, q.ukprn, q.learn_ref_number
        limit 1) k on c.uln <> :noUln
    left join two_numbers n on n.person = c.person and c.key = 'OWN_REFERENCE'
    left join twice t on t.person = c.person and c.key = 'PREVIOUS_REFERENCE'
    where not c.proven and not c.same and not (c.another and c.key = 'PREVIOUS_REFERENCE')
)
select position, ref, key, reason, origin, person, of_ukprn, of_ref, known_ukprn,
       coalesce(contradicted, known_uln) as known_uln, uln, family_name, given_names, date_of_birth
from looked_at where reason is not null;

insert into ilr_staged_rejection (position, ref, rule, path, value_class, reason, remedy)
select position, ref, 'L3',
       '/Message/Learner[' || position || ']/'
           || case reason when 'ULN_CONTRADICTS' then 'ULN' when 'EVERYTHING_CHANGED' then 'LearnRefNumber'
                          else 'PrevLearnRefNumber' end,
       'CONTRADICTION',
       case reason
           when 'ULN_CONTRADICTS' then 'The reference is that of a learner with another ULN: two ULNs are never'
               || ' one person. The learner is held, and nothing of it reaches the other''s record.'
           when 'EVERYTHING_CHANGED' then 'The reference is that of somebody with another date of birth and'
               || ' other names, and no ULN says that they are one. The learner is held, and nothing of it'
               || ' reaches the other''s record.'
           else 'The former reference is that of a learner whom the file means elsewhere too. The learner is'
               || ' held, and nothing of it reaches the other''s record.' end,
       'Correct it if it is a mistake. If not, the MIS administrator answers at /v1/mis/held-learners whether'
           || ' it is the same person or another; from the next return on that is used.'
from ilr_plan_held order by position;

delete from ilr_staged_learner where position in (select position from ilr_plan_held);

-- The reference of a held learner keeps its record from being missing, unless its person is listed elsewhere by now.
delete from ilr_in_file f
using ilr_plan_held h
where f.position = h.position and h.key = 'OWN_REFERENCE' and exists (
    select from ilr_staged_learner s
    left join ilr_plan_said d using (position)
    join college_record q on q.learner_id = h.person
                         and (q.learner_id = d.learner_id
                              or q.uln = s.uln and q.uln <> :noUln and q.date_of_birth = s.date_of_birth)
    where not exists (select from college_record o where o.ukprn = :ukprn and o.learn_ref_number = s.ref));
