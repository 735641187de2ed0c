package org.withme.assessment.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.credential.IssuingCredentialsTest.withResult;
import static org.withme.assessment.fixture.CredentialFixture.CREDENTIALS;
import static org.withme.assessment.fixture.CredentialFixture.ISSUER;
import static org.withme.assessment.fixture.CredentialFixture.issued;
import static org.withme.assessment.fixture.CredentialFixture.read;
import static org.withme.assessment.fixture.CredentialFixture.verify;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.CredentialFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;

/** What has the RDF of a genuine credential and reads otherwise, and what is made to break whoever reads it. */
@QuarkusTest
class ForgedCredentialsTest {

    private static final Tokens OPERATOR = Tokens.as("platform-operator");
    /** A little less than a body may have. */
    private static final String BRACKETS = "{},".repeat(300_000) + "{}";

    private AssessmentFixture assessment;
    private CredentialFixture credential;

    @BeforeEach
    void somebodyHasACredential() {
        assessment = withResult(aLearner().at(ASHDOWN).exists(), ASHDOWN);
        credential = issued(assessment);
    }

    @Test
    void A14_another_title_around_a_genuine_credential_does_not_stand() {
        // Given: everything that was signed is still said, of a node of its own
        ObjectNode forged = credential.document();
        ObjectNode genuine = credential.document();
        genuine.remove(List.of("@context", "proof"));
        forged.put("id", "relative").put("name", "Doctor of Medicine");
        ((ObjectNode) forged.path("credentialSubject")).put("id", "relative").remove(List.of("achievement", "result"));
        forged.putArray("@included").add(genuine);
        ObjectNode sameId = forged.deepCopy().put("id", genuine.path("id").asText());

        // When, Then
        isTampered(forged);
        isTampered(sameId);
    }

    @Test
    void A14_what_is_revoked_or_somebody_elses_does_not_stand_when_it_is_written_as_an_array() {
        // Given
        ObjectNode subject = inAnArray("credentialSubject");
        ObjectNode status = inAnArray("credentialStatus");
        ObjectNode name = inAnArray("name");
        ObjectNode id = inAnArray("id");
        ObjectNode proof = credential.document();
        proof.set("proof", proof.at("/proof/0"));
        credential.takenBackBy(assessment.learner(), null).statusCode(200);

        // When, Then
        for (ObjectNode changed : List.of(subject, status, name, id, proof)) {
            isTampered(changed);
        }
        verify(inAnArray("issuer"), null).body("against.code", contains("UNKNOWN_ISSUER"));
        verify(credential.document(), null).body("against.code", contains("REVOKED"));
    }

    @Test
    void A14_contexts_as_an_object_and_nodes_without_an_absolute_id_are_seen() {
        // Given
        ObjectNode contexts = credential.document();
        ObjectNode object = contexts.putObject("@context");
        credential.document().path("@context").forEach(each -> object.set("c" + object.size(), each));
        ObjectNode evidence = credential.document();
        evidence.putArray("evidence").addObject().put("id", "relative").put("name", "Distinction");
        ObjectNode nameless = credential.document();
        nameless.remove("id");

        // When, Then
        for (ObjectNode changed : List.of(contexts, evidence, nameless)) {
            isTampered(changed);
        }
    }

    @Test
    void A14_characters_that_no_database_takes_are_an_answer_like_another() {
        // Given
        String did = credential.document().at("/issuer/id").asText();
        String[] parts = credential.jwt().split("\\.");
        String header = encoded("{\"alg\":\"RS256\",\"kid\":\"" + did + "#\\u0000\"}");
        ObjectNode key = credential.document();
        ((ObjectNode) key.at("/proof/0")).put("verificationMethod", did + "#\0");
        ObjectNode issuer = credential.document();
        ((ObjectNode) issuer.path("issuer")).put("id", did + "\0");
        ObjectNode id = credential.document();
        id.put("id", id.path("id").asText().substring(0, 44) + "\0");

        // When, Then
        verify(header + "." + parts[1] + "." + parts[2])
                .statusCode(200)
                .body("against.code", contains("UNKNOWN_ISSUER"));
        verify(key, null).statusCode(200).body("against.code", contains("UNKNOWN_ISSUER"));
        verify(issuer, null).statusCode(200).body("against.code", contains("UNKNOWN_ISSUER"));
        isTampered(id);
    }

    @Test
    void A14_depth_and_a_million_brackets_break_nothing() {
        // Given
        ObjectNode deep = credential.document();
        deep.set("name", read("[".repeat(900) + "]".repeat(900)));
        String[] parts = credential.jwt().split("\\.");
        String brackets = parts[0] + "." + encoded("[" + BRACKETS.substring(0, 750_000) + "{}]") + "." + parts[2];

        // When, Then
        isTampered(deep);
        given().contentType("application/json")
                .body("{\"credential\": {\"proof\": [" + BRACKETS + "]}}")
                .post(CREDENTIALS + "/verifications")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/malformed-request"))
                .body("detail", containsString("more parts"));
        verify(brackets).statusCode(422).body("errors.code", contains("no-credential"));
    }

    @Test
    void A14_what_nothing_is_kept_of_does_not_stand_here_and_what_was_superseded_stays_revoked() {
        // Given
        as(
                        assessment.assessor(),
                        "{\"reason\": \"Typing error.\", \"values\": [{\"criterionId\": \"" + assessment.criterionId(1)
                                + "\", \"value\": \"Merit\"}]}")
                .header("If-Match", "*")
                .post(assessment.path() + "/result/corrections")
                .then()
                .statusCode(201);

        // When
        TheDatabase.write("delete from credential where id = ?", credential.id());

        // Then
        isTampered(credential.document());
        verify(credential.jwt()).body("against.code", contains("TAMPERED"));
        assertThat(TheDatabase.count(
                        "select count(*) from status_entry where ukprn = '90000001' and list_number = ? and place = ?"
                                + " and revoked_at is not null",
                        credential.list(),
                        credential.place()))
                .isEqualTo(1);
    }

    @Test
    void A14_of_a_key_that_is_retired_no_private_half_is_kept() {
        // When
        as(OPERATOR).post(ISSUER + "/keys/rotate").then().statusCode(200);

        // Then
        assertThat(TheDatabase.count(
                        "select count(*) from issuer_key where ukprn = '90000001' and retired_at is not null"))
                .isPositive();
        assertThat(TheDatabase.count(
                        "select count(*) from issuer_key where retired_at is not null and private_key is not null"))
                .isZero();
    }

    private ObjectNode inAnArray(String member) {
        ObjectNode changed = credential.document();
        JsonNode value = changed.path(member);
        changed.putArray(member).add(value);
        return changed;
    }

    private static void isTampered(ObjectNode changed) {
        ValidatableResponse verified = verify(changed, null);
        verified.statusCode(200)
                .body("stands", equalTo(false))
                .body("against.code", contains("TAMPERED"))
                .body("title", nullValue());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
