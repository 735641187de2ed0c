package org.withme.platform.problem;

import java.util.Objects;

/**
 * One broken rule of a request.
 *
 * @param pointer JSON pointer into the body ({@code /goals/0/title}); {@code /query/limit}, {@code /header/If-Match} and
 *     {@code /path/id} point outside the body; the empty pointer is the body as a whole
 * @param code the rule's number ({@code L1}) or a slug ({@code unknown-field})
 * @param detail what is wrong with this value, without repeating the value
 * @param remedy what to send instead
 */
public record Violation(String pointer, String code, String detail, String remedy) {

    public Violation {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
    }
}
