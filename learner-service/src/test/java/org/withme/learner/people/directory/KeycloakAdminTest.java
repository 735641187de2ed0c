package org.withme.learner.people.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.withme.platform.problem.Problem;

class KeycloakAdminTest {

    /** Nothing else would end the wait. */
    @Test
    @Timeout(60)
    void a_directory_that_takes_the_call_and_says_nothing_is_given_up() throws IOException {
        // Given
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            KeycloakAdmin keycloak = admin("http://127.0.0.1:" + silent.getLocalPort());

            // When // Then
            assertThatThrownBy(() -> keycloak.begin().get("/users"))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status())
                            .isEqualTo(503));
        }
    }

    @Test
    void a_directory_that_is_not_there_is_unavailable_at_once() throws IOException {
        // Given
        int nobody;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = once.getLocalPort();
        }

        // When // Then
        assertThatThrownBy(() -> admin("http://127.0.0.1:" + nobody).begin().get("/users"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.headers()).containsKey("Retry-After"));
    }

    @Test
    void a_temporary_password_never_shows_in_a_log() {
        LearnerAccount account = new LearnerAccount("s", "u", true, TemporaryPassword.next());
        assertThat(account.toString()).doesNotContain(account.password().orElseThrow());
    }

    private static KeycloakAdmin admin(String url) {
        return new KeycloakAdmin(
                new AccountsConfig() {
                    @Override
                    public URI url() {
                        return URI.create(url);
                    }

                    @Override
                    public String realm() {
                        return "withme";
                    }

                    @Override
                    public String clientId() {
                        return "learner-service";
                    }

                    @Override
                    public String clientSecret() {
                        return "secret";
                    }

                    @Override
                    public Duration timeout() {
                        return Duration.ofSeconds(1);
                    }
                },
                new ObjectMapper(),
                Clock.systemUTC());
    }
}
