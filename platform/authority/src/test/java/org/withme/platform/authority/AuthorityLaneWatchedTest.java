package org.withme.platform.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.identity.production.UnsafeSetting;

@DisplayName("R12: production does not start where an authority counts although nothing is heard of its end")
class AuthorityLaneWatchedTest {

    @Test
    void a_topic_that_is_not_watched_never_falls_silent_and_is_refused() {
        assertThat(refused("learner-access-events", "10s")).containsExactly("withme.events.heartbeat.watched");
        assertThat(refused("", "10s")).containsExactly("withme.events.heartbeat.watched");
        assertThat(refused("learner-access-events,advocacy-events", "10s")).isEmpty();
    }

    @Test
    void a_silence_that_is_noticed_later_than_after_ten_seconds_is_refused() {
        assertThat(refused("advocacy-events", "11s")).containsExactly("withme.events.heartbeat.silence");
    }

    private static List<String> refused(String watched, String silence) {
        EventsConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(EventsConfig.class)
                .withDefaultValue("withme.events.source", "a-service")
                .withDefaultValue("withme.events.heartbeat.watched", watched)
                .withDefaultValue("withme.events.heartbeat.silence", silence)
                .build()
                .getConfigMapping(EventsConfig.class);
        return new AuthorityLaneWatched(config)
                .unsafe().stream().map(UnsafeSetting::property).toList();
    }
}
