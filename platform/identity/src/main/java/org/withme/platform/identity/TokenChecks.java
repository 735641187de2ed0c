package org.withme.platform.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.withme.platform.identity.InvalidToken.Reason;

/** The checks of one token, in the order in which they refuse. */
final class TokenChecks {

    private static final Set<JWSAlgorithm> ACCEPTED =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final Set<String> HEADER_TYPES = Set.of("JWT", "AT+JWT");
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final IdentitySettings settings;
    private final Clock clock;

    TokenChecks(IdentitySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    VerifiedToken check(SignedJWT jwt, SigningKeys keys) throws InvalidToken {
        checkHeader(jwt.getHeader());
        keys.byId(jwt.getHeader().getKeyID())
                .orElseThrow(() -> new InvalidToken(Reason.UNKNOWN_KEY))
                .check(jwt);
        try {
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            checkClaims(claims);
            Instant expiry = claims.getExpirationTime().toInstant().plus(SKEW);
            return new VerifiedToken(CallerClaims.caller(claims), expiry);
        } catch (ParseException e) {
            throw new InvalidToken(Reason.CLAIMS);
        }
    }

    private static void checkHeader(JWSHeader header) throws InvalidToken {
        refuseIf(!ACCEPTED.contains(header.getAlgorithm()), Reason.ALGORITHM);
        refuseIf(header.getCriticalParams() != null || !header.isBase64URLEncodePayload(), Reason.UNREADABLE);
        refuseIf(
                header.getType() != null
                        && !HEADER_TYPES.contains(header.getType().getType().toUpperCase(java.util.Locale.ROOT)),
                Reason.NOT_AN_ACCESS_TOKEN);
        refuseIf(header.getKeyID() == null, Reason.UNKNOWN_KEY);
    }

    private void checkClaims(JWTClaimsSet claims) throws InvalidToken, ParseException {
        Instant now = clock.instant();
        refuseIf(!settings.issuer().equals(claims.getIssuer()), Reason.ISSUER);
        refuseIf(!"Bearer".equals(claims.getStringClaim("typ")), Reason.NOT_AN_ACCESS_TOKEN);
        refuseIf(!claims.getAudience().contains(settings.audience()), Reason.AUDIENCE);
        refuseIf(claims.getExpirationTime() == null, Reason.CLAIMS);
        refuseIf(!now.minus(SKEW).isBefore(claims.getExpirationTime().toInstant()), Reason.EXPIRED);
        refuseIf(
                claims.getNotBeforeTime() != null
                        && now.plus(SKEW).isBefore(claims.getNotBeforeTime().toInstant()),
                Reason.NOT_YET_VALID);
        refuseIf(claims.getSubject() == null || claims.getSubject().isBlank(), Reason.CLAIMS);
    }

    private static void refuseIf(boolean refused, Reason reason) throws InvalidToken {
        if (refused) {
            throw new InvalidToken(reason);
        }
    }
}
