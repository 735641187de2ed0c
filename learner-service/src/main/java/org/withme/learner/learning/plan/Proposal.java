package org.withme.learner.learning.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.plan.Party.Did;
import org.withme.learner.learning.plan.PlanEvent.PlanProposed;
import org.withme.learner.learning.plan.PlanEvent.ProposalAnswered;
import org.withme.learner.people.person.Person;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;

/** What one side of a plan proposes to the other, until it is answered. */
@Entity
@Table(name = "plan_proposal")
class Proposal extends OfAPlan {

    private UUID goalId;
    private UUID stepId;

    @Embedded
    private Proposed what;

    /** For {@link ComparingTexts} alone. */
    private byte[] wordsHash;

    @Enumerated(EnumType.STRING)
    private Side side;

    private String proposedBy;
    private String capacity;
    private Instant proposedAt;
    private String reason;
    private UUID inAnswerTo;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private String answeredBy;
    private String answeredCapacity;
    private Instant answeredAt;
    private String answerReason;

    protected Proposal() {}

    private Proposal(UUID id, PlanKey plan) {
        super(id, plan);
    }

    /**
     * What a proposal is about.
     *
     * @param goal null of a new goal
     * @param step null of the goal itself
     */
    record Subject(
            PlanKey plan, @Nullable UUID goal, @Nullable UUID step) {}

    /** @param inAnswerTo what it is proposed instead of; null if it is the first */
    static Proposal made(
            UUID id, Subject subject, Proposed what, @Nullable String reason, Did by, @Nullable UUID inAnswerTo) {
        Proposal proposal = new Proposal(id, subject.plan());
        proposal.goalId = subject.goal();
        proposal.stepId = subject.step();
        proposal.what = what;
        proposal.wordsHash = what.words() == null ? null : WordsHash.of(what.words());
        proposal.side = by.side();
        proposal.proposedBy = by.subject();
        proposal.capacity = by.capacity();
        proposal.proposedAt = by.at();
        proposal.reason = reason;
        proposal.inAnswerTo = inAnswerTo;
        proposal.state = ProposalState.WAITING;
        return proposal;
    }

    void answer(ProposalReply reply, @Nullable String why, Did by) {
        requireWaiting();
        state = reply.state();
        answerReason = why;
        note(by);
    }

    /** True if it was answered so by the same person before, for the same reason. */
    boolean isAnsweredSo(AnswerProposal answer, Party by) {
        return state == answer.answer().state()
                && by.subject().equals(answeredBy)
                && Objects.equals(answerReason, answer.reason());
    }

    void withdraw(Did by) {
        requireWaiting();
        state = ProposalState.WITHDRAWN;
        note(by);
    }

    private void note(Did by) {
        answeredBy = by.subject();
        answeredCapacity = by.capacity();
        answeredAt = by.at();
    }

    private void requireWaiting() {
        if (!isWaiting()) {
            throw Problem.of(PlanProblem.ALREADY_ANSWERED);
        }
    }

    boolean isWaiting() {
        return state == ProposalState.WAITING;
    }

    boolean isWithdrawn() {
        return state == ProposalState.WITHDRAWN;
    }

    Side side() {
        return side;
    }

    Subject subject() {
        return new Subject(plan(), goalId, stepId);
    }

    UUID goal() {
        return goalId;
    }

    boolean hasTheWordsOf(Proposal other) {
        return Arrays.equals(wordsHash, other.wordsHash);
    }

    UUID inAnswerTo() {
        return inAnswerTo;
    }

    UUID step() {
        return stepId;
    }

    Proposed what() {
        return what;
    }

    /** By an advocate, for the learner. */
    boolean isByAdvocate() {
        return Roles.ADVOCATE.equals(capacity);
    }

    PlanProposed proposedEvent() {
        return new PlanProposed(
                origin(), id(), ukprn(), what.kind(), goalId, side, isByAdvocate() ? true : null, inAnswerTo);
    }

    ProposalAnswered answeredEvent() {
        return new ProposalAnswered(
                origin(), id(), ukprn(), what.kind(), goalId, side, isByAdvocate() ? true : null, state);
    }

    String proposedBy() {
        return proposedBy;
    }

    /** @param names of staff, by subject */
    ProposalView view(Map<String, Person> names) {
        return new ProposalView(
                id(),
                plan().learner(),
                plan().name(),
                what.kind(),
                goalId,
                stepId,
                what.words(),
                what.why(),
                what.knownBy(),
                what.day(),
                what.endsAs(),
                what.steps() == null ? List.of() : what.steps(),
                reason,
                side,
                name(names.get(proposedBy)),
                capacity,
                proposedAt,
                inAnswerTo,
                state,
                answeredBy == null ? null : name(names.get(answeredBy)),
                answeredCapacity,
                answeredAt,
                answerReason);
    }

    String answeredBy() {
        return answeredBy;
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.displayName();
    }
}
