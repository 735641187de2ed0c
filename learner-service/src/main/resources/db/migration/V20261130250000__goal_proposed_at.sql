-- Since when a goal waits to be agreed as it reads; null of what did not wait.
alter table goal add column proposed_at timestamptz;
update goal set proposed_at = written_at where state = 'PROPOSED';
-- That staff said yes to it, or that it was agreed elsewhere, before anything was signed here: it is no draft.
alter table goal add column agreed_before boolean not null default false;
update goal set agreed_before = true where source is not null and state <> 'PROPOSED';
create index plan_proposal_instead_of on plan_proposal (in_answer_to) where in_answer_to is not null;
