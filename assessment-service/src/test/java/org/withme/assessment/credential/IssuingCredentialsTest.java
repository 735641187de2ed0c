package org.withme.assessment.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.CredentialFixture.CREDENTIALS;
import static org.withme.assessment.fixture.CredentialFixture.issue;
import static org.withme.assessment.fixture.CredentialFixture.issueRecord;
import static org.withme.assessment.fixture.CredentialFixture.issued;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AppealFixture;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.CredentialFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.assessment.fixture.SampleFixture;
import org.withme.platform.testing.College;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
class IssuingCredentialsTest {

    private static final String WALLET = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";

    @Test
    void A14_a_learner_takes_a_published_result_with_them_and_it_says_what_happened() {
        // Given
        AssessmentFixture assessment = withResult(aLearner().at(ASHDOWN).exists(), ASHDOWN);

        // When
        CredentialFixture credential = issued(assessment);

        // Then
        JsonNode badge = credential.document();
        assertThat(badge.at("/issuer/id").asText()).endsWith(":v1:assessment:issuers:90000001");
        assertThat(badge.at("/issuer/name").asText()).isEqualTo("Ashdown College");
        assertThat(badge.path("description").asText()).startsWith("Results are local");
        assertThat(badge.at("/credentialSubject/result").findValuesAsText("value"))
                .containsExactly("Merit", "Pass");
        assertThat(badge.at("/credentialSubject/achievement/resultDescription").findValuesAsText("targetCode"))
                .containsExactly("LEARNER_OWNED/LEARNER", "CO_OWNED/ASSESSOR_TO_STANDARD");
        assertThat(badge.at("/credentialSubject/achievement/criteria/narrative").asText())
                .contains("The learner decides, and nobody else.", "the assessor decides to the published standard");
        assertThat(credential.view().path("state").asText()).isEqualTo("STANDS");
        JsonNode event = PublishedEvents.of(assessment.learnerId(), "assessment.credential-issued.v1")
                .get(0);
        assertThat(event.path("credentialId").asText())
                .isEqualTo(credential.id().toString());
    }

    @Test
    void A14_a_credential_says_nothing_of_the_person_but_an_identifier_that_stands_nowhere_else() {
        // Given
        AssessmentFixture assessment = withResult(aLearner().at(ASHDOWN).exists(), ASHDOWN);

        // When
        CredentialFixture one = issued(assessment);
        CredentialFixture other = issued(assessment);
        CredentialFixture named = issued(assessment, "{\"subject\": \"" + WALLET + "\"}");

        // Then
        String subject = one.document().at("/credentialSubject/id").asText();
        assertThat(subject).startsWith("urn:uuid:");
        assertThat(other.document().at("/credentialSubject/id").asText()).isNotEqualTo(subject);
        assertThat(named.document().at("/credentialSubject/id").asText()).isEqualTo(WALLET);
        for (CredentialFixture credential : List.of(one, other, named)) {
            assertThat(credential.document().toString())
                    .doesNotContain(assessment.learnerId().toString())
                    .doesNotContain(assessment.id().toString());
            assertThat(credential.document().path("credentialSubject").has("identifier"))
                    .isFalse();
        }
    }

    @Test
    void A14_only_a_result_that_is_out_is_attested() {
        // Given
        AssessmentFixture assessment = started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with("LEARNER").published(ASHDOWN));
        assessment.selfJudges(0, "Merit").statusCode(201);

        // When, Then
        issue(assessment, "{}")
                .statusCode(409)
                .body("type", endsWith("/problems/nothing-to-attest"))
                .body("errors.code", contains("not-published"));
        assertThat(PublishedEvents.typesOf(assessment.learnerId())).doesNotContain("assessment.credential-issued.v1");
    }

    @Test
    void A14_what_is_under_review_is_attested_when_the_appeal_is_over() {
        // Given
        AssessmentFixture assessment = withResult(aLearner().at(ASHDOWN).exists(), ASHDOWN);
        AppealFixture appeal = AppealFixture.raised(assessment);

        // When, Then
        issue(assessment, "{}").statusCode(409).body("errors.code", contains("result-under-review"));

        // When
        appeal.ends(assessment.learner()).statusCode(200);

        // Then
        issue(assessment, "{}").statusCode(201);
    }

    @Test
    void A14_in_a_regulated_framework_only_what_quality_assurance_signed_off_is_attested() {
        // Given
        Published award =
                aRegulatedFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN);
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), award);
        assessment.assessorJudges(0, "Pass").statusCode(201);
        SampleFixture.everythingIsLookedAt(award);
        SampleFixture sample = SampleFixture.drawn(award);
        sample.judges(assessment, "Pass").statusCode(201);
        sample.isSignedOff().statusCode(200);
        assessment.publishes(assessment.assessor()).statusCode(201);

        // When, Then
        assertThat(issued(assessment).document().path("description").asText())
                .contains("under sampled quality assurance", "1 of 1 decision");

        // When
        TheDatabase.write(
                "update assessment_result set portable = false, portability_statement = 'As it once was.' where assessment_id = ?",
                assessment.id());

        // Then
        issue(assessment, "{}").statusCode(409).body("errors.code", contains("result-not-assured"));
    }

    @Test
    void A14_a_subject_is_an_identifier_and_a_time_is_to_come_and_both_are_said_at_once() {
        // Given
        AssessmentFixture assessment = withResult(aLearner().at(ASHDOWN).exists(), ASHDOWN);

        // When, Then
        String withinThisSecond =
                Instant.now().truncatedTo(ChronoUnit.SECONDS).plusMillis(999).toString();
        issue(assessment, "{\"validUntil\": \"" + withinThisSecond + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/validUntil"));
        for (String subject : List.of("sam@example.org", "Sam Learner", "1000000043", "did:", "did:KEY:x", " ")) {
            issue(assessment, "{\"subject\": \"" + subject + "\", \"validUntil\": \"2020-01-01T00:00:00Z\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/subject", "/validUntil"));
        }
    }

    @Test
    void A14_a_record_holds_several_results_about_one_identifier() {
        // Given
        UUID learner = aLearner().at(ASHDOWN).exists();
        AssessmentFixture first = withResult(learner, ASHDOWN);
        AssessmentFixture second = withResult(learner, ASHDOWN);

        // When
        CredentialFixture record = CredentialFixture.of(
                issueRecord(first.learner(), List.of(second.id(), first.id())).statusCode(201));

        // Then
        JsonNode document = record.document();
        String subject = document.at("/credentialSubject/id").asText();
        assertThat(document.path("type").toString()).contains("ClrCredential");
        assertThat(document.at("/credentialSubject/verifiableCredential"))
                .hasSize(2)
                .allSatisfy(badge -> {
                    assertThat(badge.at("/credentialSubject/id").asText()).isEqualTo(subject);
                    assertThat(badge.path("proof")).hasSize(1);
                });
        as(first.learner())
                .get(CREDENTIALS)
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.kind", containsInAnyOrder("RECORD", "RESULT", "RESULT"));
        as(first.iqa())
                .queryParam("learnerId", learner)
                .get(CREDENTIALS)
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.subject", contains(null, null, null));
    }

    @Test
    void A14_all_that_is_wrong_with_a_record_is_said_at_once() {
        // Given
        UUID learner = aLearner().at(ASHDOWN).at(BRACKENFELL).exists();
        AssessmentFixture here = withResult(learner, ASHDOWN);
        AssessmentFixture there = withResult(learner, BRACKENFELL);
        AssessmentFixture open =
                started(learner, aLocalFramework().with("LEARNER").published(ASHDOWN));

        // When, Then
        issueRecord(here.learner(), List.of()).statusCode(422).body("errors.pointer", contains("/assessmentIds"));
        issueRecord(here.learner(), Stream.generate(UUID::randomUUID).limit(16).toList())
                .statusCode(422)
                .body("errors.code", contains("too-many"));
        issueRecord(here.learner(), List.of(here.id(), here.id()))
                .statusCode(422)
                .body("errors.pointer", contains("/assessmentIds/1"));
        issueRecord(here.learner(), List.of(here.id(), there.id()))
                .statusCode(422)
                .body("errors.code", contains("another-college"));
        issueRecord(here.learner(), List.of(here.id(), open.id()))
                .statusCode(409)
                .body("errors.pointer", contains("/assessmentIds/1"));
        AssessmentFixture foreign = withResult(aLearner().at(ASHDOWN).exists(), ASHDOWN);
        issueRecord(here.learner(), List.of(here.id(), foreign.id())).statusCode(404);
        issueRecord(here.learner(), List.of(here.id(), UUID.randomUUID())).statusCode(404);
    }

    @Test
    void A14_the_same_wish_twice_is_one_credential_and_of_one_result_there_are_not_endlessly_many() {
        // Given
        AssessmentFixture assessment = withResult(aLearner().at(ASHDOWN).exists(), ASHDOWN);
        String path = assessment.path() + "/credentials";
        String key = UUID.randomUUID().toString();

        // When
        String first = as(assessment.learner(), "{}")
                .header("Idempotency-Key", key)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        as(assessment.learner(), "{}")
                .header("Idempotency-Key", key)
                .post(path)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));

        // When
        for (int more = 2; more < 20; more++) {
            issued(assessment);
        }
        CredentialFixture last = issued(assessment);

        // Then
        issue(assessment, "{}").statusCode(409).body("type", endsWith("/problems/enough-credentials"));

        // When
        last.takenBackBy(assessment.learner(), null).statusCode(200);

        // Then
        issue(assessment, "{}").statusCode(201);
        issue(assessment, "{}").statusCode(409);

        // When
        as(
                        assessment.assessor(),
                        "{\"reason\": \"Typing error.\", \"values\": [{\"criterionId\": \"" + assessment.criterionId(1)
                                + "\", \"value\": \"Merit\"}]}")
                .header("If-Match", "*")
                .post(assessment.path() + "/result/corrections")
                .then()
                .statusCode(201);

        // Then
        issue(assessment, "{}").statusCode(201);
    }

    static AssessmentFixture withResult(UUID learner, College college) {
        AssessmentFixture assessment = started(
                learner,
                aLocalFramework().with("LEARNER").with("ASSESSOR_TO_STANDARD").published(college));
        assessment.selfJudges(0, "Merit").statusCode(201);
        assessment.assessorJudges(1, "Pass").statusCode(201);
        assessment.publishes(assessment.assessor()).statusCode(201);
        return assessment;
    }
}
