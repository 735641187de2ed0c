package org.withme.learner.people.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The Keycloak realm in which accounts live, and the service account that may manage them. */
@ConfigMapping(prefix = "withme.accounts")
interface AccountsConfig {

    /** Where Keycloak is, without a path: {@code https://sign-in.example}. */
    URI url();

    /** The realm in which accounts live. */
    @WithDefault("withme")
    String realm();

    /** The client whose service account may manage the realm's users. */
    @WithDefault("withme-learner-service")
    String clientId();

    /** The secret of the client whose service account may manage the realm's users. */
    String clientSecret();

    /** How long all calls of one operation may take together: below the service's three seconds. */
    @WithDefault("2500ms")
    Duration timeout();
}
