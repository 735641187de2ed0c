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

    /** How large a return may be. */
    interface Limits {

        /** The largest return in XML, in bytes. */
        @WithDefault("268435456")
        long xml();

        /** The largest zipped return, in bytes. */
        @WithDefault("67108864")
        long zip();

        /** What a zipped return may be unpacked, in bytes. */
        @WithDefault("536870912")
        long unpacked();

        /** How many bytes one packed byte may become; past the first mebibyte. */
        @WithDefault("200")
        long ratio();
    }

    /** When a run stops until a person confirms it (L8). */
    interface Brake {

        /** A run waits when it would end a larger share of the current enrolments, in percent. */
        @WithDefault("5")
        int percent();

        /** A run that would end fewer enrolments than this never waits. */
        @WithDefault("20")
        int atLeast();
    }

    /** How returns are worked off. */
    interface Worker {

        /** Whether this instance works off returns. */
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

        /** How long after an unexpected failure a run is tried again. */
        @WithDefault("10S")
        Duration retryAfter();
    }

    /** How collection years turn. */
    interface Years {

        /** How often it is looked for years whose grace is over (L9), as a duration; {@code off} for never. */
        @WithDefault("30s")
        String look();
    }
}
