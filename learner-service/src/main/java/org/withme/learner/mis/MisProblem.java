package org.withme.learner.mis;

import org.withme.platform.problem.ProblemType;

enum MisProblem implements ProblemType {
    IMPORT_NOT_WAITING(
            "import-not-waiting",
            409,
            "The import does not wait for a confirmation",
            "Read the import again: it may have been decided, or be at work."),
    IMPORT_AT_WORK(
            "import-at-work",
            409,
            "The import is at work or finished and cannot be discarded",
            "Wait for its final state; a correct return puts right what it applied.");

    private final String slug;
    private final int status;
    private final String title;
    private final String remedy;

    MisProblem(String slug, int status, String title, String remedy) {
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
