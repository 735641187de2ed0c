package org.withme.advocate.casework;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum CaseProblem implements ProblemType {
    CLOSED(new ProblemKind("case-closed", 409, "The case is closed", "Reopen it first, if the learner wants that.")),
    OPEN(new ProblemKind("case-not-closed", 409, "The case is not closed", "Go on with it as it is.")),
    PAUSED(new ProblemKind("case-paused", 409, "The case is paused", "Read why, and resume it first.")),
    NOT_PAUSED(new ProblemKind("case-not-paused", 409, "The case is not paused", "Go on with it as it is.")),
    NO_RETURN(new ProblemKind(
            "no-return-recorded",
            409,
            "No return to learning is recorded",
            "Record the day on which the learner returned, then close the case.")),
    RETURNED(new ProblemKind(
            "return-recorded", 409, "Another day of return is recorded", "Read the case; a note can say more.")),
    NO_CONSENT(new ProblemKind(
            "no-consent-to-outreach",
            409,
            "The learner has left and has not agreed to be contacted this way",
            "Use a way that they agreed to, or write a note, which they see when they sign in; there they choose how they may be"
                    + " reached, under outreach-after-leaving."));

    private final ProblemKind kind;

    CaseProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
