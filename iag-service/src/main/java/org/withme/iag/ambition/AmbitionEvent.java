package org.withme.iag.ambition;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** In the stream of the learner; never a word of what they wrote. */
sealed interface AmbitionEvent extends DomainEvent {

    record AmbitionDeclared(UUID stream, UUID ambitionId, String occupation, Horizon horizon) implements AmbitionEvent {
        @Override
        public String type() {
            return "iag.ambition-declared.v1";
        }
    }

    record AmbitionRevised(UUID stream, UUID ambitionId) implements AmbitionEvent {
        @Override
        public String type() {
            return "iag.ambition-revised.v1";
        }
    }

    record AmbitionLetGo(UUID stream, UUID ambitionId) implements AmbitionEvent {
        @Override
        public String type() {
            return "iag.ambition-let-go.v1";
        }
    }
}
