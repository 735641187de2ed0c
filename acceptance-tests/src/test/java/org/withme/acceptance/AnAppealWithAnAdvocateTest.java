package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.Criterion.toStandard;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Advocate;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Assessment;
import org.withme.acceptance.world.Caller;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Framework;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;

/** A learner thinks that a published result is wrong, is offered an advocate, and goes with them as far as the panel (A11). */
class AnAppealWithAnAdvocateTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final College ashdown = College.opens();
    private final Person assessor = ashdown.employs("assessor");
    private final Person reviewer = ashdown.employs("iqa");
    private final Person learner = ashdown.welcomes(aLearner("A0001"));
    private final Advocate advocate = Advocate.at(ashdown, 1);

    @Test
    void an_appeal_with_an_advocate_goes_to_a_panel_and_brings_a_result_that_supersedes_as_A11_says() {
        // Given
        Assessment assessment = Framework.local(assessor, toStandard(100)).startsFor(learner, assessor);
        assessment.judgesThemselves(learner, 0, "Merit").is(201);
        assessment.isJudged(assessor, 0, "Pass").is(201);
        assessment.publishes(assessor).is(201);

        // When
        String appeal = assessment.path() + "/appeals/"
                + learner.post(assessment.path() + "/appeals", "{\"ground\": \"STANDARD\"}")
                        .is(201)
                        .at("/id")
                        .asText();

        // Then
        assertThat(result(assessment).path("underReview").asText()).isEqualTo("ENQUIRY");
        waits(assessor, "appeal-to-answer");
        JsonNode offer = Advocate.offeredTo(learner, "DISPUTED_JUDGEMENT");
        String open = "/v1/advocacy/cases/" + advocate.standsBeside(learner, offer);
        advocate.person().get(appeal).problem(404);

        // When
        learner.post(
                        open + "/authorities",
                        "{\"scope\": [\"appeal\"], \"expiresOn\": \"%s\"}"
                                .formatted(LocalDate.now().plusMonths(1)))
                .is(201);
        await().atMost(SOON).untilAsserted(() -> advocate.person().get(appeal).is(200));
        answers(assessor, appeal, "{\"reasons\": \"It stands.\"}").is(200);
        waits(learner, "appeal-answered");

        // Then
        Answer goesOn =
                changing(advocate.person(), appeal, "/next-stage", "{\"words\": \"Nobody saw the second plan.\"}");
        assertThat(goesOn.is(200).at("/stages/1/byAdvocate").asBoolean()).isTrue();
        waits(reviewer, "appeal-to-review");
        assertThat(answers(assessor, appeal, "{\"reasons\": \"It stands.\"}").problemSlug(409))
                .isEqualTo("took-part");
        answers(reviewer, appeal, "{\"reasons\": \"It stands.\"}").is(200);

        // When
        changing(learner, appeal, "/next-stage", "{}").is(200);
        Person[] panel = {ashdown.employs("iqa"), ashdown.employs("assessor"), ashdown.employs("iqa")};
        waits(panel[0], "appeal-for-panel");
        assertThat(reviewer.post(appeal + "/seats", "{}").problemSlug(409)).isEqualTo("took-part");
        for (Person member : panel) {
            member.post(appeal + "/seats", "{}").is(200);
        }
        answers(panel[0], appeal, """
                {"reasons": "The second plan meets the standard.", "values": [{"criterionId": "%s", "value": "Merit"}]}""".formatted(assessment.criteria().get(0))).is(200);
        assertThat(result(assessment).at("/criteria/0/value").asText()).isEqualTo("Pass");
        changing(panel[1], appeal, "/agreement", "{}").is(200);

        // Then
        JsonNode now = result(assessment);
        assertThat(now.at("/criteria/0/value").asText()).isEqualTo("Merit");
        assertThat(now.path("supersedes").asText()).isNotEmpty();
        assertThat(now.has("underReview")).isFalse();
        assertThat(learner.get(appeal).is(200).at("/ending").asText()).isEqualTo("DECIDED");
        Journeys.of(learner).awaits("assessment.appeal-closed.v1");
    }

    private JsonNode result(Assessment assessment) {
        return learner.get(assessment.path() + "/result").is(200).json();
    }

    private static void waits(Person person, String kind) {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        person.get("/v1/me/inbox").is(200).at("/items").findValuesAsText("kind"))
                .contains(kind));
    }

    private static Answer answers(Caller who, String appeal, String body) {
        return changing(who, appeal, "/answer", body);
    }

    private static Answer changing(Caller who, String appeal, String action, String body) {
        return who.asks("POST", appeal + action)
                .header("If-Match", who.get(appeal).is(200).etag())
                .json(body)
                .send();
    }
}
