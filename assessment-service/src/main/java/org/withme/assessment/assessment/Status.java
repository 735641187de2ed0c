package org.withme.assessment.assessment;

/** How far an assessment is. */
public enum Status {
    IN_PROGRESS,
    /** Its result is published: nothing more is judged. */
    PUBLISHED
}
