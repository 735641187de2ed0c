package org.withme.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.withme.stack.EmbeddedPostgresServer;
import org.withme.stack.KafkaBroker;

/**
 * How long a service that was killed needs for what the others said meanwhile (R7): assessment-service takes a college's
 * return, whose enrolments start assessments, and learner-service takes what came of it, alone and while others keep both
 * cores busy. Speed is told, never asserted.
 */
public final class DrainBenchmark {

    private static final int LEARNERS = 5_000;
    private static final int READS = 5_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

    private static final String SAID = "select count(*) from outbox where lane = 'main'";
    private static final String STARTED = "select count(*) from outbox where type = 'assessment.started.v1'";
    private static final String UNPUBLISHED = "select count(*) from outbox where not published";
    private static final String TAKEN =
            "select coalesce(sum(version), 0) from inbox_stream where topic = 'learner-events'";
    private static final String IN_JOURNEYS = "select count(*) from journey_entry where type = 'assessment.started.v1'";
    private static final String LOGGED = "select coalesce(sum(reads), 0) from record_read where reader = '%s'";

    /** Assessors have read the records of those learners who are assessed. */
    private static final String READ = """
            with chosen as (
                select distinct learner_id from assessment limit %d
            ), begun as (
                insert into stream as s (lane, id, version) select 'reads', learner_id, 1 from chosen
                on conflict (lane, id) do update set version = s.version + 1 returning id, version
            )
            insert into outbox (id, lane, aggregatetype, aggregateid, type, version, payload, occurred_at)
            select uuidv7(), 'reads', 'record-reads', id, 'access.record-read.v1', version,
                   jsonb_build_object('reader', '%s', 'capacity', 'assessor', 'ukprn', '90000001', 'aspect', 'assessment',
                                      'readAt', '2026-10-05T10:00:00Z'),
                   clock_timestamp()
              from begun""";

    private final BenchmarkOptions options;
    private final ResultTable results = new ResultTable();
    private Path data;
    private Map<String, String> assessmentSettings;
    private Connection learner;
    private Connection assessment;
    private MeasuredService learnerService;
    private MeasuredService assessmentService;

    private DrainBenchmark(BenchmarkOptions options) {
        this.options = options;
    }

    /** Options are explained in {@code benchmarks/README.md}. */
    public static void main(String[] arguments) throws Exception {
        new DrainBenchmark(BenchmarkOptions.of(arguments)).run();
        System.exit(0);
    }

    private void run() throws IOException, SQLException, InterruptedException {
        data = options.freshDirectory("drain");
        say("PostgreSQL, Kafka, learner-service and assessment-service start; data and logs in " + data);
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.in(data.resolve("postgresql"))
                        .port(options.port())
                        .start();
                KafkaBroker kafka = KafkaBroker.in(data.resolve("kafka"))
                        .port(options.port() + 1)
                        .controllerPort(options.port() + 2)
                        .start();
                TokenIssuer tokens = new TokenIssuer()) {
            assessmentSettings = new HashMap<>(ServiceSettings.of("assessment", postgres, kafka, tokens));
            // There is no advocate-service here whose word would be missed.
            assessmentSettings.put("WITHME_EVENTS_HEARTBEAT_WATCHED", "learner-access-events");
            try (MeasuredService measured = MeasuredService.start(
                            "learner-service",
                            options,
                            data,
                            options.port() + 3,
                            ServiceSettings.of("learner", postgres, kafka, tokens));
                    Connection first = database(postgres, "learner");
                    Connection second = database(postgres, "assessment")) {
                learnerService = measured;
                learner = first;
                assessment = second;
                measure(tokens, new ReadingPeer(kafka.bootstrapServers()));
            } finally {
                System.out.println(results.text());
            }
        }
    }

    private void measure(TokenIssuer tokens, ReadingPeer peer) throws SQLException, InterruptedException {
        ServiceClient college = new ServiceClient(learnerService, tokens);
        startAssessment();
        try {
            publishFrameworks(tokens, "90300000", "90300001", "90300002");
            say("warm-up");
            backlog(college, "90300000", 1_000);
            drain("");
            say("a backlog, nothing else going on");
            backlog(college, "90300001", LEARNERS);
            double alone = drain("alone");
            read("alone");
            say("a backlog, both cores busy");
            backlog(college, "90300002", LEARNERS);
            try (FullLoad load = new FullLoad(college, college.anyLearner("90300000"), 90_400_000, data)) {
                double busy = drain("both cores busy");
                results.cost(
                        "",
                        "the same backlog, busy ÷ alone",
                        "%.0f reads/s beside it".formatted(load.readsPerSecond()),
                        busy / alone,
                        6,
                        3);
                read("both cores busy");
                results.plain(
                        "",
                        "the peer: bare Kafka reads learner-events, busy",
                        "",
                        "%.0f /s".formatted(peer.rate("learner-events")),
                        "",
                        "");
            }
            memory("learner-service", learnerService);
        } finally {
            assessmentService.close();
        }
    }

    private void publishFrameworks(TokenIssuer tokens, String... colleges) {
        ServiceClient assessor = new ServiceClient(assessmentService, tokens);
        for (String ukprn : colleges) {
            for (String aims : new String[] {"600001%02d", "600003%02d", "600004%02d"}) {
                IntStream.range(0, 12).forEach(core -> assessor.publishes(ukprn, aims.formatted(core)));
            }
        }
    }

    /** What a return says while assessment-service is dead, all of it in the log. */
    private void backlog(ServiceClient college, String ukprn, int learners) throws SQLException, InterruptedException {
        await("assessment-service has taken all", () -> number(assessment, TAKEN) >= number(learner, SAID));
        assessmentService.kill();
        college.imports(ukprn, new CollegeReturns(ukprn, learners, data).first());
        await("the return is published", () -> number(learner, UNPUBLISHED) == 0);
    }

    /** Seconds from the restart to a lag of 0. */
    private double drain(String how) throws SQLException, InterruptedException {
        long behind = number(learner, SAID) - number(assessment, TAKEN);
        long restarted = System.nanoTime();
        startAssessment();
        long ready = System.nanoTime();
        long before = number(assessment, TAKEN);
        awaitOrTell(() -> number(assessment, TAKEN) >= number(learner, SAID));
        double taken = seconds(restarted);
        double rate = (number(assessment, TAKEN) - before) / seconds(ready);
        double cpu = assessmentService.cpuSeconds();
        awaitOrTell(() -> number(learner, IN_JOURNEYS) >= number(assessment, STARTED));
        double told = seconds(restarted);
        if (!how.isEmpty()) {
            results.plain(
                    "R7",
                    "backlog 0 after a restart, " + how,
                    "%,d events; once ready %.0f /s".formatted(behind, rate),
                    "%.1f s".formatted(taken),
                    "≤ 60 s",
                    "≤ 30 s");
            results.plain("", "processor time of it, the start included", "", "%.1f s".formatted(cpu), "", "");
            results.plain(
                    "R7",
                    "and what came of it in the journeys",
                    "%,d assessments in all".formatted(number(assessment, STARTED)),
                    "%.1f s".formatted(told),
                    "≤ 60 s",
                    "≤ 30 s");
            memory("assessment-service", assessmentService);
        }
        return taken;
    }

    private void read(String how) throws SQLException, InterruptedException {
        long start = System.nanoTime();
        try (Statement statement = assessment.createStatement()) {
            statement.executeUpdate(READ.formatted(READS, how));
        }
        awaitOrTell(() -> number(learner, LOGGED.formatted(how)) >= READS);
        results.plain(
                "R7",
                "reads elsewhere to the access log, " + how,
                "%,d, %.0f /s".formatted(READS, READS / seconds(start)),
                "%.1f s".formatted(seconds(start)),
                "≤ 60 s",
                "≤ 30 s");
    }

    private void startAssessment() {
        assessmentService =
                MeasuredService.start("assessment-service", options, data, options.port() + 4, assessmentSettings);
    }

    private void memory(String whose, MeasuredService service) {
        results.plain(
                "S18",
                "memory of " + whose,
                "peak resident set",
                service.peakResidentMegabytes() + " MB",
                "≤ 300 MB",
                "≤ 220 MB");
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(String what, Condition condition) throws SQLException, InterruptedException {
        if (!holdsInTime(condition)) {
            throw new BenchmarkFailure("Not within two minutes: " + what + "; see the logs in the data directory");
        }
    }

    private static void awaitOrTell(Condition condition) throws SQLException, InterruptedException {
        if (!holdsInTime(condition)) {
            say("not done after two minutes; the next numbers pay for it");
        }
    }

    private static boolean holdsInTime(Condition condition) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        boolean holds = condition.holds();
        while (!holds && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
            holds = condition.holds();
        }
        return holds;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection database(EmbeddedPostgresServer postgres, String name) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(name), postgres.superuser(), postgres.superuserPassword());
    }

    private static void say(String what) {
        System.out.println("bench: " + what);
    }
}
