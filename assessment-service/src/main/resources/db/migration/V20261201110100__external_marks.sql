-- By which a criterion is known outside, where nobody has our ids; unique in its version, whatever its case. A version that was
-- published without codes gets those that a draft without them gets: the unit's number and the criterion's in it.
alter table criterion add column code text;
alter table criterion disable trigger keep_published_criteria;
update criterion c set code = n.code
  from (select version_id, position,
               (unit_position + 1) || '.' || row_number() over (partition by version_id, unit_position order by position) as code
          from criterion) as n
 where n.version_id = c.version_id and n.position = c.position;
alter table criterion enable trigger keep_published_criteria;
alter table criterion alter column code set not null;
create unique index criterion_code on criterion (version_id, lower(code));

-- Under which references a college's returns list a learner, as learner-service tells it; it opens nothing, it only says who is meant.
create table learner_reference (
    learner_id       uuid not null,
    ukprn            text not null,
    learn_ref_number text not null,
    -- By the latest return that says so: a college gives a reference to somebody else.
    prepared_on      date not null
);

select follow_learner('learner_reference');

alter table learner_reference add primary key (learner_origin, ukprn, learn_ref_number);
create index learner_reference_college on learner_reference (ukprn, learn_ref_number);

-- Which candidate numbers a college's exams office gave to whom. A number that is given again is the later learner's.
create table candidate_number (
    learner_id uuid        not null,
    ukprn      text        not null,
    candidate  text        not null,
    given_by   text        not null,
    given_at   timestamptz not null
);

select follow_learner('candidate_number');

alter table candidate_number add primary key (learner_origin, ukprn, candidate);
create index candidate_number_college on candidate_number (ukprn, candidate, given_at desc);
