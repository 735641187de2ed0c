package org.withme.acceptance.world;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** What waits for somebody; it comes and goes through Kafka, so it is awaited. */
public record Inbox(Caller reader) {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    public static Inbox of(Caller reader) {
        return new Inbox(reader);
    }

    /** The first item of a kind, once there is one. */
    public JsonNode awaits(String kind) {
        return await(kind + " in the inbox")
                .atMost(LIMIT)
                .until(() -> items(kind), items -> !items.isEmpty())
                .get(0);
    }

    public void isRidOf(String kind) {
        await(kind + " gone from the inbox").atMost(LIMIT).until(() -> items(kind)
                .isEmpty());
    }

    public List<JsonNode> items(String kind) {
        return Pages.of(reader, "/v1/me/inbox").stream()
                .filter(item -> item.path("kind").asText().equals(kind))
                .toList();
    }
}
