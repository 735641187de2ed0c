package org.withme.assessment.appeal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.assessment.fixture.AppealFixture.raise;
import static org.withme.assessment.fixture.AppealFixture.raised;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AppealFixture;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.SampleFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** What stands while an appeal is open, after it, and until when it is appealed against (A11). */
@QuarkusTest
class WhatStandsTest {

    private static final String GROUND = "{\"ground\": \"STANDARD\"}";

    private final Tokens colleague = Who.staff("A colleague", "assessor", ASHDOWN);

    @Test
    void A11_no_further_attempt_begins_while_an_appeal_is_open() {
        // Given
        AssessmentFixture assessment = decided(withTwoAttempts(), "Not yet");
        AppealFixture appeal = raised(assessment);

        // When, Then
        assessment.triesAgain(assessment.learner(), 0).statusCode(409).body("type", endsWith("/problems/under-review"));
        assessment.readCriterion(assessment.learner(), 0).statusCode(200).body("mayTryAgain", equalTo(false));
        appeal.ends(assessment.learner()).statusCode(200);
        assessment.triesAgain(assessment.learner(), 0).statusCode(201);
    }

    @Test
    void A11_quality_assurance_requires_no_new_decision_on_what_is_appealed_against() {
        // Given
        Published award =
                aRegulatedFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN);
        AssessmentFixture assessment = decided(award, "Pass");
        SampleFixture.everythingIsLookedAt(award);
        SampleFixture sample = SampleFixture.drawn(award);
        sample.judges(assessment, "Merit").statusCode(201);
        AppealFixture appeal = raised(assessment);

        // When, Then
        sample.requiresReassessment(assessment).statusCode(409).body("type", endsWith("/problems/under-review"));
        appeal.ends(assessment.learner()).statusCode(200);
        sample.requiresReassessment(assessment).statusCode(201);
    }

    @Test
    void A11_what_is_decided_again_after_an_appeal_is_appealed_against_again_even_if_the_value_is_the_same() {
        // Given
        AssessmentFixture assessment = decided(withTwoAttempts(), "Not yet");
        AppealFixture appeal = raised(assessment);
        appeal.stands(colleague).statusCode(200);
        appeal.ends(assessment.learner()).statusCode(200);
        raise(assessment.learner(), assessment, GROUND)
                .statusCode(409)
                .body("type", endsWith("/problems/appeal-settled"));

        // When
        assessment.triesAgain(assessment.learner(), 0).statusCode(201);
        assessment.skipsTheirSelfJudgement(0).statusCode(201);
        assessment.assessorJudges(0, "Not yet").statusCode(201);

        // Then
        raise(assessment.learner(), assessment, GROUND).statusCode(201);
    }

    @Test
    void A11_what_an_appeal_settled_stays_settled_when_it_is_published() {
        // Given
        AssessmentFixture assessment = decided(local(1), "Pass");
        AppealFixture appeal = raised(assessment);
        appeal.changes(colleague, assessment.criterionId(0), "Merit").statusCode(200);
        appeal.ends(assessment.learner()).statusCode(200);

        // When
        assessment.publishes(assessment.assessor()).statusCode(201);

        // Then
        raise(assessment.learner(), assessment, GROUND)
                .statusCode(409)
                .body("type", endsWith("/problems/appeal-settled"));
    }

    @Test
    void A11_the_days_begin_when_the_learner_can_see_what_was_decided() {
        // Given
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), local(1));
        assessment.assessorJudges(0, "Pass").statusCode(201);
        TheDatabase.write(
                "update judgement set recorded_at = recorded_at - interval '30 days' where assessment_id = ?",
                assessment.id());

        // When
        assessment.skipsTheirSelfJudgement(0).statusCode(201);

        // Then
        raise(assessment.learner(), assessment, GROUND).statusCode(201);
    }

    @Test
    void A11_a_correction_of_something_else_begins_no_new_days() {
        // Given
        AssessmentFixture assessment = decided(local(2), "Pass");
        assessment.publishes(assessment.assessor()).statusCode(201);
        TheDatabase.write(
                "update assessment_result set published_at = published_at - interval '25 days' where assessment_id = ?",
                assessment.id());

        // When
        corrects(assessment.assessor(), assessment, 1, "Merit").statusCode(201);

        // Then
        raise(assessment.learner(), assessment, GROUND)
                .statusCode(201)
                .body("criteria.criterionId", contains(assessment.criterionId(1).toString()));
    }

    @Test
    void A11_whoever_an_appeal_overruled_does_not_correct_it_back() {
        // Given
        AssessmentFixture assessment = decided(local(1), "Pass");
        assessment.publishes(assessment.assessor()).statusCode(201);
        AppealFixture appeal = raised(assessment);
        appeal.changes(colleague, assessment.criterionId(0), "Merit").statusCode(200);
        appeal.ends(assessment.learner()).statusCode(200);

        // When, Then
        corrects(assessment.assessor(), assessment, 0, "Pass")
                .statusCode(409)
                .body("type", endsWith("/problems/took-part"));
        corrects(colleague, assessment, 0, "Pass").statusCode(409).body("type", endsWith("/problems/took-part"));
        corrects(Who.staff("Somebody else", "assessor", ASHDOWN), assessment, 0, "Pass")
                .statusCode(201);
    }

    @Test
    void A11_what_an_appeal_changed_before_publication_is_said_in_the_statement() {
        // Given
        Published award =
                aRegulatedFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN);
        AssessmentFixture assessment = decided(award, "Pass");
        SampleFixture.everythingIsLookedAt(award);
        SampleFixture sample = SampleFixture.drawn(award);
        sample.judges(assessment, "Pass").statusCode(201);
        sample.isSignedOff().statusCode(200);
        AppealFixture appeal = raised(assessment);
        Tokens reviewer = Who.staff("Rosa Reviewer", "iqa", ASHDOWN);
        appeal.isTaken(reviewer).statusCode(200);
        appeal.changes(reviewer, assessment.criterionId(0), "Merit").statusCode(200);
        appeal.ends(assessment.learner()).statusCode(200);

        // When, Then
        assessment
                .publishes(assessment.assessor())
                .statusCode(201)
                .body("criteria.value", contains("Merit"))
                .body(
                        "portabilityStatement",
                        endsWith("changed afterwards on appeal, by somebody who had not decided it."));
    }

    private static ValidatableResponse corrects(Tokens who, AssessmentFixture assessment, int index, String value) {
        return as(
                        who,
                        "{\"reason\": \"Typing error.\", \"values\": [{\"criterionId\": \""
                                + assessment.criterionId(index) + "\", \"value\": \"" + value + "\"}]}")
                .header("If-Match", "*")
                .post(assessment.path() + "/result/corrections")
                .then();
    }

    private static Published local(int criteria) {
        return criteria == 1
                ? aLocalFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN)
                : aLocalFramework()
                        .with("ASSESSOR_TO_STANDARD", 50, GRADES)
                        .with("ASSESSOR_TO_STANDARD", 50, GRADES)
                        .published(ASHDOWN);
    }

    private static Published withTwoAttempts() {
        return aLocalFramework()
                .withAttempts(2)
                .with("ASSESSOR_TO_STANDARD", 100, GRADES)
                .published(ASHDOWN);
    }

    private static AssessmentFixture decided(Published award, String value) {
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), award);
        for (int index = 0; index < award.criteria().size(); index++) {
            assessment.skipsTheirSelfJudgement(index).statusCode(201);
            assessment.assessorJudges(index, value).statusCode(201);
        }
        return assessment;
    }
}
