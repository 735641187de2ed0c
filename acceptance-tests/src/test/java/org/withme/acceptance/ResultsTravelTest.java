package org.withme.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.Criterion.external;
import static org.withme.acceptance.world.Criterion.ofTheLearner;
import static org.withme.acceptance.world.Criterion.toStandard;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Application;
import org.withme.acceptance.world.Assessment;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Criterion;
import org.withme.acceptance.world.Framework;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Judges;
import org.withme.acceptance.world.Person;

/** Marks come by what is known outside, and what was achieved goes with the learner and says who decided it. */
class ResultsTravelTest {

    private static final Duration KNOWN = Duration.ofSeconds(60);
    private static final String MARKS = "/v1/assessment/external-marks";

    private final College ashdown = College.opens();
    private final Person assessor = ashdown.employs("assessor");
    private final Person exams = ashdown.employs("exams-officer");

    @Test
    void A8_a_results_file_marks_by_reference_and_the_transcript_carries_it() {
        // Given
        Person zoe = ashdown.welcomes(aLearner("A0001"));
        Framework award = Framework.regulated(assessor, external(100), ofTheLearner());
        Assessment assessment = award.startsFor(zoe, assessor);
        assessment.judgesThemselves(zoe, 1, "Merit").is(201);
        assessor.post(assessment.criterion(1) + "/comments", "{\"words\": \"You held the group together.\"}")
                .is(201);
        String file =
                "learner,framework,criterion,value\na0001,%1$s,1.1,Pass\nB0009,%1$s,1.1,Pass\n".formatted(award.id());

        // When
        JsonNode answer = loadedOnceKnown(file);

        // Then
        assertThat(answer.at("/rows/0/assessmentId").asText()).isEqualTo(assessment.id());
        assertThat(answer.at("/rows/1/refusal/errors/0/code").asText()).isEqualTo("not-assessed");
        JsonNode marked = assessment.criterionSeenBy(zoe, 0);
        assertThat(marked.at("/decision/provenance/source").asText()).isEqualTo("results 2026.csv");
        Journeys.of(zoe).awaits("assessment.commented.v1");
        assertThat(zoe.get("/v1/assessment/transcript").is(200).at("/results")).isEmpty();
        assessment.publishes(assessor).is(201);
        JsonNode transcript = zoe.get("/v1/assessment/transcript").is(200).json();
        assertThat(transcript.at("/results/0/portable").asBoolean()).isTrue();
        assertThat(transcript.at("/results/0/criteria").findValuesAsText("value"))
                .containsExactly("Pass", "Merit");
        assertThat(transcript.at("/results/0/criteria").findValuesAsText("ownership"))
                .containsExactly("EXTERNALLY_MEASURED", "LEARNER_OWNED");
        Answer pdf = zoe.get("/v1/assessment/transcript/file").is(200);
        assertThat(new String(pdf.body(), ISO_8859_1))
                .startsWith("%PDF-")
                .contains("/MarkInfo", "/StructTreeRoot", "/Lang");
    }

    @Test
    void P16_the_printed_transcript_is_read_by_everybody(@TempDir Path folder) throws IOException {
        // Given
        Judges.requireBrowser();
        Person kim = ashdown.welcomes(aLearner("A0001"));
        Framework award = Framework.local(assessor, ofTheLearner(), toStandard(0));
        Assessment assessment = award.startsFor(kim, assessor);
        assessment.judgesThemselves(kim, 0, "Merit").is(201);
        assessment.isJudged(assessor, 1, "Pass").is(201);
        assessment.publishes(assessor).is(201);

        // When
        Answer page = kim.get("/v1/assessment/transcript/page").is(200);
        Path kept = Files.write(folder.resolve("transcript.html"), page.body());

        // Then
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(Judges.says("node", "print.js", kept.toString())).isEmpty();
    }

    @Test
    void A13_the_organisations_moderation_of_five_learners_is_compared_and_of_four_it_is_not() {
        // Given
        Person manager = ashdown.employs("quality-manager");
        List<IlrLearner> learners = IlrLearner.learners("M", 5).toList();
        ashdown.mis().sends(ashdown.aReturn().listing(learners.stream())).completes();
        Framework award = Framework.regulated(assessor, centreMarked());
        List<String> rows = new ArrayList<>();
        List<Assessment> assessments = new ArrayList<>();
        for (IlrLearner learner : learners) {
            Assessment assessment = started(award, ashdown.learnerId(learner));
            assessment.isJudged(assessor, 0, "Merit").is(201);
            assessments.add(assessment);
            rows.add("""
                    {"ukprn": "%s", "learner": "%s", "framework": "%s", "criterion": "1.1", "value": "Pass",
                     "reason": "The sample was generous."}""".formatted(ashdown.ukprn(), learner.reference(), award.id()));
        }

        // When
        String marks = "{\"marks\": [" + String.join(", ", rows) + "]}";
        await("five references").atMost(KNOWN).until(() -> {
            JsonNode sent = Application.AWARDING.post(MARKS, marks).is(200).json();
            return sent.path("recorded").asInt() + sent.path("unchanged").asInt() == 5;
        });
        assessments
                .subList(0, 4)
                .forEach(assessment -> assessment.publishes(assessor).is(201));
        JsonNode four = manager.get(award.path() + "/calibration").is(200).json();
        assessments.get(4).publishes(assessor).is(201);
        JsonNode five = manager.get(award.path() + "/calibration").is(200).json();

        // Then
        assertThat(four.has("assessorAndExternal")).isFalse();
        assertThat(four.at("/criteria/0").has("assessorAndExternal")).isFalse();
        assertThat(five.at("/assessorAndExternal/comparisons").asInt()).isEqualTo(5);
        assertThat(five.at("/criteria/0/assessorAndExternal/points").asDouble()).isEqualTo(50);
        assertThat(five.toString()).doesNotContain(assessor.subject());
        assessor.get(award.path() + "/calibration").problem(403);
    }

    private JsonNode loadedOnceKnown(String file) {
        List<JsonNode> answers = new ArrayList<>();
        await("the reference").atMost(KNOWN).until(() -> {
            answers.add(exams.asks("POST", MARKS + "/load")
                    .header("Content-Disposition", "attachment; filename=\"C:\\\\Exams\\\\results 2026.csv\"")
                    .body("text/csv", file.getBytes(UTF_8))
                    .send()
                    .is(200)
                    .json());
            return answers.get(answers.size() - 1).path("recorded").asInt() == 1;
        });
        return answers.get(answers.size() - 1);
    }

    private Assessment started(Framework award, String learnerId) {
        List<String> started = new ArrayList<>();
        await("the learner").atMost(KNOWN).until(() -> {
            Answer answer = assessor.post("/v1/assessment/assessments", """
                    {"learnerId": "%s", "frameworkId": "%s"}""".formatted(learnerId, award.id()));
            if (answer.status() == 201) {
                started.add(answer.at("/id").asText());
            }
            return answer.status() == 201;
        });
        return new Assessment(started.get(0), award.criteria());
    }

    private static Criterion centreMarked() {
        return new Criterion("EXTERNALLY_MEASURED", "CENTRE_MARKED", "SUMMATIVE", 100);
    }
}
