package org.withme.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.assessment.fixture.SampleFixture.drawn;
import static org.withme.assessment.fixture.SampleFixture.everythingIsLookedAt;
import static org.withme.assessment.fixture.SampleFixture.versionOf;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.assessment.fixture.SampleFixture;
import org.withme.assessment.quality.SampleDraw.Candidate;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class SamplesTest {

    private static final Tokens SECOND = Who.staff("Second Assurer", "iqa", ASHDOWN);
    private static final Tokens COLLEAGUE = Who.staff("Colleague of Ann", "assessor", ASHDOWN);

    private Published award;

    @BeforeEach
    void an_award() {
        award = aRegulatedFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN);
    }

    @Test
    void a_plan_stands_without_anybody_writing_one_and_looks_at_no_less_than_the_version_says() {
        as(assurer())
                .get(versionOf(award) + "/sampling-plan")
                .then()
                .statusCode(200)
                .body("percent", equalTo(20))
                .body("disputedPercent", equalTo(100))
                .body("changedAt", nullValue());
        changesPlan("{\"percent\": 19, \"borderlinePercent\": 0, \"firstUsePercent\": 101}")
                .statusCode(422)
                .body("errors.pointer", contains("/firstUsePercent", "/borderlinePercent", "/percent"))
                .body("errors.remedy[2]", equalTo("Send at least 20."));
        changesPlan("{\"percent\": 30}")
                .statusCode(200)
                .body("percent", equalTo(30))
                .body("borderlinePercent", equalTo(50))
                .body("changedAt", notNullValue());
    }

    @Test
    void a_plan_is_changed_as_it_was_read() {
        String read = as(assurer()).get(versionOf(award) + "/sampling-plan").header("ETag");
        changesPlan("{\"percent\": 30}").statusCode(200);
        as(assurer(), "{\"percent\": 40}")
                .header("If-Match", read)
                .put(versionOf(award) + "/sampling-plan")
                .then()
                .statusCode(412);
        as(assurer(), "{\"percent\": 40}")
                .put(versionOf(award) + "/sampling-plan")
                .then()
                .statusCode(428);
    }

    @Test
    void A10_what_was_drawn_can_be_drawn_again_from_what_is_recorded() {
        // Given
        List<AssessmentFixture> all = new ArrayList<>();
        Tokens newcomer = Who.staff("Newcomer " + award.versionId(), "assessor", ASHDOWN);
        for (int learner = 0; learner < 7; learner++) {
            all.add(decidedBy(newcomer, learner % 2 == 0 ? "Pass" : "Merit"));
        }
        all.get(1).selfJudges(0, "Merit").statusCode(201);
        all.get(1).replies(0, true).statusCode(201);

        // When
        SampleFixture sample = drawn(award);

        // Then
        String seed = sample.read()
                .body("decided", equalTo(7))
                .body("agreement.judged", equalTo(0))
                .extract()
                .path("seed");
        Set<UUID> again = SampleDraw.draw(seed, recorded(sample, "true"), SamplingRates.standard(20));
        assertThat(again)
                .isNotEmpty()
                .isEqualTo(recorded(sample, "drawn").stream()
                        .map(Candidate::decision)
                        .collect(Collectors.toSet()));
        sample.read().body("drawn", equalTo(again.size()));
        assertThat(TheDatabase.texts(
                        "select array_to_string(risks, ',') from sampled_decision where assessment_id = ?",
                        all.get(1).id()))
                .containsExactly("NEW_ASSESSOR,DISPUTED,FIRST_USE");
        assertThat(TheDatabase.texts(
                        "select array_to_string(risks, ',') from sampled_decision where assessment_id = ?",
                        all.get(0).id()))
                .containsExactly("NEW_ASSESSOR,FIRST_USE,BORDERLINE");
    }

    @Test
    void who_has_decided_ten_before_is_new_no_more() {
        // Given
        Tokens assessor = Who.staff("Experienced " + award.versionId(), "assessor", ASHDOWN);
        for (int decision = 0; decision < 11; decision++) {
            decidedBy(assessor, "Merit");
        }

        // When
        SampleFixture sample = drawn(award);

        // Then
        assertThat(TheDatabase.count(
                        "select count(*) from sampled_decision where sample_id = ?::uuid and 'NEW_ASSESSOR' = any (risks)",
                        sample.id()))
                .isEqualTo(10);
    }

    @Test
    void a_decision_is_in_one_sample_and_without_a_new_one_nothing_is_drawn() {
        SampleFixture.draw(assurer(), award).statusCode(409).body("type", endsWith("/problems/nothing-to-sample"));
        decided("Pass");
        drawn(award).read().body("decided", equalTo(1)).body("drawn", equalTo(1));
        SampleFixture.draw(assurer(), award).statusCode(409);
        decided("Merit");
        drawn(award).read().body("decided", equalTo(1));
        as(assurer()).get(versionOf(award) + "/samples").then().body("items", hasSize(2));
    }

    @Test
    void two_who_draw_at_once_draw_no_decision_twice() {
        // Given
        for (int learner = 0; learner < 4; learner++) {
            decided("Pass");
        }

        // When
        List<Integer> statuses = Stream.of(assurer(), SECOND)
                .map(who -> CompletableFuture.supplyAsync(
                        () -> SampleFixture.draw(who, award).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        // Then
        assertThat(statuses).containsExactly(201, 409);
    }

    @Test
    void A10_a_second_judgement_shows_what_was_decided_and_is_made_once() {
        // Given
        AssessmentFixture assessment = decided("Pass");
        SampleFixture sample = drawn(award);
        sample.readItem(assurer(), assessment)
                .statusCode(200)
                .body("state", equalTo("WAITS"))
                .body("statement", notNullValue())
                .body("scale.values", hasSize(3))
                .body("decision", nullValue());

        // When
        sample.judges(assessment, "Excellent").statusCode(422).body("errors.pointer", contains("/value"));
        sample.judges(assessment, "Pass")
                .statusCode(201)
                .body("state", equalTo("AGREED"))
                .body("decision.value", equalTo("Pass"))
                .body("decision.reason", equalTo("Because of what I saw."));

        // Then
        sample.judges(SECOND, assessment, "Merit").statusCode(409).body("type", endsWith("/problems/looked-at"));
        sample.requiresReassessment(assessment).statusCode(409).body("type", endsWith("/problems/nothing-to-reassess"));
        assessment
                .readCriterion(assessment.iqa(), 0)
                .body("assessorJudgement.value", equalTo("Pass"))
                .body("withheld", contains("selfJudgement"));
        sample.read()
                .body("waiting", equalTo(0))
                .body("agreement.percent", equalTo(100.0f))
                .body("agreement.kappa", nullValue())
                .body("agreement.inWords", containsString("One alone says nothing"));
    }

    @Test
    void A10_nobody_looks_at_their_own_decision_also_not_in_another_role() {
        // Given
        AssessmentFixture assessment = decided("Pass");
        SampleFixture sample = drawn(award);
        Tokens assessorNow = Who.staff("Ann Field of ASHDOWN", "iqa", ASHDOWN);

        // When, Then
        sample.judges(assessorNow, assessment, "Pass").statusCode(409).body("type", endsWith("/problems/own-decision"));
        sample.judges(assessment, "Pass").statusCode(201);
        sample.signsOff(assessorNow).statusCode(409).body("type", endsWith("/problems/own-decision"));
        sample.isSignedOff().statusCode(200);
    }

    @Test
    void A10_who_said_anything_in_another_attempt_looks_at_none() {
        // Given
        Published twice = aRegulatedFramework()
                .withAttempts(2)
                .with("ASSESSOR_TO_STANDARD", 100, GRADES)
                .published(ASHDOWN);
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), twice);
        AssessmentFixture.judges(COLLEAGUE, assessment.criterion(0) + "/assessor-judgement", "Not yet")
                .statusCode(201);
        assessment.triesAgain(assessment.assessor(), 0).statusCode(201);
        assessment.assessorJudges(0, "Pass").statusCode(201);
        SampleFixture sample = drawn(twice);

        // When, Then
        sample.judges(Who.staff("Colleague of Ann", "iqa", ASHDOWN), assessment, "Pass")
                .statusCode(409)
                .body("type", endsWith("/problems/own-decision"));
        sample.judges(assessment, "Pass").statusCode(201);
    }

    @Test
    void where_who_differs_is_away_another_quality_assurer_requires_the_reassessment() {
        // Given
        AssessmentFixture assessment = decided("Merit");
        SampleFixture sample = drawn(award);
        sample.judges(assessment, "Not yet").statusCode(201);

        // When, Then
        sample.requiresReassessment(SECOND, assessment).statusCode(201).body("state", equalTo("TO_BE_REASSESSED"));
    }

    @Test
    void A10_who_judged_it_a_second_time_does_not_decide_it_again_whoever_required_that() {
        // Given
        AssessmentFixture assessment = decided("Merit");
        SampleFixture sample = drawn(award);
        sample.judges(assessment, "Not yet").statusCode(201);

        // When
        sample.requiresReassessment(SECOND, assessment).statusCode(201);

        // Then
        assessment
                .reassesses(assurer(), 0, "Not yet")
                .statusCode(409)
                .body("type", endsWith("/problems/own-judgement"));
        assessment.reassesses(COLLEAGUE, 0, "Pass").statusCode(201);
    }

    @Test
    void A10_who_differs_requires_a_reassessment_by_somebody_who_has_not_judged_it() {
        // Given
        AssessmentFixture assessment = decided("Merit");
        assessment.selfJudges(0, "Merit").statusCode(201);
        SampleFixture sample = drawn(award);

        // When
        sample.judges(assessment, "Not yet").statusCode(201).body("state", equalTo("DIFFERS"));
        sample.isSignedOff()
                .statusCode(409)
                .body("type", endsWith("/problems/sample-not-finished"))
                .body("errors", contains(Broken.at("/items/0", QualityRule.DIFFERS)));
        as(assurer(), "{\"reason\": \" \"}")
                .post(sample.itemOf(assessment) + "/reassessment-request")
                .then()
                .statusCode(422);
        sample.requiresReassessment(assessment)
                .statusCode(201)
                .body("state", equalTo("TO_BE_REASSESSED"))
                .body("required", equalTo("The standard asks for two meals."));

        // Then
        assessment
                .readCriterion(assessment.learner(), 0)
                .body("state", equalTo("FOR_REASSESSMENT"))
                .body("decision", nullValue())
                .body("reassessmentRequest.by", equalTo("IQA"));
        assessment.publishes(assessment.assessor()).statusCode(409).body("type", endsWith("/problems/not-all-decided"));
        sample.isSignedOff().statusCode(409).body("errors.code", contains("to-be-reassessed"));
        assessment
                .reassesses(assurer(), 0, "Not yet")
                .statusCode(409)
                .body("type", endsWith("/problems/own-judgement"));
        assessment
                .reassesses(assessment.assessor(), 0, "Merit")
                .statusCode(409)
                .body("type", endsWith("/problems/own-judgement"));
        assessment
                .reassesses(COLLEAGUE, 0, "Pass")
                .statusCode(201)
                .body("state", equalTo("DECIDED"))
                .body("decision.value", equalTo("Pass"))
                .body("inWords", startsWith("Quality assurance required that this was decided again: Pass."));
        sample.readItem(assurer(), assessment)
                .body("state", equalTo("REASSESSED"))
                .body("reassessment.value", equalTo("Pass"));
        sample.isSignedOff().statusCode(200).body("signedOffAt", notNullValue());
        assessment
                .publishes(assessment.assessor())
                .statusCode(201)
                .body("criteria.value", contains("Pass"))
                .body("portable", equalTo(true));
        assertThat(PublishedEvents.typesOf(assessment.learnerId()))
                .contains("assessment.reassessment-required.v1", "assessment.decided.v1");
    }

    @Test
    void A6_a_reassessment_is_taken_back_as_any_slip_and_then_waits_again() {
        // Given
        AssessmentFixture assessment = decided("Merit");
        SampleFixture sample = drawn(award);
        sample.judges(assessment, "Pass").statusCode(201);
        sample.requiresReassessment(assessment).statusCode(201);
        assessment.reassesses(SECOND, 0, "Pass").statusCode(201).body("decision.by", equalTo("IQA"));

        // When
        assessment.takesBack(SECOND, 0).statusCode(200);

        // Then
        sample.isSignedOff().statusCode(409).body("errors.code", contains("to-be-reassessed"));
        assessment.readCriterion(assessment.assessor(), 0).body("state", equalTo("FOR_REASSESSMENT"));
    }

    @Test
    void nobody_reassesses_a_decision_to_the_standard_of_which_quality_assurance_required_nothing() {
        AssessmentFixture assessment = decided("Merit");
        assessment
                .reassesses(COLLEAGUE, 0, "Pass")
                .statusCode(409)
                .body("type", endsWith("/problems/reassessment-not-asked"));
        assessment.reassesses(SECOND, 0, "Pass").statusCode(409);
    }

    @Test
    void A7_what_is_negotiated_only_quality_assurance_reassesses() {
        AssessmentFixture negotiated = started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with("NEGOTIATED").published(ASHDOWN));
        negotiated
                .reassesses(COLLEAGUE, 0, "Pass")
                .statusCode(409)
                .body("type", endsWith("/problems/not-yours-to-judge"));
    }

    @Test
    void A10_what_a_sample_was_drawn_from_is_not_taken_back_so_that_nobody_draws_until_it_pleases() {
        // Given
        AssessmentFixture assessment = decided("Merit");
        SampleFixture sample = drawn(award);

        // When, Then
        assessment
                .takesBack(assessment.assessor(), 0)
                .statusCode(409)
                .body("type", endsWith("/problems/already-followed"));
        sample.judges(assessment, "Merit").statusCode(201);
    }

    @Test
    void what_is_followed_by_another_attempt_lapses_and_what_is_decided_in_it_waits_for_the_next() {
        // Given
        award = aRegulatedFramework()
                .withAttempts(2)
                .with("ASSESSOR_TO_STANDARD", 100, GRADES)
                .published(ASHDOWN);
        AssessmentFixture assessment = decided("Not yet");
        SampleFixture sample = drawn(award);

        // When
        assessment.triesAgain(assessment.assessor(), 0).statusCode(201);
        assessment.assessorJudges(0, "Pass").statusCode(201);

        // Then
        sample.judges(assessment, "Not yet").statusCode(409).body("type", endsWith("/problems/no-longer-stands"));
        SampleFixture.draw(assurer(), award).statusCode(409);
        sample.isSignedOff().statusCode(200).body("items.state", contains("LAPSED"));
        sample.judges(assessment, "Not yet").statusCode(409).body("type", endsWith("/problems/sample-signed-off"));
        assessment.publishes(assessment.assessor()).statusCode(409).body("errors.code", contains("unassured"));
        SampleFixture next = drawn(award);
        next.judges(assessment, "Pass").statusCode(201);
        next.isSignedOff().statusCode(200);
        assessment.publishes(assessment.assessor()).statusCode(201);
    }

    @Test
    void A3_a_sample_in_which_nobody_looked_at_anything_assures_nothing_and_who_returns_is_drawn_anew() {
        // Given
        AssessmentFixture away = decided("Merit");
        AssessmentFixture there = decided("Pass");
        SampleFixture sample = drawn(award);
        onlyDrawn(sample, away);
        hasLeft(away, true);

        // When
        sample.isSignedOff().statusCode(200).body("items.state", contains("LAPSED"));

        // Then
        there.publishes(there.assessor()).statusCode(409).body("errors.code", contains("unassured"));
        there.readCriterion(assurer(), 0).body("assessorJudgement", nullValue());

        // When
        hasLeft(away, false);
        everythingIsLookedAt(award);
        SampleFixture next = drawn(award);

        // Then
        next.judges(away, "Merit").statusCode(201);
        next.judges(there, "Pass").statusCode(201);
        next.isSignedOff().statusCode(200);
        there.publishes(there.assessor()).statusCode(201).body("portable", equalTo(true));
    }

    @Test
    void what_the_learner_disputes_after_the_draw_is_looked_at_too() {
        // Given
        AssessmentFixture assessment = decided("Pass");
        AssessmentFixture other = decided("Merit");
        SampleFixture sample = drawn(award);
        onlyDrawn(sample, other);
        sample.judges(other, "Merit").statusCode(201);

        // When
        assessment.selfJudges(0, "Merit").statusCode(201);
        assessment.replies(0, true).statusCode(201);

        // Then
        sample.isSignedOff().statusCode(409).body("errors.code", contains("waits"));
        sample.judges(assessment, "Pass").statusCode(201);
        sample.isSignedOff().statusCode(200);
    }

    @Test
    void A10_a_learner_who_assures_quality_signs_no_sample_off_that_holds_their_own() {
        // Given
        AssessmentFixture assessment = decided("Pass");
        SampleFixture sample = drawn(award);
        sample.judges(assessment, "Pass").statusCode(201);

        // When, Then
        sample.signsOff(Tokens.as("iqa", "learner")
                        .subject(Who.subjectOf("learner and assurer"))
                        .ukprn(ASHDOWN.ukprn())
                        .learner(assessment.learnerId()))
                .statusCode(409)
                .body("type", endsWith("/problems/own-decision"));
    }

    @Test
    void L5_who_has_left_is_looked_at_no_more_and_holds_up_no_sample() {
        // Given
        AssessmentFixture assessment = decided("Merit");
        SampleFixture sample = drawn(award);
        String item = sample.itemOf(assessment);

        // When
        hasLeft(assessment, true);

        // Then
        as(assurer()).get(item).then().statusCode(404);
        as(assurer(), "{\"value\": \"Pass\"}")
                .post(item + "/second-judgement")
                .then()
                .statusCode(404);
        sample.isSignedOff().statusCode(200).body("items.state", contains("LAPSED"));
    }

    @Test
    void A3_a_regulated_result_waits_for_the_sign_off_and_says_when_it_was() {
        // Given
        everythingIsLookedAt(award);
        AssessmentFixture assessment = decided("Pass");
        AssessmentFixture other = decided("Merit");
        assessment
                .publishes(assessment.assessor())
                .statusCode(409)
                .body("type", endsWith("/problems/not-assured"))
                .body("errors.pointer", contains("/criteria/" + award.criterion(0)))
                .body("errors.remedy[0]", containsString("drawSample"));
        SampleFixture sample = drawn(award);
        assessment.publishes(assessment.assessor()).statusCode(409);
        sample.judges(assessment, "Pass").statusCode(201);
        sample.judges(other, "Merit").statusCode(201);
        assessment.publishes(assessment.assessor()).statusCode(409);

        // When
        sample.isSignedOff()
                .statusCode(200)
                .body("agreement.kappa", equalTo(1.0f))
                .body("agreement.kappaFrom", nullValue());

        // Then
        assessment
                .publishes(assessment.assessor())
                .statusCode(201)
                .body("portable", equalTo(true))
                .body("portabilityStatement", containsString("under sampled quality assurance"))
                .body("portabilityStatement", endsWith("quality assurance looked at 2 of 2 decisions."));
    }

    @Test
    void A3_a_corrected_value_of_an_assessor_is_corrected_by_quality_assurance_and_said() {
        // Given
        AssessmentFixture assessment = published();
        String body = "{\"reason\": \"Another learner's mark.\", \"values\": [{\"criterionId\": \"" + award.criterion(0)
                + "\", \"value\": \"Merit\"}]}";

        // When, Then
        for (Tokens who : List.of(assessment.assessor(), Who.staff("Ann Field of ASHDOWN", "iqa", ASHDOWN))) {
            as(who, body)
                    .header("If-Match", "*")
                    .post(assessment.path() + "/result/corrections")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/problems/assurer-corrects"));
        }
        as(assurer(), body)
                .header("If-Match", "*")
                .post(assessment.path() + "/result/corrections")
                .then()
                .statusCode(201)
                .body("portable", equalTo(true))
                .body("portabilityStatement", endsWith("by a quality assurer who had not decided it."));
    }

    @Test
    void A10_who_thought_otherwise_or_corrected_it_before_does_not_put_their_own_value_in_its_place() {
        // Given
        AssessmentFixture assessment = decided("Pass");
        SampleFixture sample = drawn(award);
        sample.judges(assessment, "Not yet").statusCode(201);
        sample.requiresReassessment(SECOND, assessment).statusCode(201);
        assessment.reassesses(COLLEAGUE, 0, "Pass").statusCode(201);
        sample.isSignedOff().statusCode(200);
        assessment.publishes(assessment.assessor()).statusCode(201);
        Tokens third = Who.staff("Third Assurer", "iqa", ASHDOWN);

        // When, Then
        for (Tokens who : List.of(assurer(), SECOND)) {
            corrects(who, assessment, "Not yet").statusCode(409).body("type", endsWith("/problems/assurer-corrects"));
        }
        corrects(third, assessment, "Merit").statusCode(201);
        corrects(third, assessment, "Pass").statusCode(409).body("type", endsWith("/problems/assurer-corrects"));
    }

    private ValidatableResponse corrects(Tokens who, AssessmentFixture assessment, String value) {
        return as(
                        who,
                        "{\"reason\": \"A typing error.\", \"values\": [{\"criterionId\": \"" + award.criterion(0)
                                + "\", \"value\": \"" + value + "\"}]}")
                .header("If-Match", "*")
                .post(assessment.path() + "/result/corrections")
                .then();
    }

    @Test
    void a_sample_is_signed_off_as_it_was_read_and_once() {
        // Given
        AssessmentFixture assessment = decided("Pass");
        SampleFixture sample = drawn(award);
        String read = as(assurer()).get(sample.path()).header("ETag");
        sample.judges(assessment, "Pass").statusCode(201);

        // When, Then
        as(assurer())
                .header("If-Match", read)
                .post(sample.path() + "/sign-off")
                .then()
                .statusCode(412);
        as(assurer()).post(sample.path() + "/sign-off").then().statusCode(428);
        sample.isSignedOff().statusCode(200);
        sample.isSignedOff().statusCode(409).body("type", endsWith("/problems/sample-signed-off"));
        assertThat(PublishedEvents.typesOf(UUID.fromString(sample.id())))
                .containsExactly("assessment.sample-drawn.v1", "assessment.sample-signed-off.v1");
    }

    @Test
    void a_local_result_is_published_without_a_sample_and_what_was_drawn_of_it_lapses() {
        // Given
        Published local =
                aLocalFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN);
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), local);
        assessment.assessorJudges(0, "Pass").statusCode(201);
        SampleFixture sample = drawn(local);

        // When
        assessment
                .publishes(assessment.assessor())
                .statusCode(201)
                .body("portabilityStatement", startsWith("Results are local"));

        // Then
        sample.judges(assessment, "Pass").statusCode(409).body("type", endsWith("/problems/no-longer-stands"));
        sample.isSignedOff().statusCode(200).body("agreement.judged", equalTo(0));
    }

    @Test
    void another_college_and_another_sample_reach_nothing() {
        // Given
        AssessmentFixture assessment = decided("Pass");
        SampleFixture sample = drawn(award);
        decided("Pass");
        SampleFixture other = drawn(award);
        Tokens elsewhere = Who.staff("Elsewhere", "iqa", BRACKENFELL);
        String item = sample.itemOf(assessment);

        // When, Then
        as(elsewhere).get(sample.path()).then().statusCode(404);
        as(elsewhere).get(item).then().statusCode(404);
        as(elsewhere).get(versionOf(award) + "/sampling-plan").then().statusCode(404);
        as(assurer()).get(item.replace(sample.id(), other.id())).then().statusCode(404);
    }

    private static void hasLeft(AssessmentFixture assessment, boolean left) {
        TheDatabase.write(
                "update learner_grant set last_day = ?::date where learner_id = ?",
                left ? LocalDate.now().minusDays(400).toString() : null,
                assessment.learnerId());
    }

    /** As if the seed had been another one. */
    private static void onlyDrawn(SampleFixture sample, AssessmentFixture assessment) {
        TheDatabase.write(
                "update sampled_decision set drawn = (assessment_id = ?) where sample_id = ?::uuid",
                assessment.id(),
                sample.id());
    }

    private AssessmentFixture decided(String value) {
        return decidedBy(FrameworkFixture.assessor(ASHDOWN), value);
    }

    private AssessmentFixture decidedBy(Tokens assessor, String value) {
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), award);
        AssessmentFixture.judges(assessor, assessment.criterion(0) + "/assessor-judgement", value)
                .statusCode(201);
        return assessment;
    }

    private AssessmentFixture published() {
        AssessmentFixture assessment = decided("Pass");
        SampleFixture sample = drawn(award);
        sample.judges(assessment, "Pass").statusCode(201);
        sample.isSignedOff().statusCode(200);
        assessment.publishes(assessment.assessor()).statusCode(201);
        return assessment;
    }

    private Tokens assurer() {
        return SampleFixture.assurer(award);
    }

    private ValidatableResponse changesPlan(String body) {
        return as(assurer(), body)
                .header("If-Match", "*")
                .put(versionOf(award) + "/sampling-plan")
                .then();
    }

    private static List<Candidate> recorded(SampleFixture sample, String where) {
        return TheDatabase.texts(
                        "select decision_id || ' ' || decided_by || ' ' || array_to_string(risks, ',') from sampled_decision"
                                + " where sample_id = ?::uuid and " + where,
                        sample.id())
                .stream()
                .map(row -> row.split(" "))
                .map(row -> new Candidate(
                        UUID.fromString(row[0]),
                        row[1],
                        Arrays.stream(row[2].split(",")).map(Risk::valueOf).collect(Collectors.toSet())))
                .toList();
    }
}
