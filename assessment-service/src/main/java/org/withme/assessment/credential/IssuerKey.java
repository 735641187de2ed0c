package org.withme.assessment.credential;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key of a college.
 *
 * @param name how credentials name it, behind the DID and a {@code #}
 * @param retiredAt since when it signs nothing more; what it signed before goes on being genuine
 */
record IssuerKey(
        UUID id,
        String ukprn,
        KeyKind kind,
        String name,
        PublicKey key,
        @Nullable Instant retiredAt) {

    private static final int RAW = 32;
    /** Multicodec's code of an Ed25519 public key. */
    private static final byte[] CODE = {(byte) 0xed, 0x01};

    static String nameOf(UUID id, KeyKind kind, PublicKey key) {
        return kind == KeyKind.ED25519 ? multikey(key) : "rsa-" + id;
    }

    /** Of an Ed25519 key. */
    String multikey() {
        return multikey(key);
    }

    JWK jwk(String keyId) {
        if (key instanceof RSAPublicKey rsa) {
            return new RSAKey.Builder(rsa)
                    .keyID(keyId)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .build();
        }
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(raw(key)))
                .keyID(keyId)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.EdDSA)
                .build();
    }

    private static String multikey(PublicKey key) {
        byte[] coded = Arrays.copyOf(CODE, CODE.length + RAW);
        System.arraycopy(raw(key), 0, coded, CODE.length, RAW);
        return Multibase.encode(coded);
    }

    /** An X.509 key of this kind ends with its 32 bytes. */
    private static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
    }
}
