package org.withme.learner.record.mis.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AReturn.aReturn;
import static org.withme.learner.record.mis.reading.AnAim.aim;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The rules that a learner of a return keeps (L1, L6)")
class ReturnRulesTest {

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("ULN_04", learner("A1").uln("1000000044")),
                Arguments.of("DateOfBirth_04", learner("A1").born("1910-07-31")),
                Arguments.of("DateOfBirth_05", learner("A1").born("2021-08-02")),
                Arguments.of(
                        "LearnStartDate_02",
                        learner("A1").on(aim("1").from("2015-07-31").plannedUntil("2016-07-31"))),
                Arguments.of(
                        "LearnStartDate_03",
                        learner("A1").on(aim("1").from("2026-08-01").plannedUntil("2027-07-31"))),
                Arguments.of(
                        "LearnStartDate_05", learner("A1").born("2017-09-08").on(aim("1").from("2017-09-08"))),
                Arguments.of(
                        "LearnStartDate_12",
                        learner("A1")
                                .on(aim("1").apprenticeship("119")
                                        .from("2027-08-01")
                                        .plannedUntil("2029-07-31"))),
                Arguments.of(
                        "WithMe_LearnStartDate",
                        learner("A1")
                                .on(aim("1").set("FundModel", "37")
                                        .from("2036-08-01")
                                        .plannedUntil("2037-07-31"))),
                Arguments.of("LearnPlanEndDate_03", learner("A1").on(aim("1").plannedUntil("2035-09-08"))),
                Arguments.of("R07", learner("A1").on(aim("1").number(1), aim("2").number(1))),
                Arguments.of("LearnPlanEndDate_02", learner("A1").on(aim("1").plannedUntil("2025-09-07"))),
                Arguments.of("LearnActEndDate_01", learner("A1").on(aim("1").completed("2025-09-07"))),
                Arguments.of("LearnActEndDate_04", learner("A1").on(aim("1").completed("2026-07-07"))),
                Arguments.of(
                        "CompStatus_02",
                        learner("A1").on(aim("1").completed("2026-01-05").set("CompStatus", "1"))),
                Arguments.of(
                        "CompStatus_03",
                        learner("A1")
                                .on(aim("1").brokenOff("2026-01-05")
                                        .set("LearnActEndDate", null)
                                        .set("FundModel", "37")
                                        .set("ProgType", "32"))),
                Arguments.of(
                        "CompStatus_04",
                        learner("A1").on(aim("1").completed("2026-01-05").set("Outcome", null))),
                Arguments.of("Outcome_05", learner("A1").on(aim("1").set("Outcome", "1"))),
                Arguments.of("Outcome_11", learner("A1").on(aim("1").set("Outcome", "8"))),
                Arguments.of(
                        "CompStatus_10",
                        learner("A1")
                                .on(aim("1").apprenticeship("119")
                                        .completed("2026-01-05")
                                        .set("CompStatus", "1"))),
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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AimType, 9, AimType_01",
        "FundModel, 77, FundModel_01",
        "ProgType, 99, ProgType_03",
        "WithdrawReason, 99, WithdrawReason_02",
        "Outcome, 7, Outcome_01"
    })
    void an_unknown_code_of_a_kept_field_is_a_note_and_loses_nobody(String field, String code, String rule) {
        TakenReturn taken = TakenReturn.of(aReturn("90000001")
                .with(learner("A1").on(aim("1").withdrawn("2026-01-05", "2").set(field, code))));

        assertThat(taken.learners).hasSize(1);
        assertThat(taken.notes).extracting(Finding::rule).containsExactly(rule);
        assertThat(taken.notes.get(0).path()).isEqualTo("/Message/Learner[1]/LearningDelivery[1]/" + field);
        assertThat(taken.notes.get(0).valueClass()).isEqualTo(ValueClass.UNKNOWN_CODE);
    }

    @ParameterizedTest(name = "PriorLevel {0}")
    @ValueSource(strings = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "97", "98", "99"})
    void every_prior_level_since_2021_is_taken_without_a_note(String level) {
        TakenReturn taken =
                TakenReturn.of(aReturn("90000001").with(learner("A1").raw(attained(level))));

        assertThat(taken.learners).extracting(IlrLearner::priorAttainment).containsExactly(Integer.valueOf(level));
        assertThat(taken.notes).isEmpty();
    }

    @Test
    void a_prior_level_of_the_list_that_ended_in_2021_is_noted() {
        TakenReturn taken =
                TakenReturn.of(aReturn("90000001").with(learner("A1").raw(attained("13"))));

        assertThat(taken.learners).hasSize(1);
        assertThat(taken.notes).extracting(Finding::rule).containsExactly("WithMe_PriorLevel");
        assertThat(taken.notes.get(0).remedy()).contains("1, 2, 3, 4, 5").doesNotContain("11");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"FundModel, 82", "ProgType, 33"})
    void a_code_that_came_after_the_first_list_is_taken_without_a_note(String field, String code) {
        TakenReturn taken =
                TakenReturn.of(aReturn("90000001").with(learner("A1").on(aim("1").set(field, code))));

        assertThat(taken.learners).hasSize(1);
        assertThat(taken.notes).isEmpty();
    }

    @Test
    void a_code_that_closed_before_the_aim_started_is_noted() {
        TakenReturn taken = TakenReturn.of(aReturn("90000001")
                .with(
                        learner("A1").on(aim("1").set("FundModel", "35")),
                        learner("A2").on(aim("1").from("2024-07-31").set("FundModel", "35"))));

        assertThat(taken.learners).hasSize(2);
        assertThat(taken.notes).hasSize(1);
        assertThat(taken.notes.get(0).reason()).contains("closed before the aim started");
        assertThat(taken.notes.get(0).remedy()).contains("36").doesNotContain("35");
    }

    @Test
    void an_unknown_code_of_a_field_that_is_not_kept_is_no_error() {
        TakenReturn taken = TakenReturn.of(aReturn("90000001")
                .with(learner("A1")
                        .set("Sex", "X")
                        .set("LLDDHealthProb", "7")
                        .set("Ethnicity", "77")
                        .raw("<LLDDandHealthProblem><LLDDCat>77</LLDDCat></LLDDandHealthProblem>"
                                + "<LearnerEmploymentStatus><EmpStat>55</EmpStat><DateEmpStatApp>2025-08-31"
                                + "</DateEmpStatApp></LearnerEmploymentStatus>")));

        assertThat(taken.findings()).isEmpty();
        assertThat(taken.learners).hasSize(1);
        assertThat(taken.notes).isEmpty();
    }

    @Test
    void a_completion_status_that_nobody_knows_rejects_because_it_decides_whether_somebody_goes_on() {
        TakenReturn taken =
                TakenReturn.of(aReturn("90000001").with(learner("A1").on(aim("1").set("CompStatus", "5"))));

        assertThat(taken.findings())
                .containsExactly("CompStatus_01 /Message/Learner[1]/LearningDelivery[1]/CompStatus");
    }

    @Test
    void everything_that_keeps_the_rules_is_taken() {
        TakenReturn taken = TakenReturn.of(aReturn("90000001")
                .with(
                        learner("A1").on(aim("1").completed("2026-07-06"), aim("2").withdrawn("2025-09-08", "44")),
                        learner("A2").born("1911-01-01").on(aim("1").brokenOff("2026-01-05")),
                        learner("A3").set("DateOfBirth", null),
                        learner("A4").on(aim("1").from("2015-08-01").plannedUntil("2025-07-31")),
                        learner("A5").on(aim("1").from("2026-07-31").plannedUntil("2036-07-30")),
                        learner("A6")
                                .on(aim("1").apprenticeship("119")
                                        .from("2027-07-31")
                                        .plannedUntil("2029-07-31")),
                        learner("A7").on(tLevel().from("2026-09-01").plannedUntil("2028-07-31")),
                        learner("A8").on(bootcamp().set("Outcome", "1")),
                        learner("A9").on(bootcamp().set("Outcome", "3")),
                        learner("A10").on(assessedAtItsEnd())));

        assertThat(taken.findings()).isEmpty();
        assertThat(taken.learners).hasSize(10);
    }

    private static AnAim tLevel() {
        return aim("ZPROG001").set("AimType", "1").set("ProgType", "31");
    }

    private static AnAim bootcamp() {
        return aim("ZPROG001").set("AimType", "1").set("FundModel", "37").set("ProgType", "32");
    }

    /** The learning is over, the end-point assessment is not. */
    private static AnAim assessedAtItsEnd() {
        return aim("ZPROG001")
                .apprenticeship("119")
                .completed("2026-01-05")
                .set("CompStatus", "1")
                .set("Outcome", "8");
    }

    private static String attained(String level) {
        return "<PriorAttain><PriorLevel>" + level
                + "</PriorLevel><DateLevelApp>2025-08-31</DateLevelApp></PriorAttain>";
    }
}
