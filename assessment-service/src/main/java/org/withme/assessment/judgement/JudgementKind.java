package org.withme.assessment.judgement;

import java.util.EnumSet;
import java.util.Set;

/** What an entry is. */
enum JudgementKind {
    SELF,
    /** The learner would rather see the decision than judge first. */
    SKIP,
    ASSESSOR,
    /** Why the assessor decided so, said after the decision. */
    REASON,
    PROPOSAL,
    ACCEPTANCE,
    REASSESSMENT_REQUEST,
    REASSESSMENT,
    EXTERNAL,
    REPLY,
    /** What stands after an appeal (A11). */
    APPEAL,
    /** A further attempt begins. */
    ATTEMPT;

    private static final Set<JudgementKind> SAYS_A_VALUE = EnumSet.of(SELF, ASSESSOR, PROPOSAL, REASSESSMENT);

    /** Whether who recorded it may take it back for a while (A6); what the awarding organisation wrote is read-only (A8). */
    boolean canBeTakenBack() {
        return SAYS_A_VALUE.contains(this);
    }
}
