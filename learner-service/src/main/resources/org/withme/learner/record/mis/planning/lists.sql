-- What the college is to look at, with all that helps to find its learners in the file.

delete from ilr_rejection where import_id = :importId;

insert into ilr_rejection (import_id, position, learn_ref_number, learner_position, line, uln_ending, first_aim,
                         rule, path, value_class, reason, remedy)
select :importId, row_number() over (order by position, ordinal), s.ref, position, f.line, f.uln_ending,
       f.first_aim, rule, path, value_class, reason, remedy
from ilr_staged_rejection s left join ilr_in_file f using (position);

delete from ilr_note where import_id = :importId;

-- Who is rejected after all has no notes.
insert into ilr_note (import_id, position, learn_ref_number, learner_position, line, uln_ending, first_aim,
                         rule, path, value_class, reason, remedy)
select :importId, row_number() over (order by position, ordinal), s.ref, position, f.line, f.uln_ending,
       f.first_aim, rule, path, value_class, reason, remedy
from ilr_staged_note s left join ilr_in_file f using (position)
where position not in (select position from ilr_staged_rejection);

delete from ilr_missing where import_id = :importId;

insert into ilr_missing (import_id, learn_ref_number, learner_id)
select :importId, ref, learner_id from ilr_plan_missing;
