package org.withme.learner.journey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Streams of journeys that are open at the same time on one instance. */
@ConfigMapping(prefix = "withme.journey.streams")
interface StreamsConfig {

    @WithDefault("500")
    int most();

    @WithDefault("5")
    int mostPerLearner();

    /** How long nothing may be sent: below the minute after which the gateway gives an idle stream up. */
    @WithDefault("15S")
    Duration heartbeat();
}
