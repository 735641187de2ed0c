package org.withme.learner.learning.tutorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;

/** Who wrote a point of the agenda takes it back until the tutorial begins; either side strikes an action out at any time. */
@ApplicationScoped
@Effort("tutorial")
class TakingBack {

    private final Access access;
    private final CurrentCaller callers;
    private final Sides sides;
    private final Tutorials tutorials;
    private final Spoken spoken;
    private final TutorialViews views;
    private final Outbox outbox;
    private final Clock clock;

    TakingBack(
            Access access,
            CurrentCaller callers,
            Sides sides,
            Tutorials tutorials,
            Spoken spoken,
            TutorialViews views,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.sides = sides;
        this.tutorials = tutorials;
        this.spoken = spoken;
        this.views = views;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    TutorialView withdrawPoint(UUID learner, UUID id, UUID pointId) {
        access.require(TutorialAccess.maySpeak(learner, () -> sides.isTheirs(learner, id), sides.advocate(learner)));
        Side side = sides.of(learner);
        Tutorial tutorial = tutorials.lock(learner, id).orElseThrow(access::absent);
        Spoken.Point point = spoken.point(id, pointId).orElseThrow(access::absent);
        requireThatItIsTheirs(learner, point);
        if (!point.isWithdrawn()) {
            Instant now = clock.instant();
            tutorial.requireThatItIsAhead(now);
            spoken.withdraw(pointId, now);
            outbox.append(new TutorialEvent.TutorialPointWithdrawn(
                    tutorial.origin(), id, tutorial.ukprn(), side, sides.isAdvocate(learner) ? true : null));
        }
        return views.view(tutorial, side);
    }

    @Transactional
    TutorialView strikeOut(UUID learner, UUID id, UUID actionId) {
        access.require(TutorialAccess.mayChange(learner, () -> sides.isTheirs(learner, id)));
        Side side = sides.of(learner);
        Tutorial tutorial = tutorials.lock(learner, id).orElseThrow(access::absent);
        Spoken.Action action = spoken.action(id, actionId).orElseThrow(access::absent);
        if (!action.isStruckOut()) {
            spoken.strikeOut(actionId, side, clock.instant());
            outbox.append(
                    new TutorialEvent.TutorialActionStruckOut(tutorial.origin(), id, tutorial.ukprn(), actionId, side));
        }
        return views.view(tutorial, side);
    }

    /** The learner's are also those that an advocate said for them. */
    private void requireThatItIsTheirs(UUID learner, Spoken.Point point) {
        boolean theirs = sides.isLearner(learner)
                ? point.side() == Side.LEARNER
                : point.addedBy().equals(callers.get().subject());
        if (!theirs) {
            throw Problem.of(TutorialProblem.NOT_YOUR_POINT);
        }
    }
}
