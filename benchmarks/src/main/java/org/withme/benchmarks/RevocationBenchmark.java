package org.withme.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.withme.stack.Database;
import org.withme.stack.RunningPlatform;
import org.withme.stack.StackPorts;
import org.withme.stack.WithMeStack;
import org.withme.stack.demo.DemoLoader;
import org.withme.stack.demo.Http;

/**
 * How long a right that was taken back through the gateway still stands in each service: the whole platform, one revocation
 * after the other, from the answer until the service's own record has it no longer.
 */
public final class RevocationBenchmark {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 200;
    private static final List<String> SERVICES = List.of("assessment", "iag", "advocate");
    private static final long GIVEN_UP_NANOS = 30_000_000_000L;
    private static final String PASSWORD = "password";
    private static final String CLIENT = "client_id";

    private final RunningPlatform platform;
    private final Http http = new Http();
    private final Map<String, Connection> databases = new LinkedHashMap<>();
    private final ResultTable results = new ResultTable();

    /**
     * A right that is given and taken back.
     *
     * @param name what is measured, in words
     * @param owner the token of whoever gives it and takes it back
     * @param path where it is given
     * @param given the request that gives it
     * @param end what follows its id in the request that takes it back
     * @param standing counts, in another service's database, whether it stands
     */
    private record Right(String name, String owner, String path, Map<String, ?> given, String end, String standing) {}

    private RevocationBenchmark(RunningPlatform platform) {
        this.platform = platform;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Path home = Path.of(System.getProperty("withme.root", ""), "benchmarks", "target");
        Path data = Files.createTempDirectory(Files.createDirectories(home), "revocation-");
        try (WithMeStack stack =
                WithMeStack.builder().data(data).ports(StackPorts.free()).start()) {
            DemoLoader.of(stack.address(), System.out::println).load();
            RevocationBenchmark benchmark = new RevocationBenchmark(stack.address());
            for (String service : SERVICES) {
                benchmark.connect(service, stack.postgres().database(service));
            }
            benchmark.run();
            System.out.println(benchmark.results.text());
        }
        System.exit(0);
    }

    private void connect(String service, Database database) throws SQLException {
        databases.put(
                service,
                DriverManager.getConnection(
                        database.jdbcUrl(), database.application(), database.applicationPassword()));
    }

    private void run() throws SQLException {
        String learner =
                token(Map.of("grant_type", PASSWORD, CLIENT, "withme-cli", "username", "learner", PASSWORD, "learner"));
        String mis = token(
                Map.of("grant_type", "client_credentials", CLIENT, "mis-90000001", "client_secret", "mis-90000001"));
        String record = platform.publicUrl() + "/v1/learners/"
                + http.get(platform.publicUrl() + "/v1/learners/me", learner)
                        .body()
                        .path("id")
                        .asText();
        measure(new Right(
                "withdrawn consent",
                learner,
                record + "/consents",
                Map.of(
                        "purpose", "careers-feed",
                        "recipient", "careers-demo",
                        "scope", List.of("ambition"),
                        "wordingVersion", "2026-1"),
                "/withdraw",
                "select count(*) from standing_consent where consent_id::text = ?"));
        measure(new Right(
                "ended place on the team",
                mis,
                record + "/team",
                Map.of("username", "assessor", "role", "assessor"),
                "/end",
                "select count(*) from learner_grant where origin_key = ? and not ended"));
    }

    private String token(Map<String, String> form) {
        return http.token(platform.issuer(), form);
    }

    private void measure(Right right) throws SQLException {
        Map<String, Latencies> latencies = new LinkedHashMap<>();
        Map<String, PreparedStatement> standing = new LinkedHashMap<>();
        for (String service : SERVICES) {
            latencies.put(service, new Latencies());
            standing.put(service, databases.get(service).prepareStatement(right.standing()));
        }
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            String id = http.send("POST", right.path(), right.owner(), right.given(), 201)
                    .body()
                    .path("id")
                    .asText();
            await(standing, id, 1, Map.of());
            http.send("POST", right.path() + "/" + id + right.end(), right.owner(), Map.of(), 200);
            await(standing, id, 0, round < WARM_UP ? Map.of() : latencies);
        }
        latencies.forEach((service, times) -> results.plain(
                "R12",
                right.name() + " stands no longer: " + service,
                "p50 %.0f ms of %d".formatted(times.percentile(50), times.count()),
                "p99 %.0f ms".formatted(times.percentile(99)),
                "1000 ms",
                "1000 ms"));
    }

    private static void await(
            Map<String, PreparedStatement> standing, String id, int wanted, Map<String, Latencies> latencies)
            throws SQLException {
        long begin = System.nanoTime();
        Set<String> open = new TreeSet<>(SERVICES);
        while (!open.isEmpty()) {
            for (String service : List.copyOf(open)) {
                if (rows(standing.get(service), id) == wanted) {
                    open.remove(service);
                    if (latencies.containsKey(service)) {
                        latencies.get(service).add(System.nanoTime() - begin);
                    }
                }
            }
            if (System.nanoTime() - begin > GIVEN_UP_NANOS) {
                throw new BenchmarkFailure("A right is not known or still stands after 30 s in " + open);
            }
        }
    }

    private static int rows(PreparedStatement query, String id) throws SQLException {
        query.setString(1, id);
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
