package org.withme.learner.record.enrolment;

/** How an enrolment stands: the completion status of the ILR (CompStatus), and what later statements made of it. */
enum EnrolmentStatus {
    CONTINUING,
    COMPLETED,
    WITHDRAWN,
    ON_BREAK,
    /** The break is over: another enrolment took it up again (L30). */
    TAKEN_UP_AGAIN,
    /** It went on when its year ended, and no return of a later year lists it (L9). Nobody said that the learner left. */
    NOT_RETURNED;

    static EnrolmentStatus of(int compStatus, boolean takenUp, boolean notReturned) {
        EnrolmentStatus said = said(compStatus);
        if (said == ON_BREAK && takenUp) {
            return TAKEN_UP_AGAIN;
        }
        return notReturned ? NOT_RETURNED : said;
    }

    private static EnrolmentStatus said(int compStatus) {
        return switch (compStatus) {
            case 1 -> CONTINUING;
            case 2 -> COMPLETED;
            case 3 -> WITHDRAWN;
            case 6 -> ON_BREAK;
            default -> throw new IllegalStateException("Not a completion status of the ILR: " + compStatus);
        };
    }
}
