package org.withme.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of one kind of request, in milliseconds. */
final class Latencies {

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    void add(long nanos) {
        millis.add(nanos / 1e6);
    }

    int count() {
        return millis.size();
    }

    double percentile(double percent) {
        List<Double> sorted = new ArrayList<>(millis);
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        Collections.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
