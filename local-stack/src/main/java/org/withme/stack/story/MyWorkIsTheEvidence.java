package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Work that was done is handed in as it is, and gets a receipt; who sees it the learner says. */
final class MyWorkIsTheEvidence {

    private static final String FRAMEWORKS = "/v1/assessment/frameworks";
    private static final String PLAN = "Monday: soup and bread. Tuesday: rice and beans. Wednesday: what is left.";

    private final Cast cast;
    private final Narrator narrator;

    MyWorkIsTheEvidence(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner) {
        narrator.part("My work is the evidence", "what I hand in is kept as it is, and I have a receipt");
        Actor assessor = cast.assessor();
        String evidence = assessmentOf(learner, assessor) + "/evidence";
        JsonNode receipt = learner.actor().sends(evidence + "/files?fileName=week.txt", PLAN);
        narrator.step(
                learner.name(),
                "hands in a plan for a week, for a college award in cooking.",
                "Receipt " + receipt.path("receipt").asText() + ": "
                        + receipt.path("mediaType").asText() + ", SHA-256 "
                        + receipt.path("sha256").asText().substring(0, 12) + "…");
        JsonNode better = learner.actor().sends(evidence + "/files?fileName=week.txt", PLAN + " Thursday: out.");
        narrator.step(
                learner.name(),
                "hands in a better one under the same name.",
                "It is version " + better.path("version").asText() + "; the first stays.");
        JsonNode diary = learner.actor()
                .posts(evidence, Map.of("text", "On Tuesday I burnt the rice, and did it again.", "audience", "ME"));
        String own = evidence + "/" + diary.path("evidenceId").asText();
        narrator.refusal(
                assessor.name(),
                "looks for what " + learner.name() + " keeps to themselves.",
                assessor.doesNotSee(own, 404).path("title").asText());
        narrator.step(
                assessor.name(),
                "reads what there is.",
                assessor.reads(evidence).path("items").size() + " piece, with "
                        + assessor.reads(evidence).at("/items/0/versions").size() + " versions.");
    }

    private static String assessmentOf(Learner learner, Actor assessor) {
        String framework = assessor.posts(FRAMEWORKS, Map.of("title", "Cooking for a week", "kind", "LOCAL"))
                .path("id")
                .asText();
        String versions = FRAMEWORKS + "/" + framework + "/versions";
        Map<String, ?> criterion = Map.of(
                "statement",
                "Plans a week of meals",
                "decisionRule",
                "LEARNER",
                "weight",
                0,
                "scale",
                Map.of("values", List.of("Not yet", "Done")));
        assessor.posts(versions, Map.of("units", List.of(Map.of("title", "A week", "criteria", List.of(criterion)))));
        assessor.posts(versions + "/1/publish", versions + "/1", Map.of());
        return "/v1/assessment/assessments/"
                + assessor.posts(
                                "/v1/assessment/assessments",
                                Map.of("learnerId", learner.id(), "frameworkId", framework))
                        .path("id")
                        .asText();
    }
}
