package org.withme.platform.problem;

/** The rules of an address, each of which leaves it one reading and one spelling. */
enum TargetRule implements Rule {
    NO_PATH("The request target is not a path that begins with a slash."),
    UNESCAPED_PATH("The path holds a character that must be percent-encoded."),
    UNESCAPED_QUERY("The query holds a character that must be percent-encoded."),
    ESCAPE_WITHOUT_DIGITS("A percent sign is not followed by two hexadecimal digits."),
    ESCAPE_NOT_UTF_8("A percent escape is not UTF-8."),
    NEEDLESS_ESCAPE("The path holds an escape of a character that needs none."),
    ESCAPED_TWICE("The path is encoded twice."),
    FINAL_SLASH("The path ends with a slash."),
    EMPTY_SEGMENT("The path holds an empty segment (//)."),
    DOT_SEGMENT("The path holds a dot segment."),
    SEMICOLON("The path holds a semicolon; path parameters are not used here."),
    BACKSLASH("The path holds a backslash."),
    ODDLY_SPELLED_UUID("A UUID of the path is not written in full and in lower case."),
    ESCAPED_DOT_SEGMENT("The path holds an encoded dot segment."),
    ESCAPED_SLASH("The path holds an encoded slash or backslash."),
    ESCAPED_SEMICOLON("The path holds an encoded semicolon."),
    ESCAPED_CONTROL("The path holds an encoded control character.");

    private final RuleKind kind;

    TargetRule(String detail) {
        kind = new RuleKind(
                StandardProblem.UNSAFE_PATH,
                StandardProblem.UNSAFE_PATH.slug(),
                detail,
                "Send the plain path from the API description.");
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
