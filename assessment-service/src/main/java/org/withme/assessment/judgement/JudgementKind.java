package org.withme.assessment.judgement;

/** What an entry is. */
enum JudgementKind {
    SELF,
    ASSESSOR,
    PROPOSAL,
    ACCEPTANCE,
    REASSESSMENT_REQUEST,
    REASSESSMENT,
    EXTERNAL,
    REPLY
}
