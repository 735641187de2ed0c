package org.withme.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.withme.stack.EmbeddedPostgresServer;
import org.withme.stack.KafkaBroker;

/**
 * Measures the ILR import of learner-service (goals S9 to S13, S18, S19) against COPY of the same rows. Speed is told, never
 * asserted: the exit code is 0 unless the measurement could not be made.
 */
public final class ImportBenchmark {

    private static final int WARM = 1_500;
    private static final String EVENTS = "SELECT count(*) FROM outbox";
    private static final String UNPUBLISHED = EVENTS + " WHERE NOT published";
    private static final String NOT_IN_JOURNEYS =
            "SELECT greatest(0, (SELECT count(*) FROM outbox WHERE type LIKE 'learner.%') - (SELECT count(*) FROM journey_entry))";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration IDLE = Duration.ofSeconds(8);

    private final BenchmarkOptions options;
    private final ResultTable results = new ResultTable();
    private Connection connection;
    private MeasuredService service;
    private ServiceClient client;

    private ImportBenchmark(BenchmarkOptions options) {
        this.options = options;
    }

    /** Options are explained in {@code benchmarks/README.md}. */
    public static void main(String[] arguments) throws Exception {
        new ImportBenchmark(BenchmarkOptions.of(arguments)).run();
    }

    private void run() throws IOException, SQLException {
        Path data = options.freshDirectory("import");
        say("PostgreSQL and Kafka start; data and logs in " + data);
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.in(data.resolve("postgresql"))
                        .port(options.port())
                        .start();
                KafkaBroker kafka = KafkaBroker.in(data.resolve("kafka"))
                        .port(options.port() + 1)
                        .controllerPort(options.port() + 2)
                        .start();
                TokenIssuer tokens = new TokenIssuer()) {
            Map<String, String> environment = ServiceSettings.of("learner", postgres, kafka, tokens);
            try (Connection superuser = DriverManager.getConnection(
                    postgres.jdbcUrl("learner"), postgres.superuser(), postgres.superuserPassword())) {
                connection = superuser;
                measureAlone(data, environment, tokens);
                measureTogether(data, environment, tokens);
            }
        }
        System.out.println(results.text());
    }

    /** The import and its events in the outbox, as COPY has nothing else to do either. */
    private void measureAlone(Path data, Map<String, String> environment, TokenIssuer tokens) throws SQLException {
        Map<String, String> alone = new HashMap<>(environment);
        alone.put("WITHME_EVENTS_RELAY_ENABLED", "false");
        alone.put("WITHME_EVENTS_INBOX_ENABLED", "false");
        try (MeasuredService started = start(data, alone, tokens)) {
            warmUp(data);
            measureImports(data);
            if (options.large()) {
                measureLarge(data);
            }
            measureMemory(started, "peak resident set, import alone");
        }
    }

    /** The same with relay, Kafka and the journey's consumer at work, and a learner beside it. */
    private void measureTogether(Path data, Map<String, String> environment, TokenIssuer tokens) throws SQLException {
        long waiting = number(UNPUBLISHED);
        long begin = System.nanoTime();
        try (MeasuredService started = start(data, environment, tokens)) {
            measureDrain(waiting, begin);
            measureLearnerDuringImport(data);
            measureMemory(started, "peak resident set, relay and consumers at work");
        }
    }

    private MeasuredService start(Path data, Map<String, String> environment, TokenIssuer tokens) {
        say("learner-service starts");
        service = MeasuredService.start("learner-service", options, data, options.port() + 3, environment);
        client = new ServiceClient(service, tokens);
        return service;
    }

    private void measureMemory(MeasuredService started, String how) {
        results.plain(
                "S18",
                "memory of learner-service",
                how,
                started.peakResidentMegabytes() + " MB",
                "≤ 300 MB",
                "≤ 220 MB");
    }

    /** A service that has run for a while: classes loaded, hot code compiled. */
    private void warmUp(Path data) {
        say("warm-up");
        for (int college = 0; college < 3; college++) {
            String ukprn = "9010000" + college;
            client.imports(ukprn, new CollegeReturns(ukprn, WARM, data).first());
        }
    }

    private void measureImports(Path data) throws SQLException {
        String ukprn = "90200001";
        int learners = options.learners();
        CollegeReturns returns = new CollegeReturns(ukprn, learners, data);
        Path firstFile = returns.first();
        Path nextFile = returns.nextWithOneMovedIn(10);

        say("%,d learners, all new".formatted(learners));
        long mark = service.mark();
        Duration allNew = timed(ukprn, firstFile, learners, 0);
        int heap = service.heapHeldSince(mark);
        Duration copy = new CopyPeer(connection, data).of(ukprn);
        results.ratio("S10", "import, all new ÷ COPY", against(allNew, copy), ratio(copy, allNew), 0.30, 0.45);

        say("10 % changed");
        Duration changed = timed(ukprn, nextFile, 0, learners / 10);
        results.ratio("S11", "import, 10 % changed ÷ COPY", against(changed, copy), ratio(copy, changed), 0.55, 0.80);

        say("unchanged");
        long events = number(EVENTS);
        Duration unchanged = timed(ukprn, nextFile, 0, 0);
        long caused = number(EVENTS) - events;
        results.ratio("S12", "import, unchanged ÷ COPY", against(unchanged, copy), ratio(copy, unchanged), 0.60, 1.0);
        results.plain("S12", "events of an unchanged import", "rows in the outbox", String.valueOf(caused), "0", "0");
        results.plain(
                "S13", "heap held after collection", "%,d learners".formatted(learners), heap + " MB", "≤ 256 MB", "");
    }

    /** What waited while nobody published goes out now; measured from the start of the service, so a little less than it can. */
    private void measureDrain(long waiting, long begin) throws SQLException {
        say("%,d events wait for the relay".formatted(waiting));
        awaitZero(UNPUBLISHED);
        double seconds = (System.nanoTime() - begin) / 1e9;
        results.plain(
                "S9",
                "outbox drain, the service's start included",
                "%,d events in %.1f s".formatted(waiting, seconds),
                "%.0f /s".formatted(waiting / seconds),
                "≥ 3000 /s",
                "≥ 8000 /s");
        say("the journeys catch up");
        long behind = number(NOT_IN_JOURNEYS);
        long start = System.nanoTime();
        awaitZero(NOT_IN_JOURNEYS);
        double caughtUp = (System.nanoTime() - start) / 1e9;
        results.plain(
                "",
                "journeys catch up",
                "%,d events in %.1f s".formatted(behind, caughtUp),
                "%.0f /s".formatted(behind / caughtUp),
                "",
                "");
    }

    private void measureLearnerDuringImport(Path data) {
        String learner = client.anyLearner("90100000");
        say("a learner at work, nothing else going on");
        LearnerAtWork idle = new LearnerAtWork(client, learner);
        try (idle) {
            TimeUnit.SECONDS.sleep(IDLE.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        say("a learner at work during an import, its events on their way");
        Path file = new CollegeReturns("90200002", options.learners(), data).first();
        LearnerAtWork busy = new LearnerAtWork(client, learner);
        long start = System.nanoTime();
        try (busy) {
            client.imports("90200002", file);
        }
        results.plain(
                "",
                "import, all new, everything at work",
                "%,d learners".formatted(options.learners()),
                "%.2f s".formatted((System.nanoTime() - start) / 1e9),
                "",
                "");
        results.cost(
                "S19",
                "learner's read p99, import ÷ idle",
                "p99 %.0f ms idle, %.0f ms during"
                        .formatted(idle.reads().percentile(99), busy.reads().percentile(99)),
                busy.reads().percentile(99) / idle.reads().percentile(99),
                3,
                2);
        results.plain(
                "S19", "own write p50 / p99, idle", idle.writes().count() + " writes", both(idle.writes()), "", "");
        results.plain(
                "S19",
                "own write p50 / p99, in an import",
                busy.writes().count() + " writes",
                both(busy.writes()),
                "≤ 250 ms",
                "");
    }

    private void measureLarge(Path data) throws SQLException {
        int learners = 100_000;
        say("%,d learners, all new (some minutes)".formatted(learners));
        String ukprn = "90200003";
        Path file = new CollegeReturns(ukprn, learners, data).first();
        Path smallFile = new CollegeReturns("90200004", 10_000, data).first();
        long beforeSmall = service.mark();
        client.imports("90200004", smallFile);
        int smallHeap = service.heapHeldSince(beforeSmall);
        long mark = service.mark();
        Duration allNew = timed(ukprn, file, learners, 0);
        int heap = service.heapHeldSince(mark);
        Duration copy = new CopyPeer(connection, data).of(ukprn);
        results.ratio(
                "S10", "100,000 learners, all new ÷ COPY", against(allNew, copy), ratio(copy, allNew), 0.30, 0.45);
        results.cost(
                "S13",
                "heap held, 100,000 ÷ 10,000 learners",
                heap + " MB ÷ " + smallHeap + " MB",
                (double) heap / smallHeap,
                1.3,
                1.1);
    }

    private Duration timed(String ukprn, Path file, int created, int changed) {
        long start = System.nanoTime();
        JsonNode view = client.imports(ukprn, file);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (view.at("/learners/created").asInt() != created
                || view.at("/learners/changed").asInt() != changed) {
            throw new BenchmarkFailure("Not what was sent: " + view);
        }
        return took;
    }

    private void awaitZero(String count) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (number(count) > 0) {
            if (System.nanoTime() > end) {
                say("not done after " + PATIENCE.toMinutes() + " minutes; the next numbers pay for it");
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double ratio(Duration copy, Duration run) {
        return (double) copy.toNanos() / run.toNanos();
    }

    private static String against(Duration run, Duration copy) {
        return "%.2f s, COPY %.2f s".formatted(run.toMillis() / 1e3, copy.toMillis() / 1e3);
    }

    private static String both(Latencies latencies) {
        return "%.0f / %.0f ms".formatted(latencies.percentile(50), latencies.percentile(99));
    }

    private static void say(String what) {
        System.out.println("bench: " + what);
    }
}
