package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The learner whom the story is about. */
record Learner(String id, String name, Actor actor) {

    String path() {
        return "/v1/learners/" + id;
    }

    /** The learner's journey, once an entry of this type is in it: the first such entry. */
    JsonNode journeyShows(String type) {
        return Waiting.until(
                        "A journey entry " + type,
                        () -> actor.reads(path() + "/journey?limit=200"),
                        journey -> !entries(journey, type).isEmpty())
                .path("items")
                .findParents("type")
                .stream()
                .filter(entry -> entry.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> entries(JsonNode journey, String type) {
        return journey.path("items").findParents("type").stream()
                .filter(entry -> entry.path("type").asText().equals(type))
                .toList();
    }
}
