package org.withme.platform.problem;

/**
 * The paths that have one reading only, the part of RFC 3986 on which no two parsers differ, and that are the only spelling
 * of what they name: no escape of a character that needs none, no final slash, each UUID in lower case.
 */
final class PathSyntax {

    private static final String PUNCTUATION = "/-._~!$&'()*+,=:@%";
    private static final boolean[] ALLOWED = new boolean[128];

    static {
        for (char c = 0; c < 128; c++) {
            boolean alphanumeric = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            ALLOWED[c] = alphanumeric || PUNCTUATION.indexOf(c) >= 0;
        }
    }

    private PathSyntax() {}

    static void check(String path) {
        boolean escaped = false;
        int segment = 1;
        for (int i = 1; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c >= 128 || !ALLOWED[c]) {
                throw RequestTarget.unsafe(ruleOf(c));
            }
            if (c == '%') {
                escaped = true;
            } else if (c == '/') {
                checkSegment(path, segment, i, escaped);
                segment = i + 1;
                escaped = false;
            }
        }
        if (segment < path.length()) {
            checkSegment(path, segment, path.length(), escaped);
        } else if (path.length() > 1) {
            throw RequestTarget.unsafe(TargetRule.FINAL_SLASH);
        }
    }

    private static TargetRule ruleOf(char c) {
        return switch (c) {
            case ';' -> TargetRule.SEMICOLON;
            case '\\' -> TargetRule.BACKSLASH;
            default -> TargetRule.UNESCAPED_PATH;
        };
    }

    private static void checkSegment(String path, int from, int to, boolean escaped) {
        if (from == to) {
            throw RequestTarget.unsafe(TargetRule.EMPTY_SEGMENT);
        }
        if (escaped) {
            Escapes.requireNeeded(path, from, to);
            checkDecoded(Escapes.read(path, from, to));
        } else if (isDots(path, from, to)) {
            throw RequestTarget.unsafe(TargetRule.DOT_SEGMENT);
        } else if (CanonicalText.isOddlySpelledUuid(path.substring(from, to))) {
            throw RequestTarget.unsafe(TargetRule.ODDLY_SPELLED_UUID);
        }
    }

    private static void checkDecoded(String segment) {
        if (isDots(segment, 0, segment.length())) {
            throw RequestTarget.unsafe(TargetRule.ESCAPED_DOT_SEGMENT);
        }
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '/' || c == '\\') {
                throw RequestTarget.unsafe(TargetRule.ESCAPED_SLASH);
            }
            if (c == '%') {
                throw RequestTarget.unsafe(TargetRule.ESCAPED_TWICE);
            }
            if (c == ';') {
                throw RequestTarget.unsafe(TargetRule.ESCAPED_SEMICOLON);
            }
            if (Character.isISOControl(c)) {
                throw RequestTarget.unsafe(TargetRule.ESCAPED_CONTROL);
            }
        }
    }

    private static boolean isDots(String text, int from, int to) {
        int length = to - from;
        return length == 1 && text.charAt(from) == '.'
                || length == 2 && text.charAt(from) == '.' && text.charAt(from + 1) == '.';
    }
}
