package org.withme.assessment.assignment;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum AssignmentProblem implements ProblemType {
    ASSIGNMENT_WITHDRAWN(new ProblemKind(
            "assignment-withdrawn",
            409,
            "The assignment was withdrawn",
            "Judge the criterion in the learner's assessment, or set another assignment.")),
    ASSESSED_AGAINST_ANOTHER_VERSION(new ProblemKind(
            "assessed-against-another-version",
            409,
            "The learner is being assessed against another version of the framework",
            "Publish that result first, or set criteria of the version against which they are assessed."));

    private final ProblemKind kind;

    AssignmentProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
