package org.withme.assessment.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.platform.identity.production.UnsafeSetting;

class CredentialsInProductionTest {

    private static final String OWN = "a-key-that-only-this-operator-knows";

    @Test
    void no_college_signs_in_production_with_a_key_that_everybody_knows_or_under_an_address_that_is_not_encrypted() {
        assertThat(new OwnSealingKey(sealedWith("development-only-key-that-seals-keys"), "http://localhost:8080")
                        .unsafe())
                .extracting(UnsafeSetting::property)
                .containsExactly("withme.credential.key-encryption-key", "withme.public-url");
        assertThat(new OwnSealingKey(sealedWith(OWN), "https://withme.example").unsafe())
                .isEmpty();
    }

    @Test
    void a_private_key_is_sealed_and_bound_to_its_id() {
        // Given
        SealedKeys keys = new SealedKeys(sealedWith(OWN));
        UUID id = UUID.randomUUID();
        byte[] secret = "secret".getBytes(StandardCharsets.UTF_8);

        // When
        byte[] sealed = keys.seal(id, secret);

        // Then
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(keys.open(id, sealed)).isEqualTo(secret);
        assertThatThrownBy(() -> keys.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> new SealedKeys(sealedWith("another-key-that-nobody-ever-sealed-with")).open(id, sealed))
                .hasMessageContaining("rotate");
        assertThatThrownBy(() -> new SealedKeys(sealedWith("short"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_college_is_named_by_the_address_of_the_gateway() {
        Issuers issuers = new Issuers(() -> Map.of("90000001", "Ashdown College"), "https://withme.example:8443/");
        assertThat(issuers.did("90000001")).isEqualTo("did:web:withme.example%3A8443:v1:assessment:issuers:90000001");
        assertThat(issuers.ukprn(issuers.did("90000001"))).contains("90000001");
        assertThat(issuers.ukprn("did:web:withme.example%3A8443:v1:assessment:issuers:"))
                .isEmpty();
        assertThat(issuers.ukprn("did:web:elsewhere.example:v1:assessment:issuers:90000001"))
                .isEmpty();
        assertThat(issuers.name("90000002")).isEqualTo("The college with UKPRN 90000002");
    }

    private static CredentialConfig sealedWith(String key) {
        return new CredentialConfig() {
            @Override
            public String keyEncryptionKey() {
                return key;
            }

            @Override
            public Duration keyLifetime() {
                return Duration.ofDays(365);
            }

            @Override
            public int listEntries() {
                return 5;
            }

            @Override
            public Duration listLifetime() {
                return Duration.ofMinutes(15);
            }

            @Override
            public int perAssessment() {
                return 20;
            }
        };
    }
}
