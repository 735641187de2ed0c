package org.withme.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps both cores busy until it is closed: learners who read without a pause, and a college's return every few seconds. */
final class FullLoad implements AutoCloseable {

    private static final int READERS = 4;
    private static final int RETURNED = 500;
    private static final long BETWEEN_RETURNS_MILLIS = 8_000;

    private final ServiceClient client;
    private final ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicLong reads = new AtomicLong();
    private final long begin = System.nanoTime();
    private volatile boolean working = true;

    /**
     * Begins at once.
     *
     * @param learner who reads
     * @param firstUkprn of the colleges that send returns
     */
    FullLoad(ServiceClient client, String learner, int firstUkprn, Path directory) {
        this.client = client;
        for (int i = 0; i < READERS; i++) {
            running.add(threads.submit(() -> read(learner)));
        }
        running.add(threads.submit(() -> send(firstUkprn, directory)));
    }

    /** Reads a second since it began. */
    double readsPerSecond() {
        return reads.get() / ((System.nanoTime() - begin) / 1e9);
    }

    private void read(String learner) {
        while (working) {
            client.reads(learner);
            reads.incrementAndGet();
        }
    }

    private Void send(int firstUkprn, Path directory) throws InterruptedException {
        for (int college = 0; working; college++) {
            String ukprn = String.valueOf(firstUkprn + college);
            client.imports(ukprn, new CollegeReturns(ukprn, RETURNED, directory).first());
            long next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BETWEEN_RETURNS_MILLIS);
            while (working && System.nanoTime() < next) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        return null;
    }

    @Override
    public void close() {
        working = false;
        threads.shutdown();
        try {
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new BenchmarkFailure("The load failed", e.getCause());
        }
    }
}
