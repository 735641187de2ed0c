package org.withme.learner.message.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPausesTest {

    private static final Instant QUEUED = Instant.parse("2026-11-30T12:00:00Z");

    private final RetryPauses patience = new RetryPauses(Duration.ofHours(24));

    @Test
    void the_pauses_grow_to_an_hour() {
        List<Long> minutes = new ArrayList<>();
        for (int attempts = 1; attempts <= 9; attempts++) {
            Instant next = patience.next(attempts, QUEUED, QUEUED).orElseThrow();
            minutes.add(Duration.between(QUEUED, next).toMinutes());
        }

        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void it_lasts_as_long_as_servers_greylist_and_ends() {
        Instant now = QUEUED;
        int attempts = 0;
        Optional<Instant> next = Optional.of(now);
        while (next.isPresent()) {
            now = next.get();
            attempts++;
            next = patience.next(attempts, QUEUED, now);
        }

        assertThat(Duration.between(QUEUED, now)).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        assertThat(attempts).isLessThan(35);
    }
}
