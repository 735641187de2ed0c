package org.withme.learner.learning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.said.Heard;
import org.withme.platform.said.Said;

/** A learner writes a goal, or staff enter what the learner said; the words are the learner's to change. */
@ApplicationScoped
class WritingGoals {

    private final Access access;
    private final Parties parties;
    private final Standings standings;
    private final Plans plans;
    private final Goals goals;
    private final ChangingGoals changes;
    private final PlanViews views;
    private final Idempotency idempotency;
    private final Clock clock;

    WritingGoals(
            Access access,
            Parties parties,
            Standings standings,
            Plans plans,
            Goals goals,
            ChangingGoals changes,
            PlanViews views,
            Idempotency idempotency,
            Clock clock) {
        this.access = access;
        this.parties = parties;
        this.standings = standings;
        this.plans = plans;
        this.goals = goals;
        this.changes = changes;
        this.views = views;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Effort("plan-goal")
    @Transactional
    GoalView write(UUID learner, WriteGoal command) {
        access.require(PlanAccess.mayTakePart(learner, parties.today()));
        Party party = parties.of(learner);
        UUID kept = idempotency.idOnceFor(
                learner, () -> (party.isLearner() ? own(learner, command) : entered(learner, command, party)).id());
        return views.goal(goals.of(learner, kept, party).orElseThrow(access::absent));
    }

    private Goal own(UUID learner, WriteGoal command) {
        List<String> colleges = standings.colleges(learner);
        PlanRules.check(command, colleges, parties.today()).orThrow();
        String ukprn = command.ukprn() == null ? colleges.stream().findFirst().orElse(null) : command.ukprn();
        PlanKey plan = new PlanKey(learner, ukprn);
        plans.lock(plan);
        return add(plan, command, null);
    }

    private Goal entered(UUID learner, WriteGoal command, Party by) {
        PlanRules.checkEntered(command, by.ukprn(), parties.today()).orThrow();
        Heard heard = Said.of(command.said()).heardBy(by.subject(), by.capacity(), clock.instant());
        PlanKey plan = new PlanKey(learner, by.ukprn());
        plans.lock(plan);
        changes.requireNoneToLookAt(plan);
        return add(plan, command, heard);
    }

    private Goal add(PlanKey plan, WriteGoal command, @Nullable Heard heard) {
        NewGoal begun = new NewGoal(command.text(), command.target(), command.steps(), Side.LEARNER, false, heard);
        return changes.add(plan, begun, standings.of(plan).alone());
    }

    @Transactional
    GoalView change(UUID learner, UUID id, ChangeGoal command, Precondition ifMatch) {
        access.require(PlanAccess.isTheirs(learner));
        Party party = parties.of(learner);
        Goal goal = goals.lock(learner, id, party).orElseThrow(access::absent);
        ifMatch.matches(views.goal(goal));
        PlanRules.check(command).orThrow();
        Standing standing = standings.of(goal.plan());
        boolean alone = standing.saysAlone(goal, command.text());
        boolean told = alone && !standing.alone() && !goal.isDraft();
        if (standing.alone()) {
            changes.settle(goal, Side.LEARNER);
        }
        if (changes.change(goal, command.text(), Side.LEARNER, alone) && told) {
            goal.changedAlone(clock.instant());
        }
        goals.flush();
        return views.goal(goal);
    }
}
