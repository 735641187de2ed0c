package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.platform.access.Access;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

/**
 * What a plan may lack, as its reader may know: of what the college's record says, and of goals of groups, nothing is said to who
 * may not read it there.
 */
@Singleton
class PlanAdvice {

    private final Access access;
    private final CurrentCaller callers;
    private final RecordedFacts facts;
    private final SharedGoals shared;
    private final Clock clock;

    PlanAdvice(Access access, CurrentCaller callers, RecordedFacts facts, SharedGoals shared, Clock clock) {
        this.access = access;
        this.callers = callers;
        this.facts = facts;
        this.shared = shared;
        this.clock = clock;
    }

    /**
     * @param withSteps the goals to which there is a step
     * @param ours the goals of groups that stand in the plan
     */
    List<CheckView> of(PlanKey plan, List<Goal> alive, Set<UUID> withSteps, List<SharedGoalView> ours) {
        return PlanChecks.of(facts(plan), alive, withSteps, together(plan, ours), LocalDate.now(clock));
    }

    private @Nullable PlanFacts facts(PlanKey plan) {
        boolean open = plan.ukprn() == null || access.permits(PlanAccess.mayReadRecord(plan.learner()));
        return open ? facts.of(plan) : null;
    }

    private @Nullable Long together(PlanKey plan, List<SharedGoalView> ours) {
        Caller reader = callers.get();
        boolean open = reader.isLearner(plan.learner()) || shared.areOpenTo(reader, plan.learner(), plan.ukprn());
        return open ? ours.stream().filter(goal -> !goal.state().isOver()).count() : null;
    }
}
