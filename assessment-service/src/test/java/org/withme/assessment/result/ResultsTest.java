package org.withme.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.MARKS;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.LearnerFixture;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.Tokens;

@QuarkusTest
class ResultsTest {

    private static final Tokens AWARDING = Tokens.application("awarding-demo", "awarding-client");

    @Test
    void A12_a_result_is_published_once_and_only_when_everything_is_decided() {
        // Given
        AssessmentFixture assessment = aLocalAssessment();
        assessment.selfJudges(0, "Merit").statusCode(201);
        as(assessment.learner()).get(assessment.path() + "/result").then().statusCode(404);
        as(assessment.assessor()).post(assessment.path() + "/result").then().statusCode(428);
        assessment
                .publishes(assessment.assessor())
                .statusCode(409)
                .body("type", endsWith("/problems/not-all-decided"))
                .body("errors.pointer", contains(startsWith("/criteria/")));

        // When
        assessment.assessorJudges(1, "Pass").statusCode(201);
        assessment.publishes(assessment.assessor()).statusCode(201);

        // Then
        assessment.publishes(assessment.iqa()).statusCode(409).body("type", endsWith("/problems/result-exists"));
        as(assessment.learner())
                .get(assessment.path() + "/result")
                .then()
                .statusCode(200)
                .body("criteria.value", contains("Merit", "Pass"))
                .body("criteria.ownership", contains("LEARNER_OWNED", "CO_OWNED"))
                .body("criteria.decisionRule", contains("LEARNER", "ASSESSOR_TO_STANDARD"))
                .body("portable", equalTo(false))
                .body("portabilityStatement", startsWith("Results are local"));
        JsonNode event = PublishedEvents.of(assessment.learnerId(), "assessment.result-published.v1")
                .get(0);
        assertThat(event.path("portable").asBoolean()).isFalse();
        assertThat(event.has("supersedes")).isFalse();
    }

    @Test
    void A3_a_mark_of_the_college_travels_only_once_the_awarding_organisation_moderated_it() {
        // Given
        Published award =
                aRegulatedFramework().with("CENTRE_MARKED", 100, MARKS).published(ASHDOWN);
        AssessmentFixture unmoderated = started(aLearner().at(ASHDOWN).exists(), award);
        AssessmentFixture moderated = started(aLearner().at(ASHDOWN).exists(), award);
        unmoderated.assessorJudges(0, "62").statusCode(201);
        moderated.assessorJudges(0, "62").statusCode(201);
        moderated
                .marks(AWARDING, 0, "{\"value\": \"60\", \"reason\": \"Two marks generous.\"}")
                .statusCode(201);

        // When, Then
        unmoderated
                .publishes(unmoderated.assessor())
                .statusCode(201)
                .body("portable", equalTo(false))
                .body("portabilityStatement", containsString("no moderation by the awarding organisation is recorded"));
        moderated
                .publishes(moderated.assessor())
                .statusCode(201)
                .body("portable", equalTo(true))
                .body("portabilityStatement", startsWith("The result is portable"));
    }

    @Test
    void nothing_is_judged_after_publication_but_the_learner_may_still_reply() {
        // Given
        AssessmentFixture assessment = aPublishedOne();

        // When, Then
        assessment.selfJudges(1, "Merit").statusCode(409).body("type", endsWith("/problems/result-published"));
        assessment.assessorJudges(1, "Merit").statusCode(409).body("type", endsWith("/problems/result-published"));
        assessment.readCriterion(assessment.learner(), 1).body("assessorJudgement.value", equalTo("Pass"));
        assessment.replies(1, true).statusCode(201).body("reply.disputes", equalTo(true));
        as(assessment.learner())
                .get(assessment.path())
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("publishedAt", notNullValue());
    }

    @Test
    void a_result_says_what_it_is_based_on() {
        // Given
        AssessmentFixture assessment = aLocalAssessment();
        assessment.selfJudges(0, "Merit").statusCode(201);
        String read = as(assessment.assessor()).get(assessment.path()).header("ETag");
        assessment.assessorJudges(1, "Pass").statusCode(201);

        // When, Then
        as(assessment.assessor())
                .header("If-Match", read)
                .post(assessment.path() + "/result")
                .then()
                .statusCode(412);
        as(assessment.assessor())
                .header(
                        "If-Match",
                        as(assessment.assessor()).get(assessment.path()).header("ETag"))
                .post(assessment.path() + "/result")
                .then()
                .statusCode(201);
    }

    @Test
    void two_who_publish_at_once_publish_one_result() {
        // Given
        AssessmentFixture assessment = aLocalAssessment();
        assessment.selfJudges(0, "Merit").statusCode(201);
        assessment.assessorJudges(1, "Pass").statusCode(201);

        // When
        List<Integer> statuses = Stream.of(assessment.assessor(), assessment.iqa())
                .map(who -> CompletableFuture.supplyAsync(
                        () -> assessment.publishes(who).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        // Then
        assertThat(statuses).containsExactly(201, 409);
        assertThat(PublishedEvents.of(assessment.learnerId(), "assessment.result-published.v1"))
                .hasSize(1);
    }

    @Test
    void A12_a_result_is_corrected_by_one_that_supersedes_it_with_a_reason() {
        // Given
        AssessmentFixture assessment = aPublishedOne();
        String wrong =
                as(assessment.learner()).get(assessment.path() + "/result").path("id");
        String tag = as(assessment.iqa()).get(assessment.path() + "/result").header("ETag");
        String criterion =
                assessment.criterion(1).substring(assessment.criterion(1).lastIndexOf('/') + 1);
        String body = "{\"reason\": \"Another learner's mark.\", \"values\": [{\"criterionId\": \"" + criterion
                + "\", \"value\": \"Merit\"}]}";

        // When
        corrects(assessment.iqa(), assessment, body, tag)
                .statusCode(201)
                .body("supersedes", equalTo(wrong))
                .body("reason", equalTo("Another learner's mark."))
                .body("criteria.value", contains("Merit", "Merit"));

        // Then
        corrects(assessment.iqa(), assessment, body, tag).statusCode(412);
        corrects(assessment.iqa(), assessment, body, "*")
                .statusCode(422)
                .body("errors", contains(Broken.at("/values/0/value", ResultRule.UNCHANGED)));
        as(assessment.learner()).get(assessment.path() + "/result").then().body("supersedes", equalTo(wrong));
        assertThat(PublishedEvents.of(assessment.learnerId(), "assessment.result-published.v1"))
                .extracting(event -> event.path("supersedes").asText(null))
                .containsExactly(null, wrong);
    }

    @Test
    void a_correction_changes_nothing_that_the_college_did_not_decide_alone() {
        // Given
        AssessmentFixture assessment = aPublishedOne();
        String owned = assessment.criterion(0).substring(assessment.criterion(0).lastIndexOf('/') + 1);

        // When, Then
        corrects(
                        assessment.assessor(),
                        assessment,
                        "{\"reason\": \"\", \"values\": [{\"criterionId\": \"" + owned + "\", \"value\": \"Great\"},"
                                + " {\"criterionId\": \"" + assessment.id() + "\", \"value\": \"Pass\"}]}",
                        "*")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/reason", "/values/0/criterionId", "/values/0/value", "/values/1/criterionId"))
                .body("errors.code", hasItem("not-yours-to-correct"));
        corrects(assessment.assessor(), assessment, "{\"reason\": \"Hm.\", \"values\": []}", "*")
                .statusCode(422);
        corrects(assessment.assessor(), aLocalAssessment(), "{\"reason\": \"Hm.\", \"values\": []}", "*")
                .statusCode(404);
    }

    @Test
    void A3_a_regulated_result_whose_weight_is_externally_assured_is_portable() {
        // Given
        Published exam = aRegulatedFramework()
                .with("EXTERNAL", 100, MARKS)
                .with("LEARNER")
                .published(ASHDOWN);
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), exam);
        assessment.marks(AWARDING, 0, "{\"value\": \"62\"}").statusCode(201);
        assessment.selfJudges(1, "Merit").statusCode(201);

        // When, Then
        assessment
                .publishes(assessment.assessor())
                .statusCode(201)
                .body("portable", equalTo(true))
                .body("criteria.value", contains("62", "Merit"));
    }

    @Test
    void when_a_result_is_out_the_learner_may_be_assessed_again() {
        // Given
        Published local = aLocalFramework().with("LEARNER").published(ASHDOWN);
        AssessmentFixture first = started(aLearner().at(ASHDOWN).exists(), local);
        AssessmentFixture.start(first.learnerId(), local)
                .statusCode(409)
                .body("type", endsWith("/problems/assessment-in-progress"));

        // When
        first.selfJudges(0, "Merit").statusCode(201);
        first.publishes(first.assessor()).statusCode(201);

        // Then
        AssessmentFixture.start(first.learnerId(), local).statusCode(201);
    }

    private static AssessmentFixture aLocalAssessment() {
        return started(
                LearnerFixture.aLearner().at(ASHDOWN).exists(),
                aLocalFramework()
                        .with("LEARNER")
                        .with("ASSESSOR_TO_STANDARD", 100, GRADES)
                        .published(ASHDOWN));
    }

    private static AssessmentFixture aPublishedOne() {
        AssessmentFixture assessment = aLocalAssessment();
        assessment.selfJudges(0, "Merit").statusCode(201);
        assessment.assessorJudges(1, "Pass").statusCode(201);
        assessment.publishes(assessment.assessor()).statusCode(201);
        return assessment;
    }

    private static ValidatableResponse corrects(Tokens who, AssessmentFixture assessment, String body, String ifMatch) {
        return as(who, body)
                .header("If-Match", ifMatch)
                .post(assessment.path() + "/result/corrections")
                .then();
    }
}
