-- How often a criterion may be tried in all while it is not met (A6); versions that were published before say once.
alter table framework_version add column attempts integer not null default 1;

-- In which attempt it was said, whether after the other side's judgement had been seen, and when who said it took it back.
alter table judgement add column attempt integer not null default 1;
alter table judgement add column after_seeing boolean not null default false;
alter table judgement add column taken_back_at timestamptz;

-- Once in each attempt, as far as it stands.
create unique index judgement_standing on judgement (assessment_id, criterion_id, attempt, kind, round) where taken_back_at is null;
alter table judgement drop constraint judgement_assessment_id_criterion_id_kind_round_key;
