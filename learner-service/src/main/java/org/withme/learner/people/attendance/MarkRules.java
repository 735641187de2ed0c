package org.withme.learner.people.attendance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.regex.Pattern;
import org.withme.learner.people.rows.LearnerReference;
import org.withme.platform.problem.Violations;

/** What a row must keep to by itself. */
final class MarkRules {

    static final int LONGEST = 50;

    private static final int FIRST_YEAR = 2000;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private MarkRules() {}

    static Violations check(MarkRow row) {
        return new Violations()
                .requiredText(
                        "/learner",
                        row.learner(),
                        LearnerReference.LONGEST,
                        "Send your reference for the learner, as in your return.")
                .requiredText("/date", row.date(), LONGEST, "Send the day of the session, as 2026-11-27.")
                .addIf(row.date() != null && !isDay(row.date()), "/date", MarkRule.NOT_A_DAY)
                .form("/time", row.time(), TIME, MarkRule.NOT_A_TIME)
                .text("/session", row.session(), LONGEST)
                .requiredText("/mark", row.mark(), LONGEST, "Send one of the marks that are set up.");
    }

    private static boolean isDay(String text) {
        try {
            return DAY.matcher(text).matches()
                    && !LocalDate.parse(text).isBefore(Year.of(FIRST_YEAR).atDay(1));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
