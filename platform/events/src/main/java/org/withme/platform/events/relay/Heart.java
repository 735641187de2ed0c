package org.withme.platform.events.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a lane's relay says again how far its topic is whole; never for a lane without a heartbeat. */
final class Heart {

    private final boolean beats;
    private final long everyNanos;
    private Optional<Long> last = Optional.empty();

    Heart(boolean beats, Duration every) {
        this.beats = beats;
        this.everyNanos = every.toNanos();
    }

    /** Says it if it is time to, and if the topic is whole up to any moment at all. */
    void beat(Optional<Instant> whole, Publisher publisher) throws InterruptedException {
        if (beats && whole.isPresent() && isTime()) {
            publisher.beat(whole.get());
            last = Optional.of(System.nanoTime());
        }
    }

    private boolean isTime() {
        return last.isEmpty() || System.nanoTime() - last.get() >= everyNanos;
    }
}
