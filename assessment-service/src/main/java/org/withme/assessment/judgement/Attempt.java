package org.withme.assessment.judgement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.framework.DecisionRule;

/**
 * How one attempt at a criterion stands, computed from its entries.
 *
 * @param entries those that stand, in the order in which they were recorded
 * @param rounds how many proposals a negotiation has at most
 * @param published whether the result is out, which ends all judging and shows everything
 */
record Attempt(DecisionRule rule, List<JudgementEntry> entries, int rounds, boolean published) {

    /** For how long a slip can be taken back (A6). */
    private static final Duration TO_TAKE_BACK = Duration.ofMinutes(15);

    /** What stands as the decision: a value, and who decided it. */
    record Decision(String value, Party by, JudgementEntry entry) {}

    /** The same attempt with these entries. */
    Attempt of(List<JudgementEntry> others) {
        return new Attempt(rule, others, rounds, published);
    }

    /** Once a further attempt has begun, everything of this one is shown to both sides. */
    Attempt asEarlier() {
        return new Attempt(rule, entries, rounds, true);
    }

    Optional<JudgementEntry> first(JudgementKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).findFirst();
    }

    boolean has(JudgementKind kind) {
        return first(kind).isPresent();
    }

    /** Whether two sides judge, each without the other's first judgement. */
    boolean isBlind() {
        return rule == DecisionRule.NEGOTIATED || rule == DecisionRule.ASSESSOR_TO_STANDARD;
    }

    /** Whether each side sees the other's first judgement. */
    boolean isRevealed() {
        return !isBlind()
                || published
                || ((has(JudgementKind.SELF) || isSelfJudgementSkipped()) && has(JudgementKind.ASSESSOR));
    }

    /** Whether the learner would rather see the decision than judge first. */
    boolean isSelfJudgementSkipped() {
        return has(JudgementKind.SKIP) && !has(JudgementKind.SELF);
    }

    /** Whether somebody on this side sees the first judgement of that party. */
    boolean sees(Side side, JudgementKind firstJudgement) {
        if (isBlindTo(side)) {
            return false;
        }
        return isRevealed() || (side == Side.LEARNER) == (firstJudgement == JudgementKind.SELF);
    }

    /** Whether quality assurance would judge a second time what it looks at (A10). */
    boolean isBlindTo(Side side) {
        return side == Side.QUALITY && rule == DecisionRule.ASSESSOR_TO_STANDARD && !published;
    }

    /** Whether quality assurance requires that a decision to the standard is made again, and nobody has. */
    boolean isToBeReassessed() {
        return rule == DecisionRule.ASSESSOR_TO_STANDARD
                && has(JudgementKind.REASSESSMENT_REQUEST)
                && !has(JudgementKind.REASSESSMENT);
    }

    /** What stands: after an appeal what it brought, until something is decided later. */
    Optional<Decision> decision() {
        Optional<Decision> decided = decisionByRule();
        return onAppeal()
                .filter(appeal -> !isToBeReassessed())
                .filter(appeal ->
                        decided.isEmpty() || !decided.get().entry().recordedAt().isAfter(appeal.recordedAt()))
                .map(Attempt::decided)
                .or(() -> decided);
    }

    /** What the last appeal brought. */
    private Optional<JudgementEntry> onAppeal() {
        return entries.stream()
                .filter(entry -> entry.kind() == JudgementKind.APPEAL)
                .reduce((earlier, later) -> later);
    }

    /** How often an appeal brought another value. */
    int appeals() {
        return (int) entries.stream()
                .filter(entry -> entry.kind() == JudgementKind.APPEAL)
                .count();
    }

    /** What was decided as the decision rule says, whatever an appeal made of it. */
    Optional<Decision> decisionByRule() {
        return switch (rule) {
            case LEARNER -> first(JudgementKind.SELF).map(Attempt::decided);
            case NEGOTIATED ->
                agreement().or(() -> first(JudgementKind.REASSESSMENT).map(Attempt::decided));
            case ASSESSOR_TO_STANDARD ->
                isToBeReassessed()
                        ? Optional.empty()
                        : first(JudgementKind.REASSESSMENT)
                                .or(() -> first(JudgementKind.ASSESSOR))
                                .map(Attempt::decided);
            case CENTRE_MARKED ->
                first(JudgementKind.EXTERNAL)
                        .or(() -> first(JudgementKind.ASSESSOR))
                        .map(Attempt::decided);
            case EXTERNAL -> first(JudgementKind.EXTERNAL).map(Attempt::decided);
        };
    }

    /** The decision as far as this side may know of it. */
    Optional<Decision> decisionSeenFrom(Side side) {
        return decision()
                .filter(decision -> !isBlind() || sees(side, decision.entry().kind()));
    }

    /** Both judged the same at once, or one accepted the other's value. */
    private Optional<Decision> agreement() {
        Optional<JudgementEntry> self = first(JudgementKind.SELF);
        Optional<JudgementEntry> assessor = first(JudgementKind.ASSESSOR);
        if (self.isPresent() && assessor.isPresent() && same(self.get(), assessor.get())) {
            return Optional.of(new Decision(self.get().value(), null, later(self.get(), assessor.get())));
        }
        return first(JudgementKind.ACCEPTANCE).map(entry -> new Decision(entry.value(), null, entry));
    }

    /** Why it was judged so: said with it, or for a decision later. */
    Optional<String> reasonOf(JudgementEntry judgement) {
        return Optional.ofNullable(judgement.words())
                .or(() -> judgement.kind() == JudgementKind.ASSESSOR
                        ? first(JudgementKind.REASON).map(JudgementEntry::words)
                        : Optional.empty());
    }

    /** Whether the learner sees a decision to the standard differently, or disputes it, and nobody has said why it was made. */
    boolean isReasonDue() {
        return rule == DecisionRule.ASSESSOR_TO_STANDARD
                && !has(JudgementKind.REASSESSMENT_REQUEST)
                && first(JudgementKind.ASSESSOR)
                        .filter(decision -> reasonOf(decision).isEmpty() && isQuestioned(decision))
                        .isPresent();
    }

    private boolean isQuestioned(JudgementEntry decision) {
        return first(JudgementKind.SELF).filter(self -> !same(self, decision)).isPresent()
                || first(JudgementKind.REPLY).filter(JudgementEntry::disputes).isPresent();
    }

    /** Whether the two revealed judgements differ and nothing has settled it. */
    boolean isInNegotiation() {
        return rule == DecisionRule.NEGOTIATED
                && has(JudgementKind.SELF)
                && has(JudgementKind.ASSESSOR)
                && decision().isEmpty();
    }

    List<JudgementEntry> proposals() {
        return entries.stream()
                .filter(entry -> entry.kind() == JudgementKind.PROPOSAL)
                .toList();
    }

    Optional<JudgementEntry> lastProposal() {
        List<JudgementEntry> proposals = proposals();
        return proposals.isEmpty() ? Optional.empty() : Optional.of(proposals.get(proposals.size() - 1));
    }

    int roundsLeft() {
        return Math.max(0, rounds - proposals().size());
    }

    /** What this party last put forward: their latest proposal, else their first judgement. */
    Optional<String> position(Party party) {
        Optional<JudgementEntry> proposed =
                proposals().stream().filter(entry -> entry.party() == party).reduce((earlier, later) -> later);
        return proposed.or(() -> first(party == Party.LEARNER ? JudgementKind.SELF : JudgementKind.ASSESSOR))
                .map(JudgementEntry::value);
    }

    /** What was recorded last; looking at a decision is no answer to it. */
    private Optional<JudgementEntry> last() {
        return entries.stream()
                .filter(entry -> entry.kind() != JudgementKind.SKIP)
                .reduce((earlier, later) -> later);
    }

    /** Until when who recorded it may take it back; empty once something followed it, or if it is nothing to take back. */
    Optional<Instant> toTakeBackUntil(JudgementEntry entry) {
        return last().filter(last -> !published && last == entry && last.kind().canBeTakenBack())
                .map(last -> last.recordedAt().plus(TO_TAKE_BACK));
    }

    /** The latest judgement or proposal of this person. */
    Optional<JudgementEntry> lastSaidBy(String subject) {
        return entries.stream()
                .filter(entry ->
                        entry.kind().canBeTakenBack() && entry.recordedBy().equals(subject))
                .reduce((earlier, later) -> later);
    }

    /** Whether this person has judged, proposed or accepted in it: nobody quality-assures their own (A10). */
    boolean isJudgedBy(String subject) {
        return entries.stream().anyMatch(entry -> entry.recordedBy().equals(subject));
    }

    /** The same, but that to require a reassessment decides nothing. */
    boolean isDecidedBy(String subject) {
        return entries.stream()
                .anyMatch(entry -> entry.recordedBy().equals(subject)
                        && !(entry.kind() == JudgementKind.REASSESSMENT_REQUEST && entry.party() == Party.IQA));
    }

    private static boolean same(JudgementEntry one, JudgementEntry other) {
        return one.value().equals(other.value());
    }

    private static JudgementEntry later(JudgementEntry one, JudgementEntry other) {
        return one.recordedAt().isAfter(other.recordedAt()) ? one : other;
    }

    private static Decision decided(JudgementEntry entry) {
        return new Decision(entry.value(), entry.party(), entry);
    }
}
