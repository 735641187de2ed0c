analyze ilr_plan_existing;

analyze ilr_plan_pair;

-- Where two years state the same enrolment the later year stands (L9), and what a past year says of it is not planned;
-- unless the later year lists it no more.
create temp table ilr_plan_aim as
select p.rank, p.learner_id, p.origin, p.ref, coalesce(e.id, a.fresh_id) as id, e.id is null as is_new,
       ${aim.stated}, e.comp_status as old_comp_status, e.withdrawal_class as old_withdrawal_class,
       e.id is not null and (a.comp_status, a.actual_end_date, a.outcome, a.withdrawal_class)
           is distinct from (e.comp_status, e.actual_end_date, e.outcome, e.withdrawal_class)
           as completion_changed,
       e.id is not null and (e.learn_ref_number <> p.ref or e.collection_year <> :year
                             or e.missing_since is not null) as restated,
       e.not_returned_since is not null and e.collection_year = :year and a.comp_status in (1, 6)
           as not_returned,
       e.not_returned_since is not null and e.collection_year < :year and a.comp_status in (1, 6)
           as listed_again,
       case when e.comp_status in (2, 3) and a.comp_status in (2, 3) then array_remove(array[
           case when a.comp_status <> e.comp_status then 'CompStatus' end,
           case when a.actual_end_date is distinct from e.actual_end_date then 'LearnActEndDate' end,
           case when a.outcome is distinct from e.outcome then 'Outcome' end,
           case when a.withdrawal_class is distinct from e.withdrawal_class then 'WithdrawReason' end
       ], null) end as corrected,
       case when e.id is null then '{}' else array_remove(array[
           ${aim.changed},
           case when a.comp_status in (1, 6) and e.comp_status in (2, 3) then 'CompStatus' end,
           case when a.comp_status in (1, 6) and a.actual_end_date is distinct from e.actual_end_date
                then 'LearnActEndDate' end,
           case when a.comp_status in (1, 6) and a.outcome is distinct from e.outcome then 'Outcome' end
       ], null) end as changed
from ilr_plan_learner p
join ilr_staged_aim a using (position)
left join ilr_plan_pair x on x.fresh_id = a.fresh_id
left join ilr_plan_existing e on e.id = x.id
where e.id is null or e.collection_year <= :year or e.missing_since is not null;

analyze ilr_plan_aim (rank, id, is_new, comp_status);
