package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.assessment.Side;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.identity.Roles;

/** The first judgement of each side, and the learner's reply beside a decision. */
@ApplicationScoped
class JudgingCriteria {

    private final AssessmentAccess access;
    private final JudgedCriteria criteria;
    private final Outbox outbox;
    private final Event<LearnersSideChanged> learnersSide;

    JudgingCriteria(
            AssessmentAccess access, JudgedCriteria criteria, Outbox outbox, Event<LearnersSideChanged> learnersSide) {
        this.access = access;
        this.criteria = criteria;
        this.outbox = outbox;
        this.learnersSide = learnersSide;
    }

    @Transactional
    JudgedCriterionView judgeAsLearner(UUID id, UUID criterionId, Judge command) {
        Assessment assessment = access.requireLearner(id);
        return criteria.once(assessment, criterionId, JudgedCriterionView.class, judged -> {
            JudgingRules.requireSelfJudgeable(judged.current());
            JudgingRules.check(judged.criterion().scale(), command).orThrow();
            JudgedCriterion now = criteria.record(
                    judged,
                    judged.entry(JudgementKind.SELF, criteria.actor(Party.LEARNER), command.value(), command.reason()));
            outbox.append(now.eventsOfSelfJudgement().toArray(DomainEvent[]::new));
            learnersSide.fire(new LearnersSideChanged(assessment));
            return now.view(Side.LEARNER);
        });
    }

    @Effort("judgement")
    @Transactional
    JudgedCriterionView judgeAsAssessor(UUID id, UUID criterionId, Judge command) {
        Assessment assessment = access.requireStaff(id, Roles.ASSESSOR);
        return criteria.once(assessment, criterionId, JudgedCriterionView.class, judged -> {
            JudgingRules.requireAssessorJudgeable(judged.current());
            JudgingRules.check(judged.criterion().scale(), command).orThrow();
            JudgedCriterion now = criteria.record(
                    judged,
                    judged.entry(
                            JudgementKind.ASSESSOR, criteria.actor(Party.ASSESSOR), command.value(), command.reason()));
            outbox.append(now.eventsOfAssessorsJudgement().toArray(DomainEvent[]::new));
            return now.view(Side.COLLEGE);
        });
    }

    /** The learner sees the decision differently, or whoever decided says more than they had to. */
    @Effort("judgement")
    @Transactional
    JudgedCriterionView explain(UUID id, UUID criterionId, GiveReason command) {
        Assessment assessment = access.requireStaff(id, Roles.ASSESSOR);
        return criteria.once(assessment, criterionId, JudgedCriterionView.class, judged -> {
            JudgingRules.requireExplainable(judged.current());
            JudgingRules.words("/reason", command.reason()).orThrow();
            return criteria.record(
                            judged,
                            judged.entry(JudgementKind.REASON, criteria.actor(Party.ASSESSOR), null, command.reason()))
                    .view(Side.COLLEGE);
        });
    }

    @Transactional
    JudgedCriterionView reply(UUID id, UUID criterionId, Reply command) {
        Assessment assessment = access.requireLearner(id);
        return criteria.once(assessment, criterionId, JudgedCriterionView.class, judged -> {
            JudgingRules.requireReplyable(judged.current());
            JudgingRules.words("/words", command.words()).orThrow();
            JudgedCriterion now = criteria.record(
                    judged,
                    judged.entry(JudgementKind.REPLY, criteria.actor(Party.LEARNER), null, command.words())
                            .disputing(command.disputing()));
            if (command.disputing()) {
                outbox.append(now.disputed());
            }
            return now.view(Side.LEARNER);
        });
    }

    /** The learner would rather see the decision than judge first; nobody makes anything of it. */
    @Transactional
    JudgedCriterionView skip(UUID id, UUID criterionId) {
        Assessment assessment = access.requireLearner(id);
        return criteria.once(assessment, criterionId, JudgedCriterionView.class, judged -> {
            JudgingRules.requireSkippable(judged.current());
            JudgedCriterion now = criteria.record(
                    judged, judged.entry(JudgementKind.SKIP, criteria.actor(Party.LEARNER), null, null));
            learnersSide.fire(new LearnersSideChanged(assessment));
            return now.view(Side.LEARNER);
        });
    }
}
