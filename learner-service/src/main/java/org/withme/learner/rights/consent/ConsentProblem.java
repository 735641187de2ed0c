package org.withme.learner.rights.consent;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum ConsentProblem implements ProblemType {
    DECISION_OF_ANOTHER(new ProblemKind(
            "decision-of-another",
            422,
            "Somebody else decides this with the learner",
            "Below the age of decision somebody with parental responsibility decides with the learner; ask the college."
                    + " If the age is not known, the college adds the date of birth.")),
    CONSENT_ALREADY_GIVEN(new ProblemKind(
            "consent-already-given",
            409,
            "The learner has agreed to that already",
            "Withdraw it first to agree to another scope."));

    private final ProblemKind kind;

    ConsentProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
