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
        return Eventually.answers("A journey entry " + type, () -> entries(type), entries -> !entries.isEmpty())
                .get(0);
    }

    /** The contact that is due with the learner, once there is one. */
    JsonNode followUp() {
        return Eventually.answers("The follow-up", () -> actor.reads("/v1/iag/follow-ups"), page -> !page.path("items")
                        .isEmpty())
                .path("items")
                .path(0);
    }

    private List<JsonNode> entries(String type) {
        List<JsonNode> entries = new ArrayList<>();
        for (JsonNode entry : actor.reads(path() + "/journey?limit=200").path("items")) {
            if (entry.path("type").asText().equals(type)) {
                entries.add(entry);
            }
        }
        return entries;
    }
}
