package org.withme.learner.learning.reflection;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** In the stream of the learner, in ids; of what nobody else may read there is none. */
sealed interface ReflectionEvent extends DomainEvent {

    record ReflectionShared(UUID stream, UUID reflectionId, UUID relationshipId, String subject)
            implements ReflectionEvent {
        @Override
        public String type() {
            return "learner.reflection-shared.v1";
        }
    }

    record ReflectionTakenBack(UUID stream, UUID reflectionId, UUID relationshipId, String subject)
            implements ReflectionEvent {
        @Override
        public String type() {
            return "learner.reflection-taken-back.v1";
        }
    }
}
