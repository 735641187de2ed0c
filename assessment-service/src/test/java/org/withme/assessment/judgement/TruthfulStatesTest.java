package org.withme.assessment.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.PublishedEvents;

/** A state says what is so, in words that are right for who reads it. */
@QuarkusTest
class TruthfulStatesTest {

    @Test
    void a_learner_whose_criterion_is_decided_is_told_so_and_how_to_see_it() {
        // Given
        AssessmentFixture standard = of("ASSESSOR_TO_STANDARD", 100);
        standard.readCriterion(standard.learner(), 0)
                .body("state", equalTo("OPEN"))
                .body("inWords", containsString("Your assessor decides"));

        // When
        standard.assessorJudges(0, "Merit").statusCode(201);

        // Then
        standard.readCriterion(standard.learner(), 0)
                .body("state", equalTo("DECIDED_UNSEEN"))
                .body("inWords", containsString("Judge your own work first"))
                .body("inWords", containsString("skip"))
                .body("decision", nullValue())
                .body("assessorJudgement", nullValue())
                .body("withheld", contains("assessorJudgement"));
        standard.readCriterion(standard.assessor(), 0)
                .body("state", equalTo("DECIDED"))
                .body("decision.value", equalTo("Merit"));
    }

    @Test
    void a_learner_may_skip_their_own_judgement_and_see_the_decision_at_once() {
        // Given
        AssessmentFixture standard = of("ASSESSOR_TO_STANDARD", 100);
        standard.assessorJudges(0, "Pass").statusCode(201);

        // When
        standard.skipsTheirSelfJudgement(0)
                .statusCode(201)
                .body("state", equalTo("DECIDED"))
                .body("decision.value", equalTo("Pass"))
                .body("selfJudgementSkipped", equalTo(true))
                .body("withheld", nullValue());

        // Then
        standard.readCriterion(standard.assessor(), 0)
                .body("selfJudgement", nullValue())
                .body("selfJudgementSkipped", equalTo(true))
                .body("withheld", nullValue());
        standard.selfJudges(0, "Merit").statusCode(409).body("type", endsWith("/problems/self-judgement-skipped"));
        standard.skipsTheirSelfJudgement(0).statusCode(409);
        standard.replies(0, true).statusCode(201).body("reply.disputes", equalTo(true));
    }

    @Test
    void who_skips_before_the_decision_sees_it_when_it_comes_and_may_still_judge_until_then() {
        // Given
        AssessmentFixture first = of("ASSESSOR_TO_STANDARD", 100);
        AssessmentFixture second = of("ASSESSOR_TO_STANDARD", 100);
        first.skipsTheirSelfJudgement(0).statusCode(201).body("state", equalTo("OPEN"));
        second.skipsTheirSelfJudgement(0).statusCode(201);

        // When
        first.assessorJudges(0, "Pass").statusCode(201);
        second.selfJudges(0, "Merit").statusCode(201).body("selfJudgementSkipped", equalTo(false));

        // Then
        first.readCriterion(first.learner(), 0)
                .body("state", equalTo("DECIDED"))
                .body("decision.value", equalTo("Pass"));
        second.readCriterion(second.assessor(), 0).body("withheld", contains("selfJudgement"));
    }

    @Test
    void where_two_agree_on_a_value_there_is_nothing_to_skip() {
        AssessmentFixture negotiated = of("NEGOTIATED", 0);
        negotiated
                .skipsTheirSelfJudgement(0)
                .statusCode(409)
                .body("type", endsWith("/problems/not-yours-to-judge"))
                .body("detail", equalTo("Learner and assessor each judge, and negotiate where they differ."));
    }

    @Test
    void each_state_is_told_in_words_to_who_reads_it() {
        AssessmentFixture own = of("LEARNER", 0);
        own.readCriterion(own.learner(), 0).body("inWords", containsString("yours alone"));
        own.readCriterion(own.assessor(), 0).body("inWords", containsString("the learner's alone"));
        own.selfJudges(0, "Merit").body("inWords", containsString("You decided: Merit"));
        AssessmentFixture negotiated = of("NEGOTIATED", 0);
        negotiated.readCriterion(negotiated.learner(), 0).body("inWords", containsString("You and your assessor each"));
        negotiated.selfJudges(0, "Merit").body("inWords", containsString("You have judged"));
        negotiated.assessorJudges(0, "Not yet").body("inWords", containsString("see this differently"));
        negotiated
                .proposes(negotiated.learner(), 0, "Pass")
                .body("inWords", containsString("Now your assessor answers"));
        negotiated
                .accepts(negotiated.assessor(), 0, "Pass")
                .body("inWords", containsString("The learner and the assessor agreed: Pass"));
    }

    @Test
    void a_difference_between_two_judgements_is_no_dispute() {
        // Given
        AssessmentFixture negotiated = of("NEGOTIATED", 0);

        // When
        negotiated.selfJudges(0, "Merit").statusCode(201);
        negotiated.assessorJudges(0, "Not yet").statusCode(201).body("state", equalTo("IN_NEGOTIATION"));

        // Then
        assertThat(PublishedEvents.typesOf(negotiated.learnerId()))
                .endsWith("assessment.differed.v1")
                .doesNotContain("assessment.disputed.v1");
    }

    @Test
    void a_negotiation_that_failed_is_a_dispute() {
        // Given
        AssessmentFixture negotiated = of("NEGOTIATED", 0);
        negotiated.selfJudges(0, "Merit").statusCode(201);
        negotiated.assessorJudges(0, "Not yet").statusCode(201);
        negotiated.proposes(negotiated.learner(), 0, "Merit").statusCode(201);
        negotiated.proposes(negotiated.assessor(), 0, "Not yet").statusCode(201);
        negotiated.proposes(negotiated.learner(), 0, "Pass").statusCode(201);
        assertThat(PublishedEvents.typesOf(negotiated.learnerId())).doesNotContain("assessment.disputed.v1");

        // When
        negotiated.asksForReassessment(negotiated.assessor(), 0).statusCode(201);

        // Then
        assertThat(PublishedEvents.typesOf(negotiated.learnerId())).endsWith("assessment.disputed.v1");
    }

    private static AssessmentFixture of(String rule, int weight) {
        return started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with(rule, weight, GRADES).published(ASHDOWN));
    }
}
