package org.withme.learner.learning.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.Violations;

/** By when something should be reached. */
public final class DateRules {

    private static final int FARTHEST_YEARS = 10;

    private DateRules() {}

    /** A day that may be left out, and is not over. */
    public static Violations ahead(String pointer, @Nullable LocalDate day, LocalDate today) {
        Rule broken = day == null ? null : broken(day, today);
        return broken == null ? new Violations() : new Violations().add(pointer, broken);
    }

    private static @Nullable Rule broken(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return PlanRule.DATE_NOT_AHEAD;
        }
        return day.isAfter(today.plusYears(FARTHEST_YEARS)) ? PlanRule.DATE_TOO_FAR : null;
    }
}
