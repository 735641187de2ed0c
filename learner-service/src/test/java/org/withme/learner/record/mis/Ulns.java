package org.withme.learner.record.mis;

import java.util.concurrent.atomic.AtomicInteger;
import org.withme.learner.record.profile.Uln;

/** Unique learner numbers that no other test uses. */
public final class Ulns {

    private static final AtomicInteger NUMBERS = new AtomicInteger(123_000_000);

    private Ulns() {}

    public static String next() {
        while (true) {
            int nine = NUMBERS.incrementAndGet();
            for (int last = 0; last < 10; last++) {
                if (Uln.isValid(nine + "" + last)) {
                    return nine + "" + last;
                }
            }
        }
    }
}
