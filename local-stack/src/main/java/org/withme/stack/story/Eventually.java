package org.withme.stack.story;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.withme.stack.Waiting;
import org.withme.stack.demo.DemoFailed;

/** What one service knows reaches another a moment later. */
final class Eventually {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Eventually() {}

    /** Asks until the answer is as wanted, or fails saying for what it waited. */
    static <T> T answers(String what, Supplier<T> asked, Predicate<T> wanted) {
        AtomicReference<T> last = new AtomicReference<>();
        boolean inTime = Waiting.atMost(LIMIT, () -> wanted.test(last.updateAndGet(before -> asked.get())));
        if (!inTime) {
            throw new DemoFailed(what + " did not come in " + LIMIT.toSeconds()
                    + " s. The logs of the services, in log/ of" + " the data directory, may say why.");
        }
        return last.get();
    }
}
