package org.withme.platform.problem;

import java.util.Objects;

/**
 * One broken rule of a request.
 *
 * @param pointer JSON pointer into the body ({@code /goals/0/title}); {@code /query/limit}, {@code /header/If-Match} and
 *     {@code /path/id} point outside the body; the empty pointer is the body as a whole
 * @param code as {@link RuleKind#code()}
 * @param detail as {@link RuleKind#detail()}
 * @param remedy as {@link RuleKind#remedy()}
 */
public record Violation(String pointer, String code, String detail, String remedy) {

    public Violation {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
    }
}
