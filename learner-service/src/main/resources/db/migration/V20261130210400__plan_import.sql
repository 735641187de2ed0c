-- From where a goal was brought, and by which reference: each comes once.
alter table goal add column source text;
alter table goal add column source_reference text;
alter table goal add column source_link text;
alter table goal add constraint goal_source_whole check ((source is null) = (source_reference is null));

create unique index goal_source_once on goal (ukprn, source, source_reference) where source is not null;
