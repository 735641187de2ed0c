package org.withme.learner.people.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** On the access lane: what a place on the team opens, and that it is over, never waits behind an import. */
sealed interface TeamEvent extends DomainEvent {

    @Override
    default String lane() {
        return "access";
    }

    record RelationshipGranted(
            UUID stream,
            UUID relationshipId,
            String subject,
            String role,
            String ukprn,
            List<String> aspects,
            LocalDate expiresOn)
            implements TeamEvent {
        @Override
        public String type() {
            return "learner.relationship-granted.v1";
        }
    }

    record RelationshipEnded(UUID stream, UUID relationshipId, String subject, String role, String ukprn)
            implements TeamEvent {
        @Override
        public String type() {
            return "learner.relationship-ended.v1";
        }
    }
}
