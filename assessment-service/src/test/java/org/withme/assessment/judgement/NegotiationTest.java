package org.withme.assessment.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.Who;

@QuarkusTest
class NegotiationTest {

    private AssessmentFixture assessment;

    @BeforeEach
    void samIsAssessedInANegotiatedCriterion() {
        assessment = started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with("NEGOTIATED").published(ASHDOWN));
    }

    @Test
    void A7_the_same_value_from_both_is_agreed_at_once() {
        // When
        assessment.assessorJudges(0, "Merit").statusCode(201).body("state", equalTo("OPEN"));
        assessment.selfJudges(0, "Merit").statusCode(201);

        // Then
        assessment
                .readCriterion(assessment.assessor(), 0)
                .body("state", equalTo("DECIDED"))
                .body("decision.value", equalTo("Merit"))
                .body("decision.by", nullValue())
                .body("selfJudgement.value", equalTo("Merit"))
                .body("withheld", nullValue());
        assertThat(PublishedEvents.typesOf(assessment.learnerId()))
                .containsExactly(
                        "assessment.started.v1",
                        "assessment.assessor-judged.v1",
                        "assessment.self-judged.v1",
                        "assessment.agreed.v1");
    }

    @Test
    void A7_different_values_are_negotiated_in_turns_until_both_accept_the_same() {
        // Given
        theyDiffer();

        // When
        assessment
                .proposes(assessment.learner(), 0, "Merit")
                .statusCode(201)
                .body("negotiation.round", contains(1))
                .body("roundsLeft", equalTo(2));
        assessment
                .proposes(assessment.learner(), 0, "Pass")
                .statusCode(409)
                .body("type", endsWith("/problems/awaiting-answer"));
        assessment.proposes(assessment.assessor(), 0, "Pass").statusCode(201);
        assessment
                .accepts(assessment.learner(), 0, "Not yet")
                .statusCode(409)
                .body("type", endsWith("/problems/not-what-was-proposed"));
        assessment
                .accepts(assessment.learner(), 0, "Pass")
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("decision.value", equalTo("Pass"));

        // Then
        assessment
                .proposes(assessment.learner(), 0, "Merit")
                .statusCode(409)
                .body("type", endsWith("/problems/nothing-to-negotiate"));
        assertThat(PublishedEvents.typesOf(assessment.learnerId()))
                .endsWith(
                        "assessment.differed.v1",
                        "assessment.counter-proposed.v1",
                        "assessment.counter-proposed.v1",
                        "assessment.agreed.v1");
    }

    @Test
    void the_others_first_judgement_can_be_accepted_without_a_round() {
        theyDiffer();
        assessment.accepts(assessment.assessor(), 0, "Merit").statusCode(200).body("decision.value", equalTo("Merit"));
    }

    @Test
    void A7_proposing_what_the_other_side_put_forward_is_refused_and_uses_no_round() {
        // Given
        theyDiffer();
        assessment.proposes(assessment.assessor(), 0, "Pass").statusCode(201);

        // When
        assessment
                .proposes(assessment.learner(), 0, "Pass")
                .statusCode(409)
                .body("type", endsWith("/problems/accept-instead"))
                .body("errors", contains(Broken.at("/value", JudgementRule.ACCEPT_INSTEAD)));

        // Then
        assessment
                .readCriterion(assessment.learner(), 0)
                .body("roundsLeft", equalTo(2))
                .body("negotiation.round", contains(1));
        assessment.accepts(assessment.learner(), 0, "Pass").statusCode(200).body("decision.value", equalTo("Pass"));
    }

    @Test
    void A7_both_proposing_the_same_at_once_leaves_one_proposal_and_the_other_accepts_it() {
        // Given
        theyDiffer();

        // When
        List<Integer> statuses = List.of(assessment.learner(), assessment.assessor()).stream()
                .map(who -> CompletableFuture.supplyAsync(
                        () -> assessment.proposes(who, 0, "Pass").extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        // Then
        assertThat(statuses).containsExactly(201, 409);
        String proposer = assessment
                .readCriterion(assessment.learner(), 0)
                .body("roundsLeft", equalTo(2))
                .extract()
                .path("negotiation[0].by");
        assessment
                .accepts("LEARNER".equals(proposer) ? assessment.assessor() : assessment.learner(), 0, "Pass")
                .statusCode(200)
                .body("state", equalTo("DECIDED"));
    }

    @Test
    void an_acceptance_says_what_it_is_based_on() {
        // Given
        theyDiffer();
        String read = as(assessment.learner()).get(assessment.criterion(0)).header("ETag");
        assessment.proposes(assessment.assessor(), 0, "Pass").statusCode(201);

        // When, Then
        as(assessment.learner(), "{\"value\": \"Pass\"}")
                .post(assessment.criterion(0) + "/proposals/accept")
                .then()
                .statusCode(428);
        as(assessment.learner(), "{\"value\": \"Pass\"}")
                .header("If-Match", read)
                .post(assessment.criterion(0) + "/proposals/accept")
                .then()
                .statusCode(412);
        as(assessment.learner(), "{\"value\": \"Merit\"}")
                .header("If-Match", read)
                .post(assessment.criterion(0) + "/proposals/accept")
                .then()
                .statusCode(412);
    }

    @Test
    void A7_after_the_last_round_somebody_who_judged_nothing_reassesses() {
        // Given
        theyDiffer();
        assessment
                .reassesses(assessment.iqa(), 0, "Pass")
                .statusCode(409)
                .body("type", endsWith("/problems/negotiation-not-over"));
        assessment
                .asksForReassessment(assessment.learner(), 0)
                .statusCode(409)
                .body("type", endsWith("/problems/negotiation-not-over"));
        assessment.proposes(assessment.learner(), 0, "Merit").statusCode(201);
        assessment.proposes(assessment.assessor(), 0, "Not yet").statusCode(201);
        assessment.proposes(assessment.learner(), 0, "Pass").statusCode(201).body("roundsLeft", equalTo(0));
        assessment
                .proposes(assessment.assessor(), 0, "Not yet")
                .statusCode(409)
                .body("type", endsWith("/problems/round-limit-reached"));
        assessment
                .reassesses(assessment.iqa(), 0, "Pass")
                .statusCode(409)
                .body("type", endsWith("/problems/reassessment-not-asked"));

        // When, Then
        assessment
                .asksForReassessment(assessment.learner(), 0)
                .statusCode(201)
                .body("state", equalTo("FOR_REASSESSMENT"))
                .body("reassessmentRequest.by", equalTo("LEARNER"));
        assessment
                .asksForReassessment(assessment.assessor(), 0)
                .statusCode(409)
                .body("type", endsWith("/problems/reassessment-asked"));
        assessment
                .reassesses(Who.staff("Ann Field of " + ASHDOWN, "iqa", ASHDOWN), 0, "Not yet")
                .statusCode(409)
                .body("type", endsWith("/problems/own-judgement"));
        assessment
                .reassesses(assessment.iqa(), 0, "Pass")
                .statusCode(201)
                .body("decision.value", equalTo("Pass"))
                .body("decision.by", equalTo("IQA"));
        assessment
                .reassesses(assessment.iqa(), 0, "Merit")
                .statusCode(409)
                .body("type", endsWith("/problems/already-judged"));
        assessment
                .accepts(assessment.assessor(), 0, "Pass")
                .statusCode(409)
                .body("type", endsWith("/problems/nothing-to-negotiate"));
        assertThat(PublishedEvents.typesOf(assessment.learnerId())).endsWith("assessment.decided.v1");
    }

    @Test
    void after_the_last_round_the_last_proposal_can_still_be_accepted() {
        theyDiffer();
        assessment.proposes(assessment.learner(), 0, "Merit").statusCode(201);
        assessment.proposes(assessment.assessor(), 0, "Not yet").statusCode(201);
        assessment.proposes(assessment.learner(), 0, "Pass").statusCode(201);
        assessment.accepts(assessment.assessor(), 0, "Pass").statusCode(200).body("state", equalTo("DECIDED"));
    }

    @Test
    void a_proposal_off_the_scale_or_without_a_reason_is_refused_with_both_named() {
        theyDiffer();
        as(assessment.learner(), "{\"value\": \"Brilliant\", \"reason\": \" \"}")
                .post(assessment.criterion(0) + "/proposals")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/value", "/reason"));
    }

    @Test
    void two_sessions_that_judge_at_once_leave_one_judgement() {
        // When
        List<Integer> statuses = List.of("Pass", "Merit", "Not yet").stream()
                .map(value -> CompletableFuture.supplyAsync(
                        () -> assessment.selfJudges(0, value).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        // Then
        assertThat(statuses).containsExactly(201, 409, 409);
        assertThat(PublishedEvents.typesOf(assessment.learnerId()))
                .containsExactly("assessment.started.v1", "assessment.self-judged.v1");
    }

    @Test
    void both_sides_judging_at_once_end_revealed_and_differ_once() {
        // When
        CompletableFuture<Void> self = CompletableFuture.runAsync(
                () -> assessment.selfJudges(0, "Merit").statusCode(201));
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                () -> assessment.assessorJudges(0, "Not yet").statusCode(201));
        CompletableFuture.allOf(self, other).join();

        // Then
        assessment
                .readCriterion(assessment.learner(), 0)
                .body("state", equalTo("IN_NEGOTIATION"))
                .body("assessorJudgement.value", equalTo("Not yet"));
        assertThat(PublishedEvents.typesOf(assessment.learnerId()))
                .containsOnlyOnce("assessment.differed.v1")
                .endsWith("assessment.differed.v1");
    }

    private void theyDiffer() {
        assessment.selfJudges(0, "Merit").statusCode(201);
        assessment.assessorJudges(0, "Not yet").statusCode(201).body("state", equalTo("IN_NEGOTIATION"));
    }
}
