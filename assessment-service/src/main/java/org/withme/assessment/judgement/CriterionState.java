package org.withme.assessment.judgement;

/** How a criterion stands, as far as the reader may know. */
public enum CriterionState {
    OPEN,
    /** The assessor has decided; the learner judges first or skips that, and then sees it. */
    DECIDED_UNSEEN,
    IN_NEGOTIATION,
    FOR_REASSESSMENT,
    DECIDED
}
