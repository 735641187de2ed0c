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

        /** How many requests a second somebody signed in may send in the long run. */
        @WithDefault("50")
        int perSecond();

        /** How many requests somebody signed in may send at once. */
        @WithDefault("200")
        int burst();
    }

    /** A machine client. */
    interface ApplicationConfig {

        /** How many requests a second a machine client may send in the long run. */
        @WithDefault("200")
        int perSecond();

        /** How many requests a machine client may send at once. */
        @WithDefault("1000")
        int burst();
    }

    /** Everybody without a token. */
    interface AnonymousConfig {

        /** How many requests a second everybody without a token may send in the long run, per network. */
        @WithDefault("50")
        int perSecond();

        /** How many requests everybody without a token may send at once, per network. */
        @WithDefault("400")
        int burst();
    }
}
