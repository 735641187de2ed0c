package org.withme.benchmarks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A learner who reads and changes their own record all the time, at a steady pace, while something else goes on. */
final class LearnerAtWork implements AutoCloseable {

    private static final long PACE_MILLIS = 25;

    private final ServiceClient client;
    private final String learnerId;
    private final Latencies reads = new Latencies();
    private final Latencies writes = new Latencies();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private volatile boolean working = true;
    private volatile RuntimeException failure;

    LearnerAtWork(ServiceClient client, String learnerId) {
        this.client = client;
        this.learnerId = learnerId;
        thread.submit(this::work);
    }

    Latencies reads() {
        return reads;
    }

    Latencies writes() {
        return writes;
    }

    private void work() {
        try {
            String tag = client.preferencesTag(learnerId);
            for (int turn = 0; working; turn++) {
                long start = System.nanoTime();
                client.reads(learnerId);
                long read = System.nanoTime();
                tag = client.writes(learnerId, tag, "Zo " + turn);
                long written = System.nanoTime();
                reads.add(read - start);
                writes.add(written - read);
                TimeUnit.NANOSECONDS.sleep(Math.max(0, TimeUnit.MILLISECONDS.toNanos(PACE_MILLIS) - (written - start)));
            }
        } catch (RuntimeException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        working = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }
}
