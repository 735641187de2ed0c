-- Staff of a group whose role nobody knew when they were put in get their places when it is known, however it becomes known (ADR 51).
alter table group_staff add column awaits_role boolean not null default false;

update group_staff s set awaits_role = true
from person p
where p.subject = s.subject and s.left_at is null and not p.roles && array['tutor', 'mentor', 'assessor', 'iqa',
    'exams-officer', 'als-lead', 'adviser', 'advocate', 'case-supervisor', 'dsl', 'quality-manager', 'mis-administrator'];

create index group_staff_awaiting on group_staff (subject) where awaits_role and left_at is null;
