package org.withme.assessment.assessment;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum AssessmentProblem implements ProblemType {
    ASSESSMENT_IN_PROGRESS(new ProblemKind(
            "assessment-in-progress",
            409,
            "The learner is being assessed against this framework already",
            "Go on with the assessment that there is, or publish its result before another begins.")),
    UNDER_REVIEW(new ProblemKind(
            "under-review",
            409,
            "An appeal about this is open",
            "Answer the appeal, or wait until it is over: it changes what was decided, or what stands stays."));

    private final ProblemKind kind;

    AssessmentProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
