package org.withme.assessment.judgement;

/** How a criterion stands, as far as the reader may know. */
enum CriterionState {
    OPEN,
    IN_NEGOTIATION,
    FOR_REASSESSMENT,
    DECIDED
}
