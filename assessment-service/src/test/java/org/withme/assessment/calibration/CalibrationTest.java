package org.withme.assessment.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.FRAMEWORKS;
import static org.withme.assessment.fixture.FrameworkFixture.MARKS;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.CountedStatements;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class CalibrationTest {

    private static final Tokens AWARDING = Tokens.application("awarding-demo", "awarding-client");
    private static final Tokens MANAGER = Who.staff("Mia Zed", "quality-manager", ASHDOWN);

    @Inject
    CountedStatements counted;

    @Test
    void A13_published_results_are_compared_criterion_by_criterion_and_the_sixth_learner_waits() {
        // Given
        Published award = aLocalFramework()
                .with("NEGOTIATED")
                .with("ASSESSOR_TO_STANDARD")
                .with("LEARNER")
                .published(ASHDOWN);
        for (int learner = 0; learner < 4; learner++) {
            publishes(award, "Not yet", "Pass");
        }
        unpublished(award);
        calibrationOf(award).body("selfAndAssessor", nullValue()).body("criteria[1].selfAndAssessor", nullValue());

        // When
        publishes(award, "Pass", "Pass");
        ValidatableResponse five = calibrationOf(award);
        publishes(award, "Not yet", "Merit");

        // Then
        five.body("criteria[1].selfAndAssessor.comparisons", equalTo(5))
                .body("criteria[1].selfAndAssessor.points", equalTo(-40.0f))
                .body("criteria[0].selfAndAssessor.points", equalTo(0.0f))
                .body("criteria[2].selfAndAssessor", nullValue())
                .body("selfAndAssessor.comparisons", equalTo(10))
                .body("selfAndAssessor.points", equalTo(-20.0f));
        assertThat(calibrationOf(award).extract().asString())
                .isEqualTo(five.extract().asString())
                .doesNotContain(Who.subjectOf("Ann Field of " + ASHDOWN));
        as(MANAGER)
                .get("/v1/assessment/calibration")
                .then()
                .statusCode(200)
                .body(
                        "frameworks.find { it.frameworkId == '" + award.framework() + "' }.selfAndAssessor.comparisons",
                        equalTo(10));
    }

    @Test
    void A13_a_mark_of_the_college_is_compared_with_its_moderation() {
        // Given
        Published award =
                aRegulatedFramework().with("CENTRE_MARKED", 100, MARKS).published(ASHDOWN);
        for (int learner = 0; learner < 5; learner++) {
            AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), award);
            assessment.assessorJudges(0, "60").statusCode(201);
            assessment
                    .marks(AWARDING, 0, "{\"value\": \"56\", \"reason\": \"Generous.\"}")
                    .statusCode(201);
            assessment.publishes(assessment.assessor()).statusCode(201);
        }

        // When, Then
        calibrationOf(award)
                .body("assessorAndExternal.comparisons", equalTo(5))
                .body("assessorAndExternal.points", equalTo(5.0f))
                .body("selfAndAssessor", nullValue());
    }

    @Test
    void A13_an_attempt_that_was_begun_and_never_judged_leaves_the_one_before_it() {
        // Given
        Published award =
                aLocalFramework().withAttempts(2).with("ASSESSOR_TO_STANDARD").published(ASHDOWN);
        for (int learner = 0; learner < 5; learner++) {
            AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), award);
            assessment.selfJudges(0, "Pass").statusCode(201);
            assessment.assessorJudges(0, "Not yet").statusCode(201);
            assessment.triesAgain(assessment.learner(), 0).statusCode(201);
            assessment.publishes(assessment.assessor()).statusCode(201);
        }

        // When, Then
        calibrationOf(award)
                .body("selfAndAssessor.comparisons", equalTo(5))
                .body("selfAndAssessor.points", equalTo(50.0f));
    }

    @Test
    void A13_how_many_statements_a_report_takes_does_not_depend_on_how_many_frameworks_there_are() {
        // Given
        publishes(three(), "Pass", "Merit");
        int before = counted.fewestOf(CalibrationTest::ofTheCollege);

        // When
        publishes(three(), "Pass", "Merit");
        publishes(three(), "Pass", "Merit");

        // Then
        assertThat(counted.fewestOf(CalibrationTest::ofTheCollege)).isEqualTo(before);
    }

    @Test
    void another_colleges_framework_is_not_there() {
        // Given
        UUID framework =
                aLocalFramework().with("LEARNER").published(BRACKENFELL).framework();

        // When, Then
        as(MANAGER).get(FRAMEWORKS + "/{id}/calibration", framework).then().statusCode(404);
    }

    private static Published three() {
        return aLocalFramework()
                .with("NEGOTIATED")
                .with("ASSESSOR_TO_STANDARD")
                .with("LEARNER")
                .published(ASHDOWN);
    }

    private static void ofTheCollege() {
        as(MANAGER).get("/v1/assessment/calibration").then().statusCode(200);
    }

    private static void publishes(Published award, String self, String decided) {
        AssessmentFixture assessment = unpublished(award);
        assessment.selfJudges(1, self).statusCode(201);
        assessment.assessorJudges(1, decided).statusCode(201);
        assessment.selfJudges(2, "Merit").statusCode(201);
        assessment.publishes(assessment.assessor()).statusCode(201);
    }

    private static AssessmentFixture unpublished(Published award) {
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), award);
        assessment.selfJudges(0, "Merit").statusCode(201);
        assessment.assessorJudges(0, "Merit").statusCode(201);
        return assessment;
    }

    private static ValidatableResponse calibrationOf(Published award) {
        return as(MANAGER)
                .get(FRAMEWORKS + "/{id}/calibration", award.framework())
                .then()
                .statusCode(200);
    }
}
