package org.withme.learner.journey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Streams of journeys that are open at the same time on one instance. */
@ConfigMapping(prefix = "withme.journey.streams")
interface StreamsConfig {

    /** How many streams of journeys are open at most on one instance. */
    @WithDefault("500")
    int most();

    /** How many streams one learner may have. */
    @WithDefault("5")
    int mostPerLearner();

    /** How long nothing may be sent on a stream: below the minute after which the gateway gives an idle stream up. */
    @WithDefault("15S")
    Duration heartbeat();
}
