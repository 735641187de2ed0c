package org.withme.iag.feed;

import static org.withme.platform.testing.Calls.as;

import com.github.f4b6a3.uuid.UuidCreator;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;

/** A careers service of its own per test, and what it has read. */
final class FeedFixture {

    private final String client;
    private String after;

    FeedFixture() {
        this("careers-" + UUID.randomUUID());
    }

    private FeedFixture(String client) {
        this.client = client;
    }

    /** The same careers service, reading for itself from the beginning. */
    FeedFixture anotherReader() {
        return new FeedFixture(client);
    }

    String client() {
        return client;
    }

    Tokens token() {
        return Tokens.application(client, "careers-client");
    }

    /** A consent that has long been heard of, for a learner with nothing to share yet. */
    UUID isTrustedBy(UUID learner, String... scope) {
        UUID consent = UuidCreator.getTimeOrderedEpoch();
        String scopes = "{" + String.join(",", scope) + "}";
        TheDatabase.write(
                "insert into consent_grant (consent_id, learner_id, purpose, recipient, scope, given_at)"
                        + " values (?, ?, 'careers-feed', ?, cast(? as text[]), now())",
                consent,
                learner,
                client,
                scopes);
        TheDatabase.write(
                "insert into feed_share (consent_id, client_id, learner_id, pseudonym, scope, ended)"
                        + " values (?, ?, ?, gen_random_uuid(), cast(? as text[]), false)",
                consent,
                client,
                learner,
                scopes);
        return consent;
    }

    /** One page from the beginning. */
    ExtractableResponse<Response> page() {
        return as(token()).get("/v1/iag/feed").then().statusCode(200).extract();
    }

    /** Everything that is new since it last asked, page by page. */
    List<Map<String, Object>> follow() {
        List<Map<String, Object>> found = new ArrayList<>();
        boolean more;
        do {
            var request = as(token()).queryParam("limit", 7);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get("/v1/iag/feed")
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.path("items"));
            after = page.path("after");
            more = page.path("more");
        } while (more);
        return found;
    }

    /** The words of the ambitions in these entries. */
    static List<String> words(List<Map<String, Object>> entries) {
        return entries.stream()
                .map(entry -> (Map<?, ?>) entry.get("ambition"))
                .filter(ambition -> ambition != null)
                .map(ambition -> String.valueOf(ambition.get("words")))
                .toList();
    }

    static List<Object> changes(List<Map<String, Object>> entries) {
        return entries.stream().map(entry -> entry.get("change")).toList();
    }
}
