package org.withme.gateway.door;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Whether the gateway takes new calls, and how many are under way. */
@Singleton
class InFlightCalls {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean leaving;

    void begun() {
        underWay.incrementAndGet();
    }

    void ended() {
        underWay.decrementAndGet();
    }

    /** From now on every answer ends its connection. */
    boolean isLeaving() {
        return leaving;
    }

    int underWay() {
        return underWay.get();
    }

    /** Waits until nothing is under way, but not for ever. */
    void leave(Duration patience) {
        leaving = true;
        long last = System.nanoTime() + patience.toNanos();
        while (underWay.get() > 0 && System.nanoTime() - last < 0) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
