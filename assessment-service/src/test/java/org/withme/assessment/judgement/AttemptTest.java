package org.withme.assessment.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.framework.DecisionRule;
import org.withme.assessment.judgement.JudgementEntry.Actor;
import org.withme.assessment.judgement.JudgementEntry.Place;
import org.withme.platform.problem.Problem;

class AttemptTest {

    private final List<JudgementEntry> entries = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "LEARNER, true, false, false, false",
        "NEGOTIATED, true, true, false, false",
        "ASSESSOR_TO_STANDARD, true, true, false, false",
        "CENTRE_MARKED, false, true, true, false",
        "EXTERNAL, false, false, true, true"
    })
    void who_may_judge_follows_the_decision_rule(
            DecisionRule rule, boolean learner, boolean assessor, boolean organisation, boolean examsOffice) {
        refusedUnless(learner, () -> JudgingRules.requireSelfJudgeable(current(rule)));
        refusedUnless(assessor, () -> JudgingRules.requireAssessorJudgeable(current(rule)));
        recorded(JudgementKind.ASSESSOR, Party.ASSESSOR, "Pass");
        refusedUnless(
                organisation, () -> JudgingRules.requireExternallyMarkable(current(rule), Party.AWARDING_ORGANISATION));
        refusedUnless(examsOffice, () -> JudgingRules.requireExternallyMarkable(current(rule), Party.EXAMS_OFFICER));
    }

    @ParameterizedTest
    @EnumSource(DecisionRule.class)
    void a_refusal_says_who_decides_in_words_that_are_right_for_staff_too(DecisionRule rule) {
        ThrowingCallable act = rule == DecisionRule.NEGOTIATED
                ? () -> JudgingRules.requireReplyable(current(rule))
                : () -> JudgingRules.requireProposable(current(rule), Party.ASSESSOR, "Pass");
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, refusal -> assertThat(refusal.detail())
                .hasValueSatisfying(words ->
                        assertThat(words).isEqualTo(rule.decidedBy()).doesNotContainPattern("(?i)\\byour?\\b")));
    }

    @ParameterizedTest
    @CsvSource({"NEGOTIATED", "ASSESSOR_TO_STANDARD"})
    void A7_each_side_sees_its_own_first_and_both_when_both_are_recorded(DecisionRule rule) {
        assertThat(current(rule).sees(Side.LEARNER, JudgementKind.SELF)).isTrue();
        assertThat(current(rule).sees(Side.LEARNER, JudgementKind.ASSESSOR)).isFalse();
        assertThat(current(rule).sees(Side.COLLEGE, JudgementKind.SELF)).isFalse();
        recorded(JudgementKind.ASSESSOR, Party.ASSESSOR, "Pass");
        assertThat(current(rule).decisionSeenFrom(Side.LEARNER)).isEmpty();
        recorded(JudgementKind.SELF, Party.LEARNER, "Merit");
        assertThat(current(rule).sees(Side.LEARNER, JudgementKind.ASSESSOR)).isTrue();
        assertThat(current(rule).sees(Side.COLLEGE, JudgementKind.SELF)).isTrue();
    }

    @Test
    void A7_a_difference_is_negotiated_about_the_last_thing_that_each_put_forward() {
        // Given
        theyDiffer();
        recorded(JudgementKind.PROPOSAL, Party.LEARNER, "Merit");
        recorded(JudgementKind.PROPOSAL, Party.ASSESSOR, "Pass");

        // When
        Attempt current = current(DecisionRule.NEGOTIATED);

        // Then
        assertThat(current.roundsLeft()).isEqualTo(1);
        assertThat(current.position(Party.LEARNER)).contains("Merit");
        assertThat(current.position(Party.ASSESSOR)).contains("Pass");
        assertThatCode(() -> JudgingRules.requireAcceptable(current, Party.LEARNER, "Pass"))
                .doesNotThrowAnyException();
        refused(
                JudgementProblem.NOT_WHAT_WAS_PROPOSED,
                () -> JudgingRules.requireAcceptable(current, Party.LEARNER, "Merit"));
        refused(
                JudgementProblem.AWAITING_ANSWER,
                () -> JudgingRules.requireProposable(current, Party.ASSESSOR, "Not yet"));
    }

    @Test
    void A7_the_value_that_the_other_side_put_forward_last_is_no_proposal() {
        // Given
        theyDiffer();
        Attempt judged = current(DecisionRule.NEGOTIATED);
        refused(
                JudgementProblem.ACCEPT_INSTEAD,
                () -> JudgingRules.requireProposable(judged, Party.LEARNER, "Not yet"));
        recorded(JudgementKind.PROPOSAL, Party.LEARNER, "Merit");
        recorded(JudgementKind.PROPOSAL, Party.ASSESSOR, "Pass");

        // When
        Attempt current = current(DecisionRule.NEGOTIATED);

        // Then
        refused(JudgementProblem.ACCEPT_INSTEAD, () -> JudgingRules.requireProposable(current, Party.LEARNER, "Pass"));
        assertThatCode(() -> JudgingRules.requireProposable(current, Party.LEARNER, "Not yet"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"2", "3"})
    void A7_while_both_last_put_forward_the_same_either_accepts_it_and_nobody_else_decides(int proposals) {
        // Given
        theyDiffer();
        if (proposals == 3) {
            recorded(JudgementKind.PROPOSAL, Party.ASSESSOR, "Not yet");
        }
        recorded(JudgementKind.PROPOSAL, Party.LEARNER, "Pass");
        recorded(JudgementKind.PROPOSAL, Party.ASSESSOR, "Pass");
        refused(
                JudgementProblem.SAME_VALUE_PUT_FORWARD,
                () -> JudgingRules.requireReassessable(current(DecisionRule.NEGOTIATED), Party.IQA, false));
        recorded(JudgementKind.REASSESSMENT_REQUEST, Party.LEARNER, null);

        // When
        Attempt same = current(DecisionRule.NEGOTIATED);

        // Then
        for (Party party : List.of(Party.LEARNER, Party.ASSESSOR)) {
            refused(JudgementProblem.SAME_VALUE_PUT_FORWARD, () -> JudgingRules.requireAskable(same, party));
            refused(JudgementProblem.ACCEPT_INSTEAD, () -> JudgingRules.requireProposable(same, party, "Pass"));
            assertThatCode(() -> JudgingRules.requireAcceptable(same, party, "Pass"))
                    .doesNotThrowAnyException();
        }
        refused(
                JudgementProblem.SAME_VALUE_PUT_FORWARD,
                () -> JudgingRules.requireReassessable(same, Party.IQA, false));
    }

    @Test
    void A7_rounds_end_and_then_a_quality_assurer_who_judged_nothing_decides() {
        // Given
        theyDiffer();
        recorded(JudgementKind.PROPOSAL, Party.LEARNER, "Merit");
        refused(
                JudgementProblem.NEGOTIATION_NOT_OVER,
                () -> JudgingRules.requireReassessable(current(DecisionRule.NEGOTIATED), Party.IQA, false));
        recorded(JudgementKind.PROPOSAL, Party.ASSESSOR, "Pass");
        recorded(JudgementKind.PROPOSAL, Party.LEARNER, "Merit");

        // When, Then
        Attempt current = current(DecisionRule.NEGOTIATED);
        refused(
                JudgementProblem.ROUND_LIMIT_REACHED,
                () -> JudgingRules.requireProposable(current, Party.ASSESSOR, "Not yet"));
        refused(
                JudgementProblem.REASSESSMENT_NOT_ASKED,
                () -> JudgingRules.requireReassessable(current, Party.IQA, false));
        recorded(JudgementKind.REASSESSMENT_REQUEST, Party.LEARNER, null);
        Attempt asked = current(DecisionRule.NEGOTIATED);
        refused(JudgementProblem.REASSESSMENT_ASKED, () -> JudgingRules.requireAskable(asked, Party.ASSESSOR));
        refused(
                JudgementProblem.OWN_JUDGEMENT,
                () -> JudgingRules.requireReassessable(current, Party.IQA, current.isJudgedBy("ASSESSOR")));
        assertThatCode(() -> JudgingRules.requireReassessable(asked, Party.IQA, false))
                .doesNotThrowAnyException();
        recorded(JudgementKind.REASSESSMENT, Party.IQA, "Pass");
        assertThat(current(DecisionRule.NEGOTIATED).decision().map(Attempt.Decision::value))
                .contains("Pass");
    }

    @Test
    void A7_a_refusal_asks_for_ones_own_judgement_before_it_tells_of_the_others() {
        refused(
                JudgementProblem.JUDGE_FIRST,
                () -> JudgingRules.requireProposable(current(DecisionRule.NEGOTIATED), Party.LEARNER, "Pass"));
        recorded(JudgementKind.ASSESSOR, Party.ASSESSOR, "Pass");
        refused(
                JudgementProblem.JUDGE_FIRST,
                () -> JudgingRules.requireProposable(current(DecisionRule.NEGOTIATED), Party.LEARNER, "Pass"));
        refused(
                JudgementProblem.NOTHING_TO_ANSWER,
                () -> JudgingRules.requireProposable(current(DecisionRule.NEGOTIATED), Party.ASSESSOR, "Pass"));
    }

    @Test
    void A8_the_awarding_organisations_mark_takes_the_place_of_the_centres() {
        recorded(JudgementKind.ASSESSOR, Party.ASSESSOR, "62");
        assertThat(current(DecisionRule.CENTRE_MARKED).decision().map(Attempt.Decision::by))
                .contains(Party.ASSESSOR);
        recorded(JudgementKind.EXTERNAL, Party.AWARDING_ORGANISATION, "60");
        assertThat(current(DecisionRule.CENTRE_MARKED).decision().map(Attempt.Decision::value))
                .contains("60");
    }

    private void theyDiffer() {
        recorded(JudgementKind.SELF, Party.LEARNER, "Merit");
        recorded(JudgementKind.ASSESSOR, Party.ASSESSOR, "Not yet");
    }

    private void recorded(JudgementKind kind, Party party, String value) {
        entries.add(JudgementEntry.of(
                UUID.randomUUID(),
                new Place(UUID.randomUUID(), UUID.randomUUID(), 1),
                kind,
                new Actor(party, party.name(), Instant.EPOCH.plusSeconds(entries.size())),
                value,
                "Because."));
    }

    private Attempt current(DecisionRule rule) {
        return new Attempt(rule, List.copyOf(entries), 3, false);
    }

    private static void refusedUnless(boolean allowed, ThrowingCallable act) {
        if (allowed) {
            assertThatCode(act).doesNotThrowAnyException();
        } else {
            refused(JudgementProblem.NOT_YOURS_TO_JUDGE, act);
        }
    }

    private static void refused(JudgementProblem problem, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, refusal -> assertThat(refusal.type())
                .isEqualTo(problem));
    }
}
