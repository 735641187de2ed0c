package org.withme.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.withme.stack.RunningPlatform;

/** What a college's MIS does: it sends its return, follows it, opens accounts and names mentors, all through the gateway. */
public final class MisDesk {

    private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "READING", "APPLYING");
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final long STEP_MILLIS = 250;

    private final Http http;
    private final String gateway;
    private final String realmUrl;
    private final DemoCollege college;

    public MisDesk(Http http, RunningPlatform platform, DemoCollege college) {
        this.http = http;
        this.gateway = platform.publicUrl();
        this.realmUrl = platform.issuer();
        this.college = college;
    }

    /** Sends the file and waits until it is applied; the import as it then is. */
    public JsonNode send(Path file) {
        try {
            String name = file.getFileName().toString();
            HttpRequest request = Http.authorised(gateway + "/v1/mis/ilr-imports?fileName=" + name, token())
                    .header("Content-Type", "application/xml")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            String location = http.send(request, 202).location();
            return follow(location.startsWith("http") ? location : gateway + location);
        } catch (FileNotFoundException e) {
            throw new DemoFailed("The return is not there: " + file, e);
        }
    }

    public String learnerId(String reference) {
        String url =
                gateway + "/v1/learners?" + Http.encoded(Map.of("ukprn", college.ukprn(), "learnRefNumber", reference));
        JsonNode items = http.get(url, token()).body().path("items");
        if (items.size() != 1) {
            throw new DemoFailed(college.name() + " has " + items.size() + " learners with reference " + reference);
        }
        return items.path(0).path("id").asText();
    }

    public void openAccount(String learnerId, String username) {
        String url = gateway + "/v1/learners/" + learnerId + "/account";
        http.send("POST", url, token(), Map.of("username", username), 200, 201);
    }

    public void nameMentor(String learnerId, String mentor) {
        Map<String, Object> member =
                Map.of("username", mentor, "role", "mentor", "purpose", "Somebody to talk to every week.");
        http.send("POST", gateway + "/v1/learners/" + learnerId + "/team", token(), member, 201, 409);
    }

    private JsonNode follow(String location) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            JsonNode run = http.get(location, token()).body();
            String status = run.path("status").asText();
            if (status.equals("COMPLETED")) {
                return run;
            }
            if (!UNDER_WAY.contains(status)) {
                throw new DemoFailed(
                        "The return of " + college.name() + " ended as " + status + ": " + run.path("problems"));
            }
            pause();
        }
        throw new DemoFailed("The return of " + college.name() + " was not applied in " + LIMIT.toSeconds() + " s");
    }

    private String token() {
        return http.token(
                realmUrl,
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", college.misClient(),
                        "client_secret", college.misClient()));
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Interrupted", e);
        }
    }
}
