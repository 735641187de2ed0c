package org.withme.platform.identity;

import java.util.regex.Pattern;

/** The UK provider reference number of a college: eight digits, the first of them no zero (UKRLP). */
public final class Ukprn {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{7}");

    private Ukprn() {}

    /** Whether it has the form of one; whether there is such a college is not asked. */
    public static boolean isValid(String text) {
        return text != null && FORM.matcher(text).matches();
    }
}
