package org.withme.stack.story;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.withme.stack.demo.DemoFailed;

/** What one service knows reaches another a moment later. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(100);

    private Waiting() {}

    /** Asks until the answer is as wanted, or fails saying for what it waited. */
    static <T> T until(String what, Supplier<T> asked, Predicate<T> wanted) {
        long end = System.nanoTime() + LIMIT.toNanos();
        T answer = asked.get();
        while (!wanted.test(answer)) {
            if (System.nanoTime() > end) {
                throw new DemoFailed(
                        what + " did not happen in " + LIMIT.toSeconds() + " s; the last answer: " + answer);
            }
            try {
                Thread.sleep(STEP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoFailed("Interrupted", e);
            }
            answer = asked.get();
        }
        return answer;
    }
}
