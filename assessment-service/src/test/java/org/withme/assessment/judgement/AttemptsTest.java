package org.withme.assessment.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.FRAMEWORKS;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.MARKS;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.FrameworkFixture.assessor;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.PublishedEvents;

/** A6: "not yet" is not the end where the framework allows further attempts, and each attempt is kept. */
@QuarkusTest
class AttemptsTest {

    @Test
    void A6_a_criterion_that_is_not_yet_met_can_be_tried_again_and_each_attempt_is_kept() {
        // Given
        AssessmentFixture standard = of("ASSESSOR_TO_STANDARD", 100, 2);
        standard.selfJudges(0, "Pass").statusCode(201);
        standard.assessorJudges(0, "Not yet")
                .statusCode(201)
                .body("attempt", equalTo(1))
                .body("attempts", equalTo(2))
                .body("mayTryAgain", equalTo(true))
                .body("inWords", containsString("It may be tried again"));

        standard.readCriterion(standard.learner(), 0).body("inWords", containsString("You may try again"));

        // When
        standard.triesAgain(standard.learner(), 0)
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("attempt", equalTo(2))
                .body("mayTryAgain", equalTo(false));
        standard.selfJudges(0, "Merit").statusCode(201);
        standard.assessorJudges(0, "Merit").statusCode(201);

        // Then
        standard.readCriterion(standard.learner(), 0)
                .body("decision.value", equalTo("Merit"))
                .body("earlierAttempts.attempt", contains(1))
                .body("earlierAttempts[0].selfJudgement.value", equalTo("Pass"))
                .body("earlierAttempts[0].assessorJudgement.reason", equalTo("Because of what I saw."))
                .body("earlierAttempts[0].decision.value", equalTo("Not yet"));
        assertThat(PublishedEvents.of(standard.learnerId(), "assessment.attempt-started.v1"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.path("attempt").asInt()).isEqualTo(2);
                    assertThat(event.path("by").asText()).isEqualTo("LEARNER");
                });
    }

    @Test
    void without_a_word_of_the_framework_there_is_one_attempt() {
        AssessmentFixture standard = started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN));
        standard.assessorJudges(0, "Not yet").body("attempts", equalTo(1)).body("mayTryAgain", equalTo(false));
        standard.triesAgain(standard.assessor(), 0)
                .statusCode(409)
                .body("type", endsWith("/problems/no-further-attempt"));
    }

    @Test
    void what_is_met_open_or_used_up_is_not_tried_again() {
        // Given
        AssessmentFixture standard = of("ASSESSOR_TO_STANDARD", 100, 2);
        standard.triesAgain(standard.assessor(), 0)
                .statusCode(409)
                .body("type", endsWith("/problems/nothing-to-try-again"));
        standard.assessorJudges(0, "Not yet").statusCode(201);
        standard.triesAgain(standard.assessor(), 0).statusCode(201);

        // When, Then
        standard.triesAgain(standard.assessor(), 0).statusCode(409);
        standard.assessorJudges(0, "Not yet").statusCode(201);
        standard.triesAgain(standard.assessor(), 0)
                .statusCode(409)
                .body("type", endsWith("/problems/no-further-attempt"));
        AssessmentFixture met = of("ASSESSOR_TO_STANDARD", 100, 2);
        met.assessorJudges(0, "Pass").statusCode(201).body("mayTryAgain", equalTo(false));
        met.triesAgain(met.assessor(), 0).statusCode(409).body("type", endsWith("/problems/nothing-to-try-again"));
    }

    @Test
    void a_learner_who_has_not_seen_the_decision_learns_nothing_of_it_by_trying_again() {
        AssessmentFixture decided = of("ASSESSOR_TO_STANDARD", 100, 2);
        AssessmentFixture open = of("ASSESSOR_TO_STANDARD", 100, 2);
        decided.assessorJudges(0, "Not yet").statusCode(201);
        for (AssessmentFixture one : new AssessmentFixture[] {decided, open}) {
            one.triesAgain(one.learner(), 0).statusCode(409).body("type", endsWith("/problems/judge-first"));
        }
    }

    @Test
    void a_second_attempt_is_blind_again_and_negotiated_from_the_start() {
        // Given
        AssessmentFixture negotiated = of("NEGOTIATED", 0, 3);
        negotiated.selfJudges(0, "Not yet").statusCode(201);
        negotiated.assessorJudges(0, "Not yet").statusCode(201).body("mayTryAgain", equalTo(true));

        // When
        negotiated.triesAgain(negotiated.learner(), 0).statusCode(201);
        negotiated.assessorJudges(0, "Pass").statusCode(201);

        // Then
        negotiated
                .readCriterion(negotiated.learner(), 0)
                .body("state", equalTo("OPEN"))
                .body("withheld", contains("assessorJudgement"));
        negotiated.selfJudges(0, "Merit").statusCode(201).body("roundsLeft", equalTo(3));
    }

    @Test
    void an_attempt_that_was_begun_and_not_judged_leaves_the_decision_before_it() {
        // Given
        AssessmentFixture standard = of("ASSESSOR_TO_STANDARD", 100, 2);
        standard.assessorJudges(0, "Not yet").statusCode(201);
        standard.triesAgain(standard.assessor(), 0)
                .statusCode(201)
                .body("inWords", containsString("Until it is decided"));

        // When, Then
        standard.publishes(standard.assessor()).statusCode(201).body("criteria.value", contains("Not yet"));
    }

    @Test
    void what_the_awarding_organisation_measures_is_not_the_colleges_to_repeat() {
        AssessmentFixture exam = started(
                aLearner().at(ASHDOWN).exists(),
                aRegulatedFramework()
                        .withAttempts(3)
                        .with("CENTRE_MARKED", 100, MARKS)
                        .published(ASHDOWN));
        exam.assessorJudges(0, "0").statusCode(201).body("attempts", equalTo(1));
        exam.triesAgain(exam.assessor(), 0).statusCode(409).body("type", endsWith("/problems/no-further-attempt"));
    }

    @Test
    void the_ownership_map_says_how_often_a_criterion_may_be_tried() {
        Published published =
                aLocalFramework().withAttempts(3).with("NEGOTIATED").published(ASHDOWN);
        as(assessor(ASHDOWN))
                .get(FRAMEWORKS + "/{id}/versions/{number}/ownership-map", published.framework(), published.version())
                .then()
                .statusCode(200)
                .body("attempts", equalTo(3))
                .body("inShort", hasItem(containsString("up to 3 times")));
    }

    @Test
    void attempts_without_end_are_refused_with_words() {
        UUID framework = aLocalFramework().definedAt(ASHDOWN);
        as(assessor(ASHDOWN), aLocalFramework().withAttempts(11).with("LEARNER").body())
                .post(FRAMEWORKS + "/{id}/versions", framework)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/attempts"))
                .body("errors[0].remedy", containsString("1 to 10"));
    }

    private static AssessmentFixture of(String rule, int weight, int attempts) {
        return started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework()
                        .withAttempts(attempts)
                        .with(rule, weight, GRADES)
                        .published(ASHDOWN));
    }
}
