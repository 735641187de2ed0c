package org.withme.assessment.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.CredentialFixture;

/** Against the test vector that 1EdTech publishes with Open Badges 3.0, with its published key. */
class DataIntegrityTest {

    private static final String SECRET = "6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4";
    private static final String PUBLIC =
            "302a300506032b65700321004bdeafde2ea8beefadd8c699b5c7e0704cf51154d52e17b20b71337ca04cc5a5";
    private static final String KEY =
            "https://example.edu/issuers/565049#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi";
    private static final String SIGNATURE =
            "z5x9aCBYovW3CQCbKdNyhEm7ffYSw1YpEdPywQJoNbzDD2gkzQDKJ1sYKJaWvqZtkMtSbz35HcbgXVEDYHxCzgkCr";
    private static final String BADGE = """
            {"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "http://example.com/credentials/3527",
             "type": ["VerifiableCredential", "OpenBadgeCredential"],
             "issuer": {"id": "https://example.edu/issuers/565049", "type": ["Profile"], "url": "https://www.imsglobal.org",
                        "name": "Example Corp"},
             "validFrom": "2010-01-01T00:00:00Z",
             "name": "Teamwork Badge",
             "credentialSubject": {"id": "did:example:ebfeb1f712ebc6f1c276e12ec21", "type": ["AchievementSubject"],
               "achievement": {"id": "https://example.com/achievements/21st-century-skills/teamwork", "type": ["Achievement"],
                 "criteria": {"narrative": "Team members are nominated for this badge by their peers and recognized upon review by Example Corp management."},
                 "description": "This badge recognizes the development of the capacity to collaborate within a group environment.",
                 "name": "Teamwork"}}}""";

    private final DataIntegrity integrity = new DataIntegrity(new BundledContexts());
    private final ObjectNode badge = (ObjectNode) CredentialFixture.read(BADGE);

    @Test
    void A14_a_proof_is_the_one_of_the_published_test_vector() throws Exception {
        // Given
        PrivateKey key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(
                        NamedParameterSpec.ED25519, HexFormat.of().parseHex(SECRET)));

        // When
        ObjectNode signed = integrity.signed(badge, new SigningKey(KEY, key), Instant.parse("2010-01-01T19:23:24Z"));

        // Then
        assertThat(signed.at("/proof/0/proofValue").asText()).isEqualTo(SIGNATURE);
        assertThat(IssuerKey.nameOf(
                        UUID.randomUUID(),
                        KeyKind.ED25519,
                        KeyKind.ED25519.publicKey(HexFormat.of().parseHex(PUBLIC))))
                .isEqualTo("z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi");
    }

    @Test
    void A14_whatever_is_changed_or_added_is_seen() {
        // Given
        KeyPair pair = KeyKind.ED25519.generate();
        ObjectNode signed = integrity.signed(badge, new SigningKey(KEY, pair.getPrivate()), Instant.now());
        ObjectNode proof = (ObjectNode) signed.at("/proof/0");
        assertThat(integrity.isGenuine(signed, proof, pair.getPublic())).isTrue();

        // When, Then
        assertThat(integrity.isGenuine(signed.deepCopy().put("name", "Leadership Badge"), proof, pair.getPublic()))
                .isFalse();
        assertThat(integrity.isGenuine(signed.deepCopy().put("grade", "Distinction"), proof, pair.getPublic()))
                .as("a word that no context defines would be in no signature")
                .isFalse();
        assertThat(integrity.isGenuine(
                        signed, proof.deepCopy().put("created", "2011-01-01T19:23:24Z"), pair.getPublic()))
                .isFalse();
        assertThat(integrity.isGenuine(signed, proof.deepCopy().put("proofValue", "z"), pair.getPublic()))
                .isFalse();
        assertThat(integrity.isGenuine(signed, proof, KeyKind.ED25519.generate().getPublic()))
                .isFalse();
    }

    @Test
    void A14_no_context_is_fetched() {
        // Given
        ObjectNode other = badge.deepCopy();
        other.withArray("@context").add("https://example.org/another-context.json");

        // When, Then
        assertThatThrownBy(() -> integrity.canonical(other)).isInstanceOf(DataIntegrity.Unreadable.class);
    }

    @Test
    void base58_is_read_as_it_is_written() {
        for (byte[] bytes : new byte[][] {{}, {0}, {0, 0, 1}, {-1, 0, 7}, {57, 58}}) {
            assertThat(Multibase.decode(Multibase.encode(bytes))).isEqualTo(bytes);
        }
        for (String none : new String[] {"", "abc", "z0", "zI", "z" + "1".repeat(500)}) {
            assertThatThrownBy(() -> Multibase.decode(none)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
