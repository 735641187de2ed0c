package org.withme.stack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, asking less often the longer it takes. */
public final class Waiting {

    private static final long FIRST_STEP_MILLIS = 20;
    private static final long LONGEST_STEP_MILLIS = 250;

    private Waiting() {}

    /** Whether the condition came true within the limit. */
    public static boolean atMost(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        long step = FIRST_STEP_MILLIS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(step);
                step = Math.min(LONGEST_STEP_MILLIS, step + FIRST_STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackException("Interrupted while waiting", e);
            }
        }
        return true;
    }
}
