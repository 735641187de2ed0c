package org.withme.learner.people.group;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** In the stream of the learner. */
sealed interface GroupEvent extends DomainEvent {

    record GroupJoined(UUID stream, UUID groupId, GroupKind kind, String ukprn) implements GroupEvent {
        @Override
        public String type() {
            return "learner.group-joined.v1";
        }
    }

    record GroupLeft(UUID stream, UUID groupId, GroupKind kind, String ukprn) implements GroupEvent {
        @Override
        public String type() {
            return "learner.group-left.v1";
        }
    }
}
