-- Who was merged or parted since the plan was made (L3).
update ilr_plan_learner p set learner_id = s.learner_id
from surviving_learner s
where p.rank between :from and :to and s.origin = p.origin and s.learner_id <> p.learner_id
