package org.withme.learner.message.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.identity.production.UnsafeSetting;

class DoNotContactWatchedTest {

    private static final String WATCHED = "withme.events.heartbeat.watched";

    @Test
    void production_listens_for_who_asked_not_to_be_contacted() {
        assertThat(unsafe(Map.of())).extracting(UnsafeSetting::property).containsExactly(WATCHED);
        assertThat(unsafe(Map.of(WATCHED, "learner-access-events"))).hasSize(1);
        assertThat(unsafe(Map.of(WATCHED, "learner-access-events,advocacy-events")))
                .isEmpty();
    }

    private static List<UnsafeSetting> unsafe(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("withme.events.source", "learner-service");
        return new DoNotContactWatched(new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withMapping(EventsConfig.class)
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build()
                        .getConfigMapping(EventsConfig.class))
                .unsafe();
    }
}
