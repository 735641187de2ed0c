package org.withme.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.withme.platform.identity.Roles;
import org.withme.platform.testing.Tokens;

@GatewayTest
@TestProfile(SpentBudgetTest.FewAnonymousRequests.class)
class SpentBudgetTest extends AtTheDoor {

    @Test
    void a_network_that_spent_its_budget_on_invalid_tokens_has_no_other_new_one_checked() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();
        Wire.Answer before = wire.request("GET /v1/me", TOKEN).answer();
        AtomicInteger nonce = new AtomicInteger();

        // When
        await().until(() -> {
            for (int token = 0; token < 5; token++) {
                wire.request("GET /v1/me", "Authorization: Bearer nonsense").answer();
            }
            String fresh = Tokens.as(Roles.LEARNER)
                    .claim("nonce", nonce.incrementAndGet())
                    .bearer();
            return wire.request("GET /v1/me", "Authorization: " + fresh)
                            .answer()
                            .status()
                    == 429;
        });

        // Then
        assertThat(before.status()).isEqualTo(200);
        assertThat(wire.request("GET /v1/me", TOKEN).answer().status()).isEqualTo(200);
    }

    public static class FewAnonymousRequests implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "withme.gateway.rate-limit.anonymous.burst", "2",
                    "withme.gateway.rate-limit.anonymous.per-second", "1");
        }
    }
}
