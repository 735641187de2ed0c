package org.withme.assessment.result;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum ResultProblem implements ProblemType {
    RESULT_EXISTS(new ProblemKind(
            "result-exists",
            409,
            "The result of this assessment is published",
            "Correct it by a result that supersedes it, with a reason.")),
    NOT_ALL_DECIDED(new ProblemKind(
            "not-all-decided",
            409,
            "Not every criterion is decided",
            "Publish when each criterion named in errors is decided.")),
    NOT_ASSURED(new ProblemKind(
            "not-assured",
            409,
            "Quality assurance has not signed off what assessors decided in this",
            "A quality assurer draws a sample of the version's decisions with drawSample, judges what is drawn a second"
                    + " time and signs the sample off; then publish.")),
    ASSURER_CORRECTS(new ProblemKind(
            "assurer-corrects",
            409,
            "What assessors decided in a regulated framework is corrected by quality assurance",
            "Ask a quality assurer of the college who decided nothing in the criteria that change."));

    private final ProblemKind kind;

    ResultProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
