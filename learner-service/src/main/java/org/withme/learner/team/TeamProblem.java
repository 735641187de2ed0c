package org.withme.learner.team;

import org.withme.platform.problem.ProblemType;

enum TeamProblem implements ProblemType {
    ALREADY_ON_TEAM(
            "already-on-team",
            409,
            "That person is on the team in that role",
            "End the place that there is first, or leave it as it is.");

    private final String slug;
    private final int status;
    private final String title;
    private final String remedy;

    TeamProblem(String slug, int status, String title, String remedy) {
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
