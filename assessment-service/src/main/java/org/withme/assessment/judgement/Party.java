package org.withme.assessment.judgement;

/** Who acted: the two who judge and negotiate, and those who decide from outside. */
enum Party {
    LEARNER,
    ASSESSOR,
    IQA,
    AWARDING_ORGANISATION,
    EXAMS_OFFICER
}
