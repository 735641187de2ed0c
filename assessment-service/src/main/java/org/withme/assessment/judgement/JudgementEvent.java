package org.withme.assessment.judgement;

import java.util.UUID;
import org.withme.assessment.framework.DecisionRule;
import org.withme.platform.events.DomainEvent;

/**
 * What happens to a criterion, whose statement is in the published catalogue; its stream is the learner. No event carries a
 * value: neither side learns one here (A7).
 */
sealed interface JudgementEvent extends DomainEvent {

    record SelfJudged(UUID stream, UUID assessmentId, UUID criterionId, String criterion, String ukprn)
            implements JudgementEvent {
        @Override
        public String type() {
            return "assessment.self-judged.v1";
        }
    }

    record AssessorJudged(UUID stream, UUID assessmentId, UUID criterionId, String criterion, String ukprn)
            implements JudgementEvent {
        @Override
        public String type() {
            return "assessment.assessor-judged.v1";
        }
    }

    /** A judgement or a proposal was a slip (A6). */
    record TakenBack(
            UUID stream,
            UUID assessmentId,
            UUID criterionId,
            String criterion,
            Party by,
            JudgementKind kind,
            String ukprn)
            implements JudgementEvent {
        @Override
        public String type() {
            return "assessment.taken-back.v1";
        }
    }

    record AttemptStarted(
            UUID stream, UUID assessmentId, UUID criterionId, String criterion, int attempt, Party by, String ukprn)
            implements JudgementEvent {
        @Override
        public String type() {
            return "assessment.attempt-started.v1";
        }
    }

    /** The two revealed judgements are not the same; a negotiation begins. */
    record Differed(UUID stream, UUID assessmentId, UUID criterionId, String criterion, String ukprn)
            implements JudgementEvent {
        @Override
        public String type() {
            return "assessment.differed.v1";
        }
    }

    /** The learner says so, or a negotiation failed: more than a difference. */
    record Disputed(UUID stream, UUID assessmentId, UUID criterionId, String criterion, String ukprn)
            implements JudgementEvent {
        @Override
        public String type() {
            return "assessment.disputed.v1";
        }
    }

    record CounterProposed(
            UUID stream, UUID assessmentId, UUID criterionId, String criterion, int round, Party by, String ukprn)
            implements JudgementEvent {
        @Override
        public String type() {
            return "assessment.counter-proposed.v1";
        }
    }

    record Agreed(UUID stream, UUID assessmentId, UUID criterionId, String criterion, int rounds, String ukprn)
            implements JudgementEvent {
        @Override
        public String type() {
            return "assessment.agreed.v1";
        }
    }

    record Decided(
            UUID stream, UUID assessmentId, UUID criterionId, String criterion, DecisionRule decisionRule, String ukprn)
            implements JudgementEvent {
        @Override
        public String type() {
            return "assessment.decided.v1";
        }
    }
}
