package org.withme.learner.message.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.message.way.WayKind;

/** What an operator sees of messages: how many wait and for how long, and what became of the others. */
@Singleton
class DeliveryCounts {

    private static final String QUEUED = "select count(*) from message where state = 'QUEUED' and way = ?";
    private static final String OLDEST = "select min(queued_at) from message where state = 'QUEUED' and way = ?";

    private final MeterRegistry registry;
    private final Jdbi database;
    private final Clock clock;

    DeliveryCounts(MeterRegistry registry, Jdbi database, Clock clock) {
        this.registry = registry;
        this.database = database;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        Stream.of(WayKind.values()).forEach(way -> {
            Gauge.builder("withme.messages.queued", () -> queued(way))
                    .description("Messages that were accepted and have not left")
                    .tag("way", name(way))
                    .register(registry);
            Gauge.builder("withme.messages.queued.age.seconds", () -> age(way).toSeconds())
                    .description("How long the oldest of them has waited")
                    .tag("way", name(way))
                    .register(registry);
        });
    }

    void count(WayKind way, MessageState state) {
        count(name(way), state.name());
    }

    /** Of a message that nobody knows. */
    void countStranger() {
        count("unknown", "UNKNOWN_MESSAGE");
    }

    private void count(String way, String state) {
        Counter.builder("withme.messages.ended")
                .description("What became of messages")
                .tag("way", way)
                .tag("state", state.toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    private long queued(WayKind way) {
        return database.withHandle(
                handle -> handle.select(QUEUED, way).mapTo(Long.class).one());
    }

    private Duration age(WayKind way) {
        return database.withHandle(handle -> handle.select(OLDEST, way)
                .mapTo(Instant.class)
                .findOne()
                .map(oldest -> Duration.between(oldest, clock.instant()))
                .orElse(Duration.ZERO));
    }

    private static String name(WayKind way) {
        return way.name().toLowerCase(Locale.ROOT);
    }
}
