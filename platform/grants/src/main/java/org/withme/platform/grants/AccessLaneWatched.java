package org.withme.platform.grants;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

/** Where real people's records are, a right that was taken back may be used for ten seconds at most (R12). */
@Singleton
class AccessLaneWatched implements ProductionRequirement {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final EventsConfig.Heartbeat settings;

    AccessLaneWatched(EventsConfig config) {
        this.settings = config.heartbeat();
    }

    @Override
    public List<UnsafeSetting> unsafe() {
        return Stream.concat(watched(), silence()).toList();
    }

    private Stream<UnsafeSetting> watched() {
        return settings.watched().orElse(List.of()).contains(HeardRights.ACCESS)
                ? Stream.empty()
                : Stream.of(new UnsafeSetting(
                        "withme.events.heartbeat.watched",
                        "Rights count although nothing is heard of them.",
                        "Let it contain " + HeardRights.ACCESS + "."));
    }

    private Stream<UnsafeSetting> silence() {
        return settings.silence().compareTo(LONGEST) <= 0
                ? Stream.empty()
                : Stream.of(new UnsafeSetting(
                        "withme.events.heartbeat.silence",
                        "A right that was taken back can be used for longer than ten seconds.",
                        "Set at most 10s."));
    }
}
