package org.withme.samples.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;

class Walk {

    Instant instant(Clock unused) {
        return Instant.now();
    }

    LocalDate date() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Supplier<UUID> id() {
        return UUID::randomUUID;
    }
}
