package org.withme.platform.testing;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;

/** The broker goes away while a service hears of rights that were given elsewhere (R12), and is back after the test. */
public final class SilentLanes {

    private static final Duration LONG = Duration.ofSeconds(60);

    private boolean away;

    public void kafkaGoesAway() {
        KafkaResource.kill();
        away = true;
    }

    /** Also to be called after each test; does nothing if it is there. */
    public void kafkaIsBack() {
        if (away) {
            KafkaResource.startAgain();
            away = false;
        }
    }

    /** Refused because it is not certain that the caller's right still stands. */
    public static void refused(Tokens who, String address) {
        Calls.as(who)
                .get(address)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", endsWith("/rights-not-certain"));
    }

    /** Within a minute. */
    public static void eventually(ThrowingRunnable assertion) {
        await().atMost(LONG).untilAsserted(assertion);
    }

    /** The lanes of other services beat in the service under test, and ten seconds of silence are shortened to four. */
    public abstract static class Profile implements QuarkusTestProfile {

        private final Map<String, String> topics;

        /** @param topics of the lanes that are watched, by the names of the lanes */
        protected Profile(Map<String, String> topics) {
            this.topics = topics;
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>();
            topics.forEach((lane, topic) -> overrides.put("withme.events.lanes." + lane, topic));
            String watched = String.join(",", topics.values());
            overrides.put("withme.events.heartbeat.lanes", String.join(",", topics.keySet()));
            overrides.put("withme.events.heartbeat.watched", watched);
            overrides.put("%test.withme.events.heartbeat.watched", watched);
            overrides.put("withme.events.heartbeat.every", "300ms");
            overrides.put("withme.events.heartbeat.silence", "4s");
            return overrides;
        }
    }
}
