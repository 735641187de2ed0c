package org.withme.learner.learning.groupgoal;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.withme.learner.learning.groupgoal.GroupGoalEvent.What;
import org.withme.learner.learning.plan.AddStep;
import org.withme.learner.learning.plan.GoalState;
import org.withme.learner.learning.plan.TickStep;
import org.withme.learner.people.person.People;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.said.Said;

/** Whoever is in a group writes its goals, adds steps, ticks them and says where a goal stands: it is the group's. */
@ApplicationScoped
@Effort("group-goal")
class KeepingGroupGoals {

    /** That are not over. */
    private static final int MOST_GOALS = 20;

    private static final int MOST_STEPS = 50;

    private final Access access;
    private final GroupGoalAccess groups;
    private final CurrentCaller callers;
    private final GroupGoals goals;
    private final GroupVotes votes;
    private final GroupGoalViews views;
    private final WaitingChanges changes;
    private final Idempotency idempotency;
    private final People people;
    private final TellingGroups told;
    private final Clock clock;

    KeepingGroupGoals(
            Access access,
            GroupGoalAccess groups,
            CurrentCaller callers,
            GroupGoals goals,
            GroupVotes votes,
            GroupGoalViews views,
            WaitingChanges changes,
            Idempotency idempotency,
            People people,
            TellingGroups told,
            Clock clock) {
        this.access = access;
        this.groups = groups;
        this.callers = callers;
        this.goals = goals;
        this.votes = votes;
        this.views = views;
        this.changes = changes;
        this.idempotency = idempotency;
        this.people = people;
        this.told = told;
        this.clock = clock;
    }

    @Transactional
    GroupGoalView write(UUID group, WriteGroupGoal command) {
        Membership by = groups.requireIn(group);
        UUID kept = idempotency.idOnce(() -> {
            GroupGoalRules.check(command, today()).orThrow();
            goals.lockAll(group);
            if (goals.alive(group) >= MOST_GOALS) {
                throw Problem.of(GroupGoalProblem.TOO_MANY);
            }
            GroupGoal goal = GroupGoal.written(UuidCreator.getTimeOrderedEpoch(), group, command, clock.instant());
            goals.persistAndFlush(goal);
            told.tell(goal, What.WRITTEN);
            return goal.id();
        });
        return view(by, kept);
    }

    @Transactional
    GroupGoalView change(UUID group, UUID id, WriteGroupGoal command, Precondition ifMatch) {
        Membership by = groups.requireIn(group);
        GroupGoal goal = goals.lock(group, id).orElseThrow(access::absent);
        ifMatch.matches(views.view(goal, by));
        GroupGoalRules.check(command, today()).orThrow();
        goal.change(command).ifPresent(what -> {
            if (what == What.REWORDED) {
                votes.forget(id);
            }
            told.tell(goal, what);
        });
        return views.view(goal, by);
    }

    /** When all who are in it say yes, the group has agreed. */
    @Transactional
    GroupGoalView answer(UUID group, UUID id, AnswerGroupGoal command) {
        Membership by = groups.requireLearner(group);
        return keep(by, id, goal -> {
            GroupGoalRules.check(command).orThrow();
            goal.requireAlive();
            if (!goal.isProposed()) {
                throw Problem.of(GroupGoalProblem.IS_AGREED);
            }
            votes.say(id, by.learner(), command.answer(), clock.instant());
            changes.note(by.learner());
            GroupGoalParts.Votes counted =
                    votes.counted(group, List.of(id), null).get(id);
            if (counted.areAllForIt() && goal.agree()) {
                told.tell(goal, What.AGREED);
            }
        });
    }

    /** One of its staff enters that the group agreed when it spoke about it; not over the head of who said no. */
    @Transactional
    GroupGoalView enterAgreement(UUID group, UUID id, EnterGroupsAgreement command) {
        Membership by = groups.requireStaff(group);
        return keep(by, id, goal -> {
            GroupGoalRules.check(command, today()).orThrow();
            goal.requireAlive();
            if (goal.isProposed()
                    && votes.counted(by.group(), List.of(id), null).get(id).no() > 0) {
                throw Problem.of(GroupGoalProblem.SOMEBODY_SAID_NO);
            }
            people.seen(callers.get());
            if (goal.agree(Said.of(command.said()).heardBy(callers.get().subject(), by.capacity(), clock.instant()))) {
                told.tell(goal, What.AGREED);
            }
        });
    }

    @Transactional
    GroupGoalView addStep(UUID group, UUID id, AddStep command) {
        Membership by = groups.requireIn(group);
        return keep(by, id, goal -> {
            GroupGoalRules.check(command, today()).orThrow();
            goal.requireAlive();
            if (goals.steps(List.of(id)).getOrDefault(id, List.of()).size() >= MOST_STEPS) {
                throw Problem.of(GroupGoalProblem.IS_FULL);
            }
            goals.add(new GroupGoalStep(UuidCreator.getTimeOrderedEpoch(), id, command));
            told.tell(goal, What.STEP_ADDED);
        });
    }

    @Transactional
    GroupGoalView tick(UUID group, UUID id, TickStep command) {
        Membership by = groups.requireIn(group);
        return keep(by, id, goal -> {
            GroupGoalRules.check(command).orThrow();
            goal.requireAlive();
            GroupGoalStep step = goals.step(id, command.stepId())
                    .orElseThrow(() -> Problem.at("/stepId", GroupGoalRule.NO_SUCH_STEP));
            if (step.tick(command.isDone(), clock.instant())) {
                if (command.isDone()) {
                    goal.begin(clock.instant());
                }
                told.tell(goal, What.STEP_TICKED);
            }
        });
    }

    @Transactional
    GroupGoalView sayState(UUID group, UUID id, SayGroupGoalState command) {
        Membership by = groups.requireIn(group);
        return keep(by, id, goal -> {
            GroupGoalRules.check(command).orThrow();
            boolean moved = command.state() == GoalState.IN_PROGRESS
                    ? goal.begin(clock.instant())
                    : goal.end(command.state(), clock.instant());
            if (moved) {
                told.tell(goal, What.MOVED);
            }
        });
    }

    private GroupGoalView keep(Membership by, UUID id, Consumer<GroupGoal> how) {
        UUID kept = idempotency.idOnce(() -> {
            GroupGoal goal = goals.lock(by.group(), id).orElseThrow(access::absent);
            how.accept(goal);
            goals.flush();
            return id;
        });
        return view(by, kept);
    }

    private GroupGoalView view(Membership by, UUID kept) {
        return views.view(goals.of(by.group(), kept).orElseThrow(access::absent), by);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
