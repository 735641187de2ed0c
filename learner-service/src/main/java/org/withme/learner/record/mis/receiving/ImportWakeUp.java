package org.withme.learner.record.mis.receiving;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the worker of this instance when there is something to do. */
@Singleton
public class ImportWakeUp {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        rung.release();
    }

    public void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
