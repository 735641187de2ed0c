-- Keeps the learners of the range from being merged or parted until it is written.
select 1 from learner
where id in (select origin from ilr_plan_learner where rank between :from and :to)
order by id for key share
