package org.withme.learner.record.mis.planning;

import java.util.List;
import org.withme.learner.record.profile.Uln;
import org.withme.learner.record.year.CollectionYear;

/** The temporary tables into which a return is staged. They live and die with the job's connection. */
final class StagingSql {

    static final List<String> CREATE = List.of("""
            create temp table ilr_staged_learner (
                position integer, ref text, uln text, family_name text, given_names text, date_of_birth date,
                postcode text, email text, telephone text, math_grade text, english_grade text,
                prior_attainment smallint, prev_ukprn text, prev_ref text, hash bytea, fresh_id uuid)
            """, """
            create temp table ilr_staged_aim (
                position integer, fresh_id uuid, learn_aim_ref text, aim_type smallint, aim_seq_number smallint,
                start_date date, planned_end_date date, actual_end_date date, fund_model smallint,
                prog_type smallint, std_code integer, sw_sup_aim_id text, comp_status smallint, outcome smallint,
                withdrawal_class text)
            """, """
            create temp table ilr_in_file (
                position integer, ref text, uln text, line integer, uln_ending text, first_aim text)
            """, """
            create temp table ilr_staged_rejection (
                ordinal bigint generated always as identity, position integer, ref text, rule text, path text,
                value_class text, reason text, remedy text)
            """, """
            create temp table ilr_staged_note (
                ordinal bigint generated always as identity, position integer, ref text, rule text, path text,
                value_class text, reason text, remedy text)
            """);

    static final List<String> DROP = List.of(
            "ilr_staged_learner",
            "ilr_staged_aim",
            "ilr_in_file",
            "ilr_staged_rejection",
            "ilr_staged_note",
            "ilr_plan_said",
            "ilr_plan_claim",
            "ilr_plan_held",
            "ilr_plan_learner",
            "ilr_plan_pair",
            "ilr_plan_existing",
            "ilr_plan_aim",
            "ilr_plan_state",
            "ilr_plan_restarted",
            "ilr_plan_taken_up",
            "ilr_plan_day",
            "ilr_plan_missing",
            "ilr_plan_touched",
            "ilr_plan_duplicate");

    /** One learner under two references that differ only in case, or one reference twice: none of them is taken. */
    static String duplicateReferences(CollectionYear year) {
        return """
            insert into ilr_staged_rejection (position, ref, rule, path, value_class, reason, remedy)
            select position, ref, '%s', '/Message/Learner[' || position || ']/LearnRefNumber', 'DUPLICATE',
                   'Two learners of the file have the same LearnRefNumber, upper and lower case taken as the same.',
                   'Give each learner one reference and send each only once.'
            from ilr_in_file
            where ref in (select ref from ilr_in_file where ref is not null group by ref having count(*) > 1)
            order by position
            """.formatted(year.crossRecordRule(6));
    }

    static String duplicateUlns(CollectionYear year) {
        return """
            insert into ilr_staged_rejection (position, ref, rule, path, value_class, reason, remedy)
            select position, ref, '%2$s', '/Message/Learner[' || position || ']/ULN', 'DUPLICATE',
                   'Two learners of the file have the same ULN.',
                   'Find out whose it is; %1$s stands for a number not known yet.'
            from ilr_in_file
            where uln in (select uln from ilr_in_file where uln <> '%1$s'
                          group by uln having count(distinct ref) > 1)
            order by position
            """.formatted(Uln.TEMPORARY, year.crossRecordRule(59));
    }

    static final String REMOVE_DUPLICATES = """
            delete from ilr_staged_learner where position in (select position from ilr_staged_rejection)
            """;

    static final String REJECTED = "select count(distinct position) from ilr_staged_rejection";

    static final List<String> ANALYZE = List.of(
            "create index on ilr_staged_aim (position)",
            "analyze ilr_staged_learner (position, ref, uln)",
            "analyze ilr_staged_aim (position)",
            "analyze ilr_in_file (ref, uln)");

    private StagingSql() {}
}
