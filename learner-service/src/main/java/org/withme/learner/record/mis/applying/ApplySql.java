package org.withme.learner.record.mis.applying;

import java.util.List;
import org.withme.learner.record.mis.planning.DuplicateSql;
import org.withme.learner.record.mis.planning.StaySql;

/** Writes the ranks {@code :from} to {@code :to} of the plan; each statement for the whole range at once. */
final class ApplySql {

    private static final String LEARNERS = """
            insert into learner (id)
            select learner_id from ilr_plan_learner where rank between :from and :to and new_person
            order by learner_id on conflict (id) do nothing
            """;

    private static final String RENUMBERED = """
            update college_record r set learn_ref_number = p.ref
            from ilr_plan_learner p
            where p.rank between :from and :to and r.ukprn = :ukprn and r.learn_ref_number = p.old_ref
            """;

    /** What an earlier year said, kept as that year's statement once a later year takes over (L9). */
    private static final String SUPERSEDED = """
            insert into past_statement (ukprn, collection_year, learn_ref_number, record_ref, hash, hash_version,
                prepared_on, import_id, missing_since)
            select r.ukprn, r.collection_year, r.learn_ref_number, p.ref, r.hash, r.hash_version,
                   r.prepared_on, r.import_id, r.missing_since
            from ilr_plan_learner p
            join college_record r on r.ukprn = :ukprn and r.learn_ref_number = coalesce(p.old_ref, p.ref)
            where p.rank between :from and :to and not p.past and r.collection_year < :year
            order by p.rank
            on conflict (ukprn, collection_year, learn_ref_number) do nothing
            """;

    private static final String RENUMBERED_PAST = """
            update past_statement y set record_ref = p.ref
            from ilr_plan_learner p
            where p.rank between :from and :to and y.ukprn = :ukprn and y.record_ref = p.old_ref
            """;

    private static final String PAST_STATEMENTS = """
            insert into past_statement (ukprn, collection_year, learn_ref_number, record_ref, hash, hash_version,
                prepared_on, import_id)
            select :ukprn, :year, p.ref, p.record_ref, s.hash, :hashVersion, :preparedOn, :importId
            from ilr_plan_learner p join ilr_staged_learner s using (position)
            where p.rank between :from and :to and p.past
            order by p.rank
            on conflict (ukprn, collection_year, learn_ref_number) do update set
                record_ref = excluded.record_ref, hash = excluded.hash, hash_version = excluded.hash_version,
                prepared_on = excluded.prepared_on, import_id = excluded.import_id, missing_since = null
            """;

    /** Renumbered within a past year. */
    private static final String PAST_STATEMENTS_REPLACED = """
            delete from past_statement y using ilr_plan_learner p
            where p.rank between :from and :to and p.past and y.ukprn = :ukprn and y.collection_year = :year
              and y.record_ref = p.record_ref and y.learn_ref_number <> p.ref
              and not exists (select from ilr_in_file f where f.ref = y.learn_ref_number)
            """;

    /** All that a past year can change of the record itself. */
    private static final String PAST_LAST_DAYS = """
            update college_record r set last_day = d.last_day
            from ilr_plan_learner p join ilr_plan_day d using (rank)
            where p.rank between :from and :to and p.past and r.ukprn = :ukprn and r.learn_ref_number = p.record_ref
              and r.last_day is distinct from d.last_day
            """;

    private static final String COLLEGE_RECORDS = """
            insert into college_record as r (ukprn, learn_ref_number, learner_id, learner_origin, uln, family_name, given_names,
                date_of_birth, postcode, email, telephone, math_grade, english_grade, prior_attainment,
                collection_year, prepared_on, import_id, hash, hash_version, last_day, missing_since, last_uln)
            select :ukprn, s.ref, p.learner_id, p.origin, s.uln, s.family_name, s.given_names,
                   s.date_of_birth, s.postcode, s.email, s.telephone, s.math_grade, s.english_grade, s.prior_attainment,
                   :year, :preparedOn, :importId, s.hash, :hashVersion, d.last_day, null, nullif(s.uln, :noUln)
            from ilr_plan_learner p
            join ilr_staged_learner s using (position)
            join ilr_plan_day d using (rank)
            where p.rank between :from and :to and not p.past
            order by p.rank
            on conflict (ukprn, learn_ref_number) do update set
                uln = excluded.uln, family_name = excluded.family_name, given_names = excluded.given_names,
                date_of_birth = excluded.date_of_birth, postcode = excluded.postcode, email = excluded.email,
                telephone = excluded.telephone, math_grade = excluded.math_grade,
                english_grade = excluded.english_grade, prior_attainment = excluded.prior_attainment,
                collection_year = excluded.collection_year, prepared_on = excluded.prepared_on,
                import_id = excluded.import_id, hash = excluded.hash, hash_version = excluded.hash_version,
                last_day = excluded.last_day, missing_since = null,
                last_uln = coalesce(excluded.last_uln, nullif(r.uln, :noUln), r.last_uln)
            """;

    private static final String NEW_ENROLMENTS = """
            insert into enrolment (id, learner_id, learner_origin, ukprn, learn_ref_number, learn_aim_ref, aim_type, aim_seq_number,
                start_date, planned_end_date, actual_end_date, fund_model, prog_type, std_code, sw_sup_aim_id,
                comp_status, outcome, withdrawal_class, collection_year, prepared_on)
            select id, learner_id, origin, :ukprn, ref, learn_aim_ref, aim_type, aim_seq_number,
                   start_date, planned_end_date, actual_end_date, fund_model, prog_type, std_code, sw_sup_aim_id,
                   comp_status, outcome, withdrawal_class, :year, :preparedOn
            from ilr_plan_aim where rank between :from and :to and is_new
            order by rank, aim_seq_number
            """;

    private static final String CHANGED_ENROLMENTS = """
            update enrolment e set
                learner_id = a.learner_id, learner_origin = a.origin, learn_ref_number = a.ref, learn_aim_ref = a.learn_aim_ref, aim_type = a.aim_type,
                aim_seq_number = a.aim_seq_number, start_date = a.start_date, planned_end_date = a.planned_end_date,
                actual_end_date = a.actual_end_date, fund_model = a.fund_model, prog_type = a.prog_type,
                std_code = a.std_code, sw_sup_aim_id = a.sw_sup_aim_id, comp_status = a.comp_status,
                outcome = a.outcome, withdrawal_class = a.withdrawal_class, collection_year = :year,
                prepared_on = :preparedOn, missing_since = null,
                not_returned_since = case when a.not_returned then e.not_returned_since end
            from ilr_plan_aim a
            where a.rank between :from and :to and e.id = a.id
              and not a.is_new and (a.changed <> '{}' or a.completion_changed or a.restated)
            """;

    private static final String TAKEN_UP = """
            update enrolment e set taken_up_by = t.taken_up_by,
                not_returned_since = case when t.taken_up_by is null then e.not_returned_since end
            from ilr_plan_taken_up t where t.rank between :from and :to and e.id = t.id
            """;

    private static final String MISSING_ENROLMENTS = """
            update enrolment e set missing_since = :preparedOn
            from ilr_plan_existing m
            where m.rank between :from and :to and e.id = m.id
              and e.collection_year = :year and e.missing_since is null and %s
              and not exists (select from ilr_plan_pair x where x.id = m.id)
            """.formatted(StaySql.CURRENT);

    static final List<String> CHUNK = List.of(
            LEARNERS,
            SUPERSEDED,
            RENUMBERED,
            RENUMBERED_PAST,
            COLLEGE_RECORDS,
            PAST_STATEMENTS,
            PAST_STATEMENTS_REPLACED,
            PAST_LAST_DAYS,
            NEW_ENROLMENTS,
            CHANGED_ENROLMENTS,
            TAKEN_UP,
            MISSING_ENROLMENTS,
            DuplicateSql.RAISED);

    /** Two colleges may bring the same new person at the same time: new people are made one import at a time. */
    static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('ilr: a new person'))";

    /** Who became known by ULN and date of birth since the plan was made. */
    static final String LATE_MATCH = """
            update ilr_plan_learner p set learner_id = k.learner_id, origin = k.learner_id, new_person = false
            from (select q.rank, min(r.learner_id::text)::uuid as learner_id
                  from ilr_plan_learner q
                  join ilr_staged_learner s using (position)
                  join college_record r on r.uln = s.uln and r.uln <> :noUln and r.date_of_birth = s.date_of_birth
                  where q.rank between :from and :to and q.new_person
                  group by q.rank having count(distinct r.learner_id) = 1) k
            where p.rank = k.rank
            """;

    static final List<String> AFTER_LATE_MATCH = List.of("""
            update ilr_plan_aim a set learner_id = p.learner_id, origin = p.origin
            from ilr_plan_learner p
            where p.rank between :from and :to and a.rank = p.rank and a.origin <> p.origin
            """, """
            delete from ilr_plan_duplicate d using ilr_plan_learner p
            where p.rank between :from and :to and d.rank = p.rank and d.learner_id <> p.origin
            """, """
            delete from ilr_plan_duplicate d
            using ilr_plan_learner p join ilr_staged_learner s using (position)
            where p.rank between :from and :to and s.fresh_id <> p.learner_id and d.other_learner_id = s.fresh_id
            """);

    /** Keeps the learners of the range from being merged or parted until it is written. */
    static final String HOLD = """
            select 1 from learner
            where id in (select origin from ilr_plan_learner where rank between :from and :to)
            order by id for key share
            """;

    /** Who was merged or parted since the plan was made (L3). */
    static final String LATE_MERGE = """
            update ilr_plan_learner p set learner_id = s.learner_id
            from surviving_learner s
            where p.rank between :from and :to and s.origin = p.origin and s.learner_id <> p.learner_id
            """;

    static final String AFTER_LATE_MERGE = """
            update ilr_plan_aim a set learner_id = p.learner_id
            from ilr_plan_learner p
            where p.rank between :from and :to and a.rank = p.rank and a.learner_id <> p.learner_id
            """;

    /** In the transaction of the chunk, so that the counts are right after a stop at any point. */
    static final String PROGRESS = """
            update ilr_import i set
                learners_created = i.learners_created + l.created, learners_changed = i.learners_changed + l.changed,
                learners_applied = i.learners_applied + l.applied,
                enrolments_created = i.enrolments_created + e.created,
                enrolments_changed = i.enrolments_changed + e.changed, enrolments_ended = i.enrolments_ended + e.ended
            from (select count(*) filter (where is_new) as created,
                         count(*) filter (where rank in (select t.rank from ilr_plan_touched t)) as changed,
                         count(*) as applied
                  from ilr_plan_learner where rank between :from and :to) l,
                 (select count(*) filter (where is_new) as created,
                         count(*) filter (where not is_new and (changed <> '{}' or completion_changed)
                             and not (old_comp_status in (1, 6) and comp_status in (2, 3))) as changed,
                         count(*) filter (where old_comp_status in (1, 6) and comp_status in (2, 3)) as ended
                  from ilr_plan_aim where rank between :from and :to) e
            where i.id = :importId
            """;

    static final String PUBLISHED = "update ilr_import set events = events + :events where id = :importId";

    /** Absent is not withdrawn (L9): it is noted, and nobody is told that someone left. */
    static final List<String> MISSING = List.of("""
            update college_record r set missing_since = :preparedOn
            from ilr_plan_missing m
            where m.rank between :from and :to and m.newly and r.ukprn = :ukprn and r.learn_ref_number = m.ref
              and r.collection_year = :year
            """, """
            update past_statement y set missing_since = :preparedOn
            from ilr_plan_missing m
            where m.rank between :from and :to and m.newly and y.ukprn = :ukprn and y.learn_ref_number = m.ref
              and y.collection_year = :year
            """, """
            update enrolment e set missing_since = :preparedOn
            from ilr_plan_missing m
            where m.rank between :from and :to and e.ukprn = :ukprn and e.learn_ref_number = m.ref
              and %s and e.collection_year = :year and e.missing_since is null
            """.formatted(StaySql.CURRENT));

    private ApplySql() {}
}
