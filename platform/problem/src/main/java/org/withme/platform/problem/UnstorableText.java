package org.withme.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text that is valid JSON and that no database row can hold. */
final class UnstorableText extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final String code;

    UnstorableText(JsonParser parser, String code, String message) {
        super(parser, message, String.class);
        this.code = code;
    }

    String code() {
        return code;
    }
}
