package org.withme.assessment.quality;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum QualityProblem implements ProblemType {
    NOTHING_TO_SAMPLE(
            new ProblemKind(
                    "nothing-to-sample",
                    409,
                    "There is no decision to draw from",
                    "Draw when an assessor has decided something to the standard that was in no sample, and that no open sample holds.")),
    SAMPLE_SIGNED_OFF(new ProblemKind(
            "sample-signed-off", 409, "The sample is signed off", "Draw another from what has been decided since.")),
    SAMPLE_NOT_FINISHED(new ProblemKind(
            "sample-not-finished",
            409,
            "Something in the sample waits",
            "Sign it off when nothing named in errors waits.")),
    OWN_DECISION(new ProblemKind(
            "own-decision",
            409,
            "You decided something in this yourself",
            "Ask a quality assurer of the college who decided nothing in it, in whatever role.")),
    LOOKED_AT(
            new ProblemKind(
                    "looked-at",
                    409,
                    "It is judged a second time already",
                    "Read it: it shows both judgements. If they differ, whoever judged it a second time requires a reassessment.")),
    NO_LONGER_STANDS(new ProblemKind(
            "no-longer-stands",
            409,
            "The decision that was drawn does not stand any more, or its result is out",
            "Leave it: a sample is signed off without it, and what stands now is drawn with the next one.")),
    NOTHING_TO_REASSESS(new ProblemKind(
            "nothing-to-reassess",
            409,
            "There is nothing to reassess here",
            "Require a reassessment where a second judgement differs from the decision, once."));

    private final ProblemKind kind;

    QualityProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
