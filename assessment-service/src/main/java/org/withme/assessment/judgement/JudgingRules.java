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
    static final String PROVENANCE =
            "Send the results file, the awarding organisation's reference and the day of receipt.";

    private static final Set<DecisionRule> SELF_JUDGED =
            EnumSet.of(DecisionRule.LEARNER, DecisionRule.NEGOTIATED, DecisionRule.ASSESSOR_TO_STANDARD);
    private static final Set<DecisionRule> ASSESSOR_JUDGED =
            EnumSet.of(DecisionRule.NEGOTIATED, DecisionRule.ASSESSOR_TO_STANDARD, DecisionRule.CENTRE_MARKED);

    private JudgingRules() {}

    static void requireSelfJudgeable(Judging judging) {
        requireRule(judging, SELF_JUDGED);
        requireOpen(judging);
        requireAbsent(judging, JudgementKind.SELF);
        if (judging.isSelfJudgementSkipped() && judging.has(JudgementKind.ASSESSOR)) {
            throw Problem.of(JudgementProblem.SELF_JUDGEMENT_SKIPPED);
        }
    }

    /** Only where the decision is the assessor's: without the learner's judgement there is nothing to negotiate. */
    static void requireSkippable(Judging judging) {
        requireRule(judging, EnumSet.of(DecisionRule.ASSESSOR_TO_STANDARD));
        requireOpen(judging);
        requireAbsent(judging, JudgementKind.SELF);
        if (judging.isSelfJudgementSkipped()) {
            throw Problem.of(JudgementProblem.SELF_JUDGEMENT_SKIPPED);
        }
    }

    /** One's own, the latest act of all, and not older than a quarter of an hour (A6); gives what is taken back. */
    static JudgementEntry requireTakeable(Judging judging, String subject, Instant now) {
        requireOpen(judging);
        JudgementEntry said =
                judging.lastSaidBy(subject).orElseThrow(() -> Problem.of(JudgementProblem.NOTHING_TO_TAKE_BACK));
        Instant until = judging.toTakeBackUntil(said).orElseThrow(() -> Problem.of(JudgementProblem.ANSWERED_ALREADY));
        if (now.isAfter(until)) {
            throw Problem.of(JudgementProblem.TOO_LATE_TO_TAKE_BACK);
        }
        return said;
    }

    /** Whether it was decided at the lowest value of a scale of words, and the framework allows another attempt (A6). */
    static void requireRetriable(JudgedCriterion judged, Side side) {
        Judging judging = judged.judging();
        requireOpen(judging);
        boolean unseen = !judging.has(JudgementKind.SELF) && !judging.has(JudgementKind.SKIP);
        if (side == Side.LEARNER && judging.isBlind() && unseen) {
            throw Problem.of(JudgementProblem.JUDGE_FIRST);
        }
        if (judged.attempt() >= judged.attempts()) {
            throw Problem.of(JudgementProblem.NO_FURTHER_ATTEMPT);
        }
        if (!judged.isNotMet()) {
            throw Problem.of(JudgementProblem.NOTHING_TO_TRY_AGAIN);
        }
    }

    static void requireAssessorJudgeable(Judging judging) {
        requireRule(judging, ASSESSOR_JUDGED);
        requireOpen(judging);
        requireAbsent(judging, JudgementKind.ASSESSOR);
    }

    /** Another value than the one that the other side put forward last: that one is accepted, and costs no round. */
    static void requireProposable(Judging judging, Party party, String value) {
        requireNegotiation(judging, party);
        if (isPutForward(judging, other(party), value)) {
            throw Problem.at("/value", JudgementRule.ACCEPT_INSTEAD);
        }
        if (judging.lastProposal().filter(last -> last.party() == party).isPresent()) {
            throw Problem.of(JudgementProblem.AWAITING_ANSWER);
        }
        if (judging.roundsLeft() == 0) {
            throw Problem.of(JudgementProblem.ROUND_LIMIT_REACHED);
        }
    }

    /** Both accept the same value: the one that the other side put forward last. */
    static void requireAcceptable(Judging judging, Party party, String value) {
        requireNegotiation(judging, party);
        if (!isPutForward(judging, other(party), value)) {
            throw Problem.of(JudgementProblem.NOT_WHAT_WAS_PROPOSED);
        }
    }

    /** After the last round either of the two may ask (A7), unless both want the same. */
    static void requireAskable(Judging judging, Party party) {
        requireNegotiation(judging, party);
        requireDifference(judging);
        if (judging.roundsLeft() > 0) {
            throw Problem.of(JudgementProblem.NEGOTIATION_NOT_OVER);
        }
        if (judging.has(JudgementKind.REASSESSMENT_REQUEST)) {
            throw Problem.of(JudgementProblem.REASSESSMENT_ASKED);
        }
    }

    static void requireReassessable(Judging judging, boolean own) {
        requireRule(judging, EnumSet.of(DecisionRule.NEGOTIATED));
        requireOpen(judging);
        requireAbsent(judging, JudgementKind.REASSESSMENT);
        if (own) {
            throw Problem.of(JudgementProblem.OWN_JUDGEMENT);
        }
        if (judging.decision().isPresent()) {
            throw Problem.of(JudgementProblem.NOTHING_TO_NEGOTIATE);
        }
        if (!judging.isInNegotiation()) {
            throw Problem.of(JudgementProblem.NEGOTIATION_NOT_OVER);
        }
        requireDifference(judging);
        if (judging.roundsLeft() > 0) {
            throw Problem.of(JudgementProblem.NEGOTIATION_NOT_OVER);
        }
        if (!judging.has(JudgementKind.REASSESSMENT_REQUEST)) {
            throw Problem.of(JudgementProblem.REASSESSMENT_NOT_ASKED);
        }
    }

    /** The learner's reply stands beside a decision also when the result is out. */
    static void requireReplyable(Judging judging) {
        requireRule(judging, EnumSet.of(DecisionRule.ASSESSOR_TO_STANDARD));
        requireAbsent(judging, JudgementKind.REPLY);
        if (!judging.has(JudgementKind.SELF) && !judging.has(JudgementKind.SKIP) && !judging.published()) {
            throw Problem.of(JudgementProblem.JUDGE_FIRST);
        }
        if (!judging.has(JudgementKind.ASSESSOR)) {
            throw Problem.of(JudgementProblem.NOTHING_TO_ANSWER);
        }
    }

    /** The exams office writes what the awarding organisation alone decides; an adjustment is the organisation's own. */
    static void requireExternallyMarkable(Judging judging, Party party) {
        requireRule(
                judging,
                party == Party.AWARDING_ORGANISATION
                        ? EnumSet.of(DecisionRule.EXTERNAL, DecisionRule.CENTRE_MARKED)
                        : EnumSet.of(DecisionRule.EXTERNAL));
        requireOpen(judging);
        requireAbsent(judging, JudgementKind.EXTERNAL);
        if (judging.rule() == DecisionRule.CENTRE_MARKED && !judging.has(JudgementKind.ASSESSOR)) {
            throw Problem.of(JudgementProblem.NOTHING_TO_ANSWER);
        }
    }

    static Violations checkJudgement(Scale scale, String value, String reason) {
        return scale.check("/value", value).addAll(words("/reason", reason));
    }

    static Violations words(String pointer, String words) {
        return new Violations()
                .requiredText(pointer, words, LONGEST_WORDS, "Say why in 1 to " + LONGEST_WORDS + " characters.");
    }

    /** The exams office says where a mark comes from; an adjustment by the awarding organisation says why. */
    static Violations checkMark(Criterion criterion, Party party, ExternalMark mark, LocalDate today) {
        Violations violations = criterion.scale().check("/value", mark.value());
        if (criterion.decisionRule() == DecisionRule.CENTRE_MARKED || mark.reason() != null) {
            violations.addAll(words("/reason", mark.reason()));
        }
        return checkProvenance(violations, party, mark.provenance(), today);
    }

    private static Violations checkProvenance(
            Violations violations, Party party, Provenance provenance, LocalDate today) {
        violations.addIf(
                party == Party.EXAMS_OFFICER && provenance == null, "/provenance", JudgementRule.NO_PROVENANCE);
        if (provenance != null) {
            violations
                    .requiredText("/provenance/source", provenance.source(), LONGEST_SOURCE, PROVENANCE)
                    .requiredText("/provenance/reference", provenance.reference(), LONGEST_SOURCE, PROVENANCE)
                    .addIf(
                            party == Party.EXAMS_OFFICER && provenance.receivedOn() == null,
                            "/provenance/receivedOn",
                            JudgementRule.NO_DAY_OF_RECEIPT)
                    .addIf(
                            provenance.receivedOn() != null
                                    && provenance.receivedOn().isAfter(today),
                            "/provenance/receivedOn",
                            JudgementRule.RECEIVED_IN_THE_FUTURE);
        }
        return violations;
    }

    /** Asks for the caller's own judgement before it tells anything of the other's (A7). */
    private static void requireNegotiation(Judging judging, Party party) {
        requireRule(judging, EnumSet.of(DecisionRule.NEGOTIATED));
        requireOpen(judging);
        if (!judging.has(party == Party.LEARNER ? JudgementKind.SELF : JudgementKind.ASSESSOR)) {
            throw Problem.of(JudgementProblem.JUDGE_FIRST);
        }
        if (!judging.isRevealed()) {
            throw Problem.of(JudgementProblem.NOTHING_TO_ANSWER);
        }
        if (!judging.isInNegotiation()) {
            throw Problem.of(JudgementProblem.NOTHING_TO_NEGOTIATE);
        }
    }

    /** Nobody decides over two who last put forward the same value. */
    private static void requireDifference(Judging judging) {
        Optional<String> learners = judging.position(Party.LEARNER);
        if (learners.isPresent() && learners.equals(judging.position(Party.ASSESSOR))) {
            throw Problem.of(JudgementProblem.SAME_VALUE_PUT_FORWARD);
        }
    }

    private static boolean isPutForward(Judging judging, Party by, String value) {
        return judging.position(by).filter(put -> put.equals(value)).isPresent();
    }

    private static Party other(Party party) {
        return party == Party.LEARNER ? Party.ASSESSOR : Party.LEARNER;
    }

    private static void requireRule(Judging judging, Set<DecisionRule> rules) {
        if (!rules.contains(judging.rule())) {
            throw Problem.of(JudgementProblem.NOT_YOURS_TO_JUDGE)
                    .detail(judging.rule().decidedBy());
        }
    }

    private static void requireOpen(Judging judging) {
        if (judging.published()) {
            throw Problem.of(JudgementProblem.RESULT_PUBLISHED);
        }
    }

    private static void requireAbsent(Judging judging, JudgementKind kind) {
        if (judging.has(kind)) {
            throw Problem.of(JudgementProblem.ALREADY_JUDGED);
        }
    }
}
