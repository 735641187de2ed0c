package org.withme.platform.events;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How fast events are: measured on request, with {@code -Dwithme.measure=events}, and logged. */
@QuarkusTest
@OnRealServers
@EnabledIfSystemProperty(named = "withme.measure", matches = "events")
class EventSpeedTest {

    private static final Logger LOG = Logger.getLogger(EventSpeedTest.class);
    private static final int BACKLOG = 50_000;
    private static final int SECONDS_OF_LOAD = 20;
    private static final String LATENCY = """
            SELECT string_agg(round(ms::numeric, 1)::text, ' / ')
            FROM (SELECT unnest(percentile_cont(ARRAY [0.5, 0.99, 1.0]) WITHIN GROUP (
                             ORDER BY extract(EPOCH FROM r.read_at - o.occurred_at) * 1000)) AS ms
                  FROM read_note r JOIN outbox o ON o.id = r.event_id
                  WHERE r.text = ?
                    AND o.occurred_at > (SELECT max(occurred_at) FROM outbox) - interval '12 seconds') AS latencies""";

    @Inject
    WritingNotes writing;

    @Inject
    ReadNotes read;

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void a_backlog_is_published_and_consumed() throws SQLException {
        // Given
        UUID mark = UUID.randomUUID();
        writing.write(new NoteWritten(UUID.randomUUID(), "warm"));
        await().atMost(30, SECONDS).until(this::drained);

        // When
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            outbox.appendAll(
                    connection,
                    "main",
                    Actor.NOBODY,
                    "SELECT uuidv7() AS stream, n AS ordinal, 'note.written.v1' AS type, jsonb_build_object('text', '"
                            + mark + "') AS payload" + " FROM generate_series(1, " + BACKLOG + ") AS n");
            connection.commit();
        }
        long start = System.nanoTime();
        outbox.wake("main");
        await().atMost(120, SECONDS).pollInterval(50, MILLISECONDS).until(this::drained);

        // Then
        double seconds = (System.nanoTime() - start) / 1e9;
        LOG.infof("Published %d events in %.2f s: %.0f a second", BACKLOG, seconds, BACKLOG / seconds);
        await().atMost(120, SECONDS).pollInterval(50, MILLISECONDS).until(() -> count(mark) == BACKLOG);
        seconds = (System.nanoTime() - start) / 1e9;
        LOG.infof("Consumed them in %.2f s: %.0f a second", seconds, BACKLOG / seconds);
    }

    @Test
    void latency_from_append_to_consumers_commit_at_100_a_second() {
        measureLatency(100);
    }

    @Test
    void latency_from_append_to_consumers_commit_at_500_a_second() {
        measureLatency(500);
    }

    /** Up to the consumer's effect, some milliseconds before its commit; the first seconds are for warming up. */
    private void measureLatency(int perSecond) {
        UUID mark = UUID.randomUUID();
        ScheduledExecutorService load = Executors.newScheduledThreadPool(4);
        load.scheduleAtFixedRate(
                () -> load.execute(() -> writing.write(new NoteWritten(UUID.randomUUID(), mark.toString()))),
                0,
                SECONDS.toNanos(1) / perSecond,
                NANOSECONDS);
        await().atMost(120, SECONDS).until(() -> count(mark) >= perSecond * SECONDS_OF_LOAD);
        load.shutdownNow();
        String found = read.column(LATENCY, mark.toString()).get(0);
        LOG.infof("At %d events a second, p50 / p99 / max in ms: %s", perSecond, found);
    }

    private int count(UUID mark) {
        return Integer.parseInt(read.column("SELECT count(*) FROM read_note WHERE text = ?", mark.toString())
                .get(0));
    }

    private boolean drained() {
        return read.column("SELECT 1 FROM outbox WHERE NOT published LIMIT 1").isEmpty();
    }
}
