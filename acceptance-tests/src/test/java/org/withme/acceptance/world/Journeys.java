package org.withme.acceptance.world;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** A learner's journey as somebody reads it; entries arrive through Kafka, so they are awaited. */
public record Journeys(Caller reader, String learnerId) {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    public static Journeys of(Person learner) {
        return new Journeys(learner, learner.subject());
    }

    /** The entries of a type, once there is one. */
    public List<JsonNode> awaits(String type) {
        return awaits(type, 1);
    }

    /** The entries of a type, once there are so many. */
    public List<JsonNode> awaits(String type, int count) {
        return await("journey entries of type " + type)
                .atMost(LIMIT)
                .until(() -> entries(type), entries -> entries.size() >= count);
    }

    public List<JsonNode> entries(String type) {
        return entries().stream()
                .filter(entry -> entry.path("type").asText().equals(type))
                .toList();
    }

    /** All of it as the projection keeps it: without the words, which are found when it is read. */
    public List<JsonNode> projected() {
        return entries().stream()
                .<JsonNode>map(entry -> ((ObjectNode) entry.deepCopy()).without(List.of("what", "who")))
                .toList();
    }

    /** All of it, page by page, as it is now. */
    public List<JsonNode> entries() {
        return Pages.of(reader, "/v1/learners/" + learnerId + "/journey");
    }
}
