package org.withme.assessment.comment;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** What happens beside a criterion; its stream is the learner. */
sealed interface CommentEvent extends DomainEvent {

    record Commented(UUID stream, UUID assessmentId, UUID criterionId, String criterion, String ukprn)
            implements CommentEvent {
        @Override
        public String type() {
            return "assessment.commented.v1";
        }
    }
}
