package org.withme.assessment.framework;

/** What a criterion is assessed for. */
public enum AssessmentType {
    STARTING_POINT,
    FORMATIVE,
    SUMMATIVE,
    EXTERNAL
}
