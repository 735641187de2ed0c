package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A concern goes to those whose work it is; what they read here takes two people, and is told (W2, W3). */
final class SomebodyIsWorried {

    private final Cast cast;
    private final Narrator narrator;

    SomebodyIsWorried(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner) {
        narrator.part("Somebody is worried", "a concern is passed on; a copy takes a reason and two people");
        JsonNode receipt = cast.assessor().posts(learner.path() + "/concerns", Map.of("way", "PHONE"));
        narrator.step(
                "The assessor",
                "passes a concern on.",
                receipt.at("/tell/howToReach").asText() + " Nothing of it is kept here but that somebody did.");
        Actor lead = cast.safeguardingLead();
        JsonNode asked = lead.posts(
                learner.path() + "/disclosures",
                Map.of("records", List.of("ADVOCACY"), "reason", "A concern was passed on today."));
        String id = asked.path("id").asText();
        String copy = "/v1/advocacy/disclosures/" + id;
        narrator.refusal(
                lead.name(),
                "asks for a disclosure, and looks before anybody agreed.",
                lead.doesNotSee(copy, 404).path("title").asText());
        Actor second = cast.caseSupervisor();
        String disclosure = learner.path() + "/disclosures/" + id;
        second.posts(disclosure + "/approve", disclosure, Map.of());
        JsonNode copied = Eventually.answers("The copy", () -> lead.mayRead(copy), found -> found.has("cases"));
        narrator.step(
                second.name(),
                "releases it, for three days.",
                "The lead takes a copy: " + copied.path("cases").size() + " case, with every note and contact in it.");
        JsonNode told = learner.actor().reads(learner.path() + "/disclosures").at("/items/0");
        narrator.step(
                learner.name(),
                "is told.",
                "Read by the " + told.path("capacity").asText() + ", because: "
                        + told.path("reason").asText());
    }
}
