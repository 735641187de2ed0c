package org.withme.assessment.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.fixture.EvidenceFixture.evidenceOf;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.assessment.fixture.LearnerFixture.disclosed;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.AssignmentFixture;
import org.withme.assessment.fixture.EvidenceFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A copy of a learner's assessments under a disclosure (W3)")
class AssessmentCopyTest {

    private static final Tokens LEAD = Who.staff("Ruth Abara", "dsl", ASHDOWN);

    private static final String MONDAY = "da57ca91c9e8fc308540e02d556235fc38926dafa0494cb4fa9e70e91488cef2";

    private final UUID sam = aLearner().at(ASHDOWN).at(BRACKENFELL).exists();

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
    void W3_the_copy_holds_the_evidence_that_the_college_may_see_with_its_assessment() {
        // Given
        AssessmentFixture assessment = AssessmentFixture.started(
                sam, aLocalFramework().with("NEGOTIATED").published(ASHDOWN));
        AssessmentFixture elsewhere = AssessmentFixture.started(
                sam, aLocalFramework().with("NEGOTIATED").published(BRACKENFELL));
        EvidenceFixture evidence = evidenceOf(assessment);
        evidence.submits("{\"text\": \"I am not safe at home.\"}").statusCode(201);
        evidence.submittedFile("week.txt", "Monday: soup.".getBytes(UTF_8));
        evidence.submits("{\"text\": \"Mine alone.\", \"audience\": \"ME\"}").statusCode(201);
        evidenceOf(elsewhere).submits("{\"text\": \"Of another college.\"}").statusCode(201);

        // When, Then
        copy(LEAD, disclosed(sam, "Ruth Abara", ASHDOWN, "ASSESSMENT"))
                .statusCode(200)
                .body("assessments", hasSize(1))
                .body("assessments[0].evidence.versions.flatten().text", contains(null, "I am not safe at home."))
                .body("assessments[0].evidence.name", contains("week.txt", null))
                .body("assessments[0].evidence[0].versions.sha256", contains(MONDAY))
                .body("cut", empty());
    }

    @Test
    void W3_the_copy_holds_what_staff_wrote_beside_the_learners_own_judgements_and_names_what_it_left_out() {
        // Given
        AssessmentFixture assessment =
                AssessmentFixture.started(sam, aLocalFramework().with("LEARNER").published(ASHDOWN));
        assessment.selfJudges(0, "Merit").statusCode(201);
        as(assessment.assessor(), "{\"words\": \"You said you are afraid of going home.\"}")
                .post(assessment.criterion(0) + "/comments")
                .then()
                .statusCode(201);
        String disclosure = disclosed(sam, "Ruth Abara", ASHDOWN, "ASSESSMENT");

        // When, Then
        copy(LEAD, disclosure)
                .statusCode(200)
                .body("assessments[0].comments.words", contains("You said you are afraid of going home."))
                .body(
                        "assessments[0].comments.criterionId",
                        contains(assessment.criterionId(0).toString()))
                .body("assessments[0].comments.capacity", contains("assessor"))
                .body("cut", empty());
        TheDatabase.write(
                "insert into criterion_comment (id, assessment_id, criterion_id, words, written_by, capacity, written_at)"
                        + " select gen_random_uuid(), ?, ?, 'Again.', 'somebody', 'iqa', now() from generate_series(1, 500)",
                assessment.id(),
                assessment.criterionId(0));
        copy(LEAD, disclosure).body("assessments[0].comments", hasSize(500)).body("cut", contains("comments"));
    }

    @Test
    void W3_the_copy_holds_what_the_college_set_also_what_was_taken_back() {
        // Given
        Published award = aLocalFramework().with("NEGOTIATED").published(ASHDOWN);
        AssignmentFixture withdrawn = AssignmentFixture.set(award, sam);
        withdrawn.withdrawn().statusCode(200);
        AssignmentFixture assignment =
                AssignmentFixture.set(award, ", \"dueOn\": \"" + LocalDate.now().plusDays(9) + "\"", sam);
        assignment.movesTheirDate(0, LocalDate.now().plusDays(11).toString()).statusCode(200);
        AssignmentFixture.set(aLocalFramework().with("NEGOTIATED").published(BRACKENFELL), sam);

        // When, Then
        copy(LEAD, disclosed(sam, "Ruth Abara", ASHDOWN, "ASSESSMENT"))
                .statusCode(200)
                .body(
                        "assignments.id",
                        contains(assignment.id().toString(), withdrawn.id().toString()))
                .body("assignments.state", contains("SET", "WITHDRAWN"))
                .body(
                        "assignments[0].dueOn",
                        equalTo(LocalDate.now().plusDays(11).toString()))
                .body("assignments.learners", contains(nullValue(), nullValue()));
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
