-- What the learner says that it is about. No reference: nothing there may tell that something was written about it (ADR 53), and a
-- judgement is another service's.
alter table reflection add column about_kind text check (about_kind in ('GOAL', 'TUTORIAL', 'JUDGEMENT'));
alter table reflection add column about_id uuid;
alter table reflection add constraint reflection_about check ((about_kind is null) = (about_id is null));
