-- What the ranks :from to :to of the plan publish, as the JSON of EnrolmentEvent and worked out as it is written, in the
-- form that the outbox takes; the ordinal orders the events of one learner as they happened.
select lane, stream, rank * 1000 + place as ordinal, type, payload from (
    select rank, 'main', origin, 100 + aim_seq_number, 'learner.enrolled.v1',
           json_object('ukprn' value :ukprn, 'learnRefNumber' value ref, 'enrolmentId' value id,
                       'learnAimRef' value learn_aim_ref, 'aimType' value aim_type, 'startDate' value start_date,
                       'plannedEndDate' value planned_end_date, 'fundModel' value fund_model,
                       'progType' value prog_type, 'standardCode' value std_code,
                       'workBased' value coalesce(prog_type = any(:workBasedProgTypes)
                                                  or fund_model = any(:workBasedFundModels), false),
                       'collectionYear' value :year, 'preparedOn' value :preparedOn, 'importId' value :importId
                       absent on null returning jsonb)
    from ilr_plan_aim where is_new
    union all
    select rank, 'main', origin, 200 + aim_seq_number, 'learner.enrolment-changed.v1',
           json_object('ukprn' value :ukprn, 'enrolmentId' value id, 'learnAimRef' value learn_aim_ref,
                       'changed' value changed, 'startDate' value start_date,
                       'plannedEndDate' value planned_end_date, 'preparedOn' value :preparedOn,
                       'importId' value :importId absent on null returning jsonb)
    from ilr_plan_aim where changed <> '{}'
    union all
    select rank, 'main', origin, 250 + aim_seq_number, 'learner.enrolment-listed-again.v1',
           json_object('ukprn' value :ukprn, 'enrolmentId' value id, 'learnAimRef' value learn_aim_ref,
                       'collectionYear' value :year, 'preparedOn' value :preparedOn, 'importId' value :importId
                       absent on null returning jsonb)
    from ilr_plan_aim where listed_again
    union all
    -- A break that was over by a restart when it was first seen neither started nor ended for anybody.
    select rank, 'main', origin, 300 + aim_seq_number, 'learner.break-started.v1',
           json_object('ukprn' value :ukprn, 'enrolmentId' value id, 'learnAimRef' value learn_aim_ref,
                       'preparedOn' value :preparedOn, 'importId' value :importId absent on null returning jsonb)
    from ilr_plan_aim
    where comp_status = 6
      and not exists (select from ilr_plan_restarted r where r.id = ilr_plan_aim.id and after)
      and (old_comp_status is distinct from 6
           or exists (select from ilr_plan_restarted r where r.id = ilr_plan_aim.id and not after))
    union all
    select rank, 'main', origin, 400 + aim_seq_number, 'learner.break-ended.v1',
           json_object('ukprn' value :ukprn, 'enrolmentId' value id, 'learnAimRef' value learn_aim_ref,
                       'preparedOn' value :preparedOn, 'importId' value :importId absent on null returning jsonb)
    from ilr_plan_aim
    where comp_status = 1 and old_comp_status = 6
      and not exists (select from ilr_plan_restarted r where r.id = ilr_plan_aim.id and not after)
    union all
    -- Another enrolment restarts the aim that was broken off: it is the broken-off enrolment whose break ends.
    select b.rank, 'main', b.learner_origin, 400 + b.aim_seq_number, 'learner.break-ended.v1',
           json_object('ukprn' value :ukprn, 'enrolmentId' value b.id, 'learnAimRef' value b.learn_aim_ref,
                       'takenUpBy' value r.taken_up_by, 'preparedOn' value :preparedOn, 'importId' value :importId
                       absent on null returning jsonb)
    from ilr_plan_existing b join ilr_plan_restarted r on r.after and r.id = b.id
    where b.comp_status = 6
      and not exists (select from ilr_plan_restarted r where r.id = b.id and not after)
    union all
    select rank, 'main', origin, 500 + aim_seq_number, 'learner.enrolment-ended.v1',
           json_object('ukprn' value :ukprn, 'enrolmentId' value id, 'learnAimRef' value learn_aim_ref,
                       'endedOn' value actual_end_date, 'outcome' value outcome,
                       'completion' value case comp_status when 2 then 'COMPLETED' else 'WITHDRAWN' end,
                       'changed' value corrected, 'preparedOn' value :preparedOn, 'importId' value :importId
                       absent on null returning jsonb)
    from ilr_plan_aim where comp_status in (2, 3) and (is_new or completion_changed)
    union all
    -- A last day that is corrected afterwards is no second end.
    select p.rank, 'main', p.origin, 600, 'learner.withdrew.v1',
           json_object('ukprn' value :ukprn, 'lastDay' value d.last_day, 'class' value d.withdrawal_class,
                       'preparedOn' value :preparedOn, 'importId' value :importId absent on null returning jsonb)
    from ilr_plan_learner p join ilr_plan_day d using (rank)
    where d.withdrew
      and (not d.had_withdrawn or d.withdrawal_class is distinct from d.old_withdrawal_class or ${newlyEnded})
    union all
    select p.rank, 'main', p.origin, 601, 'learner.withdrawal-corrected.v1',
           json_object('ukprn' value :ukprn, 'preparedOn' value :preparedOn, 'importId' value :importId
                       absent on null returning jsonb)
    from ilr_plan_learner p join ilr_plan_day d using (rank)
    where d.had_withdrawn and not d.withdrew
      and exists (select from ilr_plan_aim a where a.rank = p.rank
                  and a.old_withdrawal_class is not null and a.withdrawal_class is null)
    union all
    select p.rank, 'main', p.origin, 602, 'learner.completed.v1',
           json_object('ukprn' value :ukprn, 'lastDay' value d.last_day, 'preparedOn' value :preparedOn,
                       'importId' value :importId absent on null returning jsonb)
    from ilr_plan_learner p join ilr_plan_day d using (rank)
    where d.completed and (not d.had_completed or ${newlyEnded})
    union all
    select rank, 'main', origin, 700, 'learner.facts-changed.v1',
           json_object('ukprn' value :ukprn, 'learnRefNumber' value case when old_ref is not null then ref end,
                       'fields' value fields, 'preparedOn' value :preparedOn, 'importId' value :importId absent on null returning jsonb)
    from ilr_plan_learner where fields <> '{}' and not applied
    union all
    select p.rank, 'access', p.origin, 800, 'learner.college-access-changed.v1',
           json_object('ukprn' value :ukprn, 'lastDay' value d.last_day absent on null returning jsonb)
    from ilr_plan_learner p join ilr_plan_day d using (rank)
    where p.is_new or d.last_day is distinct from p.old_last_day
) as events (rank, lane, stream, place, type, payload) where rank between :from and :to
