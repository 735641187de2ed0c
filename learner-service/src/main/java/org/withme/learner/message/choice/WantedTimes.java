package org.withme.learner.message.choice;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** What was said of times, with the defaults for what was not. */
record WantedTimes(Often often, String zone, LocalTime from, LocalTime until, LocalTime at, DayOfWeek on) {

    private static final LocalTime AFTERNOON = LocalTime.of(17, 0);

    static WantedTimes of(PutMessageChoices wanted) {
        LocalTime from = Optional.ofNullable(wanted.from()).orElse(LocalTime.of(8, 0));
        LocalTime until = Optional.ofNullable(wanted.until()).orElse(LocalTime.of(20, 0));
        return new WantedTimes(
                wanted.often(),
                Optional.ofNullable(wanted.zone()).orElse("Europe/London"),
                from,
                until,
                Optional.ofNullable(wanted.at())
                        .orElse(MessageTimes.isWithin(from, AFTERNOON, until) ? AFTERNOON : from),
                Optional.ofNullable(wanted.on()).orElse(DayOfWeek.MONDAY));
    }

    /** Of somebody who has not chosen. */
    static WantedTimes unsaid() {
        return of(new PutMessageChoices(Often.NEVER, null, null, null, null, null, null));
    }

    boolean endsAfterItBegins() {
        return MessageTimes.isWithin(from, from, until);
    }

    boolean isAtWithinHours() {
        return MessageTimes.isWithin(from, at, until);
    }

    MessageTimes times() {
        return new MessageTimes(often, ZoneId.of(zone), from, until, at, on);
    }
}
