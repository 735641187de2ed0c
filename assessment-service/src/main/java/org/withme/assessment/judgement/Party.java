package org.withme.assessment.judgement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who acted: the two who judge and negotiate, and those who decide from outside. */
@Schema(name = "JudgingParty")
public enum Party {
    LEARNER,
    ASSESSOR,
    IQA,
    AWARDING_ORGANISATION,
    EXAMS_OFFICER
}
