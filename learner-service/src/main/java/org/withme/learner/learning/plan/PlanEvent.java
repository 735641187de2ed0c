package org.withme.learner.learning.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.said.Heard;
import org.withme.platform.said.HowSaid;
import org.withme.platform.said.SaidAnswer;

/** In the stream of the learner; never a word of what was written. {@code ukprn} is missing from what is the learner's alone. */
sealed interface PlanEvent extends DomainEvent {

    /**
     * @param byAdvocate true of one in the words of the learner's advocate; null of any other
     * @param saidHow with {@code saidOn}: of one that somebody entered, as the learner said it; null of any other
     * @param brought true of one that was kept elsewhere before; null of any other
     */
    record GoalWritten(
            UUID stream,
            UUID goalId,
            @Nullable String ukprn,
            Side startedBy,
            @Nullable Boolean byAdvocate,
            @Nullable UUID ambitionId,
            @Nullable HowSaid saidHow,
            @Nullable LocalDate saidOn,
            @Nullable Boolean brought)
            implements PlanEvent {

        static GoalWritten of(UUID stream, Goal goal, boolean byAdvocate, @Nullable Heard said, boolean brought) {
            return new GoalWritten(
                    stream,
                    goal.id(),
                    goal.ukprn(),
                    goal.startedBy(),
                    byAdvocate ? true : null,
                    goal.text().ambitionId(),
                    said == null ? null : said.how(),
                    said == null ? null : said.on(),
                    brought ? true : null);
        }

        @Override
        public String type() {
            return "learner.goal-written.v1";
        }
    }

    /** It says something else, or stands elsewhere. */
    record GoalChanged(UUID stream, UUID goalId, @Nullable String ukprn, GoalState state, Side by)
            implements PlanEvent {
        @Override
        public String type() {
            return "learner.goal-changed.v1";
        }
    }

    /** The learner answered to what somebody had entered as their goal. */
    record GoalSaidAnswered(UUID stream, UUID goalId, SaidAnswer answer) implements PlanEvent {
        @Override
        public String type() {
            return "learner.goal-said-answered.v1";
        }
    }

    /**
     * @param stepId null of the goal's own date
     * @param date null if there is none any more
     */
    record GoalDateMoved(
            UUID stream,
            UUID goalId,
            @Nullable UUID stepId,
            @Nullable String ukprn,
            @Nullable LocalDate date,
            Side by) implements PlanEvent {
        @Override
        public String type() {
            return "learner.goal-date-moved.v1";
        }
    }

    record GoalStepAdded(
            UUID stream,
            UUID goalId,
            UUID stepId,
            @Nullable String ukprn,
            @Nullable LocalDate due) implements PlanEvent {
        @Override
        public String type() {
            return "learner.goal-step-added.v1";
        }
    }

    /** @param done false if it was taken back */
    record GoalStepTicked(
            UUID stream, UUID goalId, UUID stepId, @Nullable String ukprn, boolean done) implements PlanEvent {
        @Override
        public String type() {
            return "learner.goal-step-ticked.v1";
        }
    }

    record GoalLookedAt(UUID stream, UUID goalId, @Nullable String ukprn, LocalDate on) implements PlanEvent {
        @Override
        public String type() {
            return "learner.goal-looked-at.v1";
        }
    }

    /** @param shown false if it was taken back */
    record GoalResultShown(
            UUID stream,
            UUID goalId,
            UUID resultId,
            @Nullable String ukprn,
            boolean shown) implements PlanEvent {
        @Override
        public String type() {
            return "learner.goal-result-shown.v1";
        }
    }

    /** @param byAdvocate true of one that an advocate made for the learner; null of any other */
    record PlanProposed(
            UUID stream,
            UUID proposalId,
            String ukprn,
            ProposalKind kind,
            @Nullable UUID goalId,
            Side by,
            @Nullable Boolean byAdvocate,
            @Nullable UUID inAnswerTo)
            implements PlanEvent {
        @Override
        public String type() {
            return "learner.plan-proposed.v1";
        }
    }

    /**
     * @param proposedBy whose proposal it was
     * @param byAdvocate true of one that an advocate made for the learner; null of any other
     */
    record ProposalAnswered(
            UUID stream,
            UUID proposalId,
            String ukprn,
            ProposalKind kind,
            @Nullable UUID goalId,
            Side proposedBy,
            @Nullable Boolean byAdvocate,
            ProposalState answer)
            implements PlanEvent {
        @Override
        public String type() {
            return "learner.plan-proposal-answered.v1";
        }
    }

    record PlanSigned(UUID stream, String ukprn, int number, Signer signer) implements PlanEvent {
        @Override
        public String type() {
            return "learner.plan-signed.v1";
        }
    }

    record PlanAgreed(UUID stream, UUID versionId, String ukprn, int number) implements PlanEvent {
        @Override
        public String type() {
            return "learner.plan-agreed.v1";
        }
    }
}
