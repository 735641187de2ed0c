package org.withme.learner.record.mis.reading;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The texts of one group of a return by their elements, and what they mean; whatever was missing or wrong is null. */
final class StatedGroup {

    /** Below it no sign joins the one before. */
    private static final char FIRST_COMBINING = 0x300;

    private final Map<String, String> values = new HashMap<>();

    void put(String element, String value) {
        values.put(element, value);
    }

    Integer number(String element) {
        String value = values.get(element);
        return value == null ? null : Integer.valueOf(value.strip());
    }

    LocalDate date(String element) {
        String value = values.get(element);
        return value == null ? null : IlrDates.date(value).orElse(null);
    }

    /** Spaces around a text are never meant, not even those that do not break; a text of spaces alone says nothing. */
    String text(String element) {
        String value = values.get(element);
        if (value == null) {
            return null;
        }
        int from = 0;
        int to = value.length();
        while (from < to && isSpace(value.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(value.charAt(to - 1))) {
            to--;
        }
        return from == to ? null : composed(value.substring(from, to));
    }

    /** Neither case nor spaces around it make it another reference; one of spaces alone is none. */
    String reference(String element) {
        String value = values.get(element);
        return value == null || value.isBlank() ? null : value.strip().toUpperCase(Locale.ROOT);
    }

    /** An accent may be written as a sign of its own: one letter, one spelling. */
    private static String composed(String value) {
        return value.chars().allMatch(c -> c < FIRST_COMBINING)
                ? value
                : Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
