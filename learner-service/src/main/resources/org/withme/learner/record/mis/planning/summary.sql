-- The brake (L8) looks at one population: what was current, in this collection year, and not missing before.
select count(*) filter (where is_new) as created,
       (select count(*) from ilr_plan_touched) as changed,
       (select count(*) from ilr_staged_learner) - count(*) filter (where is_new)
           - (select count(*) from ilr_plan_touched) as unchanged,
       count(*) as to_apply,
       (select count(*) from ilr_plan_missing) as missing,
       (select count(*) from ilr_plan_missing where newly) as learners_newly_missing,
       (select count(*) from ilr_plan_aim where is_new) as enrolments_created,
       (select count(*) from ilr_plan_aim
        where not is_new and (changed <> '{}' or completion_changed)
          and not (old_comp_status in (1, 6) and comp_status in (2, 3))) as enrolments_changed,
       (select count(*) from ilr_plan_aim
        where old_comp_status in (1, 6) and comp_status in (2, 3)) as enrolments_ended,
       (select count(*) from ilr_plan_aim a join ilr_plan_existing e using (id)
        where ${listed} and a.comp_status = 3) as newly_withdrawn,
       (select count(*) from ilr_plan_existing e
        where ${listed} and not exists (select from ilr_plan_pair x where x.id = e.id)
          and not exists (select from ilr_plan_taken_up t where t.id = e.id))
       + (select count(*) from ilr_plan_missing m
          join enrolment e on e.ukprn = :ukprn and e.learn_ref_number = m.ref
          where m.newly and ${listed}) as newly_missing,
       (select count(*) from enrolment e where ukprn = :ukprn and ${listed}) as current
from ilr_plan_learner
