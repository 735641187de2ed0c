package org.withme.platform.identity.production;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Asks the realm now and then whether it is the demo's. Nobody waits for the answer; an outage changes nothing. */
@Singleton
class DemoRealmProbe {

    private static final Logger LOG = Logger.getLogger(DemoRealmProbe.class);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofHours(1);

    private final DemoRealm realm;
    private final Clock clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.EPOCH);
    private volatile Finding latest = new Finding(false, "The realm has not answered yet.");

    DemoRealmProbe(DemoRealm realm, Clock clock) {
        this.realm = realm;
        this.clock = clock;
    }

    /** What is known of the realm, and why. */
    record Finding(boolean isSafe, String reason) {}

    /** What the realm said last; asks again where it is time. */
    Finding latest() {
        Instant now = clock.instant();
        Instant due = next.get();
        if (!now.isBefore(due) && next.compareAndSet(due, now.plus(SOON))) {
            realm.sign().whenComplete((sign, failure) -> {
                if (failure == null) {
                    learnt(sign);
                } else {
                    LOG.warnf("Whether the realm is the demo's could not be asked: %s", failure);
                }
            });
        }
        return latest;
    }

    private void learnt(Optional<String> sign) {
        if (sign.isPresent()) {
            LOG.errorf("Not ready: the realm whose tokens are accepted is the demo's. %s", sign.get());
            latest = new Finding(false, sign.get());
        } else {
            latest = new Finding(true, "The realm shows no sign of the demo.");
            next.set(clock.instant().plus(LATER));
        }
    }
}
