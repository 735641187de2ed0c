package org.withme.learner.learning.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.plan.Party.Did;
import org.withme.learner.learning.plan.PlanEvent.GoalDateMoved;
import org.withme.learner.learning.plan.PlanEvent.GoalLookedAt;
import org.withme.learner.learning.plan.PlanEvent.GoalStepAdded;
import org.withme.learner.learning.plan.Proposal.Subject;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.problem.Problem;

/** What happens to goals, whoever decided it; in the transaction and under the lock of the use case. */
@Singleton
class ChangingGoals {

    /** One screen. */
    static final int MOST_GOALS = 50;

    private static final int MOST_STEPS = 50;

    private final Goals goals;
    private final Proposals proposals;
    private final Plans plans;
    private final WaitingChanges changes;
    private final Outbox outbox;
    private final Clock clock;

    ChangingGoals(Goals goals, Proposals proposals, Plans plans, WaitingChanges changes, Outbox outbox, Clock clock) {
        this.goals = goals;
        this.proposals = proposals;
        this.plans = plans;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    Goal add(PlanKey plan, NewGoal begun, boolean alone) {
        if (goals.alive(plan).size() >= MOST_GOALS) {
            throw Problem.of(PlanProblem.PLAN_IS_FULL);
        }
        Instant now = clock.instant();
        Goal goal = Goal.written(UuidCreator.getTimeOrderedEpoch(), plan, begun, alone, now);
        goals.persistAndFlush(goal);
        List<DomainEvent> events = new ArrayList<>(List.of(goal.writtenEvent(begun.byAdvocate())));
        begun.steps().forEach(step -> events.add(stepped(goal, step.words(), step.due())));
        plans.voidSignatures(plan, now);
        tell(plan, events);
        return goal;
    }

    /**
     * It is proposed again, unless nobody else has to agree to it.
     *
     * @return whether it says anything else now
     */
    boolean change(Goal goal, GoalText text, Side by, boolean alone) {
        Instant now = clock.instant();
        boolean changed = goal.change(text, alone, now);
        if (changed) {
            plans.voidSignatures(goal.plan(), now);
            tell(goal.plan(), List.of(goal.changedEvent(by)));
        }
        return changed;
    }

    /** Where nobody else has to agree any more, what was proposed counts. */
    void settle(Goal goal, Side by) {
        if (goal.isProposed()) {
            goal.settle();
            tell(goal.plan(), List.of(goal.changedEvent(by)));
        }
    }

    void addStep(Goal goal, String words, @Nullable LocalDate due) {
        goal.requireAlive();
        if (goals.steps(List.of(goal.id())).getOrDefault(goal.id(), List.of()).size() >= MOST_STEPS) {
            throw Problem.of(PlanProblem.GOAL_IS_FULL);
        }
        DomainEvent event = stepped(goal, words, due);
        plans.voidSignatures(goal.plan(), clock.instant());
        tell(goal.plan(), List.of(event));
    }

    /** Today; it is told once a day. */
    void lookAt(Goal goal) {
        LocalDate today = LocalDate.now(clock);
        if (goal.lookAt(today)) {
            tell(goal.plan(), List.of(new GoalLookedAt(goal.origin(), goal.id(), goal.ukprn(), today)));
        }
    }

    private DomainEvent stepped(Goal goal, String words, @Nullable LocalDate due) {
        GoalStep step = new GoalStep(UuidCreator.getTimeOrderedEpoch(), goal.id(), words, due);
        goals.add(step);
        return new GoalStepAdded(goal.origin(), goal.id(), step.id(), goal.ukprn(), due);
    }

    /**
     * Another date that was proposed for the same waits no more.
     *
     * @param step null for the date of the goal itself
     * @param whose date it is, whoever said yes to it
     * @return whether that is another date
     */
    boolean move(Goal goal, @Nullable GoalStep step, @Nullable LocalDate day, Side whose, Did by) {
        goal.requireAlive();
        UUID stepId = step == null ? null : step.id();
        List<DomainEvent> events = new ArrayList<>();
        for (Proposal proposal : proposals.waitingAbout(goal.id())) {
            if (proposal.what().kind() == ProposalKind.DATE && Objects.equals(proposal.step(), stepId)) {
                proposal.withdraw(by);
                events.add(proposal.answeredEvent());
            }
        }
        boolean moved = step == null ? goal.move(day) : step.move(day);
        if (moved) {
            plans.voidSignatures(goal.plan(), by.at());
            events.add(new GoalDateMoved(goal.origin(), goal.id(), stepId, goal.ukprn(), day, whose));
        }
        if (!events.isEmpty()) {
            tell(goal.plan(), events);
        }
        return moved;
    }

    /**
     * L14: the learner's own comes first.
     *
     * @throws Problem 409 while a goal waits to be looked at again
     */
    void requireNoneToLookAt(PlanKey plan) {
        LocalDate today = LocalDate.now(clock);
        if (goals.alive(plan).stream().anyMatch(goal -> goal.waitsToBeLookedAt(today))) {
            throw Problem.of(PlanProblem.LOOK_FIRST);
        }
    }

    /** What was proposed about it waits no more. */
    void end(Goal goal, GoalState how, Did by) {
        if (goal.end(how, by.at())) {
            plans.voidSignatures(goal.plan(), by.at());
            List<DomainEvent> events = new ArrayList<>(List.of(goal.changedEvent(by.side())));
            withdrawAll(goal, by, events);
            tell(goal.plan(), events);
        }
    }

    void withdrawAll(Goal goal, Did by, List<DomainEvent> events) {
        for (Proposal proposal : proposals.waitingAbout(goal.id())) {
            proposal.withdraw(by);
            events.add(proposal.answeredEvent());
        }
    }

    Proposal propose(Subject subject, Proposed what, @Nullable String reason, Did by, @Nullable UUID inAnswerTo) {
        Proposal proposal = Proposal.made(UuidCreator.getTimeOrderedEpoch(), subject, what, reason, by, inAnswerTo);
        proposals.persistAndFlush(proposal);
        tell(subject.plan(), List.of(proposal.proposedEvent()));
        return proposal;
    }

    /**
     * A date or an end, of which one at a time waits: what the same side proposed before gives way, but nothing of the learner's
     * to their advocate.
     *
     * @throws Problem 409 if one waits that does not give way
     */
    void proposeInstead(Goal goal, @Nullable UUID step, Proposed what, @Nullable String reason, Did by) {
        goal.requireAlive();
        Subject subject = new Subject(goal.plan(), goal.id(), step);
        List<DomainEvent> events = new ArrayList<>();
        for (Proposal before : proposals.waitingAbout(goal.id())) {
            if (before.what().kind() == what.kind() && before.subject().equals(subject)) {
                if (before.side() != by.side()) {
                    throw Problem.of(PlanProblem.ANSWER_FIRST);
                }
                if (by.isByAdvocate() && !before.isByAdvocate()) {
                    throw Problem.of(PlanProblem.LEARNERS_OWN_WAITS);
                }
                before.withdraw(by);
                events.add(before.answeredEvent());
            }
        }
        tell(goal.plan(), events);
        propose(subject, what, reason, by, null);
    }

    void tell(PlanKey plan, List<? extends DomainEvent> events) {
        goals.flush();
        changes.note(plan.learner());
        outbox.append(events.toArray(DomainEvent[]::new));
    }
}
