package org.withme.stack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition. */
final class Waiting {

    private static final long STEP_MILLIS = 40;

    private Waiting() {}

    static boolean atMost(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackException("Interrupted while waiting", e);
            }
        }
        return true;
    }
}
