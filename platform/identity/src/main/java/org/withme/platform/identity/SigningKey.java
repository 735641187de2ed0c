package org.withme.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.withme.platform.identity.InvalidToken.Reason;

/** A published key, made ready once to verify many tokens; only with the algorithms that are accepted for its kind. */
final class SigningKey {

    private static final Set<JWSAlgorithm> RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256);
    private static final Set<JWSAlgorithm> CURVE = Set.of(JWSAlgorithm.ES256);

    private final Set<JWSAlgorithm> algorithms;
    private final JWSVerifier verifier;

    private SigningKey(Set<JWSAlgorithm> algorithms, JWSVerifier verifier) {
        this.algorithms = algorithms;
        this.verifier = verifier;
    }

    /** Empty for a key that is no public signature key, or of a kind that is not accepted. */
    static Optional<SigningKey> of(JWK key) {
        boolean forSignatures = key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse());
        if (!forSignatures || key.isPrivate()) {
            return Optional.empty();
        }
        try {
            if (key instanceof RSAKey rsa) {
                return Optional.of(new SigningKey(named(key, RSA), new RSASSAVerifier(rsa.toRSAPublicKey())));
            }
            return key instanceof ECKey curve && Curve.P_256.equals(curve.getCurve())
                    ? Optional.of(new SigningKey(named(key, CURVE), new ECDSAVerifier(curve.toECPublicKey())))
                    : Optional.empty();
        } catch (JOSEException e) {
            return Optional.empty();
        }
    }

    /** All algorithms of the kind, or the one that the key is published for. */
    private static Set<JWSAlgorithm> named(JWK key, Set<JWSAlgorithm> ofKind) {
        return ofKind.stream()
                .filter(algorithm -> key.getAlgorithm() == null
                        || key.getAlgorithm().getName().equals(algorithm.getName()))
                .collect(Collectors.toUnmodifiableSet());
    }

    void check(SignedJWT jwt) throws InvalidToken {
        if (!algorithms.contains(jwt.getHeader().getAlgorithm())) {
            throw new InvalidToken(Reason.ALGORITHM);
        }
        try {
            if (!jwt.verify(verifier)) {
                throw new InvalidToken(Reason.SIGNATURE);
            }
        } catch (JOSEException e) {
            throw new InvalidToken(Reason.SIGNATURE);
        }
    }
}
