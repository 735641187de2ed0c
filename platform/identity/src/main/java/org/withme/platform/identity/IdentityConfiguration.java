package org.withme.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Whose tokens a service accepts. */
@ConfigMapping(prefix = "withme.identity")
interface IdentityConfiguration {

    /** Who issues the tokens: the exact {@code iss} claim, which is the realm's address. */
    String issuer();

    /** Where the issuer's public keys are, if not at Keycloak's address below the issuer. */
    Optional<URI> jwksUrl();

    /** What the {@code aud} claim must contain. */
    @WithDefault(IdentitySettings.AUDIENCE)
    String audience();

    default IdentitySettings settings() {
        return new IdentitySettings(
                issuer(), jwksUrl().orElse(IdentitySettings.of(issuer()).jwksUrl()), audience());
    }
}
