package org.withme.learner.mis.ilr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.mis.ilr.ALearner.learner;
import static org.withme.learner.mis.ilr.AReturn.aReturn;
import static org.withme.learner.mis.ilr.AnAim.aim;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The rules that a learner of a return keeps (L1, L6)")
class ReturnRulesTest {

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("ULN_04", learner("A1").uln("1000000044")),
                Arguments.of("DateOfBirth_04", learner("A1").born("1910-07-31")),
                Arguments.of("DateOfBirth_05", learner("A1").born("2021-08-02")),
                Arguments.of("LearnStartDate_02", learner("A1").on(aim("1").from("1989-12-31"))),
                Arguments.of(
                        "LearnStartDate_03",
                        learner("A1").on(aim("1").from("2036-08-01").plannedUntil("2037-07-31"))),
                Arguments.of("R07", learner("A1").on(aim("1").number(1), aim("2").number(1))),
                Arguments.of("LearnPlanEndDate_02", learner("A1").on(aim("1").plannedUntil("2025-09-07"))),
                Arguments.of("LearnActEndDate_01", learner("A1").on(aim("1").completed("2025-09-07"))),
                Arguments.of("LearnActEndDate_04", learner("A1").on(aim("1").completed("2026-07-07"))),
                Arguments.of(
                        "CompStatus_02",
                        learner("A1").on(aim("1").completed("2026-01-05").set("CompStatus", "1"))),
                Arguments.of("CompStatus_03", learner("A1").on(aim("1").set("CompStatus", "6"))),
                Arguments.of(
                        "CompStatus_04",
                        learner("A1").on(aim("1").completed("2026-01-05").set("Outcome", null))),
                Arguments.of("Outcome_05", learner("A1").on(aim("1").set("Outcome", "1"))),
                Arguments.of(
                        "WithdrawReason_03",
                        learner("A1").on(aim("1").withdrawn("2026-01-05", "2").set("WithdrawReason", null))),
                Arguments.of(
                        "WithdrawReason_04",
                        learner("A1").on(aim("1").completed("2026-01-05").set("WithdrawReason", "2"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_rule_rejects_the_learner_under_its_id(String rule, ALearner learner) {
        TakenReturn taken = TakenReturn.of(aReturn("90000001").with(learner));

        assertThat(taken.rejected).hasSize(1);
        assertThat(taken.rejected.get(0).findings()).extracting(Finding::rule).containsExactly(rule);
    }

    static Stream<Arguments> unknownCodes() {
        return Stream.of("FundModel", "ProgType", "CompStatus", "AimType", "WithdrawReason", "Outcome")
                .map(Arguments::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unknownCodes")
    void an_unknown_code_rejects_the_learner(String field) {
        TakenReturn taken = TakenReturn.of(aReturn("90000001")
                .with(learner("A1").on(aim("1").withdrawn("2026-01-05", "2").set(field, "77"))));

        assertThat(taken.findings())
                .containsExactly("FD_" + field + " /Message/Learner[1]/LearningDelivery[1]/" + field);
        assertThat(taken.rejected.get(0).findings().get(0).valueClass()).isEqualTo(ValueClass.UNKNOWN_CODE);
    }

    @Test
    void everything_that_keeps_the_rules_is_taken() {
        TakenReturn taken = TakenReturn.of(aReturn("90000001")
                .with(
                        learner("A1").on(aim("1").completed("2026-07-06"), aim("2").withdrawn("2025-09-08", "44")),
                        learner("A2").born("1911-01-01").on(aim("1").brokenOff("2026-01-05")),
                        learner("A3").set("DateOfBirth", null),
                        learner("A4").on(aim("1").from("1990-01-01")),
                        learner("A5").on(aim("1").from("2036-07-31").plannedUntil("2037-07-31"))));

        assertThat(taken.learners).hasSize(5);
    }

    @Test
    void a_reason_to_leave_is_kept_as_a_class_only() {
        assertThat(List.of(2, 7, 41, 47)).allMatch(reason -> WithdrawalClass.ofReason(reason) == WithdrawalClass.MOVED);
        assertThat(List.of(45, 98)).allMatch(reason -> WithdrawalClass.ofReason(reason) == WithdrawalClass.UNKNOWN);
        assertThat(List.of(3, 28, 29, 44, 97))
                .allMatch(reason -> WithdrawalClass.ofReason(reason) == WithdrawalClass.LEFT);
        assertThat(WithdrawalClass.ofReason(40)).isEqualTo(WithdrawalClass.NONE);
        assertThat(WithdrawalClass.ofReason(null)).isEqualTo(WithdrawalClass.UNKNOWN);
    }
}
