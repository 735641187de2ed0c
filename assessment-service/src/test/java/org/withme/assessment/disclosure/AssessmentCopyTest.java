package org.withme.assessment.disclosure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.assessment.fixture.LearnerFixture.disclosed;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A copy of a learner's assessments under a disclosure (W3)")
class AssessmentCopyTest {

    private static final Tokens LEAD = Who.staff("Ruth Abara", "dsl", ASHDOWN);

    private final UUID sam = aLearner().at(ASHDOWN).exists();

    @Test
    void W3_the_copy_holds_the_colleges_assessments_with_judgements_and_result() {
        // Given
        AssessmentFixture assessment =
                AssessmentFixture.started(sam, aLocalFramework().with("LEARNER").published(ASHDOWN));
        assessment.selfJudges(0, "Merit").statusCode(201);
        assessment.publishes(assessment.assessor()).statusCode(201);

        // When, Then
        copy(LEAD, disclosed(sam, "Ruth Abara", ASHDOWN, "ASSESSMENT"))
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("learnerId", equalTo(sam.toString()))
                .body("assessments.assessment.id", contains(assessment.id().toString()))
                .body("assessments[0].assessment.criteria[0].selfJudgement.value", equalTo("Merit"))
                .body("assessments[0].result.criteria.value", contains("Merit"))
                .body("cut", empty());
        copy(
                        Who.staff("Lead elsewhere", "dsl", BRACKENFELL),
                        disclosed(sam, "Lead elsewhere", BRACKENFELL, "ASSESSMENT"))
                .body("assessments", empty());
    }

    @Test
    void A7_a_lead_sees_no_first_judgement_that_the_college_may_not_see() {
        // Given
        AssessmentFixture assessment = AssessmentFixture.started(
                sam, aLocalFramework().with("NEGOTIATED").published(ASHDOWN));
        assessment.selfJudges(0, "Merit").statusCode(201);

        // When, Then
        copy(LEAD, disclosed(sam, "Ruth Abara", ASHDOWN, "ASSESSMENT"))
                .body("assessments[0].assessment.criteria[0].selfJudgement", nullValue())
                .body("assessments[0].assessment.criteria[0].withheld", contains("selfJudgement"))
                .body("assessments[0].result", nullValue());
    }

    @Test
    void W3_without_a_disclosure_that_names_it_there_is_nothing() {
        copy(LEAD, UUID.randomUUID().toString()).statusCode(404);
        copy(LEAD, disclosed(sam, "Ruth Abara", ASHDOWN, "GUIDANCE")).statusCode(404);
        copy(LEAD, disclosed(sam, "Another lead", ASHDOWN, "ASSESSMENT")).statusCode(404);
        as(LEAD).queryParam("learnerId", sam)
                .get(AssessmentFixture.ASSESSMENTS)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse copy(Tokens caller, String disclosure) {
        return as(caller)
                .get("/v1/assessment/disclosures/{disclosureId}", disclosure)
                .then();
    }
}
