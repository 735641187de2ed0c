package org.withme.assessment.judgement;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.withme.assessment.fixture.AssessmentFixture;

/** A reason is asked for only where somebody must answer it. */
@QuarkusTest
class ReasonsTest {

    @ParameterizedTest
    @CsvSource({"NEGOTIATED, 0", "ASSESSOR_TO_STANDARD, 100"})
    void A6_A7_two_who_see_it_alike_need_not_say_why(String rule, int weight) {
        // Given
        AssessmentFixture assessment = of(rule, weight);

        // When
        assessment.selfJudgesWithoutReason(0, "Merit").statusCode(201).body("reasonDue", equalTo(false));
        assessment.assessorJudgesWithoutReason(0, "Merit").statusCode(201);

        // Then
        assessment
                .readCriterion(assessment.learner(), 0)
                .body("state", equalTo("DECIDED"))
                .body("reasonDue", equalTo(false))
                .body("assessorJudgement.reason", nullValue())
                .body("inWords", containsString(": Merit."));
    }

    @Test
    void A7_who_sees_it_differently_says_why_in_the_counter_proposal() {
        AssessmentFixture negotiated = of("NEGOTIATED", 0);
        negotiated.selfJudgesWithoutReason(0, "Merit").statusCode(201);
        negotiated
                .assessorJudgesWithoutReason(0, "Pass")
                .statusCode(201)
                .body("state", equalTo("IN_NEGOTIATION"))
                .body("reasonDue", equalTo(false));
        negotiated.assessorSaysWhy(0, "Why.").statusCode(409).body("type", endsWith("/problems/not-yours-to-judge"));
    }

    @Test
    void A6_a_decision_that_differs_from_the_learners_judgement_is_explained_once_both_are_seen() {
        // Given
        AssessmentFixture standard = of("ASSESSOR_TO_STANDARD", 100);
        standard.assessorSaysWhy(0, "Too early.").statusCode(409).body("type", endsWith("/problems/judge-first"));
        standard.assessorJudgesWithoutReason(0, "Pass").statusCode(201).body("reasonDue", equalTo(false));

        // When
        standard.selfJudgesWithoutReason(0, "Merit")
                .statusCode(201)
                .body("reasonDue", equalTo(true))
                .body("inWords", containsString("your assessor still has to say why"));
        standard.readCriterion(standard.assessor(), 0)
                .body("reasonDue", equalTo(true))
                .body("inWords", containsString("The learner sees it differently: say why."));
        standard.assessorSaysWhy(0, " ").statusCode(422).body("errors.pointer", contains("/reason"));
        standard.assessorSaysWhy(0, "Two meals went over the budget.").statusCode(201);

        // Then
        standard.readCriterion(standard.learner(), 0)
                .body("reasonDue", equalTo(false))
                .body("decision.value", equalTo("Pass"))
                .body("assessorJudgement.reason", equalTo("Two meals went over the budget."));
        standard.assessorSaysWhy(0, "Again.").statusCode(409).body("type", endsWith("/problems/already-judged"));
        standard.takesBack(standard.assessor(), 0).statusCode(409).body("type", endsWith("/problems/already-followed"));
    }

    @Test
    void A7_an_assessor_who_gives_no_reason_learns_nothing_of_the_learners_judgement() {
        AssessmentFixture alike = of("ASSESSOR_TO_STANDARD", 100);
        AssessmentFixture different = of("ASSESSOR_TO_STANDARD", 100);
        alike.selfJudgesWithoutReason(0, "Pass").statusCode(201);
        different.selfJudgesWithoutReason(0, "Merit").statusCode(201);
        alike.assessorJudgesWithoutReason(0, "Pass").statusCode(201).body("reasonDue", equalTo(false));
        different.assessorJudgesWithoutReason(0, "Pass").statusCode(201).body("reasonDue", equalTo(true));
    }

    @Test
    void A6_a_decision_that_is_disputed_is_explained_too() {
        // Given
        AssessmentFixture standard = of("ASSESSOR_TO_STANDARD", 100);
        standard.assessorJudgesWithoutReason(0, "Pass").statusCode(201);
        standard.skipsTheirSelfJudgement(0).statusCode(201).body("reasonDue", equalTo(false));

        // When
        standard.replies(0, true).statusCode(201).body("reasonDue", equalTo(true));

        // Then
        standard.assessorSaysWhy(0, "Two meals went over the budget.")
                .statusCode(201)
                .body("reasonDue", equalTo(false));
    }

    @Test
    void a_reason_that_was_given_with_the_decision_is_not_asked_for_again() {
        AssessmentFixture standard = of("ASSESSOR_TO_STANDARD", 100);
        standard.selfJudges(0, "Merit").statusCode(201);
        standard.assessorJudges(0, "Pass").statusCode(201).body("reasonDue", equalTo(false));
        standard.assessorSaysWhy(0, "Again.").statusCode(409).body("type", endsWith("/problems/already-judged"));
    }

    private static AssessmentFixture of(String rule, int weight) {
        return started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with(rule, weight, GRADES).published(ASHDOWN));
    }
}
