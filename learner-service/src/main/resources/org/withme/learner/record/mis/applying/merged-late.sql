update ilr_plan_aim a set learner_id = p.learner_id
from ilr_plan_learner p
where p.rank between :from and :to and a.rank = p.rank and a.learner_id <> p.learner_id
