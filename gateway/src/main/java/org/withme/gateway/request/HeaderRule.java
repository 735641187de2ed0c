package org.withme.gateway.request;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;
import org.withme.platform.problem.StandardProblem;

/** The rules of the headers of a request, whatever its path. */
public enum HeaderRule implements Rule {
    ONE_HOST("header-not-single", "A request names exactly one host.", HeaderRule.ONCE),
    SENT_ONCE("header-not-single", "This header may be sent only once.", HeaderRule.ONCE),
    NOT_CHUNKED("framing", "The only transfer encoding here is chunked.", HeaderRule.BY_LIBRARY),
    NOT_A_LENGTH("framing", "This is not a length.", HeaderRule.BY_LIBRARY),
    NAMELESS("framing", "A header has no name.", HeaderRule.BY_LIBRARY);

    private static final String ONCE = "Send the header once.";
    private static final String BY_LIBRARY = "Let your HTTP library set this header.";

    private final RuleKind kind;

    HeaderRule(String code, String detail, String remedy) {
        kind = new RuleKind(StandardProblem.MALFORMED_REQUEST, code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
