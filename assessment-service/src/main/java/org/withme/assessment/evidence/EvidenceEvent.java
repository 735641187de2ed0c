package org.withme.assessment.evidence;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** What happens to evidence; its stream is the learner. No event carries a name, a link or a word of it. */
sealed interface EvidenceEvent extends DomainEvent {

    record EvidenceSubmitted(
            UUID stream, UUID assessmentId, UUID evidenceId, int version, Form form, String title, String ukprn)
            implements EvidenceEvent {
        @Override
        public String type() {
            return "assessment.evidence-submitted.v1";
        }
    }
}
