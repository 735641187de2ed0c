package org.withme.learner.message.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

/** Nobody who asked not to be contacted is written to because nobody listened. */
@Singleton
class DoNotContactWatched implements ProductionRequirement {

    private final EventsConfig.Heartbeat settings;

    DoNotContactWatched(EventsConfig config) {
        this.settings = config.heartbeat();
    }

    @Override
    public List<UnsafeSetting> unsafe() {
        return settings.watched().orElse(List.of()).contains(HeardDoNotContact.TOPIC)
                ? List.of()
                : List.of(new UnsafeSetting(
                        "withme.events.heartbeat.watched",
                        "Messages leave although nothing is heard of who asked not to be contacted.",
                        "Let it contain " + HeardDoNotContact.TOPIC + "."));
    }
}
