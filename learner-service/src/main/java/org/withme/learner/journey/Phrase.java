package org.withme.learner.journey;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one type of event is told.
 *
 * @param link where to read on: below the learner's own address, or from {@code /v1/} on at another service; the names in
 *     braces are fields of the event
 */
record Phrase(String type, Kind kind, String link, Function<Telling, String> what) {

    private static final String EVERYWHERE = "/v1/";
    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");

    String what(Telling told) {
        return what.apply(told);
    }

    String link(String learner, JourneyEntry entry) {
        String filled = FIELD.matcher(link).replaceAll(field -> Matcher.quoteReplacement(entry.text(field.group(1))));
        return filled.startsWith(EVERYWHERE) ? filled : learner + filled;
    }
}
