package org.withme.learner.mis.apply;

/** What the plan publishes, as the JSON of {@link org.withme.learner.enrolment.EnrolmentEvent}. */
final class EventSql {

    private static final String SOURCE = ", 'preparedOn', :preparedOn, 'importId', :importId))";

    private static final String AIM = "jsonb_strip_nulls(jsonb_build_object('enrolmentId', id, 'ukprn', :ukprn,"
            + " 'learnAimRef', learn_aim_ref";

    private static final String ENROLLED = "select rank, 'main', origin, 100 + aim_seq_number, 'learner.enrolled.v1', "
            + AIM
            + """
            , 'aimType', aim_type, 'startDate', start_date, 'plannedEndDate', planned_end_date, 'fundModel', fund_model,
            'progType', prog_type, 'standardCode', std_code,
            'workBased', coalesce(prog_type = 25, false) or fund_model = 36, 'collectionYear', :year
            """
            + SOURCE
            + " from ilr_plan_aim where is_new";

    private static final String CHANGED =
            "select rank, 'main', origin, 200 + aim_seq_number, 'learner.enrolment-changed.v1', "
                    + AIM
                    + ", 'changed', changed, 'startDate', start_date, 'plannedEndDate', planned_end_date"
                    + SOURCE
                    + " from ilr_plan_aim where changed <> '{}'";

    /** Whether a break is over by a restart. What is over when first seen neither started nor ended for anybody. */
    private static final String RESTARTED = "exists (select from ilr_plan_restarted r where r.id = %s and %s)";

    private static final String BREAK_STARTED =
            "select rank, 'main', origin, 300 + aim_seq_number, 'learner.break-started.v1', "
                    + AIM
                    + SOURCE
                    + " from ilr_plan_aim where comp_status = 6 and old_comp_status is distinct from 6 and not "
                    + RESTARTED.formatted("ilr_plan_aim.id", "after");

    private static final String BREAK_ENDED =
            "select rank, 'main', origin, 400 + aim_seq_number, 'learner.break-ended.v1', "
                    + AIM
                    + SOURCE
                    + " from ilr_plan_aim where comp_status = 1 and old_comp_status = 6 and not "
                    + RESTARTED.formatted("ilr_plan_aim.id", "not after");

    /** Another enrolment restarts the aim that was broken off: it is the broken-off enrolment whose break ends. */
    private static final String BREAK_ENDED_BY_RESTART =
            """
            select b.rank, 'main', b.learner_origin, 400 + b.aim_seq_number, 'learner.break-ended.v1',
                   jsonb_build_object('enrolmentId', b.id, 'ukprn', :ukprn, 'learnAimRef', b.learn_aim_ref,
                                      'preparedOn', :preparedOn, 'importId', :importId)
            from ilr_plan_existing b
            where b.comp_status = 6 and
            """ + RESTARTED.formatted("b.id", "after") + " and not " + RESTARTED.formatted("b.id", "not after");

    private static final String ENDED =
            "select rank, 'main', origin, 500 + aim_seq_number, 'learner.enrolment-ended.v1', "
                    + AIM
                    + ", 'endedOn', actual_end_date, 'completion', case comp_status when 2 then 'COMPLETED' else 'WITHDRAWN' end,"
                    + " 'outcome', outcome"
                    + SOURCE
                    + " from ilr_plan_aim where comp_status in (2, 3) and (is_new or completion_changed)";

    private static final String WITHDREW = """
            select p.rank, 'main', p.origin, 600, 'learner.withdrew.v1',
                   jsonb_build_object('ukprn', :ukprn, 'lastDay', d.last_day, 'class', d.withdrawal_class,
                                      'preparedOn', :preparedOn, 'importId', :importId)
            from ilr_plan_learner p join ilr_plan_day d using (rank)
            where d.withdrew and not (d.had_withdrawn and d.last_day = d.old_last_end
                                      and d.withdrawal_class = d.old_withdrawal_class)
            """;

    private static final String WITHDRAWAL_CORRECTED = """
            select p.rank, 'main', p.origin, 601, 'learner.withdrawal-corrected.v1',
                   jsonb_build_object('ukprn', :ukprn, 'preparedOn', :preparedOn, 'importId', :importId)
            from ilr_plan_learner p join ilr_plan_day d using (rank)
            where d.had_withdrawn and not d.withdrew
              and exists (select from ilr_plan_aim a where a.rank = p.rank
                          and a.old_withdrawal_class is not null and a.withdrawal_class is null)
            """;

    private static final String FACTS_CHANGED = """
            select rank, 'main', origin, 700, 'learner.facts-changed.v1',
                   jsonb_build_object('ukprn', :ukprn, 'fields', fields,
                                      'preparedOn', :preparedOn, 'importId', :importId)
            from ilr_plan_learner where fields <> '{}'
            """;

    private static final String COLLEGE_ACCESS_CHANGED = """
            select p.rank, 'access', p.origin, 800, 'learner.college-access-changed.v1',
                   jsonb_strip_nulls(jsonb_build_object('ukprn', :ukprn, 'lastDay', d.last_day))
            from ilr_plan_learner p join ilr_plan_day d using (rank)
            where p.is_new or d.last_day is distinct from p.old_last_day
            """;

    /** Every event of the plan; the ordinal orders those of one learner as they happened. */
    static final String TABLE =
            "create temp table ilr_plan_event as select rank, lane, stream, rank * 1000 + place as ordinal, type, payload"
                    + " from ("
                    + String.join(
                            " union all ",
                            ENROLLED,
                            CHANGED,
                            BREAK_STARTED,
                            BREAK_ENDED,
                            BREAK_ENDED_BY_RESTART,
                            ENDED,
                            WITHDREW,
                            WITHDRAWAL_CORRECTED,
                            FACTS_CHANGED,
                            COLLEGE_ACCESS_CHANGED)
                    + ") as events (rank, lane, stream, place, type, payload)";

    private EventSql() {}

    /** The events of a range of ranks on one lane, in the form that the outbox takes. */
    static String ofRanks(String lane, long from, long to) {
        return "select stream, ordinal, type, payload from ilr_plan_event where lane = '" + lane + "' and rank between "
                + from + " and " + to;
    }
}
