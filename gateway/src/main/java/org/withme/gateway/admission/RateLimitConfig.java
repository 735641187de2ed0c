package org.withme.gateway.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests each kind of visitor may send. */
@ConfigMapping(prefix = "withme.gateway.rate-limit")
public interface RateLimitConfig {

    /** Somebody signed in. */
    PersonConfig person();

    /** A machine client. */
    ApplicationConfig application();

    /** Everybody without a token, per network. */
    AnonymousConfig anonymous();

    /** Visitors remembered at once; the longest unseen is forgotten first. */
    @WithDefault("50000")
    long remembered();

    /** Somebody signed in. */
    interface PersonConfig {

        @WithDefault("50")
        int perSecond();

        @WithDefault("200")
        int burst();
    }

    /** A machine client. */
    interface ApplicationConfig {

        @WithDefault("200")
        int perSecond();

        @WithDefault("1000")
        int burst();
    }

    /** Everybody without a token. */
    interface AnonymousConfig {

        @WithDefault("50")
        int perSecond();

        @WithDefault("400")
        int burst();
    }
}
