package org.withme.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The value of If-Match or If-None-Match, RFC 9110. */
record EntityTags(boolean any, List<String> strong, List<String> all) {

    private static final Pattern LIST = Pattern.compile(
            "\\s*(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"(?:\\s*,\\s*(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")*\\s*");
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");

    /** Empty if it is not a list of tags. */
    static Optional<EntityTags> parse(String header) {
        if (header.strip().equals("*")) {
            return Optional.of(new EntityTags(true, List.of(), List.of()));
        }
        if (header.length() > 4_000 || !LIST.matcher(header).matches()) {
            return Optional.empty();
        }
        List<String> strong = TAG.matcher(header)
                .results()
                .filter(tag -> tag.group(1) == null)
                .map(tag -> tag.group(2))
                .toList();
        List<String> all =
                TAG.matcher(header).results().map(tag -> tag.group(2)).toList();
        return Optional.of(new EntityTags(false, strong, all));
    }

    boolean matchesStrongly(String tag) {
        return any || strong.contains(tag);
    }

    boolean matchesWeakly(String tag) {
        return any || all.contains(tag);
    }
}
