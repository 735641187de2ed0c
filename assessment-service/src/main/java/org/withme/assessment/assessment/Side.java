package org.withme.assessment.assessment;

/** From which side of the table somebody looks at an assessment; an advocate sits beside the learner. */
public enum Side {
    LEARNER,
    COLLEGE
}
