package org.withme.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.withme.stack.EmbeddedPostgresServer;
import org.withme.stack.KafkaBroker;

/**
 * Measures events from the commit of their change to the commit of their consumer, and how fast a backlog drains (goals S8,
 * S9), through learner-service as a process, beside bare Kafka clients. Speed is told, never asserted.
 */
public final class EventBenchmark {

    private static final int[] RATES = {100, 500};
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration LOAD = Duration.ofSeconds(20);
    private static final int BACKLOG = 50_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final BenchmarkOptions options;
    private final ResultTable results = new ResultTable();

    private EventBenchmark(BenchmarkOptions options) {
        this.options = options;
    }

    /** Options are explained in {@code benchmarks/README.md}. */
    public static void main(String[] arguments) throws Exception {
        new EventBenchmark(BenchmarkOptions.of(arguments)).run();
    }

    private void run() throws IOException, SQLException, InterruptedException {
        Path data = options.freshDirectory("events");
        say("PostgreSQL and Kafka start; data and logs in " + data);
        try (EmbeddedPostgresServer postgres = withCommitTimes(data);
                KafkaBroker kafka = KafkaBroker.in(data.resolve("kafka"))
                        .port(options.port() + 1)
                        .controllerPort(options.port() + 2)
                        .start();
                TokenIssuer tokens = new TokenIssuer()) {
            Map<String, String> environment = new HashMap<>(ServiceSettings.of("learner", postgres, kafka, tokens));
            // A writer in SQL cannot wake the relay as a use case does after its commit.
            environment.put("WITHME_EVENTS_RELAY_POLL", "5ms");
            say("learner-service starts");
            try (MeasuredService service =
                            MeasuredService.start("learner-service", options, data, options.port() + 3, environment);
                    EventWriter writer = new EventWriter(postgres);
                    LogPeer peer = new LogPeer(kafka.bootstrapServers())) {
                say("warm-up");
                writer.write("warm-up", RATES[RATES.length - 1], WARM_UP);
                peer.latencies(RATES[RATES.length - 1], WARM_UP);
                for (int rate : RATES) {
                    measureLatency(writer, peer, rate);
                }
                measureDrain(writer, peer);
                results.plain(
                        "S18",
                        "memory of learner-service",
                        "peak resident set",
                        service.peakResidentMegabytes() + " MB",
                        "≤ 300 MB",
                        "≤ 220 MB");
            }
        }
        System.out.println(results.text());
    }

    private EmbeddedPostgresServer withCommitTimes(Path data) throws SQLException {
        EmbeddedPostgresServer postgres = EmbeddedPostgresServer.in(data.resolve("postgresql"))
                .port(options.port())
                .start();
        try (Connection superuser = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), postgres.superuser(), postgres.superuserPassword());
                Statement statement = superuser.createStatement()) {
            statement.execute("ALTER SYSTEM SET track_commit_timestamp = on");
        }
        postgres.stop();
        return postgres.start();
    }

    private void measureLatency(EventWriter writer, LogPeer peer, int rate) throws SQLException, InterruptedException {
        say("%d events a second".formatted(rate));
        String run = "at " + rate + " a second";
        writer.write(run, rate, LOAD);
        awaitTaken(writer, run, rate * LOAD.toSeconds());
        Latencies ours = writer.latencies(run);
        Latencies bare = peer.latencies(rate, LOAD);
        results.plain(
                "S8",
                "commit to consumer's commit, p99, %d/s".formatted(rate),
                "p50 %.1f ms; bare Kafka %.1f / %.1f ms"
                        .formatted(ours.percentile(50), bare.percentile(50), bare.percentile(99)),
                "%.1f ms".formatted(ours.percentile(99)),
                rate > 100 ? "≤ 150 ms" : "≤ 100 ms",
                rate > 100 ? "≤ 60 ms" : "≤ 30 ms");
    }

    /** What one transaction left is published and, some of it meanwhile, consumed. */
    private void measureDrain(EventWriter writer, LogPeer peer) throws SQLException, InterruptedException {
        say("a backlog of %,d events".formatted(BACKLOG));
        writer.tidy();
        String run = "backlog";
        writer.writeAtOnce(run, BACKLOG);
        long start = System.nanoTime();
        await(() -> writer.unpublished() == 0);
        double published = (System.nanoTime() - start) / 1e9;
        awaitTaken(writer, run, BACKLOG);
        double taken = (System.nanoTime() - start) / 1e9;
        double bare = peer.send(BACKLOG).toNanos() / 1e9;
        results.plain(
                "S9",
                "outbox drain, journeys fed meanwhile",
                "%.1f s; bare Kafka %.0f /s".formatted(published, BACKLOG / bare),
                "%.0f /s".formatted(BACKLOG / published),
                "≥ 3000 /s",
                "≥ 8000 /s");
        results.plain(
                "",
                "backlog to journey, all of it",
                "%.1f s".formatted(taken),
                "%.0f /s".formatted(BACKLOG / taken),
                "",
                "");
    }

    private static void awaitTaken(EventWriter writer, String run, long events)
            throws SQLException, InterruptedException {
        await(() -> writer.taken(run) >= events);
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(Condition condition) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new BenchmarkFailure("The events do not arrive; see the logs in the data directory");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void say(String what) {
        System.out.println("bench: " + what);
    }
}
