package org.withme.assessment.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How credentials are signed and revoked. */
@ConfigMapping(prefix = "withme.credential")
interface CredentialConfig {

    /** What the private keys are sealed with that sign credentials, at least 32 random characters; the same for every instance of the service. Who changes it rotates the keys of each college afterwards. */
    @WithDefault("development-only-key-that-seals-keys")
    String keyEncryptionKey();

    /** How long a key signs before the next credential begins another; it goes on verifying. */
    @WithDefault("365D")
    Duration keyLifetime();

    /** How many credentials share a status list before the next begins another; at most 100,000 of its 131,072 places. */
    @WithDefault("100000")
    int listEntries();

    /** For how long a status list that somebody has fetched may be relied on. */
    @WithDefault("15m")
    Duration listLifetime();

    /** How many credentials of one result may stand at once. */
    @WithDefault("20")
    int perAssessment();
}
