-- After the last learner: what can only be seen across learners.

-- One learner under two references that differ only in case, or one reference twice: none of them is taken.
insert into ilr_staged_rejection (position, ref, rule, path, value_class, reason, remedy)
select position, ref, :referenceRule, '/Message/Learner[' || position || ']/LearnRefNumber', 'DUPLICATE',
       'Two learners of the file have the same LearnRefNumber, upper and lower case taken as the same.',
       'Give each learner one reference and send each only once.'
from ilr_in_file
where ref in (select ref from ilr_in_file where ref is not null group by ref having count(*) > 1)
order by position;

insert into ilr_staged_rejection (position, ref, rule, path, value_class, reason, remedy)
select position, ref, :ulnRule, '/Message/Learner[' || position || ']/ULN', 'DUPLICATE',
       'Two learners of the file have the same ULN.',
       'Find out whose it is; ' || :noUln || ' stands for a number not known yet.'
from ilr_in_file
where uln in (select uln from ilr_in_file where uln <> :noUln group by uln having count(distinct ref) > 1)
order by position;

delete from ilr_staged_learner where position in (select position from ilr_staged_rejection);

create index on ilr_staged_aim (position);

analyze ilr_staged_learner (position, ref, uln);

analyze ilr_staged_aim (position);

analyze ilr_in_file (ref, uln);
