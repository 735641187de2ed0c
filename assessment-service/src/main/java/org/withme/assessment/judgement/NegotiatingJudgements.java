package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.judgement.JudgementEntry.Actor;
import org.withme.assessment.judgement.JudgementEvent.CounterProposed;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Precondition;
import org.withme.platform.identity.Roles;

/** What happens when two revealed judgements differ (A7). */
@ApplicationScoped
class NegotiatingJudgements {

    private final AssessmentAccess access;
    private final JudgedCriteria criteria;
    private final Outbox outbox;

    NegotiatingJudgements(AssessmentAccess access, JudgedCriteria criteria, Outbox outbox) {
        this.access = access;
        this.criteria = criteria;
        this.outbox = outbox;
    }

    @Effort("negotiation")
    @Transactional
    JudgedCriterionView propose(UUID id, UUID criterionId, JudgeWithReason command, Precondition precondition) {
        Assessment assessment = access.requireParty(id);
        Side side = access.side(assessment);
        return criteria.once(assessment, criterionId, JudgedCriterionView.class, judged -> {
            precondition.matches(judged.view(side));
            JudgingRules.requireProposable(judged.current(), party(side), command.value());
            JudgingRules.check(judged.criterion().scale(), command).orThrow();
            Actor actor = criteria.actor(party(side));
            int round = judged.current().proposals().size() + 1;
            JudgedCriterion now = criteria.record(
                    judged,
                    judged.entry(JudgementKind.PROPOSAL, actor, command.value(), command.reason())
                            .inRound(round));
            outbox.append(new CounterProposed(
                    now.stream(), id, criterionId, now.statement(), round, actor.party(), now.ukprn()));
            return now.view(side);
        });
    }

    @Effort("negotiation")
    @Transactional
    JudgedCriterionView accept(UUID id, UUID criterionId, Accept command, Precondition precondition) {
        Assessment assessment = access.requireParty(id);
        Side side = access.side(assessment);
        return criteria.once(assessment, criterionId, JudgedCriterionView.class, judged -> {
            precondition.matches(judged.view(side));
            judged.criterion().scale().check("/value", command.value()).orThrow();
            JudgingRules.requireAcceptable(judged.current(), party(side), command.value());
            JudgedCriterion now = criteria.record(
                    judged, judged.entry(JudgementKind.ACCEPTANCE, criteria.actor(party(side)), command.value(), null));
            outbox.append(now.agreed());
            return now.view(side);
        });
    }

    /** The two of them did not come to an agreement: a dispute. */
    @Effort("negotiation")
    @Transactional
    JudgedCriterionView ask(UUID id, UUID criterionId, AskReassessment command) {
        Assessment assessment = access.requireParty(id);
        Side side = access.side(assessment);
        return criteria.once(assessment, criterionId, JudgedCriterionView.class, judged -> {
            JudgingRules.requireAskable(judged.current(), party(side));
            JudgingRules.words("/reason", command.reason()).orThrow();
            JudgedCriterion now = criteria.record(
                    judged,
                    judged.entry(
                            JudgementKind.REASSESSMENT_REQUEST, criteria.actor(party(side)), null, command.reason()));
            outbox.append(now.disputed());
            return now.view(side);
        });
    }

    @Effort("reassessment")
    @Transactional
    JudgedCriterionView reassess(UUID id, UUID criterionId, JudgeWithReason command) {
        Assessment assessment = access.requireStaff(id, Roles.ASSESSOR, Roles.IQA);
        Party party = access.sideOfStaff() == Side.QUALITY ? Party.IQA : Party.ASSESSOR;
        return criteria.once(assessment, criterionId, JudgedCriterionView.class, judged -> {
            Actor actor = criteria.actor(party);
            JudgingRules.requireReassessable(judged.current(), party, criteria.isJudgedBy(actor.subject(), judged));
            criteria.requireNoAppeal(judged);
            JudgingRules.check(judged.criterion().scale(), command).orThrow();
            JudgedCriterion now = criteria.record(
                    judged, judged.entry(JudgementKind.REASSESSMENT, actor, command.value(), command.reason()));
            outbox.append(now.decided());
            return now.view(Side.COLLEGE);
        });
    }

    private static Party party(Side side) {
        return side == Side.LEARNER ? Party.LEARNER : Party.ASSESSOR;
    }
}
