package org.withme.learner.record.mis.planning;

import java.util.List;

/** What a plan would change, learner by learner, for people to read before it is applied (L8). */
final class ChangeSql {

    /** Without the id of who is new to the college: that there is one would tell of another college. */
    static final List<String> KEPT = List.of("delete from ilr_change where import_id = :importId", """
            insert into ilr_change (import_id, position, learn_ref_number, learner_id, kinds, fields, enrolments_created,
                enrolments_changed, enrolments_withdrawn, enrolments_completed, enrolments_missing)
            with aim as (
                select rank,
                       count(*) filter (where is_new) as created,
                       count(*) filter (where not is_new and (changed <> '{}' or completion_changed)
                           and not (old_comp_status in (1, 6) and comp_status in (2, 3))) as changed,
                       count(*) filter (where old_comp_status in (1, 6) and comp_status = 3) as withdrawn,
                       count(*) filter (where old_comp_status in (1, 6) and comp_status = 2) as completed
                from ilr_plan_aim group by rank
            ), unlisted as (
                select rank, count(*) as missing from ilr_plan_existing e
                where e.comp_status in (1, 6) and e.taken_up_by is null and e.not_returned_since is null
                  and collection_year = :year and missing_since is null
                  and not exists (select from ilr_plan_pair x where x.id = e.id)
                  and not exists (select from ilr_plan_taken_up t where t.id = e.id)
                group by rank
            ), change as (
                select p.ref, case when p.is_new then null else p.learner_id end as learner_id,
                       array_remove(array[
                           case when p.is_new then 'NEW' end,
                           case when p.fields <> '{}' then 'CHANGED' end,
                           case when not p.is_new and a.created > 0 then 'ENROLLED' end,
                           case when a.changed > 0 then 'ENROLMENT_CHANGED' end,
                           case when a.withdrawn > 0 then 'WITHDRAWN' end,
                           case when a.completed > 0 then 'COMPLETED' end,
                           case when u.missing > 0 then 'ENROLMENT_MISSING' end
                       ], null) as kinds,
                       p.fields, coalesce(a.created, 0) as created, coalesce(a.changed, 0) as changed,
                       coalesce(a.withdrawn, 0) as withdrawn, coalesce(a.completed, 0) as completed,
                       coalesce(u.missing, 0) as missing
                from ilr_plan_learner p left join aim a using (rank) left join unlisted u using (rank)
                union all
                select m.ref, m.learner_id, '{MISSING}', '{}', 0, 0, 0, 0,
                       (select count(*) from enrolment e
                        where e.ukprn = :ukprn and e.learn_ref_number = m.ref and e.comp_status in (1, 6)
                          and e.taken_up_by is null and e.not_returned_since is null
                          and e.collection_year = :year and e.missing_since is null)
                from ilr_plan_missing m where m.newly
                union all
                select h.ref, case when h.of_ukprn = :ukprn then h.person end, '{HELD}', '{}', 0, 0, 0, 0, 0
                from ilr_plan_held h
            )
            select :importId, row_number() over (order by ref, kinds), ref, learner_id, kinds, fields, created, changed,
                   withdrawn, completed, missing
            from change where kinds <> '{}'
            """);

    /** How many events applying it would publish. */
    static final String EVENTS = "select count(*) from (" + EventSql.OF_RANKS + ") as events";

    private ChangeSql() {}
}
