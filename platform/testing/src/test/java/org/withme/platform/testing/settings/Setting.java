package org.withme.platform.testing.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an operator may set.
 *
 * @param property its name; {@code <key>} and {@code <n>} stand for what whoever sets it chooses
 * @param form how its value is written
 * @param value what holds if nobody sets it
 * @param isNeeded whether nothing starts without a value
 * @param purpose what it is for, in Markdown; empty text where the sources do not say
 */
record Setting(String property, String form, Optional<String> value, boolean isNeeded, String purpose) {

    static final String KEY = "<key>";
    static final String NUMBER = "<n>";

    /** The environment variable that sets it. A key stands in quotes, so that it is told from what is around it. */
    String variable() {
        return property.replace(KEY, '"' + KEY + '"')
                .replaceAll("[^A-Za-z0-9<>]", "_")
                .toUpperCase(Locale.ROOT);
    }

    /** Whether there are as many as there are keys. */
    boolean isRepeated() {
        return property.contains(KEY) || property.contains(NUMBER);
    }

    /** Whether this is the setting that a line of a properties file sets. */
    boolean isSetBy(String name) {
        String one = Pattern.quote(property).replace(KEY, "\\E[^.]+\\Q").replace(NUMBER, "\\E[0-9]+\\Q");
        return name.matches(one + "(\\[[0-9]+])?");
    }

    /** As it is in a group that may be left out. */
    Setting notNeeded() {
        return new Setting(property, form, value, false, purpose);
    }

    Setting withValue(String other) {
        return new Setting(property, form, Optional.of(other), isNeeded, purpose);
    }
}
