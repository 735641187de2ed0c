package org.withme.learner.people.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OwnClientSecretTest {

    @Test
    void a_secret_that_is_the_clients_name_is_refused_by_the_name_of_its_setting() {
        assertThat(new OwnClientSecret(secret("withme-learner-service")).unsafe())
                .singleElement()
                .satisfies(setting -> assertThat(setting.property()).isEqualTo("withme.accounts.client-secret"));
    }

    @Test
    void a_secret_of_its_own_is_not_refused() {
        assertThat(new OwnClientSecret(secret("iQ5nX0vW")).unsafe()).isEmpty();
    }

    private static AccountsConfig secret(String secret) {
        return new Accounts(
                URI.create("https://id.example"), "withme", "withme-learner-service", secret, Duration.ofSeconds(1));
    }

    private record Accounts(URI url, String realm, String clientId, String clientSecret, Duration timeout)
            implements AccountsConfig {}
}
