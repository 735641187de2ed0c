package org.withme.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.platform.identity.InvalidToken.Reason;
import org.withme.platform.testing.TestIssuer;
import org.withme.platform.testing.Tokens;

class AccessTokensTest {

    private final TestIssuer issuer = TestIssuer.running();
    private final MovableClock clock = new MovableClock();
    private AccessTokens tokens;

    @BeforeEach
    void start() {
        issuer.down(false);
        tokens = AccessTokens.fetchingKeys(IdentitySettings.of(issuer.issuer()), clock);
        await().until(tokens::ready);
    }

    @AfterEach
    void stop() {
        tokens.close();
        issuer.down(false);
    }

    @Test
    void an_access_token_says_who_is_asking() throws Exception {
        // Given
        UUID learner = UUID.randomUUID();
        String jwt = Tokens.as(Roles.MENTOR, Roles.TUTOR)
                .ukprn("90000001")
                .learner(learner)
                .subject("s-1")
                .name("Ada L")
                .value();

        // When
        Caller caller = tokens.verify(jwt).caller();

        // Then
        assertThat(caller.subject()).isEqualTo("s-1");
        assertThat(caller.roles()).containsExactlyInAnyOrder(Roles.MENTOR, Roles.TUTOR);
        assertThat(caller.ukprn()).contains("90000001");
        assertThat(caller.is(learner)).isTrue();
        assertThat(caller.displayName()).isEqualTo("Ada L");
        assertThat(caller.isApplication()).isFalse();
    }

    @Test
    void a_machine_client_is_an_application() throws Exception {
        // Given
        String jwt = Tokens.application("mis-90000001", Roles.MIS_CLIENT)
                .ukprn("90000001")
                .value();

        // When
        Caller caller = tokens.verify(jwt).caller();

        // Then
        assertThat(caller.isApplication()).isTrue();
        assertThat(caller.clientId()).isEqualTo("mis-90000001");
        assertThat(caller.has(Roles.MIS_CLIENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-account-mis-90000002", "service-account-", "service-account"})
    void a_name_like_a_service_account_makes_nobody_an_application(String username) throws Exception {
        // Given
        String jwt = Tokens.application("mis-90000001", Roles.MIS_CLIENT)
                .claim("preferred_username", username)
                .value();

        // When
        Caller caller = tokens.verify(jwt).caller();

        // Then
        assertThat(caller.isApplication()).isFalse();
    }

    @Test
    void roles_that_are_not_ours_open_nothing() throws Exception {
        // When
        Caller caller =
                tokens.verify(Tokens.as("offline_access", "admin").value()).caller();

        // Then
        assertThat(caller.roles()).isEmpty();
    }

    static Stream<Arguments> refused() {
        Instant now = Instant.now();
        return Stream.of(
                Arguments.of("expired", Tokens.as("mentor").expired().value(), Reason.EXPIRED),
                Arguments.of(
                        "without expiry", Tokens.as("mentor").expiresAt(null).value(), Reason.CLAIMS),
                Arguments.of(
                        "from the future",
                        Tokens.as("mentor")
                                .notBefore(now.plus(Duration.ofMinutes(5)))
                                .value(),
                        Reason.NOT_YET_VALID),
                Arguments.of(
                        "of another issuer",
                        Tokens.as("mentor")
                                .issuer("http://localhost/realms/other")
                                .value(),
                        Reason.ISSUER),
                Arguments.of("of another key", Tokens.as("mentor").foreignKey().value(), Reason.UNKNOWN_KEY),
                Arguments.of("of a forged key", Tokens.as("mentor").forgedKey().value(), Reason.SIGNATURE),
                Arguments.of("unsigned", Tokens.as("mentor").unsigned(), Reason.UNREADABLE),
                Arguments.of(
                        "signed with the public key as secret",
                        Tokens.as("mentor").signedWithThePublicKeyAsSecret(),
                        Reason.ALGORITHM),
                Arguments.of(
                        "for another audience",
                        Tokens.as("mentor").audience("account").value(),
                        Reason.AUDIENCE),
                Arguments.of("an ID token", Tokens.as("mentor").idToken().value(), Reason.NOT_AN_ACCESS_TOKEN),
                Arguments.of(
                        "a refresh token", Tokens.as("mentor").refreshToken().value(), Reason.NOT_AN_ACCESS_TOKEN),
                Arguments.of(
                        "without a subject", Tokens.as("mentor").subject(null).value(), Reason.CLAIMS),
                Arguments.of(
                        "with a learner that is none",
                        Tokens.as("learner").claim("learner_id", "1").value(),
                        Reason.CLAIMS),
                Arguments.of(
                        "with a college that is none",
                        Tokens.as("mentor").ukprn("90000001' or '1'='1").value(),
                        Reason.CLAIMS),
                Arguments.of(
                        "with a list as its college",
                        Tokens.as("mentor").claim("ukprn", List.of("90000001")).value(),
                        Reason.CLAIMS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_token_that_is_not_for_us_is_refused(String kind, String jwt, Reason reason) {
        // When
        InvalidToken refusal = catchThrowableOfType(InvalidToken.class, () -> tokens.verify(jwt));

        // Then
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(tokens.cached(jwt)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "not a token", "e30.e30.e30", "eyJhbGciOiJSUzI1NiJ9..", "🙂.🙂.🙂"})
    void garbage_is_refused(String jwt) {
        // When
        InvalidToken refusal = catchThrowableOfType(InvalidToken.class, () -> tokens.verify(jwt));

        // Then
        assertThat(refusal).isNotNull();
    }

    static Stream<String> spelledDifferently() {
        String jwt = Tokens.as("mentor").value();
        int signature = jwt.lastIndexOf('.') + 1;
        char last = jwt.charAt(jwt.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return Stream.of(
                jwt + "=",
                jwt + "==",
                jwt + "\n",
                jwt.substring(0, signature + 9) + " " + jwt.substring(signature + 9),
                jwt.substring(0, signature + 9) + "\t" + jwt.substring(signature + 9),
                jwt.substring(0, signature + 9) + "=" + jwt.substring(signature + 9),
                jwt.substring(0, signature) + " " + jwt.substring(signature),
                jwt.substring(0, signature) + "A".repeat(4) + jwt.substring(signature),
                jwt.substring(0, jwt.length() - 1) + alphabet.charAt(alphabet.indexOf(last) + 1),
                jwt.substring(0, signature)
                        + jwt.substring(signature).replace('-', '+').replace('_', '/'),
                jwt.replaceFirst("\\.", "=."),
                jwt.replaceFirst("\\.", " ."),
                jwt + ".",
                "." + jwt);
    }

    @ParameterizedTest
    @MethodSource("spelledDifferently")
    void a_token_has_one_spelling(String jwt) {
        // When
        InvalidToken refusal = catchThrowableOfType(InvalidToken.class, () -> tokens.verify(jwt));

        // Then
        assertThat(refusal).isNotNull();
        assertThat(tokens.cached(jwt)).isEmpty();
    }

    @Test
    void a_token_of_many_kilobytes_is_refused_unread() {
        // When
        InvalidToken refusal = catchThrowableOfType(InvalidToken.class, () -> tokens.verify("a".repeat(100_000)));

        // Then
        assertThat(refusal.reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void a_changed_payload_breaks_the_signature() {
        // Given
        String[] good = Tokens.as("mentor").value().split("\\.");
        String[] other = Tokens.as("quality-manager").value().split("\\.");

        // When
        InvalidToken refusal =
                catchThrowableOfType(InvalidToken.class, () -> tokens.verify(good[0] + "." + other[1] + "." + good[2]));

        // Then
        assertThat(refusal.reason()).isEqualTo(Reason.SIGNATURE);
    }

    @Test
    void a_verified_token_is_remembered_for_a_minute_and_not_beyond_its_end() throws Exception {
        // Given
        String jwt =
                Tokens.as("mentor").expiresAt(clock.instant().plusSeconds(20)).value();
        tokens.verify(jwt);

        // When
        boolean before = tokens.cached(jwt).isPresent();
        clock.forward(Duration.ofSeconds(51));

        // Then
        assertThat(before).isTrue();
        assertThat(tokens.cached(jwt)).isEmpty();
        assertThat(catchThrowableOfType(InvalidToken.class, () -> tokens.verify(jwt))
                        .reason())
                .isEqualTo(Reason.EXPIRED);
    }

    @Test
    void an_unknown_key_fetches_the_keys_at_most_once_a_minute() throws Exception {
        // Given
        int before = issuer.fetches();

        // When
        for (int i = 0; i < 20; i++) {
            String foreign = Tokens.as("mentor").foreignKey().value();
            catchThrowableOfType(InvalidToken.class, () -> tokens.verify(foreign));
        }
        int afterMany = issuer.fetches();
        clock.forward(Duration.ofSeconds(61));
        String foreign = Tokens.as("mentor").foreignKey().value();
        catchThrowableOfType(InvalidToken.class, () -> tokens.verify(foreign));

        // Then
        assertThat(afterMany - before).isEqualTo(1);
        assertThat(issuer.fetches() - before).isEqualTo(2);
    }

    @Test
    void a_rotated_key_is_accepted_at_once() throws Exception {
        // Given
        tokens.verify(Tokens.as("mentor").value());

        // When
        issuer.rotate();
        VerifiedToken token = tokens.verify(Tokens.as("mentor").value());

        // Then
        assertThat(token.caller().has(Roles.MENTOR)).isTrue();
    }

    @Test
    void known_keys_survive_an_outage_of_the_identity_server() throws Exception {
        // Given
        issuer.down(true);

        // When
        VerifiedToken token = tokens.verify(Tokens.as("mentor").value());

        // Then
        assertThat(token.caller().has(Roles.MENTOR)).isTrue();
        assertThat(tokens.ready()).isTrue();
    }

    @Test
    void without_any_key_nothing_can_be_said_until_the_keys_are_there() throws Exception {
        // Given
        issuer.down(true);
        String jwt = Tokens.as("mentor").value();

        try (AccessTokens late = AccessTokens.fetchingKeys(IdentitySettings.of(issuer.issuer()), clock)) {
            // When
            KeysUnavailable refusal = catchThrowableOfType(KeysUnavailable.class, () -> late.verify(jwt));
            issuer.down(false);
            await().until(late::ready);

            // Then
            assertThat(refusal).isNotNull();
            assertThat(late.verify(jwt).caller().has(Roles.MENTOR)).isTrue();
        }
    }

    @Test
    void an_address_where_nobody_listens_is_not_ready_and_breaks_nothing() {
        // Given
        IdentitySettings nowhere =
                new IdentitySettings(issuer.issuer(), URI.create("http://localhost:19299/certs"), "withme-api");
        String jwt = Tokens.as("mentor").value();

        try (AccessTokens lost = AccessTokens.fetchingKeys(nowhere, Clock.systemUTC())) {
            // When
            KeysUnavailable refusal = catchThrowableOfType(KeysUnavailable.class, () -> lost.verify(jwt));

            // Then
            assertThat(refusal).isNotNull();
            assertThat(lost.ready()).isFalse();
        }
    }

    @Test
    void an_identity_server_that_stalls_in_the_middle_of_its_keys_is_asked_again() throws Exception {
        // Given
        List<Socket> asked = new CopyOnWriteArrayList<>();
        try (ServerSocket stalling = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> stall(stalling, asked));
            server.start();
            URI certs = URI.create("http://localhost:" + stalling.getLocalPort() + "/certs");

            // When
            try (AccessTokens stalled = AccessTokens.fetchingKeys(
                    new IdentitySettings(issuer.issuer(), certs, "withme-api"), Clock.systemUTC())) {

                // Then
                await().atMost(Duration.ofMinutes(1)).until(() -> asked.size() >= 2);
                assertThat(stalled.ready()).isFalse();
            }
        }
        for (Socket each : asked) {
            each.close();
        }
    }

    private static void stall(ServerSocket server, List<Socket> asked) {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"keys\":"
                                .getBytes(StandardCharsets.US_ASCII));
                asked.add(socket);
            }
        } catch (IOException closed) {
            return;
        }
    }
}
