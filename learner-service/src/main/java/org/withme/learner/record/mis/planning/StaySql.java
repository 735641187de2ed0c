package org.withme.learner.record.mis.planning;

import java.util.List;

/** What the return means for each learner's stay at the college: before it and after it (L5, L30). */
public final class StaySql {

    /** Of an enrolment {@code e}: it goes on, or is on a break, and nothing has taken that up or passed it by. */
    public static final String CURRENT =
            "e.comp_status in (1, 6) and e.taken_up_by is null and e.not_returned_since is null";

    private static final String SEEN = "rank, id, learn_aim_ref, aim_type, prog_type, std_code, start_date,"
            + " actual_end_date, comp_status, withdrawal_class, ";

    /** Of an enrolment that was not returned, the last day of its year stands for the end that nobody has said. */
    private static final String OF_EXISTING = SEEN + """
            not_returned_since is not null as not_returned,
            case when not_returned_since is null then actual_end_date else collection_year_end(collection_year) end as left_on
            from ilr_plan_existing e
            """;

    /** The enrolments of the learners of the plan: as they were before it and as they are after it. */
    private static final String STATE = String.join(
            " union all ",
            "create temp table ilr_plan_state as select true as after, " + SEEN + """
                    not_returned, case when not_returned then collection_year_end(:year) else actual_end_date end as left_on
                    from ilr_plan_aim""",
            "select true, " + OF_EXISTING + "where not exists (select from ilr_plan_aim a where a.id = e.id)",
            "select false, " + OF_EXISTING);

    /**
     * The breaks that are over, with the enrolment by which: the same aim, or the programme that it belongs to, started
     * again. The programme aim has one reference for all programmes, so it is told by type and standard alone; the same aim in
     * another programme is part of that one. A college may record the last day of the break a little after the restart.
     */
    private static final String RESTARTED = """
            create temp table ilr_plan_restarted as
            select distinct on (b.after, b.id) b.after, b.id, l.id as taken_up_by
            from ilr_plan_state b
            join ilr_plan_state l on l.after = b.after and l.rank = b.rank and l.id <> b.id
                                 and (l.start_date >= b.actual_end_date
                                      or l.start_date > b.start_date and l.comp_status = 1
                                         and l.learn_aim_ref = b.learn_aim_ref)
                                 and (l.start_date > b.start_date or l.comp_status <> 6 or l.id > b.id)
                                 and (b.aim_type not in (:programmeAims) and l.learn_aim_ref = b.learn_aim_ref
                                         and (b.prog_type is null or l.prog_type is null
                                              or (l.prog_type, l.std_code) is not distinct from (b.prog_type, b.std_code))
                                      or l.aim_type in (:programmeAims)
                                         and (b.aim_type in (:programmeAims) or b.prog_type is not null)
                                         and (l.prog_type, l.std_code) is not distinct from (b.prog_type, b.std_code))
            where b.comp_status = 6
            order by b.after, b.id, l.learn_aim_ref = b.learn_aim_ref desc, l.start_date, l.id
            """;

    private static final String TAKEN_UP = """
            create temp table ilr_plan_taken_up as
            select s.rank, s.id, r.taken_up_by
            from ilr_plan_state s
            left join ilr_plan_restarted r on r.after and r.id = s.id
            left join ilr_plan_existing e on e.id = s.id
            where s.after and e.taken_up_by is distinct from r.taken_up_by
            """;

    /**
     * The last day at the college (L5), and whether the learner withdrew or completed: nothing current remains, and the
     * programme aim that ended last, else such a core aim, else the last aim ended by leaving or by completing it (L30). Only
     * the last stay counts; aims less than six weeks apart are one, as a summer is longer. What was not returned is nobody's
     * withdrawal (L9).
     */
    private static final String DAYS = """
            create temp table ilr_plan_day as
            with lived as (
                select s.*, r.id is not null as taken_up,
                       (s.comp_status = 1 or s.comp_status = 6 and r.id is null) and not s.not_returned as current
                from ilr_plan_state s left join ilr_plan_restarted r on r.after = s.after and r.id = s.id
            ), summed as (
                select after, rank, bool_or(current) as current, max(left_on) as last_end from lived group by after, rank
            ), spaced as (
                select l.*, l.start_date > 42 + max(l.left_on) over (
                           partition by l.after, l.rank order by l.start_date, l.left_on
                           rows between unbounded preceding and 1 preceding) as begins
                from lived l join summed u using (after, rank)
                where not u.current
            ), last_stay as (
                select after, rank, max(start_date) filter (where begins is not false) as since
                from spaced group by after, rank
            ), decided as (
                select distinct on (after, rank) after, rank, comp_status, withdrawal_class,
                       bool_or(not_returned and not taken_up) over (partition by after, rank) as not_returned
                from spaced join last_stay using (after, rank)
                where start_date >= since
                order by after, rank, case when aim_type in (:programmeAims) then 1 when aim_type in (:coreAims) then 2 else 3 end,
                         left_on desc, array_position(array['MOVED', 'LEFT', 'UNKNOWN'], withdrawal_class),
                         comp_status = 2 desc
            ), told as (
                select u.after, u.rank, u.current, u.last_end, d.withdrawal_class,
                       (not d.not_returned and d.withdrawal_class is not null) is true as withdrew,
                       (not d.not_returned and d.comp_status = 2) is true as completed
                from summed u left join decided d using (after, rank)
            )
            select a.rank, case when a.current then null else a.last_end end as last_day,
                   a.withdrew, a.withdrawal_class, a.completed,
                   coalesce(b.withdrew, false) as had_withdrawn, coalesce(b.completed, false) as had_completed,
                   b.last_end as old_last_end, b.withdrawal_class as old_withdrawal_class
            from told a left join told b on b.rank = a.rank and not b.after
            where a.after
            """;

    static final List<String> STEPS = List.of(
            STATE,
            "analyze ilr_plan_state (after, rank, id, comp_status)",
            RESTARTED,
            "analyze ilr_plan_restarted",
            TAKEN_UP,
            DAYS);

    private StaySql() {}
}
