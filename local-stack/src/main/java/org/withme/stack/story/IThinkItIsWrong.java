package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A learner appeals with one choice and nothing to type; the result says so, and nobody looks who took part. */
final class IThinkItIsWrong {

    private final Cast cast;
    private final Narrator narrator;

    IThinkItIsWrong(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner, String criterion) {
        narrator.part("I think it is wrong", "somebody looks again, then somebody else, and each has a date");
        Actor assessor = cast.assessor();
        Actor assurer = cast.qualityAssurer();
        String assessment = criterion.substring(0, criterion.indexOf("/criteria/"));
        String appeals = assessment + "/appeals";
        JsonNode offered = learner.actor().reads(appeals);
        String ground = offered.at("/grounds/0/title").asText();
        JsonNode raised = learner.actor()
                .posts(appeals, Map.of("ground", offered.at("/grounds/0/code").asText()));
        String appeal = appeals + "/" + raised.path("id").asText();
        narrator.step(
                learner.name(),
                "appeals against the result: “" + ground + "” One choice, nothing to type.",
                "The college answers by " + raised.path("dueOn").asText() + ". The result now says: "
                        + learner.actor()
                                .reads(assessment + "/result")
                                .path("portabilityStatement")
                                .asText());
        assessor.posts(appeal + "/answer", appeal, Map.of("reasons", "One of the two meals went over the budget."));
        JsonNode answered = learner.waits("appeal-answered");
        narrator.step(
                assessor.name(),
                "looks again: it stands, and says why.",
                learner.name() + "'s inbox, until "
                        + answered.path("until").asText() + ": "
                        + answered.path("what").asText());
        learner.actor().posts(appeal + "/next-stage", appeal, Map.of());
        JsonNode refused = assurer.isRefused("POST", appeal + "/seats", Map.of(), 409);
        narrator.refusal(
                assurer.name(),
                "wants to review it after having signed the sample off.",
                refused.path("title").asText());
        JsonNode over = learner.actor().posts(appeal + "/end", appeal, Map.of());
        narrator.step(
                learner.name(),
                "thinks again, and takes the appeal back.",
                over.path("ending").asText() + ": the result is under review no more.");
    }
}
