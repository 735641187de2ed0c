package org.withme.learner.learning.autonomy;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** In the stream of the learner; never what somebody gave as a reason. */
sealed interface AutonomyEvent extends DomainEvent {

    /** @param proposedAs {@code learner}, or the role of whoever proposed it */
    record AutonomyMoveProposed(
            UUID stream, UUID moveId, String ukprn, Area area, Stage from, Stage to, String proposedAs)
            implements AutonomyEvent {
        @Override
        public String type() {
            return "learner.autonomy-move-proposed.v1";
        }
    }

    record AutonomyMoved(UUID stream, UUID moveId, String ukprn, Area area, Stage from, Stage to)
            implements AutonomyEvent {
        @Override
        public String type() {
            return "learner.autonomy-moved.v1";
        }
    }

    record AutonomyMoveDeclined(UUID stream, UUID moveId, String ukprn, Area area) implements AutonomyEvent {
        @Override
        public String type() {
            return "learner.autonomy-move-declined.v1";
        }
    }

    record AutonomyMoveWithdrawn(UUID stream, UUID moveId, String ukprn, Area area) implements AutonomyEvent {
        @Override
        public String type() {
            return "learner.autonomy-move-withdrawn.v1";
        }
    }

    /** It was talked about, and stays. */
    record AutonomyReviewed(UUID stream, UUID moveId, String ukprn, Area area, Stage stage) implements AutonomyEvent {
        @Override
        public String type() {
            return "learner.autonomy-reviewed.v1";
        }
    }
}
