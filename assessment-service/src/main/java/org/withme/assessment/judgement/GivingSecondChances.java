package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.assessment.Side;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;

/** A slip is taken back, unless an appeal has followed it, and what is not met yet is tried again (A6). */
@ApplicationScoped
class GivingSecondChances {

    private final AssessmentAccess access;
    private final CurrentCaller callers;
    private final JudgedCriteria criteria;
    private final Outbox outbox;
    private final Event<LearnersSideChanged> learnersSide;
    private final Clock clock;

    GivingSecondChances(
            AssessmentAccess access,
            CurrentCaller callers,
            JudgedCriteria criteria,
            Outbox outbox,
            Event<LearnersSideChanged> learnersSide,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.criteria = criteria;
        this.outbox = outbox;
        this.learnersSide = learnersSide;
        this.clock = clock;
    }

    @Effort("judgement")
    @Transactional
    JudgedCriterionView takeBack(UUID id, UUID criterionId) {
        Assessment assessment = access.requireJudge(id);
        Side side = access.side(assessment);
        return criteria.once(assessment, criterionId, JudgedCriterionView.class, judged -> {
            if (assessment.isUnderReview()) {
                throw Problem.of(JudgementProblem.ALREADY_FOLLOWED);
            }
            JudgementEntry slip =
                    JudgingRules.requireTakeable(judged.current(), callers.get().subject(), clock.instant());
            JudgedCriterion now = criteria.takeBack(judged, slip);
            outbox.append(now.takenBack(slip));
            learnersSide.fire(new LearnersSideChanged(assessment));
            return criteria.view(now, side);
        });
    }

    @Effort("judgement")
    @Transactional
    JudgedCriterionView tryAgain(UUID id, UUID criterionId) {
        Assessment assessment = access.requireParty(id);
        Side side = access.side(assessment);
        return criteria.once(assessment, criterionId, JudgedCriterionView.class, judged -> {
            JudgingRules.requireRetriable(judged, side);
            assessment.requireNoAppeal();
            Party party = side == Side.LEARNER ? Party.LEARNER : Party.ASSESSOR;
            JudgedCriterion now = criteria.record(judged, judged.nextAttempt(criteria.actor(party)));
            outbox.append(now.attemptStarted(party));
            learnersSide.fire(new LearnersSideChanged(assessment));
            return criteria.view(now, side);
        });
    }
}
