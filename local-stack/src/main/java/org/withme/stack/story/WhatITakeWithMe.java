package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A result goes where the learner takes it: whoever is shown it asks without an account, and it can be taken back. */
final class WhatITakeWithMe {

    private static final String CREDENTIALS = "/v1/assessment/credentials";

    private final Cast cast;
    private final Narrator narrator;

    WhatITakeWithMe(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner, String criterion) {
        narrator.part(
                "What I take with me", "a result is the learner's to show, and anybody can ask whether it stands");
        String assessment = criterion.substring(0, criterion.indexOf("/criteria/"));
        JsonNode credential = learner.actor().posts(assessment + "/credentials", Map.of());
        narrator.step(
                learner.name(),
                "takes the result along as an Open Badge.",
                "The college signed it: "
                        + credential.at("/dataIntegrity/issuer/id").asText() + ". Of " + learner.name()
                        + " it says an identifier that stands nowhere else.");
        Actor employer = cast.anybody();
        JsonNode badge = credential.path("dataIntegrity");
        JsonNode stands = verified(employer, badge);
        narrator.step(
                employer.name(),
                "has no account and asks whether it stands.",
                "Yes: “" + stands.path("title").asText() + "”, issued by "
                        + stands.path("issuerName").asText() + ".");
        ObjectNode better = badge.deepCopy();
        ((ObjectNode) better.at("/credentialSubject/result/0")).put("value", "Merit");
        narrator.refusal(
                "Somebody",
                "writes a better value into it and shows that.",
                verified(employer, better).at("/against/0/words").asText());
        learner.actor().posts(CREDENTIALS + "/" + credential.path("id").asText() + "/take-back", Map.of());
        narrator.step(
                learner.name(),
                "takes it back.",
                "From now on whoever asks hears: "
                        + verified(employer, badge).at("/against/0/words").asText());
    }

    private static JsonNode verified(Actor asking, JsonNode badge) {
        return asking.posts(CREDENTIALS + "/verifications", Map.of("credential", badge));
    }
}
