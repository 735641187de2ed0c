package org.withme.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Wakes the relay of a lane when rows for it were committed. */
@ApplicationScoped
public class OutboxWakeUp {

    private final Map<String, WakeUp> lanes = new ConcurrentHashMap<>();

    public void wake(String lane) {
        of(lane).wake();
    }

    public void await(String lane, Duration atMost) throws InterruptedException {
        of(lane).await(atMost);
    }

    private WakeUp of(String lane) {
        return lanes.computeIfAbsent(lane, any -> new WakeUp());
    }
}
