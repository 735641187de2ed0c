package org.withme.gateway.admission;

import java.util.Locale;

/**
 * Whose budget a call uses.
 *
 * @param name unique within its kind: a subject, a client or a network address
 */
public record Visitor(Kind kind, String name) {

    /** The three kinds of budget. */
    public enum Kind {
        PERSON,
        APPLICATION,
        ANONYMOUS;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
