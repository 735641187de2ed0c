package org.withme.assessment.appeal;

/** Whose turn it is. */
enum AppealState {
    /** The college answers. */
    OPEN,
    /** The college has answered; the learner may go on. */
    ANSWERED,
    CLOSED
}
