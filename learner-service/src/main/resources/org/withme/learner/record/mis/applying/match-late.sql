-- Who became known by ULN and date of birth since the plan was made.
update ilr_plan_learner p set learner_id = k.learner_id, origin = k.learner_id, new_person = false
from (select q.rank, min(r.learner_id::text)::uuid as learner_id
      from ilr_plan_learner q
      join ilr_staged_learner s using (position)
      join college_record r on r.uln = s.uln and r.uln <> :noUln and r.date_of_birth = s.date_of_birth
      where q.rank between :from and :to and q.new_person
      group by q.rank having count(distinct r.learner_id) = 1) k
where p.rank = k.rank
