package org.withme.learner.record.mis.reading;

import java.time.LocalDate;
import org.withme.learner.record.year.CollectionYear;
import org.withme.learner.record.year.WithdrawalClass;

/**
 * A learning delivery of a return, as far as WithMe keeps it. While its rules are checked anything can be absent; of a learner
 * who is taken, all that the structure asks for is there.
 *
 * @param position its place among the learner's deliveries, from 1
 * @param compStatus 1 continuing, 2 completed, 3 withdrawn, 6 break in learning
 * @param withdrawReason may be health data: only its class is ever stored
 * @param withdrawalClass none if nobody withdrew or it was a transfer within the college
 */
public record IlrAim(
        int position,
        String learnAimRef,
        Integer aimType,
        Integer aimSeqNumber,
        LocalDate startDate,
        LocalDate plannedEndDate,
        LocalDate actualEndDate,
        Integer fundModel,
        Integer progType,
        Integer stdCode,
        Integer compStatus,
        Integer withdrawReason,
        Integer outcome,
        String swSupAimId,
        WithdrawalClass withdrawalClass) {

    private static final Integer WITHDRAWN = 3;

    static IlrAim read(int position, StatedGroup stated, CollectionYear year) {
        Integer status = stated.number("CompStatus");
        Integer reason = stated.number("WithdrawReason");
        return new IlrAim(
                position,
                stated.text("LearnAimRef"),
                stated.number("AimType"),
                stated.number("AimSeqNumber"),
                stated.date("LearnStartDate"),
                stated.date("LearnPlanEndDate"),
                stated.date("LearnActEndDate"),
                stated.number("FundModel"),
                stated.number("ProgType"),
                stated.number("StdCode"),
                status,
                reason,
                stated.number("Outcome"),
                stated.text("SWSupAimId"),
                WITHDRAWN.equals(status) ? year.withdrawalClass(reason) : WithdrawalClass.NONE);
    }
}
