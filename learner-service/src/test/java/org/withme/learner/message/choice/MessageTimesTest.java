package org.withme.learner.message.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Messages come at the hours and as often as was chosen, also when the clocks change (L35)")
class MessageTimesTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @ParameterizedTest
    @CsvSource({
        // in winter London's clocks are UTC, in summer an hour ahead
        "2026-11-30T08:00:00Z, true",
        "2026-11-30T07:59:59Z, false",
        "2026-11-30T19:59:59Z, true",
        "2026-11-30T20:00:00Z, false",
        "2026-07-06T07:00:00Z, true",
        "2026-07-06T06:59:59Z, false",
        "2026-07-06T19:00:00Z, false",
        // the days on which they change
        "2026-03-29T06:59:59Z, false",
        "2026-03-29T07:00:00Z, true",
        "2026-10-25T07:00:00Z, false",
        "2026-10-25T08:00:00Z, true",
        "2026-10-25T19:30:00Z, true"
    })
    void nothing_comes_outside_of_the_hours(Instant moment, boolean isWithin) {
        assertThat(london(Often.AT_ONCE, "08:00", "20:00").isWithinHours(moment))
                .isEqualTo(isWithin);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T12:00:00Z, 2026-11-30T12:00:00Z",
        "2026-11-30T05:00:00Z, 2026-11-30T08:00:00Z",
        "2026-11-30T22:00:00Z, 2026-12-01T08:00:00Z",
        "2026-03-28T22:00:00Z, 2026-03-29T07:00:00Z",
        "2026-10-24T22:00:00Z, 2026-10-25T08:00:00Z"
    })
    void what_waits_in_the_night_is_told_when_the_hours_begin(Instant moment, Instant begins) {
        assertThat(london(Often.AT_ONCE, "08:00", "20:00").firstWithinHours(moment))
                .isEqualTo(begins);
    }

    @Test
    void midnight_is_the_end_of_the_day() {
        MessageTimes always = london(Often.AT_ONCE, "00:00", "00:00");

        assertThat(always.isWithinHours(Instant.parse("2026-11-30T23:59:59Z"))).isTrue();
        assertThat(always.isWithinHours(Instant.parse("2026-12-01T00:00:00Z"))).isTrue();
    }

    @Test
    void hours_that_a_change_of_the_clocks_leaves_out_are_on_the_next_day() {
        MessageTimes early = london(Often.AT_ONCE, "01:10", "01:50");
        Instant missing = Instant.parse("2026-03-29T01:30:00Z");

        Instant first = early.firstWithinHours(missing);

        assertThat(first).isEqualTo(Instant.parse("2026-03-30T00:10:00Z"));
        assertThat(early.isWithinHours(first)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Kolkata"})
    void a_daily_digest_is_due_once_on_each_day_of_every_year(String zone) {
        for (LocalTime at :
                List.of(LocalTime.of(0, 30), LocalTime.of(1, 30), LocalTime.of(2, 15), LocalTime.of(17, 0))) {
            MessageTimes daily = times(Often.DAILY, zone, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, at);

            List<LocalDate> days = days(daily, LocalDate.of(2026, 1, 1), 365);

            assertThat(days)
                    .as("%s at %s", zone, at)
                    .isEqualTo(LocalDate.of(2026, 1, 1)
                            .datesUntil(LocalDate.of(2027, 1, 1))
                            .toList());
        }
    }

    @Test
    void a_weekly_digest_is_due_on_its_day_at_its_time() {
        MessageTimes weekly = new MessageTimes(
                Often.WEEKLY,
                ZoneId.of("Europe/London"),
                EIGHT,
                LocalTime.of(20, 0),
                LocalTime.of(9, 30),
                DayOfWeek.WEDNESDAY);

        assertThat(weekly.nextDigestAfter(Instant.parse("2026-10-20T12:00:00Z")))
                .contains(Instant.parse("2026-10-21T08:30:00Z"));
        assertThat(weekly.nextDigestAfter(Instant.parse("2026-10-21T08:30:00Z")))
                .contains(Instant.parse("2026-10-28T09:30:00Z"));
    }

    @Test
    void who_hears_at_once_or_never_has_no_digest() {
        Instant now = Instant.parse("2026-11-30T12:00:00Z");

        assertThat(london(Often.AT_ONCE, "08:00", "20:00").nextDigestAfter(now)).isEmpty();
        assertThat(london(Often.NEVER, "08:00", "20:00").nextDigestAfter(now)).isEmpty();
    }

    /** The local days on which it is due, looked at a moment after each. */
    private static List<LocalDate> days(MessageTimes times, LocalDate first, int many) {
        List<LocalDate> days = new ArrayList<>();
        Instant due = first.atStartOfDay(times.zone()).toInstant().minusNanos(1);
        for (int day = 0; day < many; day++) {
            due = times.nextDigestAfter(due).orElseThrow();
            days.add(due.atZone(times.zone()).toLocalDate());
            due = due.plus(Duration.ofSeconds(3));
        }
        return days;
    }

    private static MessageTimes london(Often often, String from, String until) {
        return times(often, "Europe/London", LocalTime.parse(from), LocalTime.parse(until), EIGHT);
    }

    private static MessageTimes times(Often often, String zone, LocalTime from, LocalTime until, LocalTime at) {
        return new MessageTimes(often, ZoneId.of(zone), from, until, at, DayOfWeek.MONDAY);
    }
}
