package org.withme.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens like Keycloak's, signed by {@link IssuerResource}: {@code Tokens.as("mentor").ukprn("90000001").value()}.
 * Immutable: each verb gives a new one.
 */
public final class Tokens {

    private static final Duration LIFETIME = Duration.ofMinutes(15);

    /** A signature costs more than all else that most calls of a test do. */
    private static final Map<String, Signed> SIGNED = new ConcurrentHashMap<>();

    private final JWTClaimsSet claims;
    private final RSAKey key;

    private record Signed(String jwt, Instant made) {

        boolean isYoung() {
            return made.isAfter(Instant.now().minus(LIFETIME.dividedBy(3)));
        }
    }

    private Tokens(JWTClaimsSet claims, RSAKey key) {
        this.claims = claims;
        this.key = key;
    }

    /** A person with these roles, whose subject is derived from the first. */
    public static Tokens as(String... roles) {
        String name = roles.length == 0 ? "nobody" : roles[0];
        TestIssuer issuer = TestIssuer.running();
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(issuer.issuer())
                .audience(List.of("withme-api"))
                .subject(subjectOf(name))
                .claim("typ", "Bearer")
                .claim("azp", "withme-web")
                .claim("preferred_username", name)
                .claim("name", "A " + name)
                .claim("realm_access", Map.of("roles", List.copyOf(new TreeSet<>(Arrays.asList(roles)))))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        return new Tokens(claims, TestIssuer.key());
    }

    /** A machine client with client credentials, such as {@code application("mis-90000001", "mis-client")}. */
    public static Tokens application(String clientId, String... roles) {
        return as(roles)
                .subject(subjectOf(clientId))
                .claim("azp", clientId)
                .claim("client_id", clientId)
                .claim("preferred_username", "service-account-" + clientId)
                .claim("name", null);
    }

    /** The subject that a name gets unless told otherwise. */
    public static String subjectOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public Tokens ukprn(String ukprn) {
        return claim("ukprn", ukprn);
    }

    public Tokens subject(String subject) {
        return with(new JWTClaimsSet.Builder(claims).subject(subject).build());
    }

    public Tokens name(String displayName) {
        return claim("name", displayName);
    }

    public Tokens learner(UUID learnerId) {
        return claim("learner_id", learnerId.toString());
    }

    public Tokens claim(String name, @Nullable Object value) {
        return with(new JWTClaimsSet.Builder(claims).claim(name, value).build());
    }

    public Tokens issuer(String issuer) {
        return with(new JWTClaimsSet.Builder(claims).issuer(issuer).build());
    }

    public Tokens audience(String... audience) {
        return with(new JWTClaimsSet.Builder(claims).audience(List.of(audience)).build());
    }

    public Tokens expiresAt(@Nullable Instant moment) {
        return with(new JWTClaimsSet.Builder(claims)
                .expirationTime(moment == null ? null : Date.from(moment))
                .build());
    }

    public Tokens notBefore(Instant moment) {
        return with(new JWTClaimsSet.Builder(claims)
                .notBeforeTime(Date.from(moment))
                .build());
    }

    /** Out of date by an hour. */
    public Tokens expired() {
        return expiresAt(Instant.now().minus(Duration.ofHours(1)));
    }

    /** What Keycloak calls an ID token. */
    public Tokens idToken() {
        return claim("typ", "ID");
    }

    /** What Keycloak calls a refresh token. */
    public Tokens refreshToken() {
        return claim("typ", "Refresh");
    }

    /** Signed with a key that nobody publishes. */
    public Tokens foreignKey() {
        return new Tokens(claims, TestIssuer.foreignKey());
    }

    /** Signed with a key that nobody publishes, under the id of the one that is published. */
    public Tokens forgedKey() {
        RSAKey forged = new RSAKey.Builder(TestIssuer.foreignKey())
                .keyID(TestIssuer.key().getKeyID())
                .build();
        return new Tokens(claims, forged);
    }

    private Tokens with(JWTClaimsSet changed) {
        return new Tokens(changed, key);
    }

    /** The compact serialisation. Whoever says the same again does it with the same token, as clients do. */
    public String value() {
        return SIGNED.compute(said(), (same, before) -> before != null && before.isYoung() ? before : signed())
                .jwt();
    }

    /** All that the token says, but for when it was made and its number: no two keys sign the same. */
    private String said() {
        Map<String, Object> said = new TreeMap<>(claims.getClaims());
        said.remove("jti");
        Object made = said.remove("iat");
        if (made instanceof Date from
                && Date.from(from.toInstant().plus(LIFETIME)).equals(said.get("exp"))) {
            said.remove("exp");
        }
        return key.getKeyID() + " " + key.getModulus() + " " + said;
    }

    private Signed signed() {
        try {
            return new Signed(signed(JWSAlgorithm.RS256, key, claims), Instant.now());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of the Authorization header. */
    public String bearer() {
        return "Bearer " + value();
    }

    /** Without a signature, {@code alg} none. */
    public String unsigned() {
        return new PlainJWT(claims).serialize();
    }

    /** HS256 with the published RSA key as the secret: the classic confusion of algorithms. */
    public String signedWithThePublicKeyAsSecret() {
        try {
            byte[] secret = key.toRSAPublicKey().getEncoded();
            SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.HS256, key), claims);
            jwt.sign(new MACSigner(secret));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSAlgorithm algorithm, RSAKey key, JWTClaimsSet claims) throws JOSEException {
        SignedJWT jwt = new SignedJWT(header(algorithm, key), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static JWSHeader header(JWSAlgorithm algorithm, RSAKey key) {
        return new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
    }
}
