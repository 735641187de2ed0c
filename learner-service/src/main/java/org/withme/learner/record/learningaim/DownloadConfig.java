package org.withme.learner.record.learningaim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set for the loading of learning aims. */
@ConfigMapping(prefix = "withme.learning-aims")
interface DownloadConfig {

    /** The largest CSV file in bytes, as it is sent or in an archive. */
    @WithDefault("268435456")
    long largestFile();

    /** The largest archive in bytes. */
    @WithDefault("67108864")
    long largestArchive();

    /** Rows written per transaction. */
    @WithDefault("1000")
    int chunk();

    /** How often it is looked whether something waits; receiving a download wakes the loading at once. */
    @WithDefault("5S")
    Duration poll();

    /** How often a download that fails unexpectedly is tried before it is given up. */
    @WithDefault("3")
    int attempts();
}
