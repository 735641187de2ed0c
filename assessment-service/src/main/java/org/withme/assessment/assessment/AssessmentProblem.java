package org.withme.assessment.assessment;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum AssessmentProblem implements ProblemType {
    ASSESSMENT_IN_PROGRESS(new ProblemKind(
            "assessment-in-progress",
            409,
            "The learner is being assessed against this framework already",
            "Go on with the assessment that there is, or publish its result before another begins."));

    private final ProblemKind kind;

    AssessmentProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
