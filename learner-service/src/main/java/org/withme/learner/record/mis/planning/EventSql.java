package org.withme.learner.record.mis.planning;

/** What the plan publishes, as the JSON of {@link org.withme.learner.record.enrolment.EnrolmentEvent}. */
public final class EventSql {

    /** Ends each payload: the return that says so. */
    private static final String SOURCE =
            ", 'preparedOn' value :preparedOn, 'importId' value :importId absent on null returning jsonb)";

    private static final String COLLEGE = "json_object('ukprn' value :ukprn";

    private static final String AIM = COLLEGE + ", 'enrolmentId' value %1$sid, 'learnAimRef' value %1$slearn_aim_ref";

    private static final String THIS_AIM = AIM.formatted("");

    private static final String ENROLLED = "select rank, 'main', origin, 100 + aim_seq_number, 'learner.enrolled.v1', "
            + THIS_AIM
            + """
            , 'aimType' value aim_type, 'startDate' value start_date, 'plannedEndDate' value planned_end_date,
            'fundModel' value fund_model, 'progType' value prog_type, 'standardCode' value std_code,
            'workBased' value coalesce(prog_type in (:workBasedProgTypes) or fund_model in (:workBasedFundModels), false), 'collectionYear' value :year
            """
            + SOURCE
            + " from ilr_plan_aim where is_new";

    private static final String CHANGED =
            "select rank, 'main', origin, 200 + aim_seq_number, 'learner.enrolment-changed.v1', "
                    + THIS_AIM
                    + ", 'changed' value changed, 'startDate' value start_date, 'plannedEndDate' value planned_end_date"
                    + SOURCE
                    + " from ilr_plan_aim where changed <> '{}'";

    private static final String LISTED_AGAIN =
            "select rank, 'main', origin, 250 + aim_seq_number, 'learner.enrolment-listed-again.v1', "
                    + THIS_AIM
                    + ", 'collectionYear' value :year"
                    + SOURCE
                    + " from ilr_plan_aim where listed_again";

    /** Whether a break is over by a restart. What is over when first seen neither started nor ended for anybody. */
    private static final String RESTARTED = "exists (select from ilr_plan_restarted r where r.id = %s and %s)";

    private static final String BREAK_STARTED =
            "select rank, 'main', origin, 300 + aim_seq_number, 'learner.break-started.v1', "
                    + THIS_AIM
                    + SOURCE
                    + " from ilr_plan_aim where comp_status = 6 and not "
                    + RESTARTED.formatted("ilr_plan_aim.id", "after")
                    + " and (old_comp_status is distinct from 6 or "
                    + RESTARTED.formatted("ilr_plan_aim.id", "not after") + ")";

    private static final String BREAK_ENDED =
            "select rank, 'main', origin, 400 + aim_seq_number, 'learner.break-ended.v1', "
                    + THIS_AIM
                    + SOURCE
                    + " from ilr_plan_aim where comp_status = 1 and old_comp_status = 6 and not "
                    + RESTARTED.formatted("ilr_plan_aim.id", "not after");

    /** Another enrolment restarts the aim that was broken off: it is the broken-off enrolment whose break ends. */
    private static final String BREAK_ENDED_BY_RESTART =
            "select b.rank, 'main', b.learner_origin, 400 + b.aim_seq_number, 'learner.break-ended.v1', "
                    + AIM.formatted("b.")
                    + ", 'takenUpBy' value r.taken_up_by"
                    + SOURCE
                    + " from ilr_plan_existing b join ilr_plan_restarted r on r.after and r.id = b.id"
                    + " where b.comp_status = 6 and not " + RESTARTED.formatted("b.id", "not after");

    private static final String ENDED =
            "select rank, 'main', origin, 500 + aim_seq_number, 'learner.enrolment-ended.v1', "
                    + THIS_AIM
                    + ", 'endedOn' value actual_end_date, 'outcome' value outcome,"
                    + " 'completion' value case comp_status when 2 then 'COMPLETED' else 'WITHDRAWN' end,"
                    + " 'changed' value corrected"
                    + SOURCE
                    + " from ilr_plan_aim where comp_status in (2, 3) and (is_new or completion_changed)";

    /** A day that is corrected afterwards is no second end. */
    private static final String NEWLY_ENDED = """
            (d.last_day is distinct from d.old_last_end
             and exists (select from ilr_plan_aim a where a.rank = p.rank and a.comp_status in (2, 3)
                         and (a.is_new or a.old_comp_status not in (2, 3))))""";

    private static final String WITHDREW = "select p.rank, 'main', p.origin, 600, 'learner.withdrew.v1', "
            + COLLEGE
            + ", 'lastDay' value d.last_day, 'class' value d.withdrawal_class"
            + SOURCE
            + """
             from ilr_plan_learner p join ilr_plan_day d using (rank)
            where d.withdrew and (not d.had_withdrawn or d.withdrawal_class is distinct from d.old_withdrawal_class or %s)
            """.formatted(NEWLY_ENDED);

    private static final String WITHDRAWAL_CORRECTED =
            "select p.rank, 'main', p.origin, 601, 'learner.withdrawal-corrected.v1', " + COLLEGE + SOURCE + """
                     from ilr_plan_learner p join ilr_plan_day d using (rank)
                    where d.had_withdrawn and not d.withdrew
                      and exists (select from ilr_plan_aim a where a.rank = p.rank
                                  and a.old_withdrawal_class is not null and a.withdrawal_class is null)
                    """;

    private static final String COMPLETED = "select p.rank, 'main', p.origin, 602, 'learner.completed.v1', "
            + COLLEGE
            + ", 'lastDay' value d.last_day"
            + SOURCE
            + """
             from ilr_plan_learner p join ilr_plan_day d using (rank)
            where d.completed and (not d.had_completed or %s)
            """.formatted(NEWLY_ENDED);

    private static final String FACTS_CHANGED = "select rank, 'main', origin, 700, 'learner.facts-changed.v1', "
            + COLLEGE
            + ", 'fields' value fields"
            + SOURCE
            + " from ilr_plan_learner where fields <> '{}'";

    private static final String COLLEGE_ACCESS_CHANGED = """
            select p.rank, 'access', p.origin, 800, 'learner.college-access-changed.v1',
                   json_object('ukprn' value :ukprn, 'lastDay' value d.last_day absent on null returning jsonb)
            from ilr_plan_learner p join ilr_plan_day d using (rank)
            where p.is_new or d.last_day is distinct from p.old_last_day
            """;

    /**
     * The events of the ranks {@code :from} to {@code :to}, worked out as they are written, in the form that the outbox takes;
     * the ordinal orders those of one learner as they happened.
     */
    public static final String OF_RANKS = "select lane, stream, rank * 1000 + place as ordinal, type, payload from ("
            + String.join(
                    " union all ",
                    ENROLLED,
                    CHANGED,
                    LISTED_AGAIN,
                    BREAK_STARTED,
                    BREAK_ENDED,
                    BREAK_ENDED_BY_RESTART,
                    ENDED,
                    WITHDREW,
                    WITHDRAWAL_CORRECTED,
                    COMPLETED,
                    FACTS_CHANGED,
                    COLLEGE_ACCESS_CHANGED)
            + ") as events (rank, lane, stream, place, type, payload) where rank between :from and :to";

    private EventSql() {}
}
