package org.withme.assessment.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a reader with every report of every day could work out (A13): nothing of fewer than five learners. */
class CalibrationRulesTest {

    private static final List<String> GRADES = List.of("Not yet", "Pass", "Merit");
    private static final UUID FRAMEWORK = UUID.randomUUID();
    private static final UUID PLAN = UUID.randomUUID();
    private static final UUID SERVE = UUID.randomUUID();
    private static final UUID EXAM = UUID.randomUUID();

    @Test
    void A13_fewer_than_five_learners_look_as_if_there_were_none() {
        assertThat(Difference.of(
                        Calibration.of(learners(4, PLAN, "Pass", "Merit")).selfAndAssessor(),
                        Between.SELF_AND_ASSESSOR))
                .isNull();
        assertThat(Difference.of(Calibration.of(List.of()).selfAndAssessor(), Between.SELF_AND_ASSESSOR))
                .isNull();
    }

    @Test
    void A13_a_difference_is_the_mean_on_a_scale_of_a_hundred() {
        // Given
        List<ComparedRow> rows = learners(3, PLAN, "Pass", "Merit");
        rows.addAll(learners(2, PLAN, "Merit", "Merit"));

        // When
        Difference shown = Difference.of(Calibration.of(rows).selfAndAssessor(), Between.SELF_AND_ASSESSOR);

        // Then
        assertThat(shown)
                .isEqualTo(new Difference(
                        5, new BigDecimal("-30.0"), "Learners judge 30.0 of 100 points lower than assessors."));
    }

    @Test
    void A13_a_total_says_nothing_that_its_parts_do_not_say() {
        // Given
        List<ComparedRow> rows = learners(7, PLAN, "Pass", "Merit");
        rows.addAll(learners(4, SERVE, "Merit", "Not yet"));

        // When
        Calibration shown = Calibration.of(rows);

        // Then
        assertThat(shown.criteria().get(SERVE).selfAndAssessor()).isEqualTo(Sum.NOTHING);
        assertThat(shown.selfAndAssessor())
                .isEqualTo(shown.criteria().get(PLAN).selfAndAssessor())
                .isEqualTo(new Sum(5, -250));
    }

    @Test
    void A13_two_reports_of_any_two_days_differ_by_nothing_or_by_five_learners_at_least() {
        // Given
        Random random = new Random(20261201);
        List<ComparedRow> all = new ArrayList<>();
        for (int learner = 0; learner < 60; learner++) {
            all.addAll(everything(random));
        }

        // When, Then
        List<Calibration> days = new ArrayList<>();
        for (int day = 0; day <= 60; day++) {
            days.add(Calibration.of(all.subList(0, day * 3)));
        }
        for (int day = 0; day <= 60; day++) {
            for (int later = day; later <= 60; later++) {
                assertFives(days.get(day).selfAndExternal(), days.get(later).selfAndExternal());
                for (UUID criterion : List.of(PLAN, SERVE)) {
                    assertFives(sumOf(days.get(day), criterion), sumOf(days.get(later), criterion));
                }
            }
        }
    }

    @Test
    void A13_who_judged_themselves_is_compared_with_the_awarding_organisation_over_the_framework() {
        // Given
        List<ComparedRow> rows = new ArrayList<>();
        for (int learner = 0; learner < 5; learner++) {
            UUID who = UUID.randomUUID();
            rows.add(row(who, PLAN, GRADES, null, "Pass", "Merit", null));
            rows.add(row(who, EXAM, List.of(), 80, null, null, "60"));
        }

        // When, Then
        assertThat(Calibration.of(rows).selfAndExternal()).isEqualTo(new Sum(5, -125));
        assertThat(Calibration.of(rows).assessorAndExternal()).isEqualTo(Sum.NOTHING);
    }

    private static void assertFives(Sum earlier, Sum later) {
        int more = later.comparisons() - earlier.comparisons();
        assertThat(more % Sum.FIVE).isZero();
        assertThat(more).isNotNegative();
        if (more == 0) {
            assertThat(later).isEqualTo(earlier);
        }
    }

    private static Sum sumOf(Calibration calibration, UUID criterion) {
        return calibration.criteria().containsKey(criterion)
                ? calibration.criteria().get(criterion).selfAndAssessor()
                : Sum.NOTHING;
    }

    private static List<ComparedRow> everything(Random random) {
        UUID who = UUID.randomUUID();
        return Arrays.asList(
                row(who, PLAN, GRADES, null, any(random), any(random), null),
                row(who, SERVE, GRADES, null, random.nextBoolean() ? any(random) : null, any(random), null),
                row(who, EXAM, List.of(), 80, null, null, random.nextBoolean() ? "60" : null));
    }

    private static String any(Random random) {
        return GRADES.get(random.nextInt(GRADES.size()));
    }

    private static List<ComparedRow> learners(int count, UUID criterion, String self, String assessor) {
        List<ComparedRow> rows = new ArrayList<>();
        for (int learner = 0; learner < count; learner++) {
            rows.add(row(UUID.randomUUID(), criterion, GRADES, null, self, assessor, null));
        }
        return rows;
    }

    private static ComparedRow row(
            UUID who,
            UUID criterion,
            List<String> values,
            Integer maximum,
            String self,
            String assessor,
            String external) {
        return new ComparedRow(FRAMEWORK, who, criterion, values, maximum, self, assessor, external);
    }
}
