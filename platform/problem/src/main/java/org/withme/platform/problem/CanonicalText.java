package org.withme.platform.problem;

import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The one spelling of an identifier and of a whole number in an address. Java reads more than one: upper case, left out
 * zeros, signs, digits of other scripts.
 */
final class CanonicalText {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern LIKE_A_UUID =
            Pattern.compile("\\+?[0-9a-fA-F]+-\\+?[0-9a-fA-F]+-\\+?[0-9a-fA-F]+-\\+?[0-9a-fA-F]+-\\+?[0-9a-fA-F]+");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");

    private CanonicalText() {}

    /** @throws IllegalArgumentException if it is none, or spelled in another way */
    static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a UUID in lower case");
        }
        return UUID.fromString(text);
    }

    /** @throws IllegalArgumentException if it is none, or spelled in another way */
    static <T> T wholeNumber(String text, Function<String, T> reader) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a plain whole number");
        }
        return reader.apply(text);
    }

    /** Whether a lenient reader would take it for a UUID that is spelled differently. */
    static boolean isOddlySpelledUuid(String segment) {
        return LIKE_A_UUID.matcher(segment).matches()
                && !UUID_FORM.matcher(segment).matches();
    }
}
