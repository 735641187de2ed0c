package org.withme.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.UUID;
import org.withme.stack.Database;
import org.withme.stack.RunningPlatform;
import org.withme.stack.StackPorts;
import org.withme.stack.WithMeStack;
import org.withme.stack.demo.DemoLoader;
import org.withme.stack.demo.Http;

/**
 * How long a consent that was withdrawn through the gateway still stands in each service: the whole platform, one withdrawal after the
 * other, from the answer to the learner until the service's own record of consents no longer has it.
 */
public final class RevocationBenchmark {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 200;
    private static final List<String> SERVICES = List.of("assessment", "iag", "advocate");
    private static final long GIVEN_UP_NANOS = 30_000_000_000L;

    private final RunningPlatform platform;
    private final Http http = new Http();
    private final Map<String, PreparedStatement> standing = new LinkedHashMap<>();
    private final Map<String, Latencies> latencies = new LinkedHashMap<>();

    private RevocationBenchmark(RunningPlatform platform) {
        this.platform = platform;
        SERVICES.forEach(service -> latencies.put(service, new Latencies()));
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
            System.out.println(benchmark.table());
        }
        System.exit(0);
    }

    private void connect(String service, Database database) throws SQLException {
        Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.application(), database.applicationPassword());
        standing.put(
                service, connection.prepareStatement("select count(*) from standing_consent where consent_id = ?"));
    }

    private void run() throws SQLException {
        String token = http.token(
                platform.issuer(),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "withme-cli",
                        "username",
                        "learner",
                        "password",
                        "learner"));
        String learner = platform.publicUrl() + "/v1/learners/"
                + http.get(platform.publicUrl() + "/v1/learners/me", token)
                        .body()
                        .path("id")
                        .asText();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            revoke(learner + "/consents", token, round >= WARM_UP);
        }
    }

    private void revoke(String consents, String token, boolean measured) throws SQLException {
        JsonNode given = http.send(
                        "POST",
                        consents,
                        token,
                        Map.of(
                                "purpose", "careers-feed",
                                "recipient", "careers-demo",
                                "scope", List.of("ambition"),
                                "wordingVersion", "2026-1"),
                        201)
                .body();
        UUID consent = UUID.fromString(given.path("id").asText());
        await(consent, 1, false);
        http.send("POST", consents + "/" + consent + "/withdrawal", token, Map.of(), 200);
        await(consent, 0, measured);
    }

    private void await(UUID consent, int wanted, boolean measured) throws SQLException {
        long begin = System.nanoTime();
        Set<String> open = new TreeSet<>(SERVICES);
        while (!open.isEmpty()) {
            for (String service : List.copyOf(open)) {
                if (rows(service, consent) == wanted) {
                    open.remove(service);
                    if (measured) {
                        latencies.get(service).add(System.nanoTime() - begin);
                    }
                }
            }
            if (System.nanoTime() - begin > GIVEN_UP_NANOS) {
                throw new BenchmarkFailure("A consent is not known or still stands after 30 s in " + open);
            }
        }
    }

    private int rows(String service, UUID consent) throws SQLException {
        PreparedStatement query = standing.get(service);
        query.setObject(1, consent);
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private String table() {
        ResultTable table = new ResultTable();
        latencies.forEach((service, times) -> table.plain(
                "R12",
                "withdrawn consent no longer stands: " + service,
                "p50 %.0f ms of %d".formatted(times.percentile(50), times.count()),
                "p99 %.0f ms".formatted(times.percentile(99)),
                "1000 ms",
                "1000 ms"));
        return table.text();
    }
}
