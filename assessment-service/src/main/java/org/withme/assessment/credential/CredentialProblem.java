package org.withme.assessment.credential;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum CredentialProblem implements ProblemType {
    NOTHING_TO_ATTEST(new ProblemKind(
            "nothing-to-attest",
            409,
            "There is no result that a credential could be issued from",
            "Ask for it when each result named in errors is published and counts.")),
    ENOUGH_CREDENTIALS(new ProblemKind(
            "enough-credentials",
            409,
            "No more credentials are issued of this result",
            "Use one that stands, or take one back: listCredentials shows them."));

    private final ProblemKind kind;

    CredentialProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
