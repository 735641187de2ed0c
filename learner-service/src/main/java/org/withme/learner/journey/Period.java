package org.withme.learner.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.Violations;

/**
 * A part of a journey by days of UTC, as it was asked; each end is null where it is open.
 *
 * @param from its first day
 * @param until its last day
 */
record Period(@Nullable String from, @Nullable String until) {

    static final Period ALL = new Period(null, null);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    Violations check() {
        return new Violations()
                .addIf(from != null && day(from).isEmpty(), "/query/from", JourneyRule.NOT_A_DAY)
                .addIf(until != null && day(until).isEmpty(), "/query/until", JourneyRule.NOT_A_DAY)
                .addIf(
                        day(from)
                                .flatMap(first -> day(until).filter(last -> last.isBefore(first)))
                                .isPresent(),
                        "/query/until",
                        JourneyRule.ENDS_BEFORE_IT_BEGINS);
    }

    /** The first moment that belongs to it. */
    Optional<Instant> begin() {
        return day(from).map(Period::beginOf);
    }

    /** The first moment that does not. */
    Optional<Instant> end() {
        return day(until).map(last -> beginOf(last.plusDays(1)));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .filter(day -> DAY.matcher(day).matches())
                    .map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
