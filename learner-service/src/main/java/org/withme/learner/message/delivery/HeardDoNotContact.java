package org.withme.learner.message.delivery;

import jakarta.inject.Singleton;
import org.withme.platform.events.inbox.LaneFreshness;

/** That somebody asked not to be contacted is told by advocate-service (V4): while nothing is heard of it, nobody is written to. */
@Singleton
class HeardDoNotContact {

    static final String TOPIC = "advocacy-events";

    private final LaneFreshness freshness;

    HeardDoNotContact(LaneFreshness freshness) {
        this.freshness = freshness;
    }

    boolean isHeard() {
        return !freshness.isSilent(TOPIC);
    }
}
