package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Caller;
import org.withme.acceptance.world.Keycloak;
import org.withme.acceptance.world.Mis;
import org.withme.acceptance.world.Person;

/** Only a token that the realm signed for this platform opens anything. */
class BadTokensTest {

    private static final String USER = "/v1/hello/user";

    @Test
    void no_token_is_answered_with_where_to_get_one() {
        // When
        Answer answer = Caller.anybody("GET", USER).send();

        // Then
        answer.problem(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void an_id_token_and_a_refresh_token_open_nothing() {
        // Given
        Answer signedIn = Keycloak.passwordGrant("learner", "learner").is(200);

        // Then
        assertRefused(signedIn.at("/id_token").asText());
        assertRefused(signedIn.at("/refresh_token").asText());
    }

    @Test
    void a_token_for_somebody_elses_audience_or_of_another_realm_opens_nothing() {
        // Then
        assertRefused(Keycloak.tokenForSomebodyElse());
        assertRefused(Keycloak.adminToken());
    }

    @Test
    void an_unsigned_token_opens_nothing() {
        // Given
        String[] parts = Person.ofTheDemo("learner").token().split("\\.");

        // Then
        assertRefused(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        assertRefused(encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void a_token_whose_claims_were_changed_opens_nothing() {
        // Given
        String[] parts = Person.ofTheDemo("learner").token().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"learner\"", "\"mis-administrator\"");

        // Then
        assertRefused(parts[0] + "." + encoded(claims) + "." + parts[2]);
    }

    @Test
    void a_token_opens_nothing_any_more_once_it_has_expired() {
        // Given
        String token = Keycloak.shortLivedToken(Duration.ofSeconds(2));
        Caller.anybody("GET", "/v1/hello/application").bearer(token).send().is(200);

        // Then
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertRefused(token));
    }

    @Test
    void a_token_signed_with_a_key_that_the_realm_does_not_have_opens_nothing() {
        // Then
        assertRefused(ForeignRealm.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "Bearer", "....", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA"})
    void rubbish_opens_nothing(String rubbish) {
        // Then
        assertRefused(rubbish);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-User",
                "X-User",
                "X-Auth-Request-User",
                "X-Remote-User",
                "Remote-User",
                "X-Userinfo",
                "X-Subject",
                "X-Roles",
                "X-Ukprn",
                "X-Learner-Id"
            })
    void identity_headers_from_outside_say_nothing(String header) {
        // When
        Answer stranger =
                Caller.anybody("GET", USER).header(header, "mis-admin").send();
        Answer learner = Person.ofTheDemo("learner")
                .asks("GET", USER)
                .header(header, "mis-administrator")
                .send();

        // Then
        stranger.problem(401);
        assertThat(learner.is(200).at("/roles").toString()).doesNotContain("mis-administrator");
    }

    @Test
    void the_same_secret_opens_only_its_own_college() {
        // When
        Answer wrong = Keycloak.token(Map.of(
                "grant_type", "client_credentials", "client_id", "mis-90000002", "client_secret", "mis-90000001"));

        // Then
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(Mis.of("90000002")
                        .get("/v1/hello/application")
                        .is(200)
                        .at("/ukprn")
                        .asText())
                .isEqualTo("90000002");
    }

    private static void assertRefused(String token) {
        Answer answer = Caller.anybody("GET", USER).bearer(token).send();
        answer.problem(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
