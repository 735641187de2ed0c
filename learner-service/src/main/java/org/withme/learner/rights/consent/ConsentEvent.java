package org.withme.learner.rights.consent;

import java.util.List;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** On the access lane: a withdrawal never waits behind an import. */
sealed interface ConsentEvent extends DomainEvent {

    @Override
    default String lane() {
        return "access";
    }

    record ConsentGiven(
            UUID stream, UUID consentId, String purpose, String recipient, List<String> scope, String wordingVersion)
            implements ConsentEvent {
        @Override
        public String type() {
            return "learner.consent-given.v1";
        }
    }

    record ConsentWithdrawn(
            UUID stream, UUID consentId, String purpose, String recipient, List<String> scope, String wordingVersion)
            implements ConsentEvent {
        @Override
        public String type() {
            return "learner.consent-withdrawn.v1";
        }
    }
}
