package org.withme.learner.directory;

import org.withme.platform.problem.ProblemType;

enum DirectoryProblem implements ProblemType {
    ACCOUNTS_UNAVAILABLE(
            "accounts-unavailable",
            503,
            "The account directory does not answer",
            "Send the same request again after the time in Retry-After: it finds what was begun.");

    private final String slug;
    private final int status;
    private final String title;
    private final String remedy;

    DirectoryProblem(String slug, int status, String title, String remedy) {
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
