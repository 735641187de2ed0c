-- The tables whose rows follow their learner through a merge and its undoing.
create table learner_table (
    name text primary key
);

insert into learner_table
values ('college_record'), ('enrolment'), ('relationship'), ('consent_entry'), ('account'), ('disclosure');

-- Makes a table with a learner_id follow merges; its migration calls it. What is unique per learner is unique on
-- learner_origin, or a merge would have to choose.
create function follow_learner(follower regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s add column learner_origin uuid not null', follower);
    execute format('create index on %s (learner_id)', follower);
    execute format('create trigger belongs_to_survivor before insert on %s for each row execute function belong_to_survivor()',
                   follower);
    insert into learner_table values (follower::text);
end $$;

-- What was written under the origin belongs to another id from now on.
create function move_learner(origin uuid, from_id uuid, to_id uuid) returns void language plpgsql as $$
declare
    follower text;
begin
    for follower in select name from learner_table order by name loop
        execute format('update %s set learner_id = $3 where learner_id = $2 and learner_origin = $1', follower)
            using origin, from_id, to_id;
    end loop;
end $$;
