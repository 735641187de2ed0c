package org.withme.learner.people.welcome;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** In the stream of the learner. */
sealed interface WelcomeEvent extends DomainEvent {

    record Welcomed(UUID stream, String ukprn) implements WelcomeEvent {
        @Override
        public String type() {
            return "learner.welcomed.v1";
        }
    }
}
