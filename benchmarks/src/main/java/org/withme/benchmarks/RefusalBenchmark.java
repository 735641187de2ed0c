package org.withme.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.withme.stack.RunningPlatform;
import org.withme.stack.StackPorts;
import org.withme.stack.WithMeStack;
import org.withme.stack.demo.DemoLoader;
import org.withme.stack.demo.Http;

/**
 * Whether the time that a 404 takes tells a record of somebody else from one that does not exist: both in turn through the
 * gateway, in random order, each the other's peer. What answers alike must take alike.
 */
public final class RefusalBenchmark {

    private static final int WARM_UP = 300;
    private static final int ROUNDS = 600;
    private static final int NOT_FOUND = 404;

    /** Below the fifty requests a second that a person has. */
    private static final long PACE_MILLIS = 25;

    private static final double ALIKE = 1.05;
    private static final double CLOSE = 1.15;

    private final RunningPlatform platform;
    private final Http http = new Http();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random order = new Random(29);
    private final ResultTable results = new ResultTable();

    private RefusalBenchmark(RunningPlatform platform) {
        this.platform = platform;
    }

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(System.getProperty("withme.root", ""), "benchmarks", "target");
        Path data = Files.createTempDirectory(Files.createDirectories(home), "refusal-");
        try (WithMeStack stack =
                WithMeStack.builder().data(data).ports(StackPorts.free()).start()) {
            DemoLoader.of(stack.address(), System.out::println).load();
            RefusalBenchmark benchmark = new RefusalBenchmark(stack.address());
            benchmark.run();
            System.out.println(benchmark.results.text());
        }
        System.exit(0);
    }

    private void run() {
        String stranger = token("other-learner");
        things().forEach((thing, id) -> measure(thing, id, stranger));
    }

    /** Of one learner, by the path above its id: what its service reads by the learner, and what by an id of its own. */
    private Map<String, String> things() {
        String learner = token("learner");
        String id = http.get(at("/v1/learners/me"), learner).body().path("id").asText();
        String ambition = id("/v1/iag/ambitions", learner, Map.of("words", "To repair wind turbines."));
        String session = id(
                "/v1/iag/sessions",
                token("adviser"),
                Map.of(
                        "learnerId",
                        id,
                        "heldAt",
                        Instant.now().minusSeconds(3600).toString()));
        Map<String, String> things = new LinkedHashMap<>();
        things.put("/v1/learners/", id);
        things.put("/v1/iag/ambitions/", ambition);
        things.put("/v1/iag/sessions/", session);
        return things;
    }

    private String id(String path, String token, Map<String, ?> given) {
        return http.send("POST", at(path), token, given, 201).body().path("id").asText();
    }

    private String at(String path) {
        return platform.publicUrl() + path;
    }

    private String token(String person) {
        return http.token(
                platform.issuer(),
                Map.of("grant_type", "password", "client_id", "withme-cli", "username", person, "password", person));
    }

    private void measure(String path, String forbidden, String token) {
        Latencies forForbidden = new Latencies();
        Latencies forAbsent = new Latencies();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            boolean forbiddenFirst = order.nextBoolean();
            for (boolean exists : new boolean[] {forbiddenFirst, !forbiddenFirst}) {
                String id = exists
                        ? forbidden
                        : UUID.nameUUIDFromBytes((path + round).getBytes(StandardCharsets.UTF_8))
                                .toString();
                long nanos = refused(path + id, token);
                if (round >= WARM_UP) {
                    (exists ? forForbidden : forAbsent).add(nanos);
                }
            }
        }
        double ratio = forForbidden.percentile(50) / forAbsent.percentile(50);
        results.cost(
                "404",
                "forbidden beside absent: " + path + "{id}",
                "p50 %.2f ms beside %.2f ms, p90 %.2f beside %.2f"
                        .formatted(
                                forForbidden.percentile(50),
                                forAbsent.percentile(50),
                                forForbidden.percentile(90),
                                forAbsent.percentile(90)),
                ratio,
                CLOSE,
                ALIKE);
    }

    private long refused(String path, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(at(path)))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
            long begin = System.nanoTime();
            int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
            long nanos = System.nanoTime() - begin;
            if (status != NOT_FOUND) {
                throw new BenchmarkFailure(path + " answered " + status);
            }
            return nanos;
        } catch (IOException e) {
            throw new BenchmarkFailure("The gateway does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailure("Interrupted", e);
        }
    }
}
