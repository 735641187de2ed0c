package org.withme.assessment.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.credential.IssuingCredentialsTest.withResult;
import static org.withme.assessment.fixture.CredentialFixture.CREDENTIALS;
import static org.withme.assessment.fixture.CredentialFixture.ISSUER;
import static org.withme.assessment.fixture.CredentialFixture.issueRecord;
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
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.CredentialFixture;
import org.withme.platform.testing.Tokens;

@QuarkusTest
class VerifyingCredentialsTest {

    private static final String WALLET = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";
    private static final Tokens OPERATOR = Tokens.as("platform-operator");

    private AssessmentFixture assessment;

    @BeforeEach
    void somebodyHasAResult() {
        assessment = withResult(aLearner().at(ASHDOWN).exists(), ASHDOWN);
    }

    @Test
    void A14_a_credential_stands_in_both_forms_and_says_who_issued_it() {
        // Given
        CredentialFixture credential = issued(assessment);

        // When, Then
        for (ValidatableResponse verified : List.of(verify(credential.document(), null), verify(credential.jwt()))) {
            verified.statusCode(200)
                    .body("stands", equalTo(true))
                    .body("against", empty())
                    .body("issuerName", equalTo("Ashdown College"))
                    .body(
                            "subject",
                            equalTo(credential
                                    .document()
                                    .at("/credentialSubject/id")
                                    .asText()));
        }
    }

    @Test
    void A14_what_was_changed_is_told_and_nothing_of_it_repeated() {
        // Given
        CredentialFixture credential = issued(assessment);
        ObjectNode better = credential.document();
        ((ObjectNode) better.at("/credentialSubject/result/1")).put("value", "Distinction");
        ObjectNode longer = credential.document();
        longer.put("validUntil", "2099-01-01T00:00:00Z");
        ObjectNode more = credential.document().put("grade", "Distinction");
        ObjectNode otherWords = credential.document();
        otherWords.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        String[] parts = credential.jwt().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"Pass\"}", "\"Best\"}")
                .replace("\"value\":\"Pass\"", "\"value\":\"Best\"");
        String token = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
        assertThat(token).isNotEqualTo(credential.jwt());

        // When, Then
        for (ObjectNode changed : List.of(better, longer, more, otherWords)) {
            verify(changed, null)
                    .statusCode(200)
                    .body("stands", equalTo(false))
                    .body("against.code", contains("TAMPERED"))
                    .body("title", nullValue());
        }
        verify(token).body("against.code", contains("TAMPERED")).body("title", nullValue());
    }

    @Test
    void A14_what_nobody_here_has_issued_has_an_unknown_issuer() {
        // Given
        CredentialFixture credential = issued(assessment);
        ObjectNode elsewhere = credential.document();
        ((ObjectNode) elsewhere.path("issuer")).put("id", "did:web:college.example");
        ObjectNode otherCollege = credential.document();
        ((ObjectNode) otherCollege.path("issuer"))
                .put("id", otherCollege.at("/issuer/id").asText().replace("90000001", "90000002"));
        ObjectNode otherKey = credential.document();
        ((ObjectNode) otherKey.at("/proof/0"))
                .put(
                        "verificationMethod",
                        otherKey.at("/issuer/id").asText() + "#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi");

        // When, Then
        for (ObjectNode unknown : List.of(elsewhere, otherCollege, otherKey)) {
            verify(unknown, null).body("stands", equalTo(false)).body("against.code", contains("UNKNOWN_ISSUER"));
        }
    }

    @Test
    void A14_a_token_that_is_signed_with_nothing_or_with_another_algorithm_does_not_stand() {
        // Given
        String[] parts = issued(assessment).jwt().split("\\.");
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);

        // When, Then
        for (String algorithm : List.of("HS256", "ES256")) {
            String other = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(header.replace("RS256", algorithm).getBytes(StandardCharsets.UTF_8));
            verify(other + "." + parts[1] + "." + parts[2]).body("against.code", contains("TAMPERED"));
        }
    }

    @Test
    void A14_what_the_learner_takes_back_is_revoked_at_once_and_stays_so() {
        // Given
        CredentialFixture credential = issued(assessment);
        assertThat(isRevoked(credential)).isFalse();

        // When
        credential.takenBackBy(assessment.learner(), null).statusCode(200).body("state", equalTo("TAKEN_BACK"));
        credential.takenBackBy(assessment.iqa(), "Twice.").statusCode(200).body("takenBackBy", equalTo("learner"));

        // Then
        verify(credential.document(), null).body("against.code", contains("REVOKED"));
        verify(credential.jwt()).body("against.code", contains("REVOKED"));
        assertThat(isRevoked(credential)).isTrue();
        as(assessment.learner()).get(credential.path()).then().body("state", equalTo("TAKEN_BACK"));
    }

    @Test
    void A14_the_college_takes_a_credential_back_with_a_reason_that_the_learner_reads() {
        // Given
        CredentialFixture credential = issued(assessment);

        // When, Then
        credential.takenBackBy(assessment.iqa(), null).statusCode(422).body("errors.pointer", contains("/reason"));
        credential.takenBackBy(assessment.assessor(), "Mine.").statusCode(403);
        credential.takenBackBy(assessment.iqa(), "It is being looked into.").statusCode(200);
        as(assessment.learner())
                .get(credential.path())
                .then()
                .body("takenBackBy", equalTo("iqa"))
                .body("reason", equalTo("It is being looked into."));
        verify(credential.document(), null).body("against.code", contains("REVOKED"));
    }

    @Test
    void A14_a_credential_of_a_result_that_was_corrected_is_revoked_and_the_next_says_the_correction() {
        // Given
        CredentialFixture credential = issued(assessment);

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
        verify(credential.document(), null).body("against.code", contains("REVOKED"));
        assertThat(isRevoked(credential)).isTrue();
        as(assessment.learner()).get(credential.path()).then().body("state", equalTo("SUPERSEDED"));
        CredentialFixture next = issued(assessment);
        assertThat(next.document().at("/credentialSubject/result").findValuesAsText("value"))
                .containsExactly("Merit", "Merit");
        assertThat(next.document().path("description").asText()).contains("corrects an earlier one");
        verify(next.document(), null).body("stands", equalTo(true));
    }

    @Test
    void A14_what_has_expired_is_told_apart_from_what_is_revoked() {
        // Given
        CredentialFixture credential =
                issued(assessment, "{\"validUntil\": \"" + Instant.now().plusSeconds(3) + "\"}");

        // When, Then
        await().untilAsserted(() -> {
            verify(credential.document(), null).body("against.code", contains("EXPIRED"));
            verify(credential.jwt()).body("against.code", contains("EXPIRED"));
        });
        credential.takenBackBy(assessment.learner(), null).statusCode(200);
        verify(credential.document(), null).body("against.code", contains("REVOKED", "EXPIRED"));
    }

    @Test
    void A14_a_credential_that_somebody_else_shows_is_not_theirs() {
        // Given
        CredentialFixture credential = issued(assessment, "{\"subject\": \"" + WALLET + "\"}");

        // When, Then
        verify(credential.document(), WALLET).body("stands", equalTo(true));
        verify(credential.document(), "did:key:z6MkSomebodyElse")
                .body("stands", equalTo(false))
                .body("against.code", contains("ANOTHER_SUBJECT"));
        ObjectNode renamed = credential.document();
        ((ObjectNode) renamed.path("credentialSubject")).put("id", "did:key:z6MkSomebodyElse");
        verify(renamed, "did:key:z6MkSomebodyElse").body("against.code", contains("TAMPERED"));
    }

    @Test
    void A14_what_was_signed_with_a_key_that_was_replaced_goes_on_standing() {
        // Given
        CredentialFixture before = issued(assessment);

        // When
        as(OPERATOR).post(ISSUER + "/keys/rotate").then().statusCode(200);

        // Then
        CredentialFixture after = issued(assessment);
        String oldKey = before.document().at("/proof/0/verificationMethod").asText();
        String newKey = after.document().at("/proof/0/verificationMethod").asText();
        assertThat(newKey).isNotEqualTo(oldKey);
        for (CredentialFixture credential : List.of(before, after)) {
            verify(credential.document(), null).body("stands", equalTo(true));
            verify(credential.jwt()).body("stands", equalTo(true));
        }
        JsonNode document = read(given().get(ISSUER + "/did.json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(document.path("assertionMethod").toString()).contains(oldKey, newKey);
        assertThat(document.toString()).doesNotContain("\"d\"");
        given().get(ISSUER + "/keys").then().statusCode(200).body("keys.d", not(contains(containsString(""))));
        assertThat(statusList(after.list()).at("/proof/0/verificationMethod").asText())
                .isEqualTo(newKey);
    }

    @Test
    void A14_a_record_does_not_stand_when_something_in_it_does_not() {
        // Given
        AssessmentFixture second = withResult(assessment.learnerId(), ASHDOWN);
        CredentialFixture record =
                CredentialFixture.of(issueRecord(assessment.learner(), List.of(assessment.id(), second.id()))
                        .statusCode(201));
        verify(record.document(), null).body("stands", equalTo(true)).body("holds.stands", contains(true, true));
        verify(record.jwt()).body("stands", equalTo(true)).body("holds.stands", contains(true, true));
        List<String> held = as(assessment.learner())
                .get(CREDENTIALS)
                .then()
                .extract()
                .path("items.findAll { it.recordId == '" + record.id() + "' }.id");

        // When
        as(assessment.iqa(), "{\"reason\": \"It was wrong.\"}")
                .post(CREDENTIALS + "/" + held.get(0) + "/take-back")
                .then()
                .statusCode(200);

        // Then
        verify(record.document(), null)
                .body("stands", equalTo(false))
                .body("against.code", contains("HOLDS_OTHERS"))
                .body("holds.findAll { !it.stands }.against.code.flatten()", contains("REVOKED"));

        // When
        record.takenBackBy(assessment.learner(), null).statusCode(200);

        // Then
        verify(record.document(), null).body("holds.stands", contains(false, false));
    }

    @Test
    void A14_a_full_status_list_begins_another_and_the_places_do_not_follow_each_other() {
        // When
        List<CredentialFixture> many =
                Stream.generate(() -> issued(assessment)).limit(7).toList();

        // Then
        assertThat(many.stream().map(CredentialFixture::list).distinct()).hasSizeGreaterThan(1);
        CredentialFixture last = many.get(6);
        last.takenBackBy(assessment.learner(), null).statusCode(200);
        assertThat(isRevoked(last)).isTrue();
        assertThat(isRevoked(many.get(0))).isFalse();
        given().get(ISSUER + "/status-lists/0").then().statusCode(404);
        given().get(ISSUER + "/status-lists/1000000").then().statusCode(404);
        given().get("/v1/assessment/issuers/90000009/status-lists/1").then().statusCode(404);
        given().get("/v1/assessment/issuers/90000009/did.json").then().statusCode(404);
        as(OPERATOR).post("/v1/assessment/issuers/90000009/keys/rotate").then().statusCode(404);
    }

    @Test
    void A14_what_is_no_credential_is_refused() {
        verify("not a token").statusCode(422).body("errors.pointer", contains("/jwt"));
        verify(read("{\"name\": \"A certificate\"}"), null)
                .statusCode(422)
                .body("errors.code", contains("no-credential"));
        verify(read("{}").deepCopy()).statusCode(422).body("errors.code", contains("one-of-two"));
        given().contentType("application/json")
                .body("{\"credential\": {\"proof\": {}}, \"jwt\": \"e30.e30.e30\"}")
                .post(CREDENTIALS + "/verifications")
                .then()
                .statusCode(422)
                .body("type", endsWith("/problems/invalid-request"));
    }

    @Test
    void A14_anybody_verifies_on_a_page_without_an_account_or_a_script() {
        // Given
        CredentialFixture credential = issued(assessment);

        // When, Then
        given().get(CREDENTIALS + "/verify")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", not(containsString("script-src")))
                .body(containsString("<textarea"));
        pasted(credential.jwt(), "").body(containsString("The credential stands"), containsString("Ashdown College"));
        pasted(credential.document().toPrettyString(), "did:key:z6MkSomebodyElse")
                .body(containsString("does not stand"), containsString("somebody else"));
        pasted("{\"proof\": {}, \"name\": \"<script>alert(1)</script>\"}", "")
                .body(containsString("No college here has issued it"), not(containsString("<script>")));
        pasted("hello <b>", "").body(containsString("That is no credential"), not(containsString("<b>")));
        given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .post(CREDENTIALS + "/verify")
                .then()
                .statusCode(200)
                .body(containsString("That is no credential"));
    }

    private static ValidatableResponse pasted(String credential, String subject) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("credential", credential)
                .formParam("subject", subject)
                .post(CREDENTIALS + "/verify")
                .then()
                .statusCode(200);
    }

    private static boolean isRevoked(CredentialFixture credential) {
        JsonNode list = statusList(credential.list());
        byte[] bytes = Bits.unpacked(list.at("/credentialSubject/encodedList").asText());
        assertThat(bytes).hasSize(16_384);
        return (bytes[credential.place() / 8] & 0x80 >> credential.place() % 8) != 0;
    }

    private static JsonNode statusList(int number) {
        return read(given().get(ISSUER + "/status-lists/" + number)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
