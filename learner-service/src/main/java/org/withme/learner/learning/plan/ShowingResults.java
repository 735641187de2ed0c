package org.withme.learner.learning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.withme.learner.learning.plan.PlanEvent.GoalResultShown;
import org.withme.platform.access.Access;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.problem.Problem;

/** The learner shows what they achieved with a goal, also with one that is over; what is signed does not change by it. */
@ApplicationScoped
class ShowingResults {

    private final Access access;
    private final Parties parties;
    private final Goals goals;
    private final GoalResults results;
    private final PlanViews views;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    ShowingResults(
            Access access,
            Parties parties,
            Goals goals,
            GoalResults results,
            PlanViews views,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.parties = parties;
        this.goals = goals;
        this.results = results;
        this.views = views;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    GoalView show(UUID learner, UUID id, ShowResult command) {
        access.require(PlanAccess.isTheirs(learner));
        return keep(learner, id, command, true, (goal, result) -> {
            requireTheirs(goal, result);
            return results.show(goal, result, clock.instant());
        });
    }

    @Transactional
    GoalView remove(UUID learner, UUID id, ShowResult command) {
        access.require(PlanAccess.isTheirs(learner));
        return keep(learner, id, command, false, results::remove);
    }

    private void requireTheirs(Goal goal, UUID result) {
        if (!results.isOne(goal.plan(), result)) {
            throw Problem.at("/resultId", PlanRule.NO_SUCH_RESULT);
        }
    }

    private GoalView keep(UUID learner, UUID id, ShowResult command, boolean shown, BiPredicate<Goal, UUID> how) {
        Party party = parties.of(learner);
        UUID kept = idempotency.idOnceFor(learner, () -> {
            Goal goal = goals.lock(learner, id, party).orElseThrow(access::absent);
            goal.requireNotStruckOut();
            PlanRules.check(command).orThrow();
            if (how.test(goal, command.resultId())) {
                outbox.append(new GoalResultShown(goal.origin(), goal.id(), command.resultId(), goal.ukprn(), shown));
            }
            return goal.id();
        });
        return views.goal(goals.of(learner, kept, party).orElseThrow(access::absent));
    }
}
