package org.withme.assessment.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.DecisionRule;
import org.withme.assessment.framework.Scale;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/** Who may do what with a criterion, by its decision rule and by how it stands; pure functions. */
final class JudgingRules {

    static final int LONGEST_WORDS = 4000;
    private static final int LONGEST_SOURCE = 200;
    static final String SOURCE = "Send the name of the results file as its source.";

    private static final Set<DecisionRule> SELF_JUDGED =
            EnumSet.of(DecisionRule.LEARNER, DecisionRule.NEGOTIATED, DecisionRule.ASSESSOR_TO_STANDARD);
    private static final Set<DecisionRule> ASSESSOR_JUDGED =
            EnumSet.of(DecisionRule.NEGOTIATED, DecisionRule.ASSESSOR_TO_STANDARD, DecisionRule.CENTRE_MARKED);

    private JudgingRules() {}

    /** Whether a learner judges such a criterion at all. */
    static boolean isSelfJudged(DecisionRule rule) {
        return SELF_JUDGED.contains(rule);
    }

    static void requireSelfJudgeable(Attempt current) {
        requireRule(current, SELF_JUDGED);
        requireOpen(current);
        requireAbsent(current, JudgementKind.SELF);
        if (current.isSelfJudgementSkipped() && current.has(JudgementKind.ASSESSOR)) {
            throw Problem.of(JudgementProblem.SELF_JUDGEMENT_SKIPPED);
        }
    }

    /** Only where the decision is the assessor's: without the learner's judgement there is nothing to negotiate. */
    static void requireSkippable(Attempt current) {
        requireRule(current, EnumSet.of(DecisionRule.ASSESSOR_TO_STANDARD));
        requireOpen(current);
        requireAbsent(current, JudgementKind.SELF);
        if (current.isSelfJudgementSkipped()) {
            throw Problem.of(JudgementProblem.SELF_JUDGEMENT_SKIPPED);
        }
    }

    /** One's own, the latest act of all, and not older than a quarter of an hour (A6); gives what is taken back. */
    static JudgementEntry requireTakeable(Attempt current, String subject, Instant now) {
        requireOpen(current);
        JudgementEntry said =
                current.lastSaidBy(subject).orElseThrow(() -> Problem.of(JudgementProblem.NOTHING_TO_TAKE_BACK));
        Instant until = current.toTakeBackUntil(said).orElseThrow(() -> Problem.of(JudgementProblem.ALREADY_FOLLOWED));
        if (now.isAfter(until)) {
            throw Problem.of(JudgementProblem.TOO_LATE_TO_TAKE_BACK);
        }
        return said;
    }

    /** Whether it was decided at the lowest value of a scale of words, and the framework allows another attempt (A6). */
    static void requireRetriable(JudgedCriterion judged, Side side) {
        Attempt current = judged.current();
        requireOpen(current);
        if (current.isBlindTo(side)) {
            throw Problem.of(JudgementProblem.NOT_YOURS_TO_JUDGE)
                    .detail("The learner, or an assessor who assures no quality, begins another attempt.");
        }
        boolean unseen = !current.has(JudgementKind.SELF) && !current.has(JudgementKind.SKIP);
        if (side == Side.LEARNER && current.isBlind() && unseen) {
            throw Problem.of(JudgementProblem.JUDGE_FIRST);
        }
        if (judged.attempt() >= judged.attempts()) {
            throw Problem.of(JudgementProblem.NO_FURTHER_ATTEMPT);
        }
        if (!judged.isNotMet()) {
            throw Problem.of(JudgementProblem.NOTHING_TO_TRY_AGAIN);
        }
    }

    static void requireAssessorJudgeable(Attempt current) {
        requireRule(current, ASSESSOR_JUDGED);
        requireOpen(current);
        requireAbsent(current, JudgementKind.ASSESSOR);
    }

    /** Another value than the one that the other side put forward last: that one is accepted, and costs no round. */
    static void requireProposable(Attempt current, Party party, String value) {
        requireNegotiation(current, party);
        if (isPutForward(current, other(party), value)) {
            throw Problem.at("/value", JudgementRule.ACCEPT_INSTEAD);
        }
        if (current.lastProposal().filter(last -> last.party() == party).isPresent()) {
            throw Problem.of(JudgementProblem.AWAITING_ANSWER);
        }
        if (current.roundsLeft() == 0) {
            throw Problem.of(JudgementProblem.ROUND_LIMIT_REACHED);
        }
    }

    /** Both accept the same value: the one that the other side put forward last. */
    static void requireAcceptable(Attempt current, Party party, String value) {
        requireNegotiation(current, party);
        if (!isPutForward(current, other(party), value)) {
            throw Problem.of(JudgementProblem.NOT_WHAT_WAS_PROPOSED);
        }
    }

    /** After the last round either of the two may ask (A7), unless both want the same. */
    static void requireAskable(Attempt current, Party party) {
        requireNegotiation(current, party);
        requireDifference(current);
        if (current.roundsLeft() > 0) {
            throw Problem.of(JudgementProblem.NEGOTIATION_NOT_OVER);
        }
        if (current.has(JudgementKind.REASSESSMENT_REQUEST)) {
            throw Problem.of(JudgementProblem.REASSESSMENT_ASKED);
        }
    }

    /** A negotiation is settled by quality assurance; a decision that it found wrong is made again by whoever has not judged it. */
    static void requireReassessable(Attempt current, Party by, boolean own) {
        requireRule(
                current,
                by == Party.IQA
                        ? EnumSet.of(DecisionRule.NEGOTIATED, DecisionRule.ASSESSOR_TO_STANDARD)
                        : EnumSet.of(DecisionRule.ASSESSOR_TO_STANDARD));
        requireOpen(current);
        if (current.rule() == DecisionRule.ASSESSOR_TO_STANDARD && !current.has(JudgementKind.REASSESSMENT_REQUEST)) {
            throw Problem.of(JudgementProblem.REASSESSMENT_NOT_ASKED);
        }
        requireAbsent(current, JudgementKind.REASSESSMENT);
        if (own) {
            throw Problem.of(JudgementProblem.OWN_JUDGEMENT);
        }
        if (current.rule() == DecisionRule.NEGOTIATED) {
            requireNegotiatedInVain(current);
        }
    }

    private static void requireNegotiatedInVain(Attempt current) {
        if (current.decision().isPresent()) {
            throw Problem.of(JudgementProblem.NOTHING_TO_NEGOTIATE);
        }
        if (!current.isInNegotiation()) {
            throw Problem.of(JudgementProblem.NEGOTIATION_NOT_OVER);
        }
        requireDifference(current);
        if (current.roundsLeft() > 0) {
            throw Problem.of(JudgementProblem.NEGOTIATION_NOT_OVER);
        }
        if (!current.has(JudgementKind.REASSESSMENT_REQUEST)) {
            throw Problem.of(JudgementProblem.REASSESSMENT_NOT_ASKED);
        }
    }

    /** The learner's reply stands beside a decision also when the result is out. */
    static void requireReplyable(Attempt current) {
        requireRule(current, EnumSet.of(DecisionRule.ASSESSOR_TO_STANDARD));
        requireAbsent(current, JudgementKind.REPLY);
        if (!current.has(JudgementKind.SELF) && !current.has(JudgementKind.SKIP) && !current.published()) {
            throw Problem.of(JudgementProblem.JUDGE_FIRST);
        }
        if (!current.has(JudgementKind.ASSESSOR)) {
            throw Problem.of(JudgementProblem.NOTHING_TO_ANSWER);
        }
    }

    /** The exams office writes what the awarding organisation alone decides; an adjustment is the organisation's own. */
    static void requireExternallyMarkable(Attempt current, Party party) {
        requireRule(
                current,
                party == Party.AWARDING_ORGANISATION
                        ? EnumSet.of(DecisionRule.EXTERNAL, DecisionRule.CENTRE_MARKED)
                        : EnumSet.of(DecisionRule.EXTERNAL));
        requireOpen(current);
        requireAbsent(current, JudgementKind.EXTERNAL);
        if (current.rule() == DecisionRule.CENTRE_MARKED && !current.has(JudgementKind.ASSESSOR)) {
            throw Problem.of(JudgementProblem.NOTHING_TO_ANSWER);
        }
    }

    /** A decision to the standard that has no reason yet. */
    static void requireExplainable(Attempt current) {
        requireRule(current, EnumSet.of(DecisionRule.ASSESSOR_TO_STANDARD));
        JudgementEntry decision =
                current.first(JudgementKind.ASSESSOR).orElseThrow(() -> Problem.of(JudgementProblem.JUDGE_FIRST));
        if (current.reasonOf(decision).isPresent()) {
            throw Problem.of(JudgementProblem.ALREADY_JUDGED);
        }
    }

    static Violations check(Scale scale, Judge command) {
        return scale.check("/value", command.value()).text("/reason", command.reason(), LONGEST_WORDS);
    }

    static Violations check(Scale scale, JudgeWithReason command) {
        return scale.check("/value", command.value()).addAll(words("/reason", command.reason()));
    }

    static Violations words(String pointer, String words) {
        return new Violations()
                .requiredText(pointer, words, LONGEST_WORDS, "Say why in 1 to " + LONGEST_WORDS + " characters.");
    }

    /** The exams office says where a mark comes from; an adjustment by the awarding organisation says why. */
    static Violations checkMark(Criterion criterion, Party party, ExternalMark mark, LocalDate today) {
        Violations violations = criterion.scale().check("/value", mark.value());
        if (criterion.decisionRule() == DecisionRule.CENTRE_MARKED) {
            violations.addAll(words("/reason", mark.reason()));
        } else {
            violations.text("/reason", mark.reason(), LONGEST_WORDS);
        }
        return checkProvenance(violations, party, mark.provenance(), today);
    }

    static Violations checkProvenance(Violations violations, Party party, Provenance provenance, LocalDate today) {
        if (provenance == null) {
            return violations.addIf(party == Party.EXAMS_OFFICER, "/provenance", JudgementRule.NO_PROVENANCE);
        }
        return violations
                .requiredText("/provenance/source", provenance.source(), LONGEST_SOURCE, SOURCE)
                .text("/provenance/reference", provenance.reference(), LONGEST_SOURCE)
                .addIf(
                        provenance.receivedOn() != null
                                && provenance.receivedOn().isAfter(today),
                        "/provenance/receivedOn",
                        JudgementRule.RECEIVED_IN_THE_FUTURE);
    }

    /** Asks for the caller's own judgement before it tells anything of the other's (A7). */
    private static void requireNegotiation(Attempt current, Party party) {
        requireRule(current, EnumSet.of(DecisionRule.NEGOTIATED));
        requireOpen(current);
        if (!current.has(party == Party.LEARNER ? JudgementKind.SELF : JudgementKind.ASSESSOR)) {
            throw Problem.of(JudgementProblem.JUDGE_FIRST);
        }
        if (!current.isRevealed()) {
            throw Problem.of(JudgementProblem.NOTHING_TO_ANSWER);
        }
        if (!current.isInNegotiation()) {
            throw Problem.of(JudgementProblem.NOTHING_TO_NEGOTIATE);
        }
    }

    /** Nobody decides over two who last put forward the same value. */
    private static void requireDifference(Attempt current) {
        Optional<String> learners = current.position(Party.LEARNER);
        if (learners.isPresent() && learners.equals(current.position(Party.ASSESSOR))) {
            throw Problem.of(JudgementProblem.SAME_VALUE_PUT_FORWARD);
        }
    }

    private static boolean isPutForward(Attempt current, Party by, String value) {
        return current.position(by).filter(put -> put.equals(value)).isPresent();
    }

    private static Party other(Party party) {
        return party == Party.LEARNER ? Party.ASSESSOR : Party.LEARNER;
    }

    private static void requireRule(Attempt current, Set<DecisionRule> rules) {
        if (!rules.contains(current.rule())) {
            throw Problem.of(JudgementProblem.NOT_YOURS_TO_JUDGE)
                    .detail(current.rule().decidedBy());
        }
    }

    private static void requireOpen(Attempt current) {
        if (current.published()) {
            throw Problem.of(JudgementProblem.RESULT_PUBLISHED);
        }
    }

    private static void requireAbsent(Attempt current, JudgementKind kind) {
        if (current.has(kind)) {
            throw Problem.of(JudgementProblem.ALREADY_JUDGED);
        }
    }
}
