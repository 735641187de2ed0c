package org.withme.platform.problem;

import static org.withme.platform.problem.StandardProblem.MALFORMED_REQUEST;

/** The rules that every request keeps to. */
public enum StandardRule implements Rule {
    MISSING("missing", "It is missing.", "Send it; the description lists what."),
    BLANK("blank", "Nothing in it can be read.", "Write something, or leave it out."),
    TOO_LONG("too-long", "It has more than {most} characters.", "Shorten it to at most {most} characters."),
    NULL_ITEM("null-item", "A list cannot contain null.", "Leave it out."),
    NULL_CHARACTER("null-character", "The text contains U+0000.", "Remove the character."),
    BROKEN_CHARACTER("broken-character", "The text contains half a surrogate pair.", "Remove the character."),
    MISSING_BODY(MALFORMED_REQUEST, "missing-body", "The body is missing.", "Send a JSON object."),
    NOT_UTF_8(MALFORMED_REQUEST, "not-utf-8", "The body is not UTF-8 text.", "Send the text encoded as UTF-8."),
    UNKNOWN_FIELD(
            MALFORMED_REQUEST,
            "unknown-field",
            "There is no such field.",
            "Leave it out. The fields here are: {fields}."),
    WRONG_TYPE(MALFORMED_REQUEST, "wrong-type", "The value has the wrong type.", "Send {expected}."),
    WRONG_FORM(MALFORMED_REQUEST, "wrong-form", "The value does not have the expected form.", "Send {expected}."),
    UNKNOWN_PARAMETER(
            MALFORMED_REQUEST,
            "unknown-parameter",
            "There is no such parameter.",
            "Leave it out. The parameters here are: {parameters}."),
    REPEATED_PARAMETER(
            MALFORMED_REQUEST, "parameter-not-single", "This parameter is sent more than once.", "Send it once.");

    private final RuleKind kind;

    StandardRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    StandardRule(ProblemType problem, String code, String detail, String remedy) {
        kind = new RuleKind(problem, code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
