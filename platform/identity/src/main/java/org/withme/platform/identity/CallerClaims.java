package org.withme.platform.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.platform.identity.InvalidToken.Reason;

/** Keycloak's claims as a {@link Caller}. */
final class CallerClaims {

    private CallerClaims() {}

    static Caller caller(JWTClaimsSet claims) throws ParseException, InvalidToken {
        String username = claims.getStringClaim("preferred_username");
        String name = claims.getStringClaim("name");
        String client = claims.getStringClaim("azp");
        boolean application = Caller.isServiceAccount(username, client);
        return new Caller(
                claims.getSubject(),
                client == null ? "" : client,
                roles(claims),
                ukprn(claims),
                learnerId(claims),
                displayName(name, username, client, application),
                application);
    }

    private static String displayName(String name, String username, String client, boolean application) {
        if (application) {
            return client == null ? "" : client;
        }
        return name != null && !name.isBlank() ? name : username == null ? "" : username;
    }

    private static Set<String> roles(JWTClaimsSet claims) throws ParseException {
        Map<String, Object> access = claims.getJSONObjectClaim("realm_access");
        return access != null && access.get("roles") instanceof Collection<?> roles
                ? roles.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(Roles.ALL::contains)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static Optional<String> ukprn(JWTClaimsSet claims) throws ParseException, InvalidToken {
        String ukprn = claims.getStringClaim("ukprn");
        if (ukprn == null || ukprn.isBlank()) {
            return Optional.empty();
        }
        if (!Ukprn.isValid(ukprn)) {
            throw new InvalidToken(Reason.CLAIMS);
        }
        return Optional.of(ukprn);
    }

    private static Optional<UUID> learnerId(JWTClaimsSet claims) throws ParseException, InvalidToken {
        String id = claims.getStringClaim("learner_id");
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new InvalidToken(Reason.CLAIMS);
        }
    }
}
