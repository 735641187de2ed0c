package org.withme.stack.ilr;

import java.time.LocalDate;

/** One aim of a generated learner. Values that are null are not written. */
record SampleAim(
        String reference,
        int aimType,
        int sequence,
        LocalDate start,
        LocalDate plannedEnd,
        int fundModel,
        Integer plannedHours,
        Integer programmeType,
        Integer standardCode,
        int completion,
        LocalDate actualEnd,
        Integer withdrawReason,
        Integer outcome,
        String grade,
        String supplierId) {

    private static final int CONTINUING = 1;
    private static final int WITHDRAWN = 3;
    private static final int NOT_ACHIEVED = 3;

    boolean continuing() {
        return completion == CONTINUING;
    }

    SampleAim withdrawnOn(LocalDate day, int reason) {
        return new SampleAim(
                reference,
                aimType,
                sequence,
                start,
                plannedEnd,
                fundModel,
                plannedHours,
                programmeType,
                standardCode,
                WITHDRAWN,
                day,
                reason,
                NOT_ACHIEVED,
                null,
                supplierId);
    }

    SampleAim plannedToEnd(LocalDate day) {
        return new SampleAim(
                reference,
                aimType,
                sequence,
                start,
                day,
                fundModel,
                plannedHours,
                programmeType,
                standardCode,
                completion,
                actualEnd,
                withdrawReason,
                outcome,
                grade,
                supplierId);
    }
}
