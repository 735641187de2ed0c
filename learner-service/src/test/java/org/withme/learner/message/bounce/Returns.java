package org.withme.learner.message.bounce;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** How we hear what became of messages, set up by a few words. */
final class Returns {

    private Returns() {}

    static ReturnsConfig set(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ReturnsConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(ReturnsConfig.class);
    }
}
