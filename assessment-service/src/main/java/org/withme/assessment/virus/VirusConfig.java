package org.withme.assessment.virus;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who looks at files for viruses. */
@ConfigMapping(prefix = "withme.virus")
public interface VirusConfig {

    /** Where clamd listens, as {@code host:port}; its StreamMaxLength must be at least as large as a file may be. Nobody scans without it. */
    Optional<String> clamd();

    /** How often it is looked for files that it has not seen, as a duration; {@code off} for never. */
    @WithDefault("5s")
    String look();

    /** The longest that clamd may be silent, while it scans too. */
    @WithDefault("60s")
    Duration patience();

    /** The longest that one file may take, sent and scanned. One that takes longer is tried again after the others. */
    @WithDefault("5m")
    Duration longest();
}
