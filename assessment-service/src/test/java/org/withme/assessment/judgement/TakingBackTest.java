package org.withme.assessment.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

/** A6: who judged may take a slip back for a quarter of an hour, while nobody has answered it. */
@QuarkusTest
class TakingBackTest {

    @Test
    void A6_an_assessor_takes_a_slip_back_and_decides_again() {
        // Given
        AssessmentFixture standard = of("ASSESSOR_TO_STANDARD", 100);
        standard.assessorJudges(0, "Not yet").statusCode(201).body("assessorJudgement.takeBackUntil", notNullValue());

        // When
        standard.takesBack(standard.assessor(), 0)
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("assessorJudgement", nullValue())
                .body("decision", nullValue());
        standard.readCriterion(standard.learner(), 0).body("state", equalTo("OPEN"));

        // Then
        standard.assessorJudges(0, "Merit").statusCode(201).body("decision.value", equalTo("Merit"));
        assertThat(PublishedEvents.typesOf(standard.learnerId()))
                .containsExactly(
                        "assessment.started.v1",
                        "assessment.assessor-judged.v1",
                        "assessment.decided.v1",
                        "assessment.taken-back.v1",
                        "assessment.assessor-judged.v1",
                        "assessment.decided.v1");
        assertThat(TheDatabase.texts(
                        "select payload ->> 'kind' from outbox where aggregateid = ? and type = 'assessment.taken-back.v1'",
                        standard.learnerId()))
                .containsExactly("ASSESSOR");
        assertThat(TheDatabase.texts(
                        "select value from judgement where assessment_id = ? order by recorded_at", standard.id()))
                .as("what was taken back is kept")
                .containsExactly("Not yet", "Merit");
    }

    @Test
    void A6_a_learner_takes_their_own_slip_back_and_nobody_elses() {
        // Given
        AssessmentFixture own = of("LEARNER", 0);
        own.selfJudges(0, "Not yet").statusCode(201).body("state", equalTo("DECIDED"));
        own.takesBack(own.assessor(), 0).statusCode(409).body("type", endsWith("/problems/nothing-to-take-back"));

        // When
        own.takesBack(own.learner(), 0).statusCode(200).body("state", equalTo("OPEN"));

        // Then
        own.takesBack(own.learner(), 0).statusCode(409).body("type", endsWith("/problems/nothing-to-take-back"));
        own.selfJudges(0, "Merit").statusCode(201).body("decision.value", equalTo("Merit"));
    }

    @Test
    void A6_a_colleagues_judgement_is_not_mine_to_take_back() {
        AssessmentFixture standard = of("ASSESSOR_TO_STANDARD", 100);
        standard.assessorJudges(0, "Pass").statusCode(201);
        standard.takesBack(Who.staff("Another assessor", "assessor", ASHDOWN), 0)
                .statusCode(409)
                .body("type", endsWith("/problems/nothing-to-take-back"));
    }

    @Test
    void A6_after_a_quarter_of_an_hour_it_stands() {
        // Given
        AssessmentFixture standard = of("ASSESSOR_TO_STANDARD", 100);
        standard.assessorJudges(0, "Pass").statusCode(201);

        // When
        TheDatabase.write(
                "update judgement set recorded_at = recorded_at - interval '16 minutes' where assessment_id = ?",
                standard.id());

        // Then
        standard.takesBack(standard.assessor(), 0)
                .statusCode(409)
                .body("type", endsWith("/problems/too-late-to-take-back"));
    }

    @Test
    void A6_what_was_answered_stands() {
        // Given
        AssessmentFixture standard = of("ASSESSOR_TO_STANDARD", 100);
        standard.selfJudges(0, "Merit").statusCode(201);
        standard.assessorJudges(0, "Pass").statusCode(201);
        standard.takesBack(standard.learner(), 0).statusCode(409).body("type", endsWith("/problems/already-followed"));

        // When
        standard.replies(0, true).statusCode(201);

        // Then
        standard.takesBack(standard.assessor(), 0).statusCode(409).body("type", endsWith("/problems/already-followed"));
        standard.readCriterion(standard.assessor(), 0).body("assessorJudgement.takeBackUntil", nullValue());
    }

    @Test
    void A6_looking_at_a_decision_is_no_answer() {
        AssessmentFixture standard = of("ASSESSOR_TO_STANDARD", 100);
        standard.assessorJudges(0, "Pass").statusCode(201);
        standard.skipsTheirSelfJudgement(0).statusCode(201);
        standard.takesBack(standard.assessor(), 0).statusCode(200);
        standard.readCriterion(standard.learner(), 0)
                .body("state", equalTo("OPEN"))
                .body("decision", nullValue());
    }

    @Test
    void A7_who_judges_again_after_seeing_the_others_judgement_says_so() {
        // Given
        AssessmentFixture negotiated = of("NEGOTIATED", 0);
        negotiated.selfJudges(0, "Merit").statusCode(201);
        negotiated.assessorJudges(0, "Not yet").statusCode(201).body("assessorJudgement.afterSeeing", equalTo(false));
        negotiated.takesBack(negotiated.assessor(), 0).statusCode(200).body("selfJudgement", nullValue());

        // When
        negotiated.assessorJudges(0, "Pass").statusCode(201);

        // Then
        negotiated
                .readCriterion(negotiated.learner(), 0)
                .body("assessorJudgement.afterSeeing", equalTo(true))
                .body("selfJudgement.afterSeeing", equalTo(false))
                .body("state", equalTo("IN_NEGOTIATION"));
    }

    @Test
    void a_proposal_that_was_taken_back_gives_its_round_back() {
        // Given
        AssessmentFixture negotiated = of("NEGOTIATED", 0);
        negotiated.selfJudges(0, "Merit").statusCode(201);
        negotiated.assessorJudges(0, "Not yet").statusCode(201);
        negotiated.proposes(negotiated.learner(), 0, "Pass").statusCode(201).body("roundsLeft", equalTo(2));

        // When
        negotiated
                .takesBack(negotiated.learner(), 0)
                .statusCode(200)
                .body("roundsLeft", equalTo(3))
                .body("negotiation", hasSize(0));

        // Then
        negotiated.proposes(negotiated.learner(), 0, "Merit").statusCode(201).body("roundsLeft", equalTo(2));
    }

    @Test
    void nothing_is_taken_back_once_the_result_is_out() {
        AssessmentFixture own = of("LEARNER", 0);
        own.selfJudges(0, "Merit").statusCode(201);
        own.publishes(own.assessor()).statusCode(201);
        own.takesBack(own.learner(), 0).statusCode(409).body("type", endsWith("/problems/result-published"));
    }

    @Test
    void the_same_key_takes_back_once() {
        // Given
        AssessmentFixture own = of("LEARNER", 0);
        own.selfJudges(0, "Pass").statusCode(201);
        String key = UUID.randomUUID().toString();

        // When, Then
        for (int time = 0; time < 2; time++) {
            as(own.learner())
                    .header("Idempotency-Key", key)
                    .post(own.criterion(0) + "/take-back")
                    .then()
                    .statusCode(200);
        }
    }

    private static AssessmentFixture of(String rule, int weight) {
        return started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with(rule, weight, GRADES).published(ASHDOWN));
    }
}
