package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The learner whom the story is about. */
record Learner(String id, String name, Actor actor) {

    String path() {
        return "/v1/learners/" + id;
    }

    /** The first entry of this type in the learner's journey, once there is one. */
    JsonNode journeyShows(String type) {
        return first(path() + "/journey?limit=200", "type", type);
    }

    /** The contact that is due for this reason, once there is one. */
    JsonNode followUp(String reason) {
        return first("/v1/iag/follow-ups", "reason", reason);
    }

    private JsonNode first(String list, String field, String value) {
        return Eventually.answers(
                        "An item of " + list + " with " + field + " " + value,
                        () -> with(field, value, actor.reads(list)),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static List<JsonNode> with(String field, String value, JsonNode page) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode item : page.path("items")) {
            if (item.path(field).asText().equals(value)) {
                found.add(item);
            }
        }
        return found;
    }
}
