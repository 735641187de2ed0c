-- At how many of a hundred decisions quality assurance looks, for each published version; a version without a row has the
-- plan that stands until somebody changes it.
create table sampling_plan (
    version_id           uuid primary key references framework_version,
    percent              integer     not null,
    new_assessor_percent integer     not null,
    disputed_percent     integer     not null,
    first_use_percent    integer     not null,
    borderline_percent   integer     not null,
    changed_by           text        not null,
    changed_at           timestamptz not null
);

-- A sample that was drawn, with all that the draw was made of: seed and rates here, the decisions below.
create table quality_sample (
    id                   uuid primary key,
    framework_id         uuid        not null references framework,
    version_id           uuid        not null references framework_version,
    ukprn                text        not null,
    seed                 text        not null,
    percent              integer     not null,
    new_assessor_percent integer     not null,
    disputed_percent     integer     not null,
    first_use_percent    integer     not null,
    borderline_percent   integer     not null,
    drawn_by             text        not null,
    drawn_at             timestamptz not null,
    signed_off_by        text,
    signed_off_at        timestamptz,
    check ((signed_off_by is null) = (signed_off_at is null))
);

create index quality_sample_version on quality_sample (version_id, drawn_at desc, id desc);

-- Every decision from which a sample was drawn, and what became of those that were drawn.
create table sampled_decision (
    id            uuid primary key,
    sample_id     uuid    not null references quality_sample,
    assessment_id uuid    not null references assessment,
    criterion_id  uuid    not null references criterion (id),
    attempt       integer not null,
    -- In another sample only if the one before left it without assurance.
    decision_id   uuid    not null references judgement,
    decided_value text    not null,
    decided_by    text    not null,
    risks         text[]  not null,
    drawn         boolean not null,
    second_value  text,
    second_reason text,
    second_by     text,
    second_at     timestamptz,
    check (drawn or second_value is null),
    check ((second_value is null) = (second_by is null) and (second_value is null) = (second_at is null))
);

create index sampled_decision_sample on sampled_decision (sample_id) where drawn;
create index sampled_decision_assessment on sampled_decision (assessment_id, criterion_id);
create index sampled_decision_decision on sampled_decision (decision_id);

-- What a sign-off assures, of a sample in which somebody looked at something: what was looked at and found right, what was decided in the
-- place of what was found wrong, and what was not drawn.
create view assured_decision as
select case when d.second_value <> d.decided_value then r.id else d.decision_id end as decision_id,
       d.decision_id as sampled_id, d.assessment_id, d.id as item_id, d.sample_id, s.drawn_at, s.signed_off_at
  from sampled_decision d
  join quality_sample s on s.id = d.sample_id
  left join judgement r on r.assessment_id = d.assessment_id and r.criterion_id = d.criterion_id
                       and r.attempt = d.attempt and r.kind = 'REASSESSMENT' and r.taken_back_at is null
 where s.signed_off_at is not null
   and exists (select from sampled_decision o where o.sample_id = d.sample_id and o.second_value is not null)
   and (not d.drawn or d.second_value = d.decided_value or d.second_value is not null and r.id is not null);

create index assessment_version on assessment (version_id) where state = 'IN_PROGRESS';
-- How much an assessor has decided before.
create index judgement_assessor on judgement (recorded_by, recorded_at) where kind = 'ASSESSOR';
