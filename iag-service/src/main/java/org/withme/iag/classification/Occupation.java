package org.withme.iag.classification;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A code of the Standard Occupational Classification 2020 at any of its four levels. Major and sub-major groups are checked
 * against the classification; below them every digit from 1 to 9 is taken.
 */
public final class Occupation {

    private static final Pattern FORM = Pattern.compile("[1-9]{1,4}");
    private static final Set<String> SUB_MAJOR = Set.of(
            "11", "12", "21", "22", "23", "24", "31", "32", "33", "34", "35", "41", "42", "51", "52", "53", "54", "61",
            "62", "63", "71", "72", "81", "82", "91", "92");

    private Occupation() {}

    /** Whether there is such a group or unit. */
    public static boolean isKnown(String code) {
        return FORM.matcher(code).matches() && (code.length() == 1 || SUB_MAJOR.contains(code.substring(0, 2)));
    }
}
