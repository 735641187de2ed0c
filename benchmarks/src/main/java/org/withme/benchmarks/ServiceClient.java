package org.withme.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Talks to the measured service as a college's MIS, as its assessor and as a learner. */
final class ServiceClient {

    private static final Set<String> FINAL =
            Set.of("NEEDS_CONFIRMATION", "COMPLETED", "REJECTED", "FAILED", "DISCARDED");
    private static final Duration IMPORT_LIMIT = Duration.ofMinutes(10);
    private static final long POLL_MILLIS = 50;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final MeasuredService service;
    private final TokenIssuer tokens;

    ServiceClient(MeasuredService service, TokenIssuer tokens) {
        this.service = service;
        this.tokens = tokens;
    }

    /** Sends a return and waits for its end; the answer is the import as it then stands. */
    JsonNode imports(String ukprn, Path file) {
        String token = tokens.mis(ukprn);
        try {
            HttpResponse<String> accepted =
                    exchange(request("/v1/mis/ilr-imports?fileName=" + file.getFileName(), token)
                            .header("Content-Type", "application/xml")
                            .POST(BodyPublishers.ofFile(file)));
            expect(accepted, 202);
            String location = accepted.headers().firstValue("Location").orElseThrow();
            String path = location.substring(location.indexOf("/v1/"));
            long end = System.nanoTime() + IMPORT_LIMIT.toNanos();
            while (System.nanoTime() < end) {
                JsonNode view = body(exchange(request(path, token).GET()), 200);
                if (FINAL.contains(view.path("state").asText())) {
                    return completed(view);
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
            throw new BenchmarkFailure("The import did not end within " + IMPORT_LIMIT.toMinutes() + " minutes");
        } catch (FileNotFoundException e) {
            throw new BenchmarkFailure("No return at " + file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailure("Interrupted", e);
        }
    }

    /** One of a college's learners. */
    String anyLearner(String ukprn) {
        return body(exchange(request("/v1/learners?limit=1", tokens.mis(ukprn)).GET()), 200)
                .at("/items/0/id")
                .asText();
    }

    /** What a learner does on their own record: reads it. */
    void reads(String learnerId) {
        expect(exchange(request("/v1/learners/me", tokens.learner(learnerId)).GET()), 200);
    }

    /** A learner opens a screen of their own, such as {@code now}. */
    void reads(String learnerId, String screen) {
        expect(
                exchange(request("/v1/learners/" + learnerId + "/" + screen, tokens.learner(learnerId))
                        .GET()),
                200);
    }

    /** A tutor of the college looks for somebody by name; returns how many were found. */
    int searches(String ukprn, String name) {
        return body(posts("/v1/learners/search", tokens.staff(ukprn, "tutor"), "{\"name\":\"" + name + "\"}"), 200)
                .path("items")
                .size();
    }

    /** A tutor of the college reads a learner's profile. */
    void readsAsTutor(String ukprn, String learnerId) {
        expect(
                exchange(request("/v1/learners/" + learnerId, tokens.staff(ukprn, "tutor"))
                        .GET()),
                200);
    }

    /** The tag of a learner's preferences, needed to change them. */
    String preferencesTag(String learnerId) {
        HttpResponse<String> answer = exchange(
                request(preferences(learnerId), tokens.learner(learnerId)).GET());
        expect(answer, 200);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** Changes a learner's preferences; the answer is the new tag. */
    String writes(String learnerId, String tag, String words) {
        HttpResponse<String> answer = exchange(request(preferences(learnerId), tokens.learner(learnerId))
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"preferredName\":\"" + words + "\"}")));
        expect(answer, 200);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** Publishes a college's framework for an aim: from then on an enrolment on it starts an assessment. */
    void publishes(String ukprn, String aim) {
        String token = tokens.staff(ukprn, "assessor");
        String path = "/v1/assessment/frameworks";
        String framework =
                body(posts(path, token, """
                        {"title": "Award", "kind": "LOCAL", "level": "LEVEL_1", "learnAimRef": "%s"}""".formatted(aim)), 201).path("id").asText();
        String versions = path + "/" + framework + "/versions";
        expect(posts(versions, token, """
                        {"samplingPercent": 20, "units": [{"title": "All of it", "criteria": [{
                          "statement": "Plans a week", "type": "FORMATIVE", "ownership": "CO_OWNED",
                          "decisionRule": "NEGOTIATED", "weight": 0, "scale": {"values": ["Not yet", "Pass"]},
                          "evidence": {"forms": ["TEXT"]}}]}]}"""), 201);
        expect(posts(versions + "/1/publish", token, "{}"), 200);
    }

    private HttpResponse<String> posts(String path, String token, String json) {
        return exchange(request(path, token)
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static String preferences(String learnerId) {
        return "/v1/learners/" + learnerId + "/preferences";
    }

    private JsonNode completed(JsonNode view) {
        if (!"COMPLETED".equals(view.path("state").asText())) {
            throw new BenchmarkFailure("The import did not complete: " + view);
        }
        return view;
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(service.at(path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BenchmarkFailure("The service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailure("Interrupted", e);
        }
    }

    private JsonNode body(HttpResponse<String> answer, int status) {
        expect(answer, status);
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new BenchmarkFailure("No JSON: " + answer.body(), e);
        }
    }

    private static void expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new BenchmarkFailure(answer.request().method() + " " + answer.uri() + " answered "
                    + answer.statusCode() + ": " + answer.body());
        }
    }
}
