package org.withme.assessment.result;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** What happens to a result; its stream is the learner. */
sealed interface ResultEvent extends DomainEvent {

    record ResultPublished(
            UUID stream,
            UUID assessmentId,
            UUID resultId,
            UUID versionId,
            String title,
            boolean portable,
            UUID supersedes,
            String ukprn)
            implements ResultEvent {
        @Override
        public String type() {
            return "assessment.result-published.v1";
        }
    }
}
