package org.withme.learner.record.mis.planning;

import java.util.List;
import java.util.stream.Stream;

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
     * of those who are not held. The origin is the id under which the college's record was first written: its events stay in
     * that stream, whoever it belongs to now. A past statement is of a year that a later one has taken over from: it is
     * compared with what that year said (L9).
     */
    private static final String LEARNERS = """
            create temp table ilr_plan_learner as
            with stated as (
                select s.position, s.ref, s.fresh_id, s.uln, s.date_of_birth, s.prev_ukprn, s.prev_ref,
                       r.learner_id as own, r.learner_origin as own_origin, r.last_day as old_last_day,
                       coalesce(r.learn_ref_number, s.ref) as record_ref, coalesce(r.collection_year > :year, false) as past,
                       case when r.collection_year > :year then y.hash = s.hash and y.hash_version = :hashVersion
                            else r.hash = s.hash and r.hash_version = :hashVersion end as same,
                       %s as fields
                from ilr_staged_learner s
                left join past_statement y on y.ukprn = :ukprn and y.collection_year = :year and y.learn_ref_number = s.ref
                left join college_record r on r.ukprn = :ukprn and r.learn_ref_number = coalesce(y.record_ref, s.ref)
                where r.learner_id is null
                   or r.collection_year <= :year and (r.hash <> s.hash or r.hash_version <> :hashVersion
                      or r.missing_since is not null or r.collection_year <> :year)
                   or r.collection_year > :year and ((y.hash, y.hash_version) is distinct from (s.hash, :hashVersion)
                      or y.missing_since is not null
                      or exists (select from enrolment e where e.ukprn = :ukprn and e.learn_ref_number = r.learn_ref_number
                                 and e.collection_year > :year and e.missing_since is not null))
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
                   coalesce(same, false) as same, case when own is null or past then '{}' else fields end as fields,
                   old_last_day, null::text as old_ref, record_ref, past
            from matched
            """.formatted(FIELDS);

    /** The same learner under a new reference, the old one gone: the record moves, nothing is doubled. */
    private static final String RENUMBERED = """
            update ilr_plan_learner p
            set is_new = false, fields = '{LearnRefNumber}' || %s, old_ref = r.learn_ref_number,
                old_last_day = r.last_day, origin = r.learner_origin
            from college_record r, ilr_staged_learner s
            where p.is_new and not p.new_person and r.ukprn = :ukprn and r.learner_id = p.learner_id
              and s.position = p.position and r.collection_year <= :year
              and not exists (select from ilr_in_file f where f.ref = r.learn_ref_number)
              and not exists (select from ilr_plan_learner q where q.learner_id = p.learner_id and q.rank < p.rank)
            """.formatted(FIELDS);

    /** A later year knows the learner under another reference: the record stays as that year has it. */
    private static final String RENUMBERED_SINCE = """
            update ilr_plan_learner p
            set is_new = false, past = true, same = false, record_ref = r.learn_ref_number,
                old_last_day = r.last_day, origin = r.learner_origin
            from college_record r
            where p.is_new and not p.new_person and r.ukprn = :ukprn and r.learner_id = p.learner_id
              and r.collection_year > :year
              and not exists (select from ilr_in_file f where f.ref = r.learn_ref_number)
              and not exists (select from ilr_plan_learner q where q.learner_id = p.learner_id and q.rank < p.rank)
            """;

    private static final String EXISTING = """
            create temp table ilr_plan_existing as
            select distinct on (e.id) e.*, p.rank
            from ilr_plan_learner p
            join enrolment e on e.learner_id = p.learner_id and e.ukprn = :ukprn
            where not p.new_person
              and (e.learn_ref_number in (p.ref, p.record_ref)
                   or not exists (select from ilr_in_file f where f.ref = e.learn_ref_number))
            order by e.id, (e.learn_ref_number = p.ref) desc, (e.learn_ref_number = p.record_ref) desc, p.rank
            """;

    /**
     * Where two years state the same enrolment the later year stands (L9), and what a past year says of it is not planned;
     * unless the later year lists it no more.
     */
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
                   e.not_returned_since is not null and e.collection_year = :year and a.comp_status in (1, 6)
                       as not_returned,
                   e.not_returned_since is not null and e.collection_year < :year and a.comp_status in (1, 6)
                       as listed_again,
                   case when e.comp_status in (2, 3) and a.comp_status in (2, 3) then array_remove(array[
                       case when a.comp_status <> e.comp_status then 'CompStatus' end,
                       case when a.actual_end_date is distinct from e.actual_end_date then 'LearnActEndDate' end,
                       case when a.outcome is distinct from e.outcome then 'Outcome' end,
                       case when a.withdrawal_class is distinct from e.withdrawal_class then 'WithdrawReason' end
                   ], null) end as corrected,
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
            where e.id is null or e.collection_year <= :year or e.missing_since is not null
            """;

    private static final String MISSING = """
            create temp table ilr_plan_missing as
            select row_number() over (order by learner_id, ref) as rank, ref, learner_id, newly
            from (select learn_ref_number as ref, learn_ref_number as record_ref, learner_id, missing_since is null as newly
                  from college_record where ukprn = :ukprn and collection_year = :year
                  union all
                  select y.learn_ref_number, y.record_ref, r.learner_id, y.missing_since is null
                  from past_statement y
                  join college_record r on r.ukprn = y.ukprn and r.learn_ref_number = y.record_ref
                  where y.ukprn = :ukprn and y.collection_year = :year) known
            where not exists (select from ilr_in_file f where f.ref = known.ref)
              and not exists (select from ilr_plan_learner p where p.old_ref = known.ref
                              or p.past and p.record_ref = known.record_ref)
            """;

    /**
     * The known learners of whom something changes that somebody can see. What else is written is a fingerprint, such as that
     * of a past year whose enrolments a later year states.
     */
    private static final String TOUCHED = """
            create temp table ilr_plan_touched as
            select p.rank
            from ilr_plan_learner p
            join (select rank from ilr_plan_learner where fields <> '{}'
                  union
                  select rank from ilr_plan_aim where is_new or changed <> '{}' or completion_changed
                  union
                  select e.rank from ilr_plan_existing e
                  where %s and e.collection_year = :year and e.missing_since is null
                    and not exists (select from ilr_plan_pair x where x.id = e.id)
                    and not exists (select from ilr_plan_taken_up t where t.id = e.id)) touched using (rank)
            where not p.is_new
            """.formatted(StaySql.CURRENT);

    static final List<String> STEPS = Stream.of(
                    List.of(
                            LEARNERS,
                            "analyze ilr_plan_learner (rank, position, learner_id, origin)",
                            RENUMBERED,
                            RENUMBERED_SINCE,
                            EXISTING),
                    IdentitySql.STEPS,
                    List.of(
                            "analyze ilr_plan_existing",
                            "analyze ilr_plan_pair",
                            AIMS,
                            "analyze ilr_plan_aim (rank, id, is_new, comp_status)"),
                    StaySql.STEPS,
                    List.of(
                            MISSING,
                            DuplicateSql.FOUND,
                            TOUCHED,
                            "create index on ilr_staged_learner (position)",
                            "create index on ilr_plan_learner (rank)",
                            "create index on ilr_plan_existing (rank)",
                            "create index on ilr_plan_aim (rank)",
                            "create index on ilr_plan_day (rank)",
                            "analyze ilr_plan_learner (rank, position, learner_id, origin)",
                            "analyze ilr_plan_day (rank)",
                            "analyze ilr_plan_missing"))
            .flatMap(List::stream)
            .toList();

    /** The brake (L8) looks at one population: what was current, in this collection year, and not missing before. */
    static final String SUMMARY =
            """
            select count(*) filter (where is_new) as created,
                   (select count(*) from ilr_plan_touched) as changed,
                   (select count(*) from ilr_staged_learner) - count(*) filter (where is_new)
                       - (select count(*) from ilr_plan_touched) as unchanged,
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
                    where %1$s and a.comp_status = 3) as newly_withdrawn,
                   (select count(*) from ilr_plan_existing e
                    where %1$s and not exists (select from ilr_plan_pair x where x.id = e.id)
                      and not exists (select from ilr_plan_taken_up t where t.id = e.id))
                   + (select count(*) from ilr_plan_missing m
                      join enrolment e on e.ukprn = :ukprn and e.learn_ref_number = m.ref
                      where m.newly and %1$s) as newly_missing,
                   (select count(*) from enrolment e where ukprn = :ukprn and %1$s) as current
            from ilr_plan_learner
            """.formatted(StaySql.CURRENT + " and e.collection_year = :year and e.missing_since is null");

    private PlanSql() {}
}
