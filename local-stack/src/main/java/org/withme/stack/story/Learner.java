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

    /** The contact that is due for this reason, perhaps for others too, once there is one. */
    JsonNode followUp(String reason) {
        return first("/v1/iag/follow-ups", "reasons", reason);
    }

    /** What waits for the learner, of this kind, once there is something. */
    JsonNode waits(String kind) {
        return first("/v1/me/inbox", "kind", kind);
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
            if (holds(item.path(field), value)) {
                found.add(item);
            }
        }
        return found;
    }

    private static boolean holds(JsonNode member, String value) {
        return member.isArray()
                ? member.valueStream().anyMatch(each -> each.asText().equals(value))
                : member.asText().equals(value);
    }
}
