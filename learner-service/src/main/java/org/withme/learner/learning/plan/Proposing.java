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

/** Staff propose a goal, other words or a step to a learner. */
@ApplicationScoped
@Effort("plan-negotiation")
class Proposing {

    private final Access access;
    private final Parties parties;
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
        access.require(PlanAccess.mayPropose(learner, parties.today()));
        Party party = parties.of(learner);
        Kept kept = idempotency.onceFor(learner, Kept.class, () -> {
            PlanRules.check(command, parties.today()).orThrow();
            PlanKey plan = new PlanKey(learner, party.ukprn());
            plans.lock(plan);
            if (command.kind() == ProposalKind.GOAL) {
                changes.requireNoneToLookAt(plan);
            } else {
                goals.of(learner, command.goalId(), party)
                        .orElseThrow(() -> Problem.at("/goalId", PlanRule.NO_SUCH_GOAL))
                        .requireAlive();
            }
            Subject subject = new Subject(plan, command.goalId(), null);
            return new Kept(
                    changes.propose(subject, what(command, party), command.reason(), party.at(clock.instant()), null)
                            .id());
        });
        return views.proposal(proposals.of(learner, kept.id(), party).orElseThrow(access::absent));
    }

    /** A template is copied: whatever becomes of it later, this stays as it is (L17). */
    private Proposed what(Propose command, Party by) {
        return command.templateId() == null
                ? command.what()
                : command.copied(templates
                        .of(by.ukprn(), command.templateId())
                        .orElseThrow(() -> Problem.at("/templateId", PlanRule.NO_SUCH_TEMPLATE)));
    }
}
