package org.withme.assessment.transcript;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AppealFixture;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.SampleFixture;

/** P16: a transcript says of a decision what was assured of it, as it was when the result came out. */
@QuarkusTest
class TranscriptAssuranceTest {

    private Published award;
    private AssessmentFixture assessment;
    private SampleFixture sample;

    @BeforeEach
    void a_decision_is_in_a_sample() {
        award = aLocalFramework()
                .with("ASSESSOR_TO_STANDARD", 0, GRADES)
                .with("ASSESSOR_TO_STANDARD", 0, GRADES)
                .published(ASHDOWN);
        assessment = started(aLearner().at(ASHDOWN).exists(), award);
        isDecided(0);
        SampleFixture.everythingIsLookedAt(award);
        sample = SampleFixture.drawn(award);
        sample.judges(assessment, "Pass").statusCode(201);
        isDecided(1);
    }

    @Test
    void P16_what_an_appeal_changed_before_publication_is_not_said_to_be_sampled() {
        // Given
        sample.isSignedOff().statusCode(200);
        AppealFixture appeal = AppealFixture.raised(assessment);
        appeal.changes(assessment.assessor(), award.criterion(0), "Merit").statusCode(200);
        appeal.ends(assessment.learner()).statusCode(200);

        // When
        assessment.publishes(assessment.assessor()).statusCode(201);

        // Then
        transcript()
                .body("results[0].criteria.value", contains("Merit", "Pass"))
                .body(
                        "results[0].criteria.assurance",
                        contains(Assurance.APPEALED.words(), Assurance.UNSAMPLED.words()));
    }

    @Test
    void P16_a_sample_that_was_signed_off_after_the_result_assures_nothing_in_what_corrects_it() {
        // Given
        assessment.publishes(assessment.assessor()).statusCode(201);
        sample.isSignedOff().statusCode(200);
        transcript().body("results[0].criteria[0].assurance", equalTo(Assurance.UNSAMPLED.words()));

        // When
        as(
                        assessment.assessor(),
                        "{\"reason\": \"Mixed up.\", \"values\": [{\"criterionId\": \"" + award.criterion(1)
                                + "\", \"value\": \"Merit\"}]}")
                .header("If-Match", "*")
                .post(assessment.path() + "/result/corrections")
                .then()
                .statusCode(201);

        // Then
        transcript()
                .body(
                        "results[0].criteria.assurance",
                        contains(Assurance.UNSAMPLED.words(), Assurance.CORRECTED.words()));
    }

    private void isDecided(int criterion) {
        assessment.selfJudges(criterion, "Pass").statusCode(201);
        assessment.assessorJudges(criterion, "Pass").statusCode(201);
    }

    private ValidatableResponse transcript() {
        return as(assessment.learner()).get("/v1/assessment/transcript").then().statusCode(200);
    }
}
