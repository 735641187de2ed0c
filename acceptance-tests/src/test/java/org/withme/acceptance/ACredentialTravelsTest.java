package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.acceptance.world.Criterion.ofTheLearner;
import static org.withme.acceptance.world.Criterion.toStandard;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Assessment;
import org.withme.acceptance.world.Caller;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Framework;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Verifiers;
import org.withme.acceptance.world.Verifiers.Shown;

/** A learner takes what they have achieved with them, and nobody needs this platform's word alone for it (A14). */
@Isolated
class ACredentialTravelsTest {

    private static final String CREDENTIALS = "/v1/assessment/credentials";
    private static final List<String> VERIFIERS =
            List.of("@digitalbazaar/vc", "@digitalcredentials/verifier-core", "jose");

    private final College ashdown = College.opens();
    private final Person assessor = ashdown.employs("assessor");
    private final Person assurer = ashdown.employs("iqa");
    private final Person learner = ashdown.welcomes(aLearner("A0001"));

    @Test
    void A14_a_learner_shows_a_result_to_whom_they_want_and_takes_it_back() {
        // Given
        Assessment assessment = withResult();
        String issuing = assessment.path() + "/credentials";
        assessor.post(issuing, "{}").problem(403);

        // When
        JsonNode credential = learner.post(issuing, "{}").is(201).json();

        // Then
        assertThat(credential.toString()).doesNotContain(learner.subject(), learner.username());
        Journeys.of(learner).awaits("assessment.credential-issued.v1");
        assertThat(verified(credential.path("dataIntegrity")).path("stands").asBoolean())
                .isTrue();
        Answer page = Caller.anybody("POST", CREDENTIALS + "/verify")
                .form(Map.of("credential", credential.path("jwt").asText(), "subject", ""))
                .send()
                .is(200);
        assertThat(page.text()).contains("The credential stands");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");

        // When
        String path = CREDENTIALS + "/" + credential.path("id").asText();
        assurer.post(path + "/take-back", "{\"reason\": \"It is being looked into.\"}")
                .is(200);

        // Then
        assertThat(verified(credential.path("dataIntegrity"))
                        .at("/against/0/code")
                        .asText())
                .isEqualTo("REVOKED");
        Journeys.of(learner).awaits("assessment.credential-taken-back.v1");
        assertThat(learner.get(path).is(200).at("/reason").asText()).isEqualTo("It is being looked into.");
    }

    @Test
    void A14_three_outside_verifiers_accept_what_is_good_and_refuse_what_is_tampered_with_expired_or_revoked() {
        // Given
        Assessment assessment = withResult();
        String issuing = assessment.path() + "/credentials";
        JsonNode good = learner.post(issuing, "{}").is(201).json();
        JsonNode revoked = learner.post(issuing, "{}").is(201).json();
        JsonNode record = learner.post(CREDENTIALS + "/records", "{\"assessmentIds\": [\"" + assessment.id() + "\"]}")
                .is(201)
                .json();
        JsonNode expiring = learner.post(
                        issuing, "{\"validUntil\": \"" + Instant.now().plusSeconds(5) + "\"}")
                .is(201)
                .json();
        Person.ofTheDemo("operator")
                .post("/v1/assessment/issuers/" + ashdown.ukprn() + "/keys/rotate", "{}")
                .is(200);
        JsonNode withTheNextKey = learner.post(issuing, "{}").is(201).json();

        // When
        Map<String, Shown> shown = new LinkedHashMap<>();
        shown.put("good", Shown.of(good));
        shown.put("record", Shown.of(record));
        shown.put("next key", Shown.of(withTheNextKey));
        shown.put("tampered", tampered(good));
        shown.put("revoked", Shown.of(revoked));

        // Then
        assertThat(Verifiers.say(shown).get("revoked")).isEqualTo(all("good"));

        // When
        learner.post(CREDENTIALS + "/" + revoked.path("id").asText() + "/take-back", "{}")
                .is(200);

        // Then
        assertThat(Verifiers.say(shown))
                .containsEntry("good", all("good"))
                .containsEntry("record", all("good"))
                .containsEntry("next key", all("good"))
                .containsEntry("tampered", all("tampered"))
                .containsEntry("revoked", all("revoked"));
        Awaitility.await().untilAsserted(() -> assertThat(Verifiers.say(Map.of("expired", Shown.of(expiring))))
                .containsEntry("expired", all("expired")));
    }

    private Assessment withResult() {
        Framework award = Framework.local(assessor, ofTheLearner(), toStandard(100));
        Assessment assessment = award.startsFor(learner, assessor);
        assessment.judgesThemselves(learner, 0, "Merit").is(201);
        assessment.isJudged(assessor, 1, "Pass").is(201);
        assessment.publishes(assessor).is(201);
        return assessment;
    }

    private static JsonNode verified(JsonNode credential) {
        return Caller.anybody("POST", CREDENTIALS + "/verifications")
                .json("{\"credential\": " + credential + "}")
                .send()
                .is(200)
                .json();
    }

    /** With a better value in both forms. */
    private static Shown tampered(JsonNode issued) {
        ObjectNode better = issued.path("dataIntegrity").deepCopy();
        ((ObjectNode) better.at("/credentialSubject/result/1")).put("value", "Merit");
        String[] token = issued.path("jwt").asText().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8)
                .replace("\"value\":\"Pass\"", "\"value\":\"Merit\"");
        token[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return new Shown(better, String.join(".", token));
    }

    private static Map<String, String> all(String finding) {
        Map<String, String> said = new LinkedHashMap<>();
        VERIFIERS.forEach(verifier -> said.put(verifier, finding));
        return said;
    }
}
