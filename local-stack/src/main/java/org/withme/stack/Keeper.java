package org.withme.stack;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Starts again what ended by itself, after pauses that grow with every loss, while everything else goes on. Nothing is given up: who
 * reads the line can look at the log, mend what is wrong and wait for the next attempt.
 */
final class Keeper {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration STEADY = Duration.ofMinutes(5);

    private final List<? extends StackComponent> components;
    private final Consumer<String> says;
    private final Executor starter;
    private final LongSupplier nanoTime;
    private final Map<StackComponent, Loss> losses = new HashMap<>();

    /**
     * @param starter runs one start, which takes as long as the component takes to be ready
     * @param nanoTime a clock that only goes forward
     */
    Keeper(List<? extends StackComponent> components, Consumer<String> says, Executor starter, LongSupplier nanoTime) {
        this.components = components;
        this.says = says;
        this.starter = starter;
        this.nanoTime = nanoTime;
    }

    /** Looks once at everything; called again and again. */
    synchronized void look() {
        long now = nanoTime.getAsLong();
        for (StackComponent component : components) {
            Loss loss = losses.get(component);
            if (loss == null || loss.over) {
                if (component.lost()) {
                    lost(component, loss, now);
                }
            } else if (loss.isDue(now)) {
                loss.underWay = true;
                starter.execute(() -> start(component));
            }
        }
    }

    private void lost(StackComponent component, Loss before, long now) {
        boolean steady = before == null || now - before.readyAt > STEADY.toNanos();
        int count = steady ? 1 : before.count + 1;
        Duration pause = pause(count);
        losses.put(component, new Loss(count, now + pause.toNanos()));
        says.accept("%s ended by itself%s; it is started again %s, everything else goes on. Its log: %s"
                .formatted(component.name(), times(count), in(pause), component.log()));
    }

    private void start(StackComponent component) {
        try {
            component.start();
            ready(component);
        } catch (RuntimeException e) {
            failed(component, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private synchronized void ready(StackComponent component) {
        losses.get(component).ready(nanoTime.getAsLong());
        says.accept(component.name() + " is ready again.");
    }

    private synchronized void failed(StackComponent component, String reason) {
        long now = nanoTime.getAsLong();
        Loss loss = losses.get(component);
        Duration pause = pause(loss.count + 1);
        losses.put(component, new Loss(loss.count + 1, now + pause.toNanos()));
        says.accept("%s could not be started again, next time %s; everything else goes on. %s"
                .formatted(component.name(), in(pause), reason));
    }

    /** At once, then after one second, two, four, and so on up to a minute. */
    static Duration pause(int count) {
        if (count == 1) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(count - 2, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static String times(int count) {
        return count == 1 ? "" : ", " + count + " times in a row";
    }

    private static String in(Duration pause) {
        return pause.isZero() ? "now" : "in " + pause.toSeconds() + " s";
    }

    /** What is known of a component that ended by itself. */
    private static final class Loss {

        private final int count;
        private final long dueAt;
        private boolean underWay;
        private boolean over;
        private long readyAt;

        private Loss(int count, long dueAt) {
            this.count = count;
            this.dueAt = dueAt;
        }

        private boolean isDue(long now) {
            return !underWay && !over && now >= dueAt;
        }

        private void ready(long now) {
            over = true;
            readyAt = now;
        }
    }
}
