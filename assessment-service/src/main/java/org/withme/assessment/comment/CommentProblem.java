package org.withme.assessment.comment;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum CommentProblem implements ProblemType {
    NOT_THE_LEARNERS_OWN(new ProblemKind(
            "not-the-learners-own",
            409,
            "Comments stand beside criteria that are the learner's own",
            "Say it where you judge: with your judgement, as a reason.")),
    NOTHING_TO_COMMENT(new ProblemKind(
            "nothing-to-comment",
            409,
            "The learner has not judged this yet",
            "Wait for the learner's own judgement: it comes first, and the comment stands beside it.")),
    TOO_MANY_COMMENTS(new ProblemKind(
            "too-many-comments",
            409,
            "There are as many comments on this criterion as there can be",
            "Talk with the learner."));

    private final ProblemKind kind;

    CommentProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
