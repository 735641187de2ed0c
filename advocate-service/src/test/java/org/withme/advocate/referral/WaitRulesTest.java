package org.withme.advocate.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.withme.advocate.referral.WaitView.Estimate;

class WaitRulesTest {

    private static final Instant SINCE = Instant.parse("2026-07-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

    @Test
    void V1_the_date_is_the_queue_over_recent_throughput_with_its_range() {
        // When
        WaitView told = WaitRules.estimate(SINCE, 2, 9, true, TODAY);

        // Then
        assertThat(told.estimate()).isEqualTo(Estimate.KNOWN);
        assertThat(told.likelyOn()).isEqualTo(TODAY.plusDays(20));
        assertThat(told.earliestOn()).isEqualTo(TODAY.plusDays(15));
        assertThat(told.latestOn()).isEqualTo(TODAY.plusDays(30));
        assertThat(told.because()).isEqualTo("9 learners were accepted in the last 90 days.");
    }

    @Test
    void V1_more_throughput_gives_a_nearer_day_and_a_narrower_range() {
        // When
        WaitView few = WaitRules.estimate(SINCE, 3, 4, true, TODAY);
        WaitView many = WaitRules.estimate(SINCE, 3, 90, true, TODAY);

        // Then
        assertThat(many.likelyOn()).isBefore(few.likelyOn());
        assertThat(many.latestOn().toEpochDay() - many.earliestOn().toEpochDay())
                .isLessThan(few.latestOn().toEpochDay() - few.earliestOn().toEpochDay());
    }

    @Test
    void V1_without_throughput_it_is_not_known_yet_and_says_why() {
        assertThat(WaitRules.estimate(SINCE, 1, 3, true, TODAY)).satisfies(told -> {
            assertThat(told.estimate()).isEqualTo(Estimate.NOT_KNOWN_YET);
            assertThat(told.likelyOn()).isNull();
            assertThat(told.because()).startsWith("Only 3 of at least 4 acceptances");
        });
    }

    @Test
    void V1_a_college_without_an_advocate_says_so() {
        assertThat(WaitRules.estimate(SINCE, 1, 50, false, TODAY)).satisfies(told -> {
            assertThat(told.estimate()).isEqualTo(Estimate.NOT_KNOWN_YET);
            assertThat(told.because()).contains("no advocate");
        });
    }
}
