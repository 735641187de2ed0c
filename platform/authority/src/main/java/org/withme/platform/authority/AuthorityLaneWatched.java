package org.withme.platform.authority;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

/** Where real people's records are, an authority that ended may be used for ten seconds at most (R12). */
@Singleton
class AuthorityLaneWatched implements ProductionRequirement {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final EventsConfig.Heartbeat settings;

    AuthorityLaneWatched(EventsConfig config) {
        this.settings = config.heartbeat();
    }

    @Override
    public List<UnsafeSetting> unsafe() {
        return Stream.concat(watched(), silence()).toList();
    }

    private Stream<UnsafeSetting> watched() {
        return settings.watched().orElse(List.of()).contains(StandingAuthorities.TOLD_ON)
                ? Stream.empty()
                : Stream.of(new UnsafeSetting(
                        "withme.events.heartbeat.watched",
                        "Advocates speak for learners although nothing is heard of whether they still may.",
                        "Let it contain " + StandingAuthorities.TOLD_ON + "."));
    }

    private Stream<UnsafeSetting> silence() {
        return settings.silence().compareTo(LONGEST) <= 0
                ? Stream.empty()
                : Stream.of(new UnsafeSetting(
                        "withme.events.heartbeat.silence",
                        "An authority that ended can be used for longer than ten seconds.",
                        "Set at most 10s."));
    }
}
