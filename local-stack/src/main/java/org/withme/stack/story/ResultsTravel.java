package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A mark comes by what is known outside, and what was achieved goes with the learner, with who decided it. */
final class ResultsTravel {

    private static final String FRAMEWORKS = "/v1/assessment/frameworks";
    private static final String ASSESSMENTS = "/v1/assessment/assessments";

    private final Cast cast;
    private final Narrator narrator;

    ResultsTravel(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Newcomer newcomer, Learner learner) {
        narrator.part("Results travel", "a result says who decided each part of it, wherever it goes");
        commented(learner);
        String assessment = started(learner);
        Actor organisation = cast.awardingOrganisation();
        JsonNode answer = Eventually.answers(
                "the reference of " + learner.name(),
                () -> organisation.posts("/v1/assessment/external-marks", marks(newcomer, assessment)),
                sent -> sent.path("recorded").asInt() + sent.path("unchanged").asInt() == 1);
        narrator.step(
                organisation.name(),
                "sends two marks, by the college's reference and the criterion's code.",
                "One is recorded; of the other it is told: "
                        + answer.at("/rows/1/refusal/errors/0/detail").asText());
        Actor assessor = cast.assessor();
        assessor.posts(assessment + "/result", assessment, Map.of());
        JsonNode transcript = learner.actor().reads("/v1/assessment/transcript");
        JsonNode latest = transcript.at("/results/0");
        narrator.step(
                learner.name(),
                "reads the transcript, which is a page to print and a tagged PDF too.",
                transcript.path("results").size() + " results. “"
                        + latest.path("title").asText() + "”: "
                        + latest.at("/criteria/0/value").asText() + ". "
                        + latest.at("/criteria/0/decidedBy").asText() + " "
                        + latest.path("portabilityStatement").asText());
        Actor assurer = cast.qualityAssurer();
        JsonNode calibration = assurer.reads("/v1/assessment/calibration");
        narrator.step(
                assurer.name(),
                "asks how far learners and assessors judge alike at the college.",
                calibration.has("selfAndAssessor")
                        ? calibration.at("/selfAndAssessor/inWords").asText()
                        : "Nothing is said of fewer than five learners, and nothing can be subtracted.");
    }

    private void commented(Learner learner) {
        Actor assessor = cast.assessor();
        String own = own(learner);
        assessor.posts(own + "/comments", Map.of("words", "You held the group together when the oven failed."));
        narrator.step(
                assessor.name(),
                "writes a comment beside what is " + learner.name() + "'s own.",
                "What " + learner.name() + " judged stays: "
                        + learner.actor().reads(own).at("/decision/value").asText() + ".");
    }

    /** The criterion that is the learner's own, in what was assessed together. */
    private String own(Learner learner) {
        for (JsonNode item : learner.actor().reads(ASSESSMENTS).path("items")) {
            String path = ASSESSMENTS + "/" + item.path("id").asText();
            for (JsonNode criterion : learner.actor().reads(path).path("criteria")) {
                if (criterion.path("decisionRule").asText().equals("LEARNER") && criterion.has("decision")) {
                    return path + "/criteria/" + criterion.path("criterionId").asText();
                }
            }
        }
        throw new IllegalStateException("Nothing is the learner's own");
    }

    private String started(Learner learner) {
        Actor assessor = cast.assessor();
        String framework = assessor.posts(
                        FRAMEWORKS,
                        Map.of(
                                "title",
                                "Level 2 certificate in food safety",
                                "kind",
                                "REGULATED",
                                "level",
                                "LEVEL_2",
                                "awardingOrganisation",
                                "awarding-demo"))
                .path("id")
                .asText();
        String versions = FRAMEWORKS + "/" + framework + "/versions";
        Map<String, ?> exam = Map.of(
                "code", "FS1",
                "statement", "Knows how food is kept safe",
                "decisionRule", "EXTERNAL",
                "weight", 100,
                "scale", Map.of("maximum", 80));
        assessor.posts(versions, Map.of("units", List.of(Map.of("title", "Food safety", "criteria", List.of(exam)))));
        assessor.posts(versions + "/1/publish", versions + "/1", Map.of());
        return ASSESSMENTS + "/"
                + assessor.posts(ASSESSMENTS, Map.of("learnerId", learner.id(), "frameworkId", framework))
                        .path("id")
                        .asText();
    }

    private Map<String, ?> marks(Newcomer newcomer, String assessment) {
        String framework = cast.assessor().reads(assessment).path("frameworkId").asText();
        return Map.of("marks", List.of(row(newcomer.reference(), framework, "62"), row("NOBODY", framework, "71")));
    }

    private Map<String, ?> row(String reference, String framework, String value) {
        return Map.of(
                "ukprn", cast.college().college().ukprn(),
                "learner", reference,
                "framework", framework,
                "criterion", "FS1",
                "value", value);
    }
}
