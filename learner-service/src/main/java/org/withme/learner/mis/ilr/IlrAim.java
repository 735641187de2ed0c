package org.withme.learner.mis.ilr;

import java.time.LocalDate;

/**
 * A learning delivery of a return, as far as WithMe keeps it.
 *
 * @param position its place among the learner's deliveries, from 1
 * @param compStatus 1 continuing, 2 completed, 3 withdrawn, 6 break in learning
 * @param withdrawReason may be health data: only its class is ever stored
 */
public record IlrAim(
        int position,
        String learnAimRef,
        int aimType,
        int aimSeqNumber,
        LocalDate startDate,
        LocalDate plannedEndDate,
        LocalDate actualEndDate,
        int fundModel,
        Integer progType,
        Integer stdCode,
        int compStatus,
        Integer withdrawReason,
        Integer outcome,
        String swSupAimId) {

    private static final int WITHDRAWN = 3;

    /** The class of a withdrawal; none if nobody withdrew or it was a transfer within the college. */
    public WithdrawalClass withdrawalClass() {
        return compStatus == WITHDRAWN ? WithdrawalClass.ofReason(withdrawReason) : WithdrawalClass.NONE;
    }
}
