package org.withme.assessment.judgement;

/** What an entry is. */
enum JudgementKind {
    SELF,
    ASSESSOR,
    PROPOSAL,
    ACCEPTANCE,
    REASSESSMENT,
    EXTERNAL,
    REPLY
}
