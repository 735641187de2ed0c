package org.withme.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.withme.stack.RunningPlatform;

/** What a college's MIS does: it sends its return, follows it, opens accounts, says who is in which group and who came, all through the gateway. */
public final class MisClient {

    private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "READING", "APPLYING");
    private static final String RETURNS = "/v1/mis/ilr-imports";

    private final Http http;
    private final String gateway;
    private final String realmUrl;
    private final DemoCollege college;

    public MisClient(Http http, RunningPlatform platform, DemoCollege college) {
        this.http = http;
        this.gateway = platform.publicUrl();
        this.realmUrl = platform.issuer();
        this.college = college;
    }

    /** Sends the file and waits until it is applied; the import as it then is. */
    public JsonNode send(Path file) {
        try {
            String url = gateway + RETURNS + "?fileName=" + file.getFileName();
            String location = http.upload(url, token(), "application/xml", HttpRequest.BodyPublishers.ofFile(file), 202)
                    .location();
            JsonNode run =
                    http.settled(location.startsWith("http") ? location : gateway + location, this::token, UNDER_WAY);
            if (!run.path("state").asText().equals("COMPLETED")) {
                throw new DemoFailed(ProblemInWords.ofReturn(college.name(), run));
            }
            return run;
        } catch (FileNotFoundException e) {
            throw new DemoFailed("The return is not there: " + file, e);
        }
    }

    /** Discards what waits for a person, so that nothing stands before the college's next return. */
    public void discardWaiting() {
        for (JsonNode run : http.get(gateway + RETURNS, token()).body().path("items")) {
            String discard = run.at("/links/discard").asText();
            if (!discard.isEmpty()) {
                String etag = http.get(gateway + run.at("/links/self").asText(), token())
                        .etag();
                http.sendIfMatch(etag, "POST", gateway + discard, token(), Map.of(), 200, 409, 412);
            }
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

    /** Says who has applied, under the reference that a return will have for them; their id. */
    public String states(String reference, Map<String, String> applicant) {
        String url = gateway + "/v1/mis/learners/by-ref/" + college.ukprn() + "/" + reference;
        return http.send("PUT", url, token(), applicant, 200, 201)
                .body()
                .path("learnerId")
                .asText();
    }

    public void openAccount(String learnerId, String username) {
        String url = gateway + "/v1/learners/" + learnerId + "/account";
        http.send("POST", url, token(), Map.of("username", username), 200, 201);
    }

    /** Says who is in a group, in one request; how many learners are new in it. */
    public int says(TutorGroup group) {
        return loads("groups", group.asCsv()).path("learnersJoined").asInt();
    }

    /** Sends the marks of a register; what came of them. */
    public JsonNode sends(TakenRegister register) {
        return loads("attendance", register.asCsv(LocalDate.now(ZoneOffset.UTC)));
    }

    /** Opens the accounts of these people, in one request; how many were not there before. */
    int opens(String people) {
        return loads("accounts", people).path("created").asInt();
    }

    /** Rows of which each is expected to be taken. */
    private JsonNode loads(String what, String csv) {
        JsonNode loaded = http.upload(
                        gateway + "/v1/mis/" + what + "/load",
                        token(),
                        "text/csv",
                        HttpRequest.BodyPublishers.ofString(csv),
                        200)
                .body();
        if (loaded.path("refused").asInt() + loaded.path("notDone").asInt() > 0) {
            throw new DemoFailed(college.name() + " could not load its " + what + ": " + loaded);
        }
        return loaded;
    }

    private String token() {
        return http.token(
                realmUrl,
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", college.misClient(),
                        "client_secret", college.misClient()));
    }
}
