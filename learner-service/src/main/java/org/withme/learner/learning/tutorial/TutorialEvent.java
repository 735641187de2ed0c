package org.withme.learner.learning.tutorial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.platform.events.DomainEvent;

/** In the stream of the learner: ids, codes and instants, never a word of what was written. */
sealed interface TutorialEvent extends DomainEvent {

    /** @param purposeId null if its words were written for this one alone */
    record TutorialInvited(
            UUID stream,
            UUID tutorialId,
            UUID sittingId,
            String ukprn,
            @Nullable UUID purposeId,
            Instant startsAt,
            int minutes,
            Side by)
            implements TutorialEvent {
        static TutorialInvited of(Tutorial tutorial) {
            TutorialView.Core core = tutorial.core();
            return new TutorialInvited(
                    tutorial.origin(),
                    tutorial.id(),
                    tutorial.sitting(),
                    tutorial.ukprn(),
                    core.why().purposeId(),
                    core.startsAt(),
                    core.why().minutes(),
                    core.invitedBy());
        }

        @Override
        public String type() {
            return "learner.tutorial-invited.v1";
        }
    }

    /**
     * @param byAdvocate true of what an advocate said for the learner; null of anything else
     * @param startsAt of the time that was accepted, or asked for; null of a no
     */
    record TutorialAnswered(
            UUID stream,
            UUID tutorialId,
            String ukprn,
            Side by,
            @Nullable Boolean byAdvocate,
            Reply answer,
            @Nullable Instant startsAt)
            implements TutorialEvent {
        static TutorialAnswered of(Tutorial tutorial, Side by, boolean advocate, Reply answer) {
            TutorialView.Core core = tutorial.core();
            Instant time = answer == Reply.OTHER_TIME ? core.otherStartsAt() : core.startsAt();
            return new TutorialAnswered(
                    tutorial.origin(),
                    tutorial.id(),
                    tutorial.ukprn(),
                    by,
                    advocate ? true : null,
                    answer,
                    answer == Reply.DECLINE ? null : time);
        }

        @Override
        public String type() {
            return "learner.tutorial-answered.v1";
        }
    }

    record TutorialMoved(UUID stream, UUID tutorialId, String ukprn, Instant startsAt) implements TutorialEvent {
        @Override
        public String type() {
            return "learner.tutorial-moved.v1";
        }
    }

    record TutorialCancelled(UUID stream, UUID tutorialId, String ukprn, Side by) implements TutorialEvent {
        @Override
        public String type() {
            return "learner.tutorial-cancelled.v1";
        }
    }

    /** @param byAdvocate true of one that an advocate added for the learner; null of any other */
    record TutorialPointAdded(
            UUID stream,
            UUID tutorialId,
            String ukprn,
            Side by,
            @Nullable Boolean byAdvocate) implements TutorialEvent {
        @Override
        public String type() {
            return "learner.tutorial-point-added.v1";
        }
    }

    /** @param byAdvocate true if an advocate took back what they had added; null of anybody else */
    record TutorialPointWithdrawn(
            UUID stream,
            UUID tutorialId,
            String ukprn,
            Side by,
            @Nullable Boolean byAdvocate) implements TutorialEvent {
        @Override
        public String type() {
            return "learner.tutorial-point-withdrawn.v1";
        }
    }

    record TutorialClosed(UUID stream, UUID tutorialId, String ukprn, Outcome outcome) implements TutorialEvent {
        @Override
        public String type() {
            return "learner.tutorial-closed.v1";
        }
    }

    /** @param goalId of which it is a step; null of none */
    record TutorialActionAgreed(
            UUID stream,
            UUID tutorialId,
            String ukprn,
            UUID actionId,
            Side owner,
            @Nullable LocalDate dueOn,
            @Nullable UUID goalId)
            implements TutorialEvent {
        @Override
        public String type() {
            return "learner.tutorial-action-agreed.v1";
        }
    }

    record TutorialActionStruckOut(UUID stream, UUID tutorialId, String ukprn, UUID actionId, Side by)
            implements TutorialEvent {
        @Override
        public String type() {
            return "learner.tutorial-action-struck-out.v1";
        }
    }

    /** Several were missed in a short time: a reason to offer somebody who is there for the learner alone. */
    record TutorialsMissed(UUID stream, String ukprn) implements TutorialEvent {
        @Override
        public String type() {
            return "learner.tutorials-missed.v1";
        }
    }

    record TalkLogged(UUID stream, UUID talkId, String ukprn) implements TutorialEvent {
        @Override
        public String type() {
            return "learner.talk-logged.v1";
        }
    }
}
