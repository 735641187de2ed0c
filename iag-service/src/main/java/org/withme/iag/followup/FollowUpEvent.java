package org.withme.iag.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** In the stream of the learner; not which college it was. */
sealed interface FollowUpEvent extends DomainEvent {

    record FollowUpDue(UUID stream, UUID followUpId, Reason reason, LocalDate dueOn, UUID causedBy)
            implements FollowUpEvent {
        @Override
        public String type() {
            return "iag.follow-up-due.v1";
        }
    }

    record FollowUpCancelled(UUID stream, UUID followUpId) implements FollowUpEvent {
        @Override
        public String type() {
            return "iag.follow-up-cancelled.v1";
        }
    }

    /** @param subject the adviser who looks after it */
    record FollowUpTaken(UUID stream, UUID followUpId, String subject) implements FollowUpEvent {
        @Override
        public String type() {
            return "iag.follow-up-taken.v1";
        }
    }

    record FollowUpReleased(UUID stream, UUID followUpId) implements FollowUpEvent {
        @Override
        public String type() {
            return "iag.follow-up-released.v1";
        }
    }

    /** Somebody tried and did not reach the learner. */
    record FollowUpAttempted(UUID stream, UUID followUpId, Way way) implements FollowUpEvent {
        @Override
        public String type() {
            return "iag.follow-up-attempted.v1";
        }
    }

    record FollowUpDone(UUID stream, UUID followUpId, Outcome outcome, UUID sessionId) implements FollowUpEvent {
        @Override
        public String type() {
            return "iag.follow-up-done.v1";
        }
    }
}
