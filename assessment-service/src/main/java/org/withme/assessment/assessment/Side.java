package org.withme.assessment.assessment;

/** From which side of the table somebody looks at an assessment; an advocate sits beside the learner. */
public enum Side {
    LEARNER,
    COLLEGE,
    /** The college's, but that a decision is not seen that may still have to be judged a second time (A10). */
    QUALITY
}
