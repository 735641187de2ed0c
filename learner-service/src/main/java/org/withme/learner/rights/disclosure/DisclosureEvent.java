package org.withme.learner.rights.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** On the access lane: what a release opens, and that it ends, never waits behind an import. Never told in a journey. */
sealed interface DisclosureEvent extends DomainEvent {

    @Override
    default String lane() {
        return "access";
    }

    /** The subject alone may take copies. */
    record DisclosureReleased(
            UUID stream, UUID disclosureId, String ukprn, String subject, List<String> records, Instant until)
            implements DisclosureEvent {
        @Override
        public String type() {
            return "learner.disclosure-released.v1";
        }
    }

    record DisclosureEnded(UUID stream, UUID disclosureId) implements DisclosureEvent {
        @Override
        public String type() {
            return "learner.disclosure-ended.v1";
        }
    }
}
