-- What a return is staged into; these tables live and die with the job's connection.

create temp table ilr_staged_learner (
    position integer, ref text, ${learner.table}, prev_ukprn text, prev_ref text, hash bytea, fresh_id uuid);

create temp table ilr_staged_aim (position integer, fresh_id uuid, ${aim.table});

create temp table ilr_in_file (
    position integer, ref text, uln text, line integer, uln_ending text, first_aim text);

create temp table ilr_staged_rejection (
    ordinal bigint generated always as identity, position integer, ref text, rule text, path text,
    value_class text, reason text, remedy text);

create temp table ilr_staged_note (
    ordinal bigint generated always as identity, position integer, ref text, rule text, path text,
    value_class text, reason text, remedy text);
