package org.withme.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Does something so many times a second, however long each takes: who comes late does not make the others wait. */
final class OpenLoop {

    private static final int THREADS = 4;

    private OpenLoop() {}

    /** One action for each of four threads. */
    interface Action {
        void run() throws Exception;
    }

    /** Returns when the time is over and all is done. */
    static void run(int perSecond, Duration time, List<Action> actions) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long start = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Action action = actions.get(i);
                long first = start + i * Duration.ofSeconds(1).toNanos() / perSecond;
                running.add(threads.submit(() -> repeat(action, first, perSecond, start + time.toNanos())));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new BenchmarkFailure("The load failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    static int threads() {
        return THREADS;
    }

    private static Void repeat(Action action, long first, int perSecond, long end) throws Exception {
        long interval = THREADS * Duration.ofSeconds(1).toNanos() / perSecond;
        for (long due = first; due < end; due += interval) {
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            action.run();
        }
        return null;
    }
}
