package org.withme.learner.journey;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one type of event is told.
 *
 * @param readers who is told: those of its kind, unless it is narrower
 * @param link where to read on: below the learner's own address, or from {@code /v1/} on at another service; the names in
 *     braces are fields of the event
 * @param many how several that belong together are told as one; null if each is told by itself
 */
record EntryTemplate(
        String type,
        Kind kind,
        Readers readers,
        String link,
        Function<EntryWording, String> what,
        Function<EntryWording, String> many) {

    private static final String EVERYWHERE = "/v1/";
    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");

    EntryTemplate(String type, Kind kind, String link, Function<EntryWording, String> what) {
        this(type, kind, kind.readers(), link, what, null);
    }

    /** The same, for nobody else. */
    EntryTemplate forTheLearnerAlone() {
        return new EntryTemplate(type, kind, Readers.THE_LEARNER, link, what, many);
    }

    /** The same, and several of a day that belong together are one entry. */
    EntryTemplate together(Function<EntryWording, String> asOne) {
        return new EntryTemplate(type, kind, readers, link, what, asOne);
    }

    boolean isToldTogether() {
        return many != null;
    }

    String what(EntryWording wording) {
        return Optional.ofNullable(many)
                .filter(asOne -> wording.entry().isMany())
                .orElse(what)
                .apply(wording);
    }

    String link(String learner, JourneyEntry entry) {
        String filled = FIELD.matcher(link).replaceAll(field -> Matcher.quoteReplacement(entry.text(field.group(1))));
        return filled.startsWith(EVERYWHERE) ? filled : learner + filled;
    }
}
