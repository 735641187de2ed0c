package org.withme.learner.learning.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.rows.LearnerReference;
import org.withme.platform.problem.Violations;

/** What a row of a plan keeps to by itself. */
final class PlanRowRules {

    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_SOURCE = 50;
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_LINK = 500;
    private static final Pattern LINK = Pattern.compile("https://\\S+");

    private PlanRowRules() {}

    static Violations check(PlanRow row) {
        return new Violations()
                .requiredText(
                        "/learner", row.learner(), LearnerReference.LONGEST, "Send your reference for the learner.")
                .requiredText("/source", row.source(), LONGEST_SOURCE, "Send what the other system is called.")
                .requiredText("/reference", row.reference(), LONGEST_REFERENCE, "Send its own reference for the goal.")
                .requiredText(
                        "/words", row.words(), LONGEST_WORDS, "Send the goal in the words in which it stands there.")
                .addIf(row.date() != null && day(row.date()).isEmpty(), "/date", PlanRule.NO_DAY)
                .text("/link", row.link(), LONGEST_LINK)
                .form("/link", row.link(), LINK, PlanRule.NO_LINK);
    }

    /** Empty for what is no day. */
    static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
