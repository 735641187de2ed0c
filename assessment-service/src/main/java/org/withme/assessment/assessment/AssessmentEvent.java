package org.withme.assessment.assessment;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** What happens to an assessment as a whole; its stream is the learner. */
sealed interface AssessmentEvent extends DomainEvent {

    record AssessmentStarted(
            UUID stream, UUID assessmentId, UUID frameworkId, UUID versionId, String title, String ukprn)
            implements AssessmentEvent {
        @Override
        public String type() {
            return "assessment.started.v1";
        }
    }
}
