package org.withme.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GatewayTest
@TestProfile(WithoutKeysTest.IdentityServerIsAway.class)
class WithoutKeysTest extends AtTheDoor {

    /** Nobody listens where the keys should be. */
    public static class IdentityServerIsAway implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("withme.identity.jwks-url", "http://127.0.0.1:9/certs");
        }
    }

    @Test
    void a_token_that_cannot_be_checked_is_a_503_and_never_a_500() {
        // Given
        PlayedService service = aServiceThatEchoes();

        // When
        Wire.Answer answer = wire().request("GET /v1/me", TOKEN).answer();

        // Then
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.header("retry-after")).isEqualTo("5");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void the_gateway_is_not_ready_but_alive() {
        // Given
        Wire wire = wire();

        // When
        Wire.Answer ready = wire.request("GET /q/health/ready").answer();
        Wire.Answer live = wire.request("GET /q/health/live").answer();

        // Then
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.body()).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(live.status()).isEqualTo(200);
    }

    @Test
    void what_needs_no_token_is_served() {
        // Given
        aServiceThatEchoes();

        // When
        Wire.Answer answer = wire().request("GET /v1/hello").answer();

        // Then
        assertThat(answer.status()).isEqualTo(200);
    }
}
