package org.withme.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks after the deadlines of one event loop with a single timer. Moving a deadline is writing a field, so that one can
 * move with every buffer. Precise to the period.
 */
public final class DeadlineTimer {

    private static final Duration PERIOD = Duration.ofMillis(50);

    private final Set<HasDeadline> all = new HashSet<>();

    private DeadlineTimer() {}

    /** To be called on the event loop that it serves; ends with the verticle. */
    public static DeadlineTimer on(Vertx vertx) {
        DeadlineTimer deadlineTimer = new DeadlineTimer();
        vertx.setPeriodic(PERIOD.toMillis(), tick -> deadlineTimer.look(System.nanoTime()));
        return deadlineTimer;
    }

    public void add(HasDeadline waiting) {
        all.add(waiting);
    }

    public void remove(HasDeadline waiting) {
        all.remove(waiting);
    }

    private void look(long now) {
        List<HasDeadline> late = null;
        for (HasDeadline waiting : all) {
            if (now - waiting.due() >= 0) {
                late = late == null ? new ArrayList<>() : late;
                late.add(waiting);
            }
        }
        if (late != null) {
            late.forEach(waiting -> {
                if (all.remove(waiting)) {
                    waiting.overdue();
                }
            });
        }
    }
}
