package org.withme.learner.account;

import org.withme.platform.problem.ProblemType;

enum AccountProblem implements ProblemType {
    USERNAME_TAKEN(
            "username-taken",
            409,
            "The username belongs to somebody else",
            "Choose another username, or leave it out: the learner's id is then the username."),
    OTHER_USERNAME(
            "account-has-another-username",
            409,
            "The learner has an account under another username",
            "Leave the username out: the answer then names the one that there is.");

    private final String slug;
    private final int status;
    private final String title;
    private final String remedy;

    AccountProblem(String slug, int status, String title, String remedy) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
