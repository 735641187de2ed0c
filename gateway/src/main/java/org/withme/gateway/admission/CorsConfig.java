package org.withme.gateway.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Web pages of other origins that may call the API. */
@ConfigMapping(prefix = "withme.gateway.cors")
public interface CorsConfig {

    /** The other origins whose web pages may call the API; exact, no wildcards. */
    Optional<Set<String>> origins();

    /** How long a browser may remember the answer to a preflight. */
    @WithDefault("10m")
    Duration maxAge();
}
