package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.withme.stack.demo.DemoFailed;

/** A result of an awarding organisation's award waits until somebody who decided nothing has looked, and says when that was. */
final class SomebodyLooksAgain {

    private final Cast cast;
    private final Narrator narrator;

    SomebodyLooksAgain(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(String criterion) {
        narrator.part(
                "Somebody looks again", "what assessors decide travels when quality assurance has looked at a sample");
        Actor assessor = cast.assessor();
        Actor assurer = cast.qualityAssurer();
        String assessment = criterion.substring(0, criterion.indexOf("/criteria/"));
        JsonNode refused = assessor.isRefusedAsRead("POST", assessment + "/result", assessment, 409);
        narrator.refusal(
                assessor.name(),
                "publishes the result of the award.",
                refused.path("title").asText());
        JsonNode read = assurer.reads(assessment);
        String samples = "/v1/assessment/frameworks/" + read.path("frameworkId").asText() + "/versions/"
                + read.path("version").asText() + "/samples";
        JsonNode sample = assurer.posts(samples, Map.of());
        String path = "/v1/assessment/samples/" + sample.path("id").asText();
        String item = path + "/items/" + sample.at("/items/0/id").asText();
        if (assurer.reads(criterion).has("decision")) {
            throw new DemoFailed("Who assures quality reads the decision before judging it");
        }
        narrator.step(
                assurer.name(),
                "draws a sample of " + sample.path("drawn").asText() + " of "
                        + sample.path("decided").asText() + ", from a seed that is kept.",
                "Of what the assessor decided they see nothing before they have judged it themselves.");
        JsonNode looked = assurer.posts(item + "/second-judgement", Map.of("value", "Pass"));
        narrator.step(
                assurer.name(),
                "judges it a second time: Pass.",
                "Now they see the decision: " + looked.at("/decision/value").asText() + ". "
                        + assurer.reads(path).at("/agreement/inWords").asText());
        assurer.posts(path + "/sign-off", path, Map.of());
        JsonNode result = assessor.posts(assessment + "/result", assessment, Map.of());
        narrator.step(
                assurer.name(),
                "signs the sample off, and the assessor publishes the result.",
                result.path("portabilityStatement").asText());
    }
}
