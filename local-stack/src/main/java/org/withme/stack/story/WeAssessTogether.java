package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.withme.stack.demo.DemoFailed;

/** Who decides what is published first; then both judge unseen, differ, negotiate and agree. */
final class WeAssessTogether {

    private static final String FRAMEWORKS = "/v1/assessment/frameworks";
    private static final String ASSESSMENTS = "/v1/assessment/assessments";

    private final Narrator narrator;
    private final Actor assessor;
    private final String ukprn;

    WeAssessTogether(Cast cast, Narrator narrator) {
        this.narrator = narrator;
        this.assessor = cast.assessor();
        this.ukprn = cast.college().college().ukprn();
    }

    /** The path of the criterion that the assessor decided to the standard. */
    String play(Learner learner) {
        narrator.part("We assess together", "who decides what is public before anything is decided");
        String framework = published(
                Map.of("title", "Independent living award", "kind", "LOCAL"),
                List.of(
                        criterion("Knows what a good week feels like", "LEARNER", 0),
                        criterion("Plans a week of meals within a budget", "NEGOTIATED", 0)));
        JsonNode map = learner.actor().reads(FRAMEWORKS + "/" + framework + "/versions/1/ownership-map");
        narrator.step(
                assessor.name(),
                "publishes the “Independent living award”, of the college's own.",
                "Its ownership map says to everybody: "
                        + map.path("inShort").path(0).asText() + " "
                        + map.path("inShort").path(1).asText());
        Started started = started(learner, framework);
        judge(learner.actor(), started.criterion(0) + "/self-judgement", "Merit");
        JsonNode refused =
                assessor.isRefused("POST", started.criterion(0) + "/assessor-judgement", Map.of("value", "Pass"), 409);
        narrator.refusal(
                assessor.name(),
                "judges the criterion that is " + learner.name() + "'s own.",
                refused.path("title").asText());
        judge(assessor, started.criterion(1) + "/assessor-judgement", "Pass");
        if (learner.actor().reads(started.criterion(1)).has("assessorJudgement")) {
            throw new DemoFailed("The learner reads the assessor's judgement before their own");
        }
        narrator.step(
                assessor.name(),
                "judges the one that both own.",
                learner.name() + " is told that it is withheld until they have judged, and nothing else.");
        judge(learner.actor(), started.criterion(1) + "/self-judgement", "Merit");
        learner.actor()
                .posts(
                        started.criterion(1) + "/proposals",
                        Map.of("value", "Merit", "reason", "The plan held for a whole week, with two changes."));
        JsonNode agreed = assessor.posts(
                started.criterion(1) + "/proposals/accept", started.criterion(1), Map.of("value", "Merit"));
        narrator.step(
                learner.name(),
                "says Merit where the assessor said Pass, and now why; the assessor accepts " + learner.name()
                        + "'s reason.",
                agreed.path("state").asText() + ": "
                        + agreed.at("/decision/value").asText() + ", agreed by both.");
        JsonNode result = assessor.posts(started.path() + "/result", started.path(), Map.of());
        narrator.step(
                assessor.name(),
                "publishes the result.",
                result.path("portabilityStatement").asText());
        narrator.step(
                learner.name(),
                "looks at the journey.",
                learner.journeyShows("assessment.result-published.v1")
                        .path("what")
                        .asText());
        standsWithAGoal(learner);
        JsonNode next = learner.followUp("RESULT");
        narrator.step(
                "iag-service",
                "has a conversation about the next steps due by "
                        + next.path("dueOn").asText() + ".",
                "It starts from: “" + next.at("/startFrom/words").asText() + "”");
        return decidedToStandard(learner);
    }

    /** With one of those that were negotiated before. */
    private void standsWithAGoal(Learner learner) {
        JsonNode plan = learner.actor().reads(learner.path() + "/plans/" + ukprn);
        JsonNode offered = plan.at("/resultsToShow/0");
        JsonNode goal = plan.at("/goals/0");
        learner.actor()
                .posts(
                        learner.path() + "/goals/" + goal.path("id").asText() + "/results",
                        Map.of("resultId", offered.path("resultId").asText()));
        narrator.step(
                learner.name(),
                "finds “" + offered.path("title").asText() + "” offered in the plan, and shows it with a goal.",
                "It stands with “" + goal.path("words").asText()
                        + "” until it is taken back; nothing had asked for it.");
    }

    private String decidedToStandard(Learner learner) {
        String framework = published(
                Map.of(
                        "title", "Level 2 award in cookery",
                        "kind", "REGULATED",
                        "level", "LEVEL_2",
                        "awardingOrganisation", "awarding-demo"),
                List.of(criterion("Prepares a meal to the standard", "ASSESSOR_TO_STANDARD", 100)));
        Started started = started(learner, framework);
        judge(learner.actor(), started.criterion(0) + "/self-judgement", "Merit");
        judge(assessor, started.criterion(0) + "/assessor-judgement", "Pass");
        JsonNode seen = assessor.reads(started.criterion(0));
        narrator.step(
                assessor.name(),
                "decides in an award of an awarding organisation: Pass, where " + learner.name() + " had said Merit.",
                seen.path("inWords").asText());
        assessor.posts(
                started.criterion(0) + "/assessor-judgement/reason",
                Map.of("reason", "The sauce was not tasted before it was served."));
        narrator.step(
                assessor.name(), "says why.", "Nobody was asked for a reason before somebody saw it differently.");
        return started.criterion(0);
    }

    private String published(Map<String, ?> definition, List<Map<String, ?>> criteria) {
        String id = assessor.posts(FRAMEWORKS, definition).path("id").asText();
        String versions = FRAMEWORKS + "/" + id + "/versions";
        assessor.posts(versions, Map.of("units", List.of(Map.of("title", "Cooking for others", "criteria", criteria))));
        assessor.posts(versions + "/1/publish", versions + "/1", Map.of());
        return id;
    }

    private Started started(Learner learner, String framework) {
        String id = assessor.posts(ASSESSMENTS, Map.of("learnerId", learner.id(), "frameworkId", framework))
                .path("id")
                .asText();
        JsonNode assessment = assessor.reads(ASSESSMENTS + "/" + id);
        return new Started(ASSESSMENTS + "/" + id, assessment.path("criteria").findValuesAsText("criterionId"));
    }

    private static void judge(Actor judge, String path, String value) {
        judge.posts(path, Map.of("value", value));
    }

    private static Map<String, ?> criterion(String statement, String rule, int weight) {
        return Map.of(
                "statement",
                statement,
                "decisionRule",
                rule,
                "weight",
                weight,
                "scale",
                Map.of("values", List.of("Not yet", "Pass", "Merit")));
    }

    private record Started(String path, List<String> criteria) {

        String criterion(int index) {
            return path + "/criteria/" + criteria.get(index);
        }
    }
}
