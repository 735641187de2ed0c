package org.withme.learner.message.choice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When messages may come, by the clocks of the person: what a change of the clocks leaves out comes later on that day, what it
 * repeats comes once.
 *
 * @param until midnight is the end of the day
 * @param at the time of a daily or weekly message
 * @param on the day of a weekly message
 */
public record MessageTimes(Often often, ZoneId zone, LocalTime from, LocalTime until, LocalTime at, DayOfWeek on) {

    private static final LocalTime END_OF_DAY = LocalTime.MIDNIGHT;

    static boolean isWithin(LocalTime from, LocalTime time, LocalTime until) {
        return !time.isBefore(from) && (until.equals(END_OF_DAY) || time.isBefore(until));
    }

    public boolean isWithinHours(Instant moment) {
        return isWithin(from, moment.atZone(zone).toLocalTime(), until);
    }

    /** The moment itself, or when the hours begin next. */
    public Instant firstWithinHours(Instant moment) {
        if (isWithinHours(moment)) {
            return moment;
        }
        ZonedDateTime there = moment.atZone(zone);
        LocalDate day = there.toLocalTime().isBefore(from)
                ? there.toLocalDate()
                : there.toLocalDate().plusDays(1);
        return day.atTime(from).atZone(zone).toInstant();
    }

    /** When the next digest is due; none for who wants none, or hears at once. */
    public Optional<Instant> nextDigestAfter(Instant moment) {
        return switch (often) {
            case AT_ONCE, NEVER -> Optional.empty();
            case DAILY -> Optional.of(next(moment, 1));
            case WEEKLY -> Optional.of(next(moment, DayOfWeek.values().length));
        };
    }

    private Instant next(Instant moment, int days) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        LocalDate day = days == 1 ? today : today.with(TemporalAdjusters.nextOrSame(on));
        Instant next = on(day);
        return next.isAfter(moment) ? next : on(day.plusDays(days));
    }

    private Instant on(LocalDate day) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}
