package org.withme.learner.learning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.withme.learner.learning.plan.Party.Did;
import org.withme.learner.learning.plan.PlanEvent.GoalStepTicked;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.http.Idempotency;
import org.withme.platform.problem.Problem;

/** What is done with a goal that is there; what the caller does not decide alone becomes a proposal (L18). */
@ApplicationScoped
class SteeringGoals {

    private final Access access;
    private final Parties parties;
    private final Standings standings;
    private final Plans plans;
    private final Goals goals;
    private final ChangingGoals changes;
    private final PlanViews views;
    private final Idempotency idempotency;
    private final Clock clock;

    SteeringGoals(
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

    /** By the learner; staff propose a step. */
    @Transactional
    GoalView addStep(UUID learner, UUID id, AddStep command) {
        access.require(PlanAccess.isTheirs(learner));
        return steer(learner, id, (goal, by) -> {
            PlanRules.check(command, parties.today()).orThrow();
            changes.addStep(goal, command.words(), command.due());
        });
    }

    @Effort("plan-goal")
    @Transactional
    GoalView tick(UUID learner, UUID id, TickStep command) {
        access.require(PlanAccess.mayTakePart(learner, parties.today()));
        return steer(learner, id, (goal, by) -> {
            PlanRules.check(command).orThrow();
            goal.requireAlive();
            GoalStep step = step(goal, command.stepId());
            Instant now = clock.instant();
            if (step.tick(command.isDone(), now)) {
                if (command.isDone()) {
                    settleAlone(goal, by.side());
                    goal.begin(now);
                }
                changes.tell(
                        goal.plan(),
                        List.of(new GoalStepTicked(
                                goal.origin(), goal.id(), step.id(), goal.ukprn(), command.isDone())));
            }
        });
    }

    @Effort("plan-negotiation")
    @Transactional
    GoalView moveDate(UUID learner, UUID id, MoveDate command) {
        access.require(PlanAccess.mayMoveDates(learner, parties.today(), parties.advocate(learner)));
        return steer(learner, id, (goal, by) -> {
            PlanRules.check(command, parties.today()).orThrow();
            GoalStep step = command.stepId() == null ? null : step(goal, command.stepId());
            Standing standing = standings.of(goal.plan());
            standing.requireThatItIsAnswered(by);
            boolean draft = by.isLearner() && goal.isDraft();
            if (draft || standing.movesDates(by)) {
                boolean moved = changes.move(goal, step, command.date(), by.side(), by.at(clock.instant()));
                if (moved && by.isLearner() && !draft && !standing.alone()) {
                    goal.changedAlone(clock.instant());
                }
            } else {
                changes.proposeInstead(
                        goal,
                        command.stepId(),
                        Proposed.date(command.date()),
                        command.reason(),
                        by.at(clock.instant()));
            }
        });
    }

    /** That it is achieved, the learner always says alone. */
    @Effort("plan-negotiation")
    @Transactional
    GoalView sayState(UUID learner, UUID id, SayGoalState command) {
        access.require(PlanAccess.mayTakePart(learner, parties.today()));
        return steer(learner, id, (goal, by) -> {
            PlanRules.check(command).orThrow();
            Did did = by.at(clock.instant());
            if (command.state() == GoalState.IN_PROGRESS) {
                begin(goal, did);
            } else if (by.isLearner()) {
                endOrPropose(goal, command, did);
            } else if (goal.state() != command.state()) {
                changes.proposeInstead(goal, null, Proposed.end(command.state()), command.reason(), did);
            }
        });
    }

    private void begin(Goal goal, Did did) {
        settleAlone(goal, did.side());
        GoalState before = goal.state();
        goal.begin(did.at());
        if (goal.state() != before) {
            changes.tell(goal.plan(), List.of(goal.changedEvent(did.side())));
        }
    }

    private void settleAlone(Goal goal, Side by) {
        if (goal.isProposed() && standings.of(goal.plan()).alone()) {
            changes.settle(goal, by);
        }
    }

    private void endOrPropose(Goal goal, SayGoalState command, Did did) {
        Standing standing = standings.of(goal.plan());
        if (command.state() != GoalState.ACHIEVED && !goal.isOver() && !standing.endsAlone(goal)) {
            changes.proposeInstead(goal, null, Proposed.end(command.state()), command.reason(), did);
            return;
        }
        boolean told = !standing.alone() && !goal.isDraft() && !goal.isOver();
        changes.end(goal, command.state(), did);
        if (told) {
            goal.changedAlone(did.at());
        }
    }

    /** That it was spoken about, whether or not anything came of it. */
    @Effort("plan-conversation")
    @Transactional
    GoalView lookAt(UUID learner, UUID id) {
        access.require(PlanAccess.mayTakePart(learner, parties.today()));
        return steer(learner, id, (goal, by) -> changes.lookAt(goal));
    }

    @Transactional
    GoalView makeOwn(UUID learner, UUID id) {
        access.require(PlanAccess.isTheirs(learner));
        return steer(learner, id, (goal, by) -> {
            if (goal.makeOwn(clock.instant())) {
                changes.tell(goal.plan(), List.of(goal.saidAnsweredEvent()));
            }
        });
    }

    @Transactional
    GoalView strikeOut(UUID learner, UUID id) {
        access.require(PlanAccess.isTheirs(learner));
        return steer(learner, id, (goal, by) -> {
            Did did = by.at(clock.instant());
            if (goal.strikeOut(did.at())) {
                plans.voidSignatures(goal.plan(), did.at());
                List<DomainEvent> events = new ArrayList<>(List.of(goal.saidAnsweredEvent()));
                changes.withdrawAll(goal, did, events);
                changes.tell(goal.plan(), events);
            }
        });
    }

    private GoalStep step(Goal goal, UUID id) {
        return goals.step(goal.id(), id).orElseThrow(() -> Problem.at("/stepId", PlanRule.NO_SUCH_STEP));
    }

    private GoalView steer(UUID learner, UUID id, BiConsumer<Goal, Party> how) {
        Party party = parties.of(learner);
        UUID kept = idempotency.idOnceFor(learner, () -> {
            Goal goal = goals.lock(learner, id, party).orElseThrow(access::absent);
            how.accept(goal, party);
            goals.flush();
            return goal.id();
        });
        return views.goal(goals.of(learner, kept, party).orElseThrow(access::absent));
    }
}
