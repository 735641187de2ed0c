package org.withme.platform.access;

import java.time.Duration;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

/** What refuses those whose right was given in another service. */
public enum RightsProblem implements ProblemType {
    NOT_CERTAIN(new ProblemKind(
            "rights-not-certain",
            503,
            "Whether you may still see this is not known right now",
            "Wait as long as Retry-After says and send the request again. Events about what learners share and take back"
                    + " are late; until they arrive only the learner gets in."));

    private static final Duration SOON = Duration.ofSeconds(5);

    private final ProblemKind kind;

    RightsProblem(ProblemKind kind) {
        this.kind = kind;
    }

    /** To be thrown while the topic that tells of the right has fallen silent; asks to come again in a few seconds. */
    public static Problem notCertain() {
        return Problem.of(NOT_CERTAIN).retryAfter(SOON);
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
