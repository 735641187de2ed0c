package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.withme.stack.demo.DemoFailed;

/** Criteria are set with a date that the learner moves; each side judges all of it in one request, unseen by the other. */
final class WorkIsSet {

    private static final String FRAMEWORKS = "/v1/assessment/frameworks";
    private static final String ASSIGNMENTS = "/v1/assessment/assignments";

    private final Cast cast;
    private final Narrator narrator;

    WorkIsSet(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner) {
        narrator.part("Work is set", "one request sets it, one judges it, and nobody types a reason that nobody needs");
        Actor assessor = cast.assessor();
        String framework = published(assessor);
        JsonNode set =
                assessor.posts(ASSIGNMENTS, Map.of("frameworkId", framework, "learnerIds", List.of(learner.id())));
        String assignment = ASSIGNMENTS + "/" + set.at("/assignment/id").asText();
        narrator.step(
                assessor.name(),
                "sets three criteria of “Working in a kitchen”.",
                "It waits for " + learner.name() + ", who may name a day.");
        learner.actor().puts(assignment + "/self-judgement", Map.of("value", "Pass"));
        narrator.step(learner.name(), "judges all of it with one word: Pass.", "Next is the assessor.");
        JsonNode before = assessor.reads(assignment);
        if (before.at("/learners/0/cells/0").has("selfJudgement")) {
            throw new DemoFailed("The assessor reads what the learner said before judging");
        }
        narrator.step(
                assessor.name(),
                "looks at the grid.",
                "What " + learner.name() + " said is not in it: first comes one's own judgement.");
        List<Map<String, String>> rows = before.path("criteria").findValuesAsText("criterionId").stream()
                .map(criterion -> Map.of("learnerId", learner.id(), "criterionId", criterion, "value", "Pass"))
                .toList();
        JsonNode judged = assessor.puts(assignment + "/judgements", Map.of("judgements", rows));
        narrator.step(
                assessor.name(),
                "judges all of it in one request, without a reason.",
                judged.path("recorded").asText() + " recorded; both see it the same way, so nobody has to say why.");
    }

    private static String published(Actor assessor) {
        String id = assessor.posts(FRAMEWORKS, Map.of("title", "Working in a kitchen", "kind", "LOCAL"))
                .path("id")
                .asText();
        String versions = FRAMEWORKS + "/" + id + "/versions";
        assessor.posts(
                versions,
                Map.of(
                        "units",
                        List.of(Map.of(
                                "title",
                                "A shift",
                                "criteria",
                                List.of(
                                        criterion("Keeps the workplace clean"),
                                        criterion("Hands over to the next shift"),
                                        criterion("Says when something is unsafe"))))));
        assessor.posts(versions + "/1/publish", versions + "/1", Map.of());
        return id;
    }

    private static Map<String, ?> criterion(String statement) {
        return Map.of(
                "statement",
                statement,
                "decisionRule",
                "ASSESSOR_TO_STANDARD",
                "scale",
                Map.of("values", List.of("Not yet", "Pass", "Merit")));
    }
}
