package org.withme.platform.identity;

import java.net.URI;

/**
 * Whose tokens are accepted.
 *
 * @param issuer the exact {@code iss} claim
 * @param jwksUrl where its public keys are
 * @param audience what {@code aud} must contain
 */
public record IdentitySettings(String issuer, URI jwksUrl, String audience) {

    public static final String AUDIENCE = "withme-api";

    /** Keycloak's addresses below the issuer. */
    public static IdentitySettings of(String issuer) {
        return new IdentitySettings(issuer, URI.create(issuer + "/protocol/openid-connect/certs"), AUDIENCE);
    }
}
