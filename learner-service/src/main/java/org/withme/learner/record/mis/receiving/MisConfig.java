package org.withme.learner.record.mis.receiving;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set for the import of returns. */
@ConfigMapping(prefix = "withme.mis")
public interface MisConfig {

    Limits limits();

    Brake brake();

    Worker worker();

    Years years();

    /** How long a return that nobody decides on is kept before it is discarded (L10). */
    @WithDefault("7D")
    Duration keepFor();

    /** Sizes in bytes. */
    interface Limits {

        @WithDefault("268435456")
        long xml();

        @WithDefault("67108864")
        long zip();

        @WithDefault("536870912")
        long unpacked();

        /** How many bytes one packed byte may become; past the first mebibyte. */
        @WithDefault("200")
        long ratio();
    }

    /** When a run stops until a person confirms it (L8). */
    interface Brake {

        /** The share, in percent, of the current enrolments that would no longer be. */
        @WithDefault("5")
        int percent();

        /** Fewer than this never stop a run. */
        @WithDefault("20")
        int atLeast();
    }

    interface Worker {

        @WithDefault("true")
        boolean enabled();

        /** How often an idle worker looks; receiving a return wakes it at once. */
        @WithDefault("2S")
        Duration poll();

        /** Records written per transaction: people wait for a row at most as long as that takes. */
        @WithDefault("1000")
        int chunk();

        /** How often a run that fails unexpectedly is tried before it is given up. */
        @WithDefault("3")
        int attempts();

        @WithDefault("10S")
        Duration retryAfter();
    }

    interface Years {

        /** How often it is looked for years whose grace is over (L9); {@code off} for never. */
        @WithDefault("30s")
        String look();
    }
}
