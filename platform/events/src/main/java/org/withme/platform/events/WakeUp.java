package org.withme.platform.events;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one worker of this instance when there is something to do; what nobody waits for yet is kept, once. */
public class WakeUp {

    private final Semaphore woken = new Semaphore(0);

    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** Returns when woken, at once if that was since the last call, or when the time is over. */
    public void await(Duration atMost) throws InterruptedException {
        if (woken.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }
}
