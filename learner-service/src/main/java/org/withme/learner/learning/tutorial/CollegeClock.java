package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** By which days are told; an instant needs none. */
@Singleton
class CollegeClock {

    private final ZoneId zone;
    private final Clock clock;

    CollegeClock(TutorialsConfig config, Clock clock) {
        this.zone = ZoneId.of(config.zone());
        this.clock = clock;
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate today() {
        return dayOf(clock.instant());
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
