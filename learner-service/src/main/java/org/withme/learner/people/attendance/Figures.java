package org.withme.learner.people.attendance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Why we think that a learner went quiet.
 *
 * @param since the first session that counts for it
 * @param expected sessions since then at which they were expected
 * @param came to how many of these
 * @param beforeExpected and in the time before, with which it is compared
 */
record Figures(Sign sign, LocalDate since, int expected, int came, int beforeExpected, int beforeCame) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    /** In one plain sentence. */
    String inWords() {
        String day = DAY.format(since);
        return sign == Sign.NONE
                ? "Expected at %d %s since %s and came to none."
                        .formatted(expected, expected == 1 ? "session" : "sessions", day)
                : "Came to %d of %d sessions since %s, and to %d of %d in the time before."
                        .formatted(came, expected, day, beforeCame, beforeExpected);
    }

    /** The same, compared with what an earlier look compared with: who stays away for long is not measured by that. */
    Figures comparedWith(Figures earlier) {
        return sign == Sign.FEWER && earlier.sign() == Sign.FEWER
                ? new Figures(sign, since, expected, came, earlier.beforeExpected(), earlier.beforeCame())
                : this;
    }
}
