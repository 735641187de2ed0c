package org.withme.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.fixture.AssessmentFixture.ASSESSMENTS;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.assessment.fixture.LearnerFixture.disclosed;
import static org.withme.assessment.fixture.OtherService.learnerAccess;
import static org.withme.assessment.fixture.SampleFixture.drawn;
import static org.withme.assessment.fixture.SampleFixture.everythingIsLookedAt;
import static org.withme.assessment.fixture.SampleFixture.versionOf;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.AssignmentFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.SampleFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A10: who assures quality sees neither a decision nor its reason before their own judgement, by any route")
class BlindSecondJudgementsTest {

    private static final Tokens ASSURER = Who.staff("Ida Quill of ASHDOWN", "iqa", ASHDOWN);
    private static final Tokens ASSESSOR_TOO = Tokens.as("iqa", "assessor", "exams-officer")
            .subject(Who.subjectOf("two hats"))
            .ukprn(ASHDOWN.ukprn());
    private static final Tokens LEAD_TOO =
            Tokens.as("iqa", "dsl").subject(Who.subjectOf("lead and assurer")).ukprn(ASHDOWN.ukprn());

    private Published award;
    private AssessmentFixture assessment;
    private AssignmentFixture assignment;
    private String disclosure;

    @BeforeEach
    void an_assessment() {
        award = aRegulatedFramework()
                .withAttempts(2)
                .with("ASSESSOR_TO_STANDARD", 100, GRADES)
                .published(ASHDOWN);
        everythingIsLookedAt(award);
        assessment = started(aLearner().at(ASHDOWN).exists(), award);
        assignment = AssignmentFixture.set(award, assessment.learnerId());
        disclosure = disclosed(assessment.learnerId(), "lead and assurer", ASHDOWN, "ASSESSMENT");
    }

    @Test
    void before_anything_is_drawn_all_that_they_can_ask_is_the_same_whatever_was_decided() {
        // Given
        List<String> undecided = everythingAsked(null);
        assessment.assessorJudges(0, "Merit").statusCode(201);

        // When, Then
        assertThat(everythingAsked(null)).isEqualTo(undecided);
        assessment.selfJudges(0, "Pass").statusCode(201);
        assessment.assessorSaysWhy(0, "Because of what I saw.").statusCode(409);
        assessment.replies(0, true).statusCode(201);
        assertThat(everythingAsked(null)).isEqualTo(undecided);
    }

    @Test
    void in_a_sample_nothing_that_they_can_ask_tells_value_reason_risk_or_time() {
        // Given
        assessment.assessorJudges(0, "Pass").statusCode(201);
        SampleFixture sample = drawn(award);
        List<String> drawn = everythingAsked(sample);

        // When
        TheDatabase.write(
                "update judgement set \"value\" = 'Not yet', words = 'Nothing was there.', recorded_at = recorded_at - interval '1 day'"
                        + " where assessment_id = ?",
                assessment.id());
        TheDatabase.write(
                "update sampled_decision set decided_value = 'Not yet', risks = '{DISPUTED}' where assessment_id = ?",
                assessment.id());

        // Then
        assertThat(everythingAsked(sample))
                .isEqualTo(drawn)
                .noneMatch(answer -> answer.contains("Nothing was there") || answer.contains("\"decision\":{"));
    }

    @Test
    void it_shows_to_all_of_them_once_one_has_judged() {
        // Given
        assessment.assessorJudges(0, "Pass").statusCode(201);
        SampleFixture sample = drawn(award);

        // When
        sample.judges(ASSURER, assessment, "Merit").statusCode(201);

        // Then
        for (Tokens who : List.of(ASSURER, ASSESSOR_TOO, LEAD_TOO)) {
            sample.readItem(who, assessment).body("decision.value", equalTo("Pass"));
            assessment.readCriterion(who, 0).body("assessorJudgement.value", equalTo("Pass"));
        }
    }

    @Test
    void what_was_not_drawn_shows_once_the_sample_is_signed_off_because_it_would_give_away_what_was() {
        // Given
        AssessmentFixture other = started(aLearner().at(ASHDOWN).exists(), award);
        assessment.assessorJudges(0, "Pass").statusCode(201);
        other.assessorJudges(0, "Pass").statusCode(201);
        SampleFixture sample = drawn(award);
        TheDatabase.write(
                "update sampled_decision set drawn = (assessment_id = ?) where sample_id = ?::uuid",
                other.id(),
                sample.id());

        // When, Then
        assessment.readCriterion(ASSURER, 0).body("assessorJudgement", nullValue());
        sample.judges(other, "Pass").statusCode(201);
        assessment.readCriterion(ASSURER, 0).body("assessorJudgement", nullValue());
        sample.isSignedOff().statusCode(200);
        assessment.readCriterion(ASSURER, 0).body("assessorJudgement.value", equalTo("Pass"));
    }

    @Test
    void who_looks_by_saying_something_as_an_assessor_looks_as_an_assurer_no_more() {
        // Given
        assessment.assessorJudges(0, "Pass").statusCode(201);
        SampleFixture sample = drawn(award);
        TheDatabase.write("update judgement set words = null where assessment_id = ?", assessment.id());

        // When
        as(ASSESSOR_TOO, "{\"reason\": \"I explain what my colleague decided.\"}")
                .post(assessment.criterion(0) + "/assessor-judgement/reason")
                .then()
                .statusCode(201)
                .body("assessorJudgement.value", equalTo("Pass"));

        // Then
        sample.judges(ASSESSOR_TOO, assessment, "Pass")
                .statusCode(409)
                .body("type", endsWith("/problems/own-decision"));
    }

    @Test
    void who_has_two_hats_cannot_try_whether_it_was_met() {
        assessment.assessorJudges(0, "Not yet").statusCode(201);
        assessment.triesAgain(ASSESSOR_TOO, 0).statusCode(409).body("type", endsWith("/problems/not-yours-to-judge"));
        assessment.triesAgain(assessment.assessor(), 0).statusCode(201);
    }

    @Test
    void L3_nobody_looks_at_what_concerns_themselves_also_under_an_id_that_was_merged_away() {
        // Given
        UUID absorbed = aLearner().exists();
        Tokens themselves = Tokens.as("iqa", "learner")
                .subject(Who.subjectOf("learner and assurer"))
                .ukprn(ASHDOWN.ukprn())
                .learner(absorbed);
        assessment.assessorJudges(0, "Pass").statusCode(201);
        SampleFixture sample = drawn(award);
        String item = sample.itemOf(assessment);
        as(themselves).get(item).then().statusCode(200);

        // When
        learnerAccess(assessment.learnerId())
                .says(
                        1,
                        "learner.merged.v1",
                        "{\"survivor\": \"" + assessment.learnerId() + "\", \"absorbed\": \"" + absorbed + "\"}");

        // Then
        eventually(() -> as(themselves).get(item).then().statusCode(404));
        as(themselves, "{\"value\": \"Merit\"}")
                .post(item + "/second-judgement")
                .then()
                .statusCode(404);
    }

    @Test
    void L3_a_decision_made_on_a_record_that_was_merged_away_is_still_ones_own() {
        // Given
        UUID survivor = aLearner().at(ASHDOWN).exists();
        assessment.assessorJudges(0, "Pass").statusCode(201);
        SampleFixture sample = drawn(award);

        // When
        learnerAccess(survivor)
                .says(
                        1,
                        "learner.merged.v1",
                        "{\"survivor\": \"" + survivor + "\", \"absorbed\": \"" + assessment.learnerId() + "\"}");
        eventually(
                () -> assertThat(TheDatabase.texts("select learner_id from assessment where id = ?", assessment.id()))
                        .containsExactly(survivor.toString()));

        // Then
        sample.judges(Who.staff("Ann Field of ASHDOWN", "iqa", ASHDOWN), assessment, "Pass")
                .statusCode(409)
                .body("type", endsWith("/problems/own-decision"));
        sample.judges(ASSURER, assessment, "Pass").statusCode(201);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    /** Status, tag and body of every answer that could tell, refusals included; nothing here changes anything. */
    private List<String> everythingAsked(SampleFixture sample) {
        List<String> answers = new ArrayList<>();
        for (Tokens caller : List.of(ASSURER, ASSESSOR_TOO, LEAD_TOO)) {
            String criterion = assessment.criterion(0);
            answers.add(told(asked(caller).get(assessment.path())));
            answers.add(told(asked(caller).get(criterion)));
            answers.add(told(asked(caller)
                    .header("If-None-Match", as(caller).get(criterion).header("ETag"))
                    .get(criterion)));
            answers.add(told(asked(caller)
                    .queryParam("learnerId", assessment.learnerId())
                    .get(ASSESSMENTS)));
            answers.add(told(asked(caller).get(assessment.path() + "/result")));
            answers.add(told(asked(caller).get(versionOf(award) + "/sampling-plan")));
            answers.add(told(asked(caller).get(versionOf(award) + "/samples")));
            answers.add(told(
                    asked(caller, "{\"value\": \"Merit\", \"reason\": \"Hm.\"}").post(criterion + "/reassessment")));
            answers.add(told(asked(caller).post(criterion + "/attempts")));
            answers.add(told(asked(caller).post(criterion + "/take-back")));
            answers.add(told(asked(caller).get(assignment.path())));
            if (caller == ASSESSOR_TOO) {
                markingTellsNothing();
            }
            if (sample != null) {
                addWhatTheSampleTells(answers, caller, sample);
            }
        }
        answers.add(asked(LEAD_TOO)
                .get("/v1/assessment/disclosures/" + disclosure)
                .asString()
                .replaceAll("\"copiedAt\":\"[^\"]*\"", ""));
        return answers;
    }

    /** Whether a decision is what one would say oneself is not told to whoever may have to assure it. */
    private void markingTellsNothing() {
        boolean decided = TheDatabase.count(
                        "select count(*) from judgement where assessment_id = ? and kind = 'ASSESSOR'", assessment.id())
                > 0;
        for (String value : decided ? List.of("Not yet", "Pass", "Merit") : List.<String>of()) {
            assertThat(told(asked(ASSESSOR_TOO, "{\"judgements\": [" + assignment.row(0, 0, value) + "]}")
                            .put(assignment.path() + "/judgements")))
                    .contains("\"REFUSED\"", "already-judged");
        }
    }

    private void addWhatTheSampleTells(List<String> answers, Tokens caller, SampleFixture sample) {
        String item = sample.itemOf(assessment);
        answers.add(told(asked(caller).get(sample.path())));
        answers.add(told(asked(caller).get(item)));
        answers.add(told(asked(caller).header("If-Match", "*").post(sample.path() + "/sign-off")));
        answers.add(told(asked(caller, "{\"reason\": \"Hm.\"}").post(item + "/reassessment-request")));
        answers.add(told(asked(caller, "{\"value\": \"Excellent\"}").post(item + "/second-judgement")));
        answers.add(told(asked(caller).header("If-Match", "*").post(assessment.path() + "/result")));
    }

    private static RequestSpecification asked(Tokens caller, String body) {
        return asked(caller).contentType("application/json").body(body);
    }

    private static RequestSpecification asked(Tokens caller) {
        return as(caller).header("X-Request-Id", "01a1ffff-846c-75da-bb98-d1a084670c6c");
    }

    private static String told(Response answer) {
        return answer.statusCode() + " " + answer.header("ETag") + " " + answer.asString();
    }
}
