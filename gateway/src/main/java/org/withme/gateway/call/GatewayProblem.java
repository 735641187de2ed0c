package org.withme.gateway.call;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

/** What only the gateway refuses. */
public enum GatewayProblem implements ProblemType {
    URI_TOO_LONG(new ProblemKind(
            "uri-too-long",
            414,
            "The address is too long",
            "Shorten the query; a list continues with the cursor in next.")),
    HEADERS_TOO_LARGE(new ProblemKind(
            "headers-too-large",
            431,
            "The headers are too large",
            "Send fewer or smaller headers; a token needs about 2 KB."));

    private final ProblemKind kind;

    GatewayProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
