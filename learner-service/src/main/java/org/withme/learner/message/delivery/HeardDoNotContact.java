package org.withme.learner.message.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.events.inbox.LaneFreshness;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

/** That somebody asked not to be contacted is told by advocate-service (V4): while nothing is heard of it, nobody is written to. */
@Singleton
class HeardDoNotContact implements ProductionRequirement {

    private static final String TOPIC = "advocacy-events";

    private final LaneFreshness freshness;
    private final EventsConfig.Heartbeat settings;

    HeardDoNotContact(LaneFreshness freshness, EventsConfig config) {
        this.freshness = freshness;
        this.settings = config.heartbeat();
    }

    boolean isHeard() {
        return !freshness.isSilent(TOPIC);
    }

    @Override
    public List<UnsafeSetting> unsafe() {
        return settings.watched().orElse(List.of()).contains(TOPIC)
                ? List.of()
                : List.of(new UnsafeSetting(
                        "withme.events.heartbeat.watched",
                        "Messages leave although nothing is heard of who asked not to be contacted.",
                        "Let it contain " + TOPIC + "."));
    }
}
