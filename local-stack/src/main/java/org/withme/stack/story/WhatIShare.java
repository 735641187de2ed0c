package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The learner lets the careers service see the ambition, and thinks better of it. */
final class WhatIShare {

    private static final String PAGE = "/v1/iag/feed?limit=200";

    private final Cast cast;
    private final Narrator narrator;

    WhatIShare(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner) {
        narrator.part(
                "What I share, and no longer share", "consent is given, acted on and withdrawn, effective at once");
        Actor careers = cast.careers();
        String before = newest(careers);
        JsonNode consent = learner.actor()
                .posts(
                        learner.path() + "/consents",
                        Map.of(
                                "purpose",
                                "careers-feed",
                                "recipient",
                                Cast.CAREERS,
                                "scope",
                                List.of("ambition"),
                                "wordingVersion",
                                "2026-1"));
        narrator.step(
                learner.name(),
                "agrees that the careers service may see the ambition, and nothing else.",
                "The ledger has it, with the wording that was shown.");
        JsonNode shared = Eventually.answers(
                        "The shared ambition", () -> since(careers, before), page -> has(page, "UPSERT"))
                .path("items")
                .path(0);
        narrator.step(
                careers.name(),
                "reads its feed.",
                "“%s”, from somebody whom it knows by a number of this feed only."
                        .formatted(shared.at("/ambition/words").asText()));
        learner.actor().posts(learner.path() + "/consents/" + consent.path("id").asText() + "/withdraw", Map.of());
        JsonNode after = Eventually.answers("The tombstone", () -> since(careers, before), page -> has(page, "GONE"));
        narrator.step(
                learner.name(),
                "withdraws the consent.",
                "The feed says GONE for that entry, and " + (holdsData(after) ? "more." : "nothing else about it."));
    }

    private static boolean holdsData(JsonNode page) {
        return page.path("items").findValue("words") != null;
    }

    private static boolean has(JsonNode page, String change) {
        return page.path("items").findValuesAsText("change").contains(change);
    }

    private static JsonNode since(Actor careers, String after) {
        return careers.reads(PAGE + "&after=" + after);
    }

    private static String newest(Actor careers) {
        JsonNode page = careers.reads(PAGE);
        while (page.path("more").asBoolean()) {
            page = since(careers, page.path("after").asText());
        }
        return page.path("after").asText();
    }
}
