package org.withme.platform.http;

import static org.withme.platform.problem.StandardProblem.MALFORMED_REQUEST;
import static org.withme.platform.problem.StandardProblem.PRECONDITION_REQUIRED;

import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum HttpRule implements Rule {
    NOT_A_BOOLEAN("not-a-boolean", "It is neither true nor false.", "Send true or false, or leave it out."),
    LIMIT_OUT_OF_RANGE(
            "limit-out-of-range", "The limit is out of range.", "Send a whole number from 1 to " + Limit.LARGEST + "."),
    FOREIGN_CURSOR(
            MALFORMED_REQUEST,
            "foreign-cursor",
            "The cursor was not made for you and for this list.",
            "Start without a cursor and follow next, without changing the filter."),
    MISSING_IF_MATCH(PRECONDITION_REQUIRED, "missing-if-match", "If-Match is missing.", "Send the ETag that you read."),
    IF_MATCH_FORM(
            MALFORMED_REQUEST,
            "wrong-form",
            "If-Match is not a list of quoted tags.",
            "Send the ETag exactly as it was answered, with its quotes."),
    IDEMPOTENCY_KEY_FORM(
            MALFORMED_REQUEST,
            "wrong-form",
            "The Idempotency-Key has the wrong form.",
            "Send 1 to 200 printable ASCII characters without spaces, for example a UUID.");

    private final RuleKind kind;

    HttpRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    HttpRule(ProblemType problem, String code, String detail, String remedy) {
        kind = new RuleKind(problem, code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
