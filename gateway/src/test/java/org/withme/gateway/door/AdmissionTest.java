package org.withme.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.platform.identity.Roles;
import org.withme.platform.testing.Tokens;

@GatewayTest
class AdmissionTest extends AtTheDoor {

    private static final Map<String, Supplier<String>> REFUSED = Map.ofEntries(
            entry("expired", () -> Tokens.as(Roles.LEARNER).expired().bearer()),
            entry("of another issuer", () -> Tokens.as(Roles.LEARNER)
                    .issuer("https://elsewhere.example")
                    .bearer()),
            entry(
                    "for another audience",
                    () -> Tokens.as(Roles.LEARNER).audience("account").bearer()),
            entry(
                    "signed by a stranger",
                    () -> Tokens.as(Roles.LEARNER).foreignKey().bearer()),
            entry("forged", () -> Tokens.as(Roles.LEARNER).forgedKey().bearer()),
            entry("unsigned", () -> "Bearer " + Tokens.as(Roles.LEARNER).unsigned()),
            entry(
                    "confused about algorithms",
                    () -> "Bearer " + Tokens.as(Roles.LEARNER).signedWithThePublicKeyAsSecret()),
            entry("an ID token", () -> Tokens.as(Roles.LEARNER).idToken().bearer()),
            entry(
                    "a refresh token",
                    () -> Tokens.as(Roles.LEARNER).refreshToken().bearer()),
            entry("nonsense", () -> "Bearer nonsense"),
            entry("empty", () -> "Bearer "),
            entry("of another scheme", () -> "Basic eDp4"));

    static Stream<String> refused() {
        return REFUSED.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_token_that_is_not_valid_is_a_401(String kind) {
        // Given
        PlayedService service = aServiceThatEchoes();

        // When
        Wire.Answer answer = wire().request(
                        "GET /v1/me", "Authorization: " + REFUSED.get(kind).get())
                .answer();

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer realm=\"withme\", error=\"invalid_token\"");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void a_carriers_own_token_is_passed_on_to_the_one_operation_that_knows_it() {
        // Given
        PlayedService service = aServiceThatEchoes();
        String token = "Authorization: Bearer a-token-of-its-own";

        // When
        wire().request("POST /v1/messages/receipts", token, "Content-Length: 0").answer();

        // Then
        assertThat(service.requests()).hasSize(1);
        assertThat(wire().request("GET /v1/messages/receipts", token).answer().status())
                .isEqualTo(401);
        assertThat(wire().request("POST /v1/messages/receipts/x", token, "Content-Length: 0")
                        .answer()
                        .status())
                .isEqualTo(401);
        assertThat(wire().request("POST /v1/messages/receipts", "Content-Length: 0")
                        .answer()
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/me",
                "POST /v1/hello",
                "PUT /v1/messages/x/unsubscribe",
                "POST /v1/messages/x",
                "POST /v1/calendars/x",
                "GET /v1/calendars/x/y",
                "GET /v1/me/messages",
                "GET /v1/hello/user",
                "OPTIONS /v1/hello",
                "GET /v1/assessment/frameworks",
                "GET /v1/assessment/frameworks/1/versions/2",
                "PUT /v1/assessment/frameworks/1/versions/2/ownership-map",
                "GET /v1/assessment/frameworks/1/versions/2/ownership-map/3"
            })
    void what_is_not_open_needs_a_token(String line) {
        // When
        Wire.Answer answer = wire().request(line).answer();

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer realm=\"withme\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/hello",
                "GET /v1/colleges/90000001/safeguarding",
                "GET /v1/messages/x/unsubscribe",
                "POST /v1/messages/x/unsubscribe",
                "POST /v1/messages/x/confirm",
                "GET /v1/calendars/x",
                "GET /v1/assessment/frameworks/1/versions/2/ownership-map"
            })
    void what_is_open_needs_no_token_but_takes_no_bad_one(String line) {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        // When
        Wire.Answer without = wire.request(line).answer();
        Wire.Answer withBad =
                wire.request(line, "Authorization: Bearer nonsense").answer();

        // Then
        assertThat(without.status()).isEqualTo(200);
        assertThat(withBad.status()).isEqualTo(401);
    }

    @Test
    void the_service_gets_the_token_to_check_it_again() {
        // Given
        aServiceThatEchoes();

        // When
        Wire.Answer answer = wire().request("GET /v1/me", TOKEN).answer();

        // Then
        assertThat("Authorization: " + answer.json().getJsonObject("headers").getString("authorization"))
                .isEqualTo(TOKEN);
    }

    @Test
    void two_tokens_in_one_request_are_refused() {
        // Given
        PlayedService service = aServiceThatEchoes();

        // When
        Wire.Answer answer = wire().request("GET /v1/me", TOKEN, "Authorization: Bearer other")
                .answer();

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void whoever_asks_too_often_is_told_when_to_go_on() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();
        String client = "Authorization: "
                + Tokens.application("mis-too-often", Roles.MIS_CLIENT).bearer();

        // When
        List<Wire.Answer> answers = untilRefused(() -> wire.request("GET /v1/me", client));

        // Then
        assertThat(answers.get(0).header("ratelimit-policy")).isEqualTo("\"application\";q=5;w=5");
        assertThat(answers.get(0).header("ratelimit")).isEqualTo("\"application\";r=4;t=1");
        Wire.Answer last = answers.get(answers.size() - 1);
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(last.header("retry-after"))).isBetween(1, 2);
        assertThat(last.header("ratelimit")).startsWith("\"application\";r=0;t=");
    }

    @Test
    void one_client_that_asks_too_often_takes_nothing_from_another() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();
        String busy = "Authorization: "
                + Tokens.application("mis-busy", Roles.MIS_CLIENT).bearer();
        String calm = "Authorization: "
                + Tokens.application("mis-calm", Roles.MIS_CLIENT).bearer();

        // When
        untilRefused(() -> wire.request("GET /v1/me", busy));

        // Then
        assertThat(wire.request("GET /v1/me", calm).answer().status()).isEqualTo(200);
    }

    @Test
    void a_new_token_is_no_new_budget() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        AtomicInteger nonce = new AtomicInteger();

        // When
        List<Wire.Answer> answers = untilRefused(() -> {
            String fresh = Tokens.application("mis-fresh", Roles.MIS_CLIENT)
                    .claim("nonce", nonce.incrementAndGet())
                    .bearer();
            return wire.request("GET /v1/me", "Authorization: " + fresh);
        });

        // Then
        assertThat(answers).hasSizeGreaterThan(5);
    }

    /** Every answer up to the first 429: a budget of five that grows by one each second is spent however slow the machine. */
    private static List<Wire.Answer> untilRefused(Supplier<Wire> request) {
        List<Wire.Answer> answers = new ArrayList<>();
        await().pollInterval(Duration.ofMillis(1)).atMost(Duration.ofMinutes(1)).until(() -> {
            answers.add(request.get().answer());
            return answers.get(answers.size() - 1).status() == 429;
        });
        return answers;
    }
}
