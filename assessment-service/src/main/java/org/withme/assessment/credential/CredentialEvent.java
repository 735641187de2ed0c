package org.withme.assessment.credential;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** What happens to a credential; its stream is the learner. No event says what is in it. */
sealed interface CredentialEvent extends DomainEvent {

    record CredentialIssued(UUID stream, UUID credentialId, Kind kind, UUID assessmentId, String title, String ukprn)
            implements CredentialEvent {
        @Override
        public String type() {
            return "assessment.credential-issued.v1";
        }
    }

    /** @param by in which capacity it was taken back: {@code learner}, or a role of the college */
    record CredentialTakenBack(
            UUID stream, UUID credentialId, Kind kind, UUID assessmentId, String title, String by, String ukprn)
            implements CredentialEvent {
        @Override
        public String type() {
            return "assessment.credential-taken-back.v1";
        }
    }
}
