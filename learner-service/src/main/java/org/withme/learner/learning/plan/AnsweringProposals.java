package org.withme.learner.learning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.withme.learner.learning.plan.Party.Did;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Idempotency;
import org.withme.platform.problem.Problem;

/** The other side answers a proposal, or its own takes it back; whoever comes second is told that it is over (L16). */
@ApplicationScoped
@Effort("plan-negotiation")
class AnsweringProposals {

    private final Access access;
    private final Parties parties;
    private final Standings standings;
    private final Goals goals;
    private final Proposals proposals;
    private final ChangingGoals changes;
    private final PlanViews views;
    private final Idempotency idempotency;
    private final Clock clock;

    AnsweringProposals(
            Access access,
            Parties parties,
            Standings standings,
            Goals goals,
            Proposals proposals,
            ChangingGoals changes,
            PlanViews views,
            Idempotency idempotency,
            Clock clock) {
        this.access = access;
        this.parties = parties;
        this.standings = standings;
        this.goals = goals;
        this.proposals = proposals;
        this.changes = changes;
        this.views = views;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    ProposalView answer(UUID learner, UUID id, AnswerProposal command) {
        access.require(PlanAccess.mayTakePart(learner, parties.today()));
        Party party = parties.of(learner);
        UUID kept = idempotency.idOnceFor(learner, () -> {
            Proposal proposal = proposals.lock(learner, id, party).orElseThrow(access::absent);
            PlanRules.check(command, proposal.what(), party.side(), parties.today())
                    .addIf(
                            command.answer() == ProposalReply.YES
                                    && proposal.isWaiting()
                                    && proposal.what().isPast(parties.today()),
                            "/answer",
                            PlanRule.DAY_PASSED)
                    .orThrow();
            if (proposal.isWaiting() && proposal.side() == party.side()) {
                throw yourOwn(proposal);
            }
            if (!isAnsweredSo(proposal, command, party)) {
                answer(proposal, command, party.at(clock.instant()));
            }
            return id;
        });
        return views.proposal(proposals.of(learner, kept, party).orElseThrow(access::absent));
    }

    private static Problem yourOwn(Proposal proposal) {
        Problem own = Problem.of(PlanProblem.YOUR_OWN_PROPOSAL);
        return proposal.isByAdvocate() ? own.detail("Your advocate proposed it.") : own;
    }

    /** Another is the same only with the same counter-proposal. */
    private boolean isAnsweredSo(Proposal proposal, AnswerProposal command, Party by) {
        return proposal.isAnsweredSo(command, by)
                && (command.answer() != ProposalReply.ANOTHER
                        || proposals
                                .insteadOf(proposal.id())
                                .filter(other ->
                                        other.what().equals(proposal.what().but(command)))
                                .isPresent());
    }

    private void answer(Proposal proposal, AnswerProposal command, Did by) {
        proposal.answer(command.answer(), command.reason(), by);
        changes.tell(proposal.plan(), List.of(proposal.answeredEvent()));
        if (command.answer() == ProposalReply.YES) {
            comesTrue(proposal, by);
        } else if (command.answer() == ProposalReply.ANOTHER) {
            changes.propose(proposal.subject(), proposal.what().but(command), command.reason(), by, proposal.id());
        }
    }

    private void comesTrue(Proposal proposal, Did by) {
        Proposed what = proposal.what();
        boolean alone = standings.of(proposal.plan()).alone();
        if (what.kind() == ProposalKind.GOAL) {
            Proposal words = firstWithTheWords(proposal);
            NewGoal begun =
                    new NewGoal(what.asGoal(), what.day(), what.firstSteps(), words.side(), words.isByAdvocate(), null);
            changes.add(proposal.plan(), begun, alone).acceptedByStaff();
            return;
        }
        Goal goal =
                goals.lock(proposal.plan(), proposal.goal()).orElseThrow(() -> Problem.of(PlanProblem.GOAL_IS_OVER));
        switch (what.kind()) {
            case WORDING -> {
                changes.change(goal, goal.text().reworded(what.words(), what.why()), proposal.side(), alone);
                goal.acceptedByStaff();
            }
            case STEP -> changes.addStep(goal, what.words(), what.day());
            case DATE -> {
                GoalStep step = proposal.step() == null
                        ? null
                        : goals.step(goal.id(), proposal.step()).orElseThrow();
                changes.move(goal, step, what.day(), proposal.side(), by);
            }
            case END -> changes.end(goal, what.endsAs(), by);
            default -> throw new IllegalStateException("A goal is added above");
        }
    }

    /** The one in which these words were proposed first, however often the rest of it was answered with something else. */
    private Proposal firstWithTheWords(Proposal proposal) {
        Proposal first = proposal;
        while (first.inAnswerTo() != null) {
            Proposal before = proposals.findById(first.inAnswerTo());
            if (!first.hasTheWordsOf(before)) {
                break;
            }
            first = before;
        }
        return first;
    }

    /** Once more changes nothing. */
    @Transactional
    ProposalView withdraw(UUID learner, UUID id) {
        access.require(PlanAccess.mayTakePart(learner, parties.today()));
        Party party = parties.of(learner);
        UUID kept = idempotency.idOnceFor(learner, () -> {
            Proposal proposal = proposals.lock(learner, id, party).orElseThrow(access::absent);
            if (proposal.side() != party.side()) {
                throw Problem.of(PlanProblem.OTHER_SIDES_PROPOSAL);
            }
            if (!proposal.isWithdrawn()) {
                proposal.withdraw(party.at(clock.instant()));
                changes.tell(proposal.plan(), List.of(proposal.answeredEvent()));
            }
            return id;
        });
        return views.proposal(proposals.of(learner, kept, party).orElseThrow(access::absent));
    }
}
