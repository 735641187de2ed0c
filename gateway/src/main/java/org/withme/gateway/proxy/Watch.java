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
public final class Watch {

    private static final Duration PERIOD = Duration.ofMillis(50);

    private final Set<Watched> all = new HashSet<>();

    private Watch() {}

    /** To be called on the event loop that it serves; ends with the verticle. */
    public static Watch on(Vertx vertx) {
        Watch watch = new Watch();
        vertx.setPeriodic(PERIOD.toMillis(), tick -> watch.look(System.nanoTime()));
        return watch;
    }

    public void add(Watched watched) {
        all.add(watched);
    }

    public void remove(Watched watched) {
        all.remove(watched);
    }

    private void look(long now) {
        List<Watched> late = null;
        for (Watched watched : all) {
            if (now - watched.due() >= 0) {
                late = late == null ? new ArrayList<>() : late;
                late.add(watched);
            }
        }
        if (late != null) {
            late.forEach(watched -> {
                if (all.remove(watched)) {
                    watched.overdue();
                }
            });
        }
    }
}
