package org.withme.learner.people.directory;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.util.Map;

/** Colleges' own identity providers, which Keycloak brokers. */
@ConfigMapping(prefix = "withme.sign-in")
interface SignInConfig {

    /** Each provider; the key is its alias in Keycloak: {@code withme.sign-in.providers.ashdown-college.ukprn=90000001}. */
    Map<String, Provider> providers();

    /** One provider. */
    interface Provider {

        /** The UKPRN of the college whose people the provider signs in. */
        String ukprn();

        /**
         * The last day on which the secret or certificate that Keycloak shares with the provider is good, such as
         * {@code 2027-08-31}: {@code withme_sign_in_secret_days} counts the days until then.
         */
        LocalDate secretUntil();
    }
}
