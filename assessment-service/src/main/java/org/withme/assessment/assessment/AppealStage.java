package org.withme.assessment.assessment;

/** In which stage an appeal about an assessment is that is not over (A11). */
public enum AppealStage {
    /** The assessor's side looks again. */
    ENQUIRY,
    /** Somebody looks who did not judge. */
    REVIEW,
    /** Several look who did not judge, and answered nothing before. */
    PANEL
}
