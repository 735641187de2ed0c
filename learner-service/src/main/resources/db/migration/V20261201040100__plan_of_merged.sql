-- When two records are merged or parted, goals come into a plan or leave it: what was signed of it reads otherwise now.
create function moved_goal_voids_signatures() returns trigger language plpgsql as $$
begin
    update plan_signature set void_at = now()
    where learner_id in (old.learner_id, new.learner_id) and ukprn = new.ukprn and version_id is null and void_at is null;
    return null;
end $$;

create trigger moved_goal_voids_signatures after update of learner_id on goal
    for each row when (old.learner_id <> new.learner_id and new.ukprn is not null and new.ended_at is null)
    execute function moved_goal_voids_signatures();
