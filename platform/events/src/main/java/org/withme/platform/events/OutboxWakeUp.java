package org.withme.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of a lane when rows for it were committed. */
@ApplicationScoped
public class OutboxWakeUp {

    private final Map<String, Semaphore> bells = new ConcurrentHashMap<>();

    /** Rings once, however many wait to be heard. */
    public void ring(String lane) {
        Semaphore bell = bell(lane);
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Returns at the next ring, at once if it has rung since the last call, or when the time is over. */
    public void await(String lane, Duration atMost) throws InterruptedException {
        Semaphore bell = bell(lane);
        if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private Semaphore bell(String lane) {
        return bells.computeIfAbsent(lane, any -> new Semaphore(0));
    }
}
