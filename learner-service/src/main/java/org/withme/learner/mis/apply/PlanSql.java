package org.withme.learner.mis.apply;

import java.util.List;

/** Compares what was staged with what the college said before, as a whole, and leaves what is to be written. */
final class PlanSql {

    /** What a college says otherwise than before, in the terms of the return: {@code r} was said, {@code s} is. */
    private static final String FIELDS = """
            array_remove(array[
                case when r.uln <> s.uln then 'ULN' end,
                case when r.family_name is distinct from s.family_name then 'FamilyName' end,
                case when r.given_names is distinct from s.given_names then 'GivenNames' end,
                case when r.date_of_birth is distinct from s.date_of_birth then 'DateOfBirth' end,
                case when r.postcode <> s.postcode then 'Postcode' end,
                case when r.email is distinct from s.email then 'Email' end,
                case when r.telephone is distinct from s.telephone then 'TelNo' end,
                case when r.math_grade is distinct from s.math_grade then 'MathGrade' end,
                case when r.english_grade is distinct from s.english_grade then 'EngGrade' end,
                case when r.prior_attainment is distinct from s.prior_attainment then 'PriorLevel' end
            ], null)""";

    /**
     * The hash anti-join (L7) and the matching in its order (L3): own reference, what a person said, previous reference, ULN;
     * of those who are not held. The origin is the id under which the college's record was first written: its events stay in that stream, whoever it belongs to now.
     */
    private static final String LEARNERS = """
            create temp table ilr_plan_learner as
            with stated as (
                select s.position, s.ref, s.fresh_id, s.uln, s.date_of_birth, s.prev_ukprn, s.prev_ref,
                       r.learner_id as own, r.learner_origin as own_origin, r.last_day as old_last_day,
                       r.hash = s.hash and r.hash_version = :hashVersion as same,
                       %s as fields
                from ilr_staged_learner s
                left join college_record r on r.ukprn = :ukprn and r.learn_ref_number = s.ref
                where r.learner_id is null or r.hash <> s.hash or r.hash_version <> :hashVersion
                   or r.missing_since is not null or r.collection_year <> :year
            ), matched as (
                select t.*, coalesce(
                    own,
                    (select d.learner_id from ilr_plan_said d where d.position = t.position),
                    (select r.learner_id from college_record r
                     where r.ukprn = coalesce(t.prev_ukprn, :ukprn) and r.learn_ref_number = t.prev_ref
                       and r.date_of_birth = t.date_of_birth
                       and not exists (select from ilr_plan_claim c where c.position = t.position and c.another)),
                    (select case when count(distinct r.learner_id) = 1 then min(r.learner_id::text)::uuid end
                     from college_record r
                     where r.uln = t.uln and r.uln <> :noUln and r.date_of_birth = t.date_of_birth)
                ) as known
                from stated t
            )
            select row_number() over (order by coalesce(known, fresh_id), position) as rank, position, ref,
                   coalesce(known, fresh_id) as learner_id, coalesce(own_origin, known, fresh_id) as origin,
                   own is null as is_new, known is null as new_person,
                   coalesce(same, false) as same, case when own is null then '{}' else fields end as fields,
                   old_last_day, null::text as old_ref
            from matched
            """.formatted(FIELDS);

    /** The same learner under a new reference, the old one gone: the record moves, nothing is doubled. */
    private static final String RENUMBERED = """
            update ilr_plan_learner p
            set is_new = false, fields = '{LearnRefNumber}' || %s, old_ref = r.learn_ref_number,
                old_last_day = r.last_day, origin = r.learner_origin
            from college_record r, ilr_staged_learner s
            where p.is_new and not p.new_person and r.ukprn = :ukprn and r.learner_id = p.learner_id
              and s.position = p.position
              and not exists (select from ilr_in_file f where f.ref = r.learn_ref_number)
              and not exists (select from ilr_plan_learner q where q.learner_id = p.learner_id and q.rank < p.rank)
            """.formatted(FIELDS);

    private static final String EXISTING = """
            create temp table ilr_plan_existing as
            select distinct on (e.id) e.*, p.rank
            from ilr_plan_learner p
            join enrolment e on e.learner_id = p.learner_id and e.ukprn = :ukprn
            where not p.new_person
              and (e.learn_ref_number = p.ref
                   or not exists (select from ilr_in_file f where f.ref = e.learn_ref_number))
            order by e.id, (e.learn_ref_number = p.ref) desc, p.rank
            """;

    /** Each staged aim with the enrolment that it continues: the key that both have, and which enrolments it may find. */
    private static final String PAIRS = """
            insert into ilr_plan_pair
            select m.fresh_id, e.id
            from (select fresh_id, rank, keys, row_number() over (partition by rank, keys order by aim_seq_number) as n
                  from (select a.fresh_id, p.rank, a.aim_seq_number, row(%1$s) as keys
                        from ilr_staged_aim a join ilr_plan_learner p using (position)
                        where not p.new_person and %2$s
                          and not exists (select from ilr_plan_pair x where x.fresh_id = a.fresh_id)) as open) m
            join (select id, rank, keys, row_number() over (partition by rank, keys order by aim_seq_number, id) as n
                  from (select e.id, e.rank, e.aim_seq_number, row(%1$s) as keys
                        from ilr_plan_existing e
                        where %3$s and not exists (select from ilr_plan_pair x where x.id = e.id)) as open) e
            using (rank, keys, n)
            """;

    private static final String AIM_KEY = "learn_aim_ref, coalesce(prog_type, -1), coalesce(std_code, -1)";

    /** A corrected start: what goes on, and was said in the same year, under the same number, and is listed no more. */
    private static final String STARTED_OTHERWISE = "comp_status = 1 and collection_year = :year";

    private static final String AIMS = """
            create temp table ilr_plan_aim as
            select p.rank, p.learner_id, p.origin, p.ref, coalesce(e.id, a.fresh_id) as id, e.id is null as is_new,
                   a.learn_aim_ref, a.aim_type, a.aim_seq_number, a.start_date, a.planned_end_date, a.actual_end_date,
                   a.fund_model, a.prog_type, a.std_code, a.sw_sup_aim_id, a.comp_status, a.outcome,
                   a.withdrawal_class, e.comp_status as old_comp_status, e.withdrawal_class as old_withdrawal_class,
                   e.id is not null and (a.comp_status, a.actual_end_date, a.outcome, a.withdrawal_class)
                       is distinct from (e.comp_status, e.actual_end_date, e.outcome, e.withdrawal_class)
                       as completion_changed,
                   e.id is not null and (e.learn_ref_number <> p.ref or e.collection_year <> :year
                                         or e.missing_since is not null) as restated,
                   case when e.id is null then '{}' else array_remove(array[
                       case when a.learn_aim_ref <> e.learn_aim_ref then 'LearnAimRef' end,
                       case when a.aim_type <> e.aim_type then 'AimType' end,
                       case when a.aim_seq_number <> e.aim_seq_number then 'AimSeqNumber' end,
                       case when a.start_date <> e.start_date then 'LearnStartDate' end,
                       case when a.planned_end_date <> e.planned_end_date then 'LearnPlanEndDate' end,
                       case when a.fund_model <> e.fund_model then 'FundModel' end,
                       case when a.prog_type is distinct from e.prog_type then 'ProgType' end,
                       case when a.std_code is distinct from e.std_code then 'StdCode' end,
                       case when a.sw_sup_aim_id is distinct from e.sw_sup_aim_id then 'SWSupAimId' end,
                       case when a.comp_status in (1, 6) and e.comp_status in (2, 3) then 'CompStatus' end,
                       case when a.comp_status in (1, 6) and a.actual_end_date is distinct from e.actual_end_date
                            then 'LearnActEndDate' end,
                       case when a.comp_status in (1, 6) and a.outcome is distinct from e.outcome then 'Outcome' end
                   ], null) end as changed
            from ilr_plan_learner p
            join ilr_staged_aim a using (position)
            left join ilr_plan_pair x on x.fresh_id = a.fresh_id
            left join ilr_plan_existing e on e.id = x.id
            """;

    /** The enrolments of the learners of the plan: as they were before it and as they are after it. */
    private static final String STATE = """
            create temp table ilr_plan_state as
                select true as after, rank, id, learn_aim_ref, start_date, actual_end_date, comp_status, withdrawal_class
                from ilr_plan_aim
                union all
                select true, rank, id, learn_aim_ref, start_date, actual_end_date, comp_status, withdrawal_class
                from ilr_plan_existing e where not exists (select from ilr_plan_pair x where x.id = e.id)
                union all
                select false, rank, id, learn_aim_ref, start_date, actual_end_date, comp_status, withdrawal_class
                from ilr_plan_existing
            """;

    /** The breaks that are over, as another enrolment restarts their aim. */
    private static final String RESTARTED = """
            create temp table ilr_plan_restarted as
            select distinct b.after, b.id
            from ilr_plan_state b
            join ilr_plan_state l on l.after = b.after and l.rank = b.rank and l.learn_aim_ref = b.learn_aim_ref
                                 and l.id <> b.id and l.start_date >= b.actual_end_date
            where b.comp_status = 6
            """;

    /**
     * The last day at the college (L5), and whether the learner withdrew or completed: nothing current remains, and what
     * ended last ended by leaving or by completing it. A break is current until the same aim starts again.
     */
    private static final String DAYS = """
            create temp table ilr_plan_day as
            with summed as (
                select s.after, s.rank,
                       bool_or(s.comp_status = 1 or s.comp_status = 6 and r.id is null) as current,
                       max(s.actual_end_date) as last_end,
                       max(s.actual_end_date) filter (where s.withdrawal_class is not null) as last_withdrawn,
                       max(s.actual_end_date) filter (where s.comp_status = 2) as last_completed,
                       (array_agg(s.withdrawal_class
                                  order by s.actual_end_date desc,
                                           array_position(array['MOVED', 'LEFT', 'UNKNOWN'], s.withdrawal_class))
                           filter (where s.withdrawal_class is not null))[1] as withdrawal_class
                from ilr_plan_state s left join ilr_plan_restarted r on r.after = s.after and r.id = s.id
                group by s.after, s.rank
            )
            select a.rank,
                   case when a.current then null else a.last_end end as last_day,
                   (not a.current and a.last_withdrawn = a.last_end) is true as withdrew,
                   a.withdrawal_class,
                   (not a.current and a.last_completed = a.last_end
                    and a.last_withdrawn is distinct from a.last_end) is true as completed,
                   (not b.current and b.last_withdrawn = b.last_end) is true as had_withdrawn,
                   (not b.current and b.last_completed = b.last_end
                    and b.last_withdrawn is distinct from b.last_end) is true as had_completed,
                   b.last_end as old_last_end, b.withdrawal_class as old_withdrawal_class
            from summed a left join summed b on b.rank = a.rank and not b.after
            where a.after
            """;

    private static final String MISSING = """
            create temp table ilr_plan_missing as
            select row_number() over (order by r.learner_id, r.learn_ref_number) as rank,
                   r.learn_ref_number as ref, r.learner_id, r.missing_since is null as newly
            from college_record r
            where r.ukprn = :ukprn and r.collection_year = :year
              and not exists (select from ilr_in_file f where f.ref = r.learn_ref_number)
              and not exists (select from ilr_plan_learner p where p.old_ref = r.learn_ref_number)
            """;

    static final List<String> STEPS = List.of(
            LEARNERS,
            "analyze ilr_plan_learner (rank, position, learner_id, origin)",
            RENUMBERED,
            EXISTING,
            "create temp table ilr_plan_pair (fresh_id uuid, id uuid)",
            PAIRS.formatted("sw_sup_aim_id", "sw_sup_aim_id is not null", "sw_sup_aim_id is not null"),
            PAIRS.formatted(AIM_KEY + ", start_date, aim_seq_number", "true", "true"),
            PAIRS.formatted(AIM_KEY + ", start_date", "true", "true"),
            PAIRS.formatted(AIM_KEY + ", aim_seq_number", "true", STARTED_OTHERWISE),
            "analyze ilr_plan_existing (rank, id, comp_status, collection_year, missing_since)",
            "analyze ilr_plan_pair",
            AIMS,
            "analyze ilr_plan_aim (rank, id, is_new, comp_status)",
            STATE,
            "analyze ilr_plan_state (after, rank, id, comp_status)",
            RESTARTED,
            "analyze ilr_plan_restarted",
            DAYS,
            MISSING,
            DuplicateSql.FOUND,
            "create index on ilr_staged_learner (position)",
            "create index on ilr_plan_learner (rank)",
            "create index on ilr_plan_existing (rank)",
            "create index on ilr_plan_aim (rank)",
            "create index on ilr_plan_day (rank)",
            "analyze ilr_plan_learner (rank, position, learner_id, origin)",
            "analyze ilr_plan_day (rank)",
            "analyze ilr_plan_missing");

    /** The brake (L8) looks at one population: what was current, in this collection year, and not missing before. */
    static final String SUMMARY = """
            select count(*) filter (where is_new) as created,
                   count(*) filter (where not is_new and not same) as changed,
                   (select count(*) from ilr_staged_learner)
                       - count(*) filter (where is_new or not same) as unchanged,
                   count(*) as to_apply,
                   (select count(*) from ilr_plan_missing) as missing,
                   (select count(*) from ilr_plan_missing where newly) as learners_newly_missing,
                   (select count(*) from ilr_plan_aim where is_new) as enrolments_created,
                   (select count(*) from ilr_plan_aim
                    where not is_new and (changed <> '{}' or completion_changed)
                      and not (old_comp_status in (1, 6) and comp_status in (2, 3))) as enrolments_changed,
                   (select count(*) from ilr_plan_aim
                    where old_comp_status in (1, 6) and comp_status in (2, 3)) as enrolments_ended,
                   (select count(*) from ilr_plan_aim a join ilr_plan_existing e using (id)
                    where e.comp_status in (1, 6) and e.collection_year = :year and e.missing_since is null
                      and a.comp_status = 3) as newly_withdrawn,
                   (select count(*) from ilr_plan_existing e
                    where comp_status in (1, 6) and collection_year = :year and missing_since is null
                      and not exists (select from ilr_plan_pair x where x.id = e.id))
                   + (select count(*) from ilr_plan_missing m
                      join enrolment e on e.ukprn = :ukprn and e.learn_ref_number = m.ref
                      where m.newly and e.comp_status in (1, 6) and e.collection_year = :year
                        and e.missing_since is null) as newly_missing,
                   (select count(*) from enrolment
                    where ukprn = :ukprn and collection_year = :year and comp_status in (1, 6)
                      and missing_since is null) as current
            from ilr_plan_learner
            """;

    private PlanSql() {}
}
