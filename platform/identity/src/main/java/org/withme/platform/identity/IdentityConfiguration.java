package org.withme.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Whose tokens a service accepts. */
@ConfigMapping(prefix = "withme.identity")
interface IdentityConfiguration {

    /** The exact {@code iss} claim. */
    String issuer();

    /** Where the keys are, if not at Keycloak's address below the issuer. */
    Optional<URI> jwksUrl();

    /** What {@code aud} must contain. */
    @WithDefault(IdentitySettings.AUDIENCE)
    String audience();

    default IdentitySettings settings() {
        return new IdentitySettings(
                issuer(), jwksUrl().orElse(IdentitySettings.of(issuer()).jwksUrl()), audience());
    }
}
