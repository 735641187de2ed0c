package org.withme.assessment.quality;

/** Why a decision is looked at more often than others. */
enum Risk {
    /** Who decided it had not decided much at the college before. */
    NEW_ASSESSOR,
    /** The learner says that it is wrong. */
    DISPUTED,
    /** No sample of the version has been signed off. */
    FIRST_USE,
    /** It is at the lowest value that still says that the criterion is met. */
    BORDERLINE
}
