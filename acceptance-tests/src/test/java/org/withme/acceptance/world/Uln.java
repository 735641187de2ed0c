package org.withme.acceptance.world;

import java.util.concurrent.atomic.AtomicLong;

/** Unique learner numbers that pass the checksum and belong to nobody. */
final class Uln {

    private static final AtomicLong BODY = new AtomicLong(610_000_000L);

    private Uln() {}

    static String next() {
        while (true) {
            String body = String.valueOf(BODY.incrementAndGet());
            int sum = 0;
            for (int place = 0; place < 9; place++) {
                sum += (10 - place) * (body.charAt(place) - '0');
            }
            int remainder = sum % 11;
            if (remainder != 0) {
                return body + (10 - remainder);
            }
        }
    }
}
