package org.withme.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.withme.stack.EmbeddedPostgresServer;
import org.withme.stack.KafkaBroker;

/**
 * What a million learners elsewhere cost: finding a learner of one's college by name (L32), beside the read of one learner's profile by the
 * same tutor, and a learner's own screens (S15).
 */
public final class MillionBenchmark {

    private static final String UKPRN = "90200001";
    private static final int OF_THE_COLLEGE = 8_000;
    private static final int ELSEWHERE = 1_000_000;
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 1_000;
    private static final double MOST = 3;

    /** What a learner opens first. */
    private static final List<String> SCREENS = List.of("now", "journey", "plans/" + UKPRN);

    /** As the return writes it, without its accents, a part of it, and misspelt. */
    private static final List<String> NAMES = List.of("Zoë Młynarz", "zoe mlynarz", "Mlyn", "Zoee Mlynartz");

    /** Other colleges with the names of this one. */
    private static final String FILL = """
            with other as (
                select gen_random_uuid() as id, 90300000 + (n / %1$d) as college, n, r.* from (
                    select n from generate_series(0, %2$d - 1) as n) as numbered
                join (select row_number() over (order by learn_ref_number) as at, c.* from college_record c
                      where c.ukprn = '%3$s') as r on r.at = numbered.n %% %1$d + 1
            ), learners as (
                insert into learner (id) select id from other
            )
            insert into college_record (ukprn, learn_ref_number, learner_id, uln, family_name, given_names, date_of_birth,
                                        postcode, collection_year, prepared_on, import_id, hash, hash_version)
            select college::text, learn_ref_number, id, '9999999999', family_name, given_names, date_of_birth, postcode,
                   collection_year, prepared_on, import_id, hash, hash_version
            from other
            """;

    private final BenchmarkOptions options;
    private final ResultTable results = new ResultTable();

    private MillionBenchmark(BenchmarkOptions options) {
        this.options = options;
    }

    /** Options are explained in {@code benchmarks/README.md}. */
    public static void main(String[] arguments) throws Exception {
        new MillionBenchmark(BenchmarkOptions.of(arguments)).run();
    }

    private void run() throws IOException, SQLException {
        Path data = options.freshDirectory("search");
        System.out.println("search: PostgreSQL, Kafka and learner-service start; data and logs in " + data);
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.in(data.resolve("postgresql"))
                        .port(options.port())
                        .start();
                KafkaBroker kafka = KafkaBroker.in(data.resolve("kafka"))
                        .port(options.port() + 1)
                        .controllerPort(options.port() + 2)
                        .start();
                TokenIssuer tokens = new TokenIssuer()) {
            Map<String, String> environment = ServiceSettings.of("learner", postgres, kafka, tokens);
            try (MeasuredService service =
                            MeasuredService.start("learner-service", options, data, options.port() + 3, environment);
                    Connection database = DriverManager.getConnection(
                            postgres.jdbcUrl("learner"), postgres.superuser(), postgres.superuserPassword())) {
                measure(data, new ServiceClient(service, tokens), database);
            }
        }
        System.out.println(results.text());
    }

    private void measure(Path data, ServiceClient client, Connection database) throws SQLException {
        client.imports(UKPRN, new CollegeReturns(UKPRN, OF_THE_COLLEGE, data).first());
        Latencies alone = new Latencies();
        Latencies readAlone = new Latencies();
        inTurn(client, alone, readAlone);
        List<Latencies> screensAlone = screens(client);
        System.out.printf("search: %,d learners of other colleges are written%n", ELSEWHERE);
        try (Statement statement = database.createStatement()) {
            statement.execute(FILL.formatted(OF_THE_COLLEGE, ELSEWHERE, UKPRN));
            statement.execute("analyze");
            statement.execute("checkpoint");
        }
        Latencies beside = new Latencies();
        Latencies readBeside = new Latencies();
        inTurn(client, beside, readBeside);
        List<Latencies> screensBeside = screens(client);
        for (double percent : new double[] {50, 99}) {
            results.cost(
                    "",
                    "search by name p%.0f, 1,000,000 learners ÷ 0 elsewhere".formatted(percent),
                    "%.1f ms, %.1f ms".formatted(beside.percentile(percent), alone.percentile(percent)),
                    beside.percentile(percent) / alone.percentile(percent),
                    MOST,
                    1.3);
            results.cost(
                    "",
                    "search by name p%.0f ÷ read of a profile p%.0f".formatted(percent, percent),
                    "%.1f ms, %.1f ms".formatted(beside.percentile(percent), readBeside.percentile(percent)),
                    beside.percentile(percent) / readBeside.percentile(percent),
                    MOST,
                    2);
        }
        for (int screen = 0; screen < SCREENS.size(); screen++) {
            double among = screensBeside.get(screen).percentile(50);
            double few = screensAlone.get(screen).percentile(50);
            results.cost(
                    "S15",
                    "%s p50, 1,000,000 learners ÷ 0 elsewhere".formatted(SCREENS.get(screen)),
                    "%.1f ms, %.1f ms".formatted(among, few),
                    among / few,
                    2,
                    1.3);
        }
    }

    private static List<Latencies> screens(ServiceClient client) {
        String learner = client.anyLearner(UKPRN);
        List<Latencies> found = SCREENS.stream().map(screen -> new Latencies()).toList();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (int screen = 0; screen < SCREENS.size(); screen++) {
                long begin = System.nanoTime();
                client.reads(learner, SCREENS.get(screen));
                if (round >= WARM_UP) {
                    found.get(screen).add(System.nanoTime() - begin);
                }
            }
        }
        return found;
    }

    private static void inTurn(ServiceClient client, Latencies searches, Latencies reads) {
        String learner = client.anyLearner(UKPRN);
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            String name = NAMES.get(round % NAMES.size());
            long begin = System.nanoTime();
            client.searches(UKPRN, name);
            long middle = System.nanoTime();
            client.readsAsTutor(UKPRN, learner);
            if (round >= WARM_UP) {
                searches.add(middle - begin);
                reads.add(System.nanoTime() - middle);
            }
        }
    }
}
