-- The key that both have, which staged aims and which enrolments it may find, and which finds count.
insert into ilr_plan_pair
select m.fresh_id, e.id
from (select fresh_id, rank, keys, row_number() over (partition by rank, keys order by aim_seq_number) as n,
             count(*) over (partition by rank, keys) as many
      from (select a.fresh_id, p.rank, a.aim_seq_number, row(${key}) as keys
            from ilr_staged_aim a join ilr_plan_learner p using (position)
            where not p.new_person and ${staged}
              and not exists (select from ilr_plan_pair x where x.fresh_id = a.fresh_id)) as open) m
join (select id, rank, keys, row_number() over (partition by rank, keys order by aim_seq_number, id) as n,
             count(*) over (partition by rank, keys) as many
      from (select e.id, e.rank, e.aim_seq_number, row(${key}) as keys
            from ilr_plan_existing e
            where ${existing} and not exists (select from ilr_plan_pair x where x.id = e.id)) as open) e
using (rank, keys, n)
where ${found}
