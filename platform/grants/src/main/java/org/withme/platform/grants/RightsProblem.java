package org.withme.platform.grants;

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

    private final ProblemKind kind;

    RightsProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
