package org.withme.iag.ambition;

import java.time.LocalDate;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.said.HowSaid;
import org.withme.platform.said.SaidAnswer;

/** In the stream of the learner; never a word of what they wrote. */
sealed interface AmbitionEvent extends DomainEvent {

    /** @param saidHow with {@code saidOn}: of one that somebody entered, as the learner said it; null of the learner's own */
    record AmbitionDeclared(
            UUID stream, UUID ambitionId, String occupation, Horizon horizon, HowSaid saidHow, LocalDate saidOn)
            implements AmbitionEvent {
        @Override
        public String type() {
            return "iag.ambition-declared.v1";
        }
    }

    record SaidAnswered(UUID stream, UUID ambitionId, SaidAnswer answer) implements AmbitionEvent {
        @Override
        public String type() {
            return "iag.said-answered.v1";
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
