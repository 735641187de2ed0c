package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** By which days are told; an instant needs none. */
@Singleton
class CollegeClock {

    private final ZoneId zone;

    CollegeClock(TutorialsConfig config) {
        zone = ZoneId.of(config.zone());
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
