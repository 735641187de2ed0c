-- A learner is told of a thing once by each way, whatever account of theirs the message is for; of staff it is the account.
create temporary table told_person on commit drop as
select distinct on (person, t.way, t.item) coalesce(cast(l.learner as text), t.subject) as person, t.way, t.item, t.message_id, t.told_at
from message_told t
left join message_choice c on c.subject = t.subject
left join lateral (select learner_id from account where subject = t.subject limit 1) a on true
left join learner_merge m on m.absorbed = c.learner_id and m.unmerged_at is null
cross join lateral (select coalesce(a.learner_id, m.survivor, c.learner_id) as learner) l
order by person, t.way, t.item, t.told_at desc;

delete from message_told;

alter table message_told rename column subject to person;

insert into message_told (person, way, item, message_id, told_at) select person, way, item, message_id, told_at from told_person;
