-- Groups that people make here have no reference of an MIS, and those of nobody's college no UKPRN (L31).
alter table learner_group alter column ukprn drop not null;
alter table learner_group alter column reference drop not null;

-- Pages are in the order of what groups are called.
create index learner_group_called on learner_group (ukprn, (coalesce(reference, name)), id) where ended_at is null;
