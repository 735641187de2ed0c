package org.withme.learner.people.account;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum AccountProblem implements ProblemType {
    USERNAME_TAKEN(new ProblemKind(
            "username-taken",
            409,
            "The username belongs to somebody else",
            "Choose another username, or leave it out: the learner's id is then the username.")),
    OTHER_USERNAME(new ProblemKind(
            "account-has-another-username",
            409,
            "The learner has an account under another username",
            "Leave the username out: the answer then names the one that there is."));

    private final ProblemKind kind;

    AccountProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
