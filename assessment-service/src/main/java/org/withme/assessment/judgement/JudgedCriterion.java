package org.withme.assessment.judgement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.DecisionRule;
import org.withme.assessment.framework.Scale;
import org.withme.assessment.judgement.JudgementEntry.Actor;
import org.withme.assessment.judgement.JudgementEntry.Place;
import org.withme.assessment.judgement.JudgementEvent.Agreed;
import org.withme.assessment.judgement.JudgementEvent.AssessorJudged;
import org.withme.assessment.judgement.JudgementEvent.AttemptStarted;
import org.withme.assessment.judgement.JudgementEvent.Decided;
import org.withme.assessment.judgement.JudgementEvent.Differed;
import org.withme.assessment.judgement.JudgementEvent.Disputed;
import org.withme.assessment.judgement.JudgementEvent.SelfJudged;
import org.withme.assessment.judgement.JudgementEvent.TakenBack;
import org.withme.platform.events.DomainEvent;

/**
 * A criterion of one assessment, with what is recorded about it.
 *
 * @param current the attempt that counts now
 * @param earlier the attempts before it, the first one first
 * @param slips what was taken back in the attempt that counts now
 * @param attemptsAllowed how often the version lets a criterion be tried in all
 * @param advocatePresent whether an advocate is with the learner today (A9)
 */
record JudgedCriterion(
        Assessment assessment,
        String unit,
        Criterion criterion,
        Attempt current,
        List<Attempt> earlier,
        List<JudgementEntry> slips,
        int attemptsAllowed,
        boolean advocatePresent) {

    /** What the awarding organisation measures is repeated by its rules, not here. */
    private static final Set<DecisionRule> RETRIED =
            EnumSet.of(DecisionRule.LEARNER, DecisionRule.NEGOTIATED, DecisionRule.ASSESSOR_TO_STANDARD);

    JudgementEntry entry(JudgementKind kind, Actor actor, String value, String words) {
        return JudgementEntry.of(
                        UuidCreator.getTimeOrderedEpoch(),
                        new Place(assessment.id(), criterion.id(), attempt()),
                        kind,
                        actor,
                        value,
                        words)
                .afterSeeing(hasSeenTheOther(kind));
    }

    /** The beginning of the next attempt. */
    JudgementEntry nextAttempt(Actor actor) {
        return JudgementEntry.of(
                UuidCreator.getTimeOrderedEpoch(),
                new Place(assessment.id(), criterion.id(), attempt() + 1),
                JudgementKind.ATTEMPT,
                actor,
                null,
                null);
    }

    JudgedCriterion with(JudgementEntry entry) {
        if (entry.attempt() > attempt()) {
            List<Attempt> before = new ArrayList<>(earlier);
            before.add(current.asEarlier());
            return counting(current.of(List.of(entry)), before, List.of());
        }
        List<JudgementEntry> entries = new ArrayList<>(current.entries());
        entries.add(entry);
        return counting(current.of(entries), earlier, slips);
    }

    JudgedCriterion without(JudgementEntry slip) {
        List<JudgementEntry> taken = new ArrayList<>(slips);
        taken.add(slip);
        return counting(
                current.of(current.entries().stream()
                        .filter(entry -> entry != slip)
                        .toList()),
                earlier,
                taken);
    }

    private JudgedCriterion counting(Attempt now, List<Attempt> before, List<JudgementEntry> taken) {
        return new JudgedCriterion(assessment, unit, criterion, now, before, taken, attemptsAllowed, advocatePresent);
    }

    /** Counted from 1. */
    int attempt() {
        return earlier.size() + 1;
    }

    /** How often it may be tried in all. */
    int attempts() {
        return RETRIED.contains(current.rule()) ? attemptsAllowed : 1;
    }

    /** Whether this attempt was decided at the lowest value of a scale of words. */
    boolean isNotMet() {
        Scale scale = criterion.scale();
        return scale.lowest().isPresent()
                && current.decision().map(Attempt.Decision::value).equals(scale.lowest());
    }

    /** Whether somebody on this side may begin another attempt, as far as they know. */
    boolean mayBeTriedAgain(Side side) {
        return !current.published()
                && !assessment.isUnderReview()
                && attempt() < attempts()
                && current.decisionSeenFrom(side).isPresent()
                && isNotMet();
    }

    /** What stands: an attempt that was begun and not decided leaves the decision before it. */
    Optional<Attempt.Decision> decision() {
        return current.isToBeReassessed()
                ? Optional.empty()
                : current.decision().or(this::decisionBefore);
    }

    /** Like {@link #decision()}, whatever an appeal made of it. */
    Optional<Attempt.Decision> decisionByRule() {
        return current.isToBeReassessed()
                ? Optional.empty()
                : current.decisionByRule()
                        .or(() -> earlier.isEmpty()
                                ? Optional.empty()
                                : earlier.get(earlier.size() - 1).decisionByRule());
    }

    /** Of the attempt before this one. */
    Optional<Attempt.Decision> decisionBefore() {
        return earlier.isEmpty()
                ? Optional.empty()
                : earlier.get(earlier.size() - 1).decision();
    }

    /** Whether somebody judged, proposed or accepted in any attempt: nobody quality-assures their own (A10). */
    boolean isJudgedBy(String subject) {
        return current.isJudgedBy(subject) || earlier.stream().anyMatch(attempt -> attempt.isJudgedBy(subject));
    }

    /** Whether somebody decided something in any attempt, in whatever role. */
    boolean isDecidedBy(String subject) {
        return current.isDecidedBy(subject) || earlier.stream().anyMatch(attempt -> attempt.isDecidedBy(subject));
    }

    /**
     * From which side this person sees it: quality assurance as the college does, but where it would judge blind.
     *
     * @param done the decisions with which quality assurance is done
     */
    Side seenBy(String subject, Side side, Set<UUID> done) {
        if (side != Side.QUALITY) {
            return side;
        }
        boolean open = isDecidedBy(subject) || current.entries().stream().anyMatch(entry -> done.contains(entry.id()));
        return current.isBlindTo(side) && !open ? Side.QUALITY : Side.COLLEGE;
    }

    /** Whether a first judgement of this kind was taken back after the other side's had been seen beside it (A7). */
    private boolean hasSeenTheOther(JudgementKind kind) {
        Optional<JudgementEntry> other =
                current.first(kind == JudgementKind.SELF ? JudgementKind.ASSESSOR : JudgementKind.SELF);
        return current.isBlind()
                && other.isPresent()
                && slips.stream()
                        .anyMatch(slip -> slip.kind() == kind
                                && slip.takenBackAt().isAfter(other.get().recordedAt()));
    }

    /** In which its events are. */
    UUID stream() {
        return assessment.learnerOrigin();
    }

    UUID assessmentId() {
        return assessment.id();
    }

    UUID criterionId() {
        return criterion.id();
    }

    String statement() {
        return criterion.statement();
    }

    String ukprn() {
        return assessment.ukprn();
    }

    /** What is told when the learner has judged. */
    List<DomainEvent> eventsOfSelfJudgement() {
        List<DomainEvent> events = new ArrayList<>();
        events.add(new SelfJudged(stream(), assessmentId(), criterionId(), statement(), ukprn()));
        if (current.rule() == DecisionRule.LEARNER) {
            events.add(decided());
        }
        addOutcome(events);
        return events;
    }

    /** What is told when an assessor has judged. */
    List<DomainEvent> eventsOfAssessorsJudgement() {
        List<DomainEvent> events = new ArrayList<>();
        events.add(new AssessorJudged(stream(), assessmentId(), criterionId(), statement(), ukprn()));
        if (current.rule() != DecisionRule.NEGOTIATED) {
            events.add(decided());
        }
        addOutcome(events);
        return events;
    }

    /** What the second first judgement brings: equal is agreed, different is negotiated (A7) and no dispute yet. */
    private void addOutcome(List<DomainEvent> events) {
        if (current.rule() == DecisionRule.NEGOTIATED && current.isRevealed()) {
            events.add(current.isInNegotiation() ? differed() : agreed());
        }
    }

    private Differed differed() {
        return new Differed(stream(), assessmentId(), criterionId(), statement(), ukprn());
    }

    Disputed disputed() {
        return new Disputed(stream(), assessmentId(), criterionId(), statement(), ukprn());
    }

    Agreed agreed() {
        return new Agreed(
                stream(),
                assessmentId(),
                criterionId(),
                statement(),
                current.proposals().size(),
                ukprn());
    }

    Decided decided() {
        return new Decided(stream(), assessmentId(), criterionId(), statement(), criterion.decisionRule(), ukprn());
    }

    TakenBack takenBack(JudgementEntry slip) {
        return new TakenBack(stream(), assessmentId(), criterionId(), statement(), slip.party(), slip.kind(), ukprn());
    }

    AttemptStarted attemptStarted(Party by) {
        return new AttemptStarted(stream(), assessmentId(), criterionId(), statement(), attempt(), by, ukprn());
    }

    JudgedCriterionView view(Side side) {
        return JudgedCriterionView.of(this, side);
    }
}
