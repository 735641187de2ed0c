package org.withme.learner.record.profile;

import java.util.List;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;

sealed interface ProfileEvent extends DomainEvent {

    /** Names the fields, never what is in them. */
    record PreferencesChanged(UUID stream, List<String> fields) implements ProfileEvent {
        @Override
        public String type() {
            return "learner.preferences-changed.v1";
        }
    }
}
