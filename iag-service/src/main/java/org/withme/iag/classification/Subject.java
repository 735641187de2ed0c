package org.withme.iag.classification;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sector subject area: one of 15 tiers, or one of the areas within a tier. */
public final class Subject {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]?)(?:\\.([1-9]))?");

    /** How many areas each tier has. */
    private static final List<Integer> AREAS = List.of(5, 2, 4, 3, 3, 2, 4, 2, 4, 4, 5, 3, 2, 2, 5);

    private Subject() {}

    /** Whether there is such a tier or area. */
    public static boolean isKnown(String code) {
        Matcher form = FORM.matcher(code);
        if (!form.matches() || Integer.parseInt(form.group(1)) > AREAS.size()) {
            return false;
        }
        return form.group(2) == null
                || Integer.parseInt(form.group(2)) <= AREAS.get(Integer.parseInt(form.group(1)) - 1);
    }
}
