package org.withme.learner.people.wish;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.said.HowSaid;
import org.withme.platform.said.SaidAnswer;

/** In the stream of the learner; never a word of what was written. */
sealed interface WishEvent extends DomainEvent {

    /** @param saidHow with {@code saidOn}: of one that somebody entered, as the learner said it; null of the learner's own */
    record WishMade(
            UUID stream,
            UUID wishId,
            String ukprn,
            @Nullable UUID groupId,
            @Nullable HowSaid saidHow,
            @Nullable LocalDate saidOn)
            implements WishEvent {
        @Override
        public String type() {
            return "learner.wish-made.v1";
        }
    }

    /** The learner answered to what somebody had entered as their wish. */
    record SaidAnswered(UUID stream, UUID wishId, SaidAnswer answer) implements WishEvent {
        @Override
        public String type() {
            return "learner.said-answered.v1";
        }
    }

    record WishAnswered(
            UUID stream,
            UUID wishId,
            String ukprn,
            WishReply answer,
            @Nullable LocalDate until) implements WishEvent {
        @Override
        public String type() {
            return "learner.wish-answered.v1";
        }
    }
}
