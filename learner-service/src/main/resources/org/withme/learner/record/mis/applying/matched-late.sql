update ilr_plan_aim a set learner_id = p.learner_id, origin = p.origin
from ilr_plan_learner p
where p.rank between :from and :to and a.rank = p.rank and a.origin <> p.origin;

delete from ilr_plan_duplicate d using ilr_plan_learner p
where p.rank between :from and :to and d.rank = p.rank and d.learner_id <> p.origin;

delete from ilr_plan_duplicate d
using ilr_plan_learner p join ilr_staged_learner s using (position)
where p.rank between :from and :to and s.fresh_id <> p.learner_id and d.other_learner_id = s.fresh_id;
