package org.withme.learner.learning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.withme.learner.learning.goaltemplate.TemplateCopies;
import org.withme.learner.learning.plan.Proposal.Subject;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Idempotency;
import org.withme.platform.problem.Problem;

/** Staff propose a goal, other words or a step to a learner; or to staff an advocate a goal or a step, for the learner (A9). */
@ApplicationScoped
@Effort("plan-negotiation")
class Proposing {

    private final Access access;
    private final Parties parties;
    private final Standings standings;
    private final Plans plans;
    private final Goals goals;
    private final Proposals proposals;
    private final TemplateCopies templates;
    private final ChangingGoals changes;
    private final PlanViews views;
    private final Idempotency idempotency;
    private final Clock clock;

    Proposing(
            Access access,
            Parties parties,
            Standings standings,
            Plans plans,
            Goals goals,
            Proposals proposals,
            TemplateCopies templates,
            ChangingGoals changes,
            PlanViews views,
            Idempotency idempotency,
            Clock clock) {
        this.access = access;
        this.parties = parties;
        this.standings = standings;
        this.plans = plans;
        this.goals = goals;
        this.proposals = proposals;
        this.templates = templates;
        this.changes = changes;
        this.views = views;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    ProposalView propose(UUID learner, Propose command) {
        access.require(PlanAccess.mayPropose(learner, parties.today(), parties.advocate(learner)));
        Party party = parties.of(learner);
        UUID kept = idempotency.idOnceFor(learner, () -> {
            PlanRules.check(command, party, parties.today()).orThrow();
            PlanKey plan = command.kind() == ProposalKind.GOAL
                    ? forANewGoal(learner, party)
                    : ofTheGoal(learner, command.goalId(), party);
            standings.of(plan).requireThatItIsAnswered(party);
            Subject subject = new Subject(plan, command.goalId(), null);
            return changes.propose(subject, what(command, plan), command.reason(), party.at(clock.instant()), null)
                    .id();
        });
        return views.proposal(proposals.of(learner, kept, party).orElseThrow(access::absent));
    }

    /** Locked; an advocate's is the one in which the learner's own would be. */
    private PlanKey forANewGoal(UUID learner, Party by) {
        if (by.isAdvocate()) {
            PlanKey first = new PlanKey(
                    learner, standings.colleges(learner).stream().findFirst().orElse(null));
            plans.lock(first);
            return first;
        }
        PlanKey plan = new PlanKey(learner, by.ukprn());
        plans.lock(plan);
        changes.requireNoneToLookAt(plan);
        return plan;
    }

    /** Locked. */
    private PlanKey ofTheGoal(UUID learner, UUID id, Party by) {
        Goal goal = goals.lock(learner, id, by).orElseThrow(() -> Problem.at("/goalId", PlanRule.NO_SUCH_GOAL));
        goal.requireAlive();
        return goal.plan();
    }

    /** A template is copied: whatever becomes of it later, this stays as it is (L17). */
    private Proposed what(Propose command, PlanKey plan) {
        return command.templateId() == null
                ? command.what()
                : command.copied(templates
                        .of(plan.ukprn(), command.templateId())
                        .orElseThrow(() -> Problem.at("/templateId", PlanRule.NO_SUCH_TEMPLATE)));
    }
}
