package org.withme.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text that is valid JSON and that no database row can hold. */
final class UnstorableText extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final transient Rule broken;

    UnstorableText(JsonParser parser, Rule broken) {
        super(parser, broken.kind().detail(), String.class);
        this.broken = broken;
    }

    Rule broken() {
        return broken;
    }
}
