package org.withme.learner.record.mis.working;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.reading.Finding;
import org.withme.learner.record.mis.reading.IlrHeader;
import org.withme.learner.record.mis.reading.IlrRefused;
import org.withme.learner.record.mis.receiving.ImportState;
import org.withme.learner.record.mis.receiving.ReturnName;

@DisplayName("A header is not from the future of the day on which the file was received (L7)")
class HeaderRulesTest {

    private static final Instant RECEIVED = Instant.parse("2026-07-06T23:59:00Z");

    @Test
    void two_days_ahead_are_taken_for_a_clock_that_is_wrong() {
        assertThatCode(() -> HeaderRules.require(made(LocalDateTime.of(2026, 7, 8, 23, 59, 59)), job()))
                .doesNotThrowAnyException();
    }

    @Test
    void more_than_two_days_ahead_refuse_the_file() {
        IlrRefused refused = catchThrowableOfType(
                IlrRefused.class, () -> HeaderRules.require(made(LocalDateTime.of(2026, 7, 9, 0, 0)), job()));

        assertThat(refused.findings())
                .extracting(Finding::rule)
                .containsExactly("WithMe_FilePreparationDate", "WithMe_DateTime");
    }

    @Test
    void a_year_is_taken_from_its_first_day_until_its_last_and_each_refusal_says_the_day() {
        // Given
        LocalDateTime at = LocalDateTime.of(2026, 7, 6, 9, 0);
        IlrHeader early = new IlrHeader("2627", at.toLocalDate(), "90000001", "90000001", "01", at);
        IlrHeader late = new IlrHeader("2425", at.toLocalDate(), "90000001", "90000001", "01", at);

        // When
        IlrRefused notOpen = catchThrowableOfType(
                IlrRefused.class, () -> HeaderRules.require(early, job("2627", Instant.parse("2026-07-31T23:59:59Z"))));
        IlrRefused closed = catchThrowableOfType(
                IlrRefused.class, () -> HeaderRules.require(late, job("2425", Instant.parse("2028-08-01T00:00:00Z"))));

        // Then
        assertThat(notOpen.findings()).extracting(Finding::rule).containsExactly("WithMe_YearNotOpen");
        assertThat(notOpen.findings().get(0).reason()).contains("2026-27").contains("2026-08-01");
        assertThat(closed.findings()).extracting(Finding::rule).containsExactly("WithMe_YearClosed");
        assertThatCode(() -> HeaderRules.require(early, job("2627", Instant.parse("2026-08-01T00:00:00Z"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> HeaderRules.require(late, job("2425", Instant.parse("2026-11-29T08:00:00Z"))))
                .doesNotThrowAnyException();
    }

    private static IlrHeader made(LocalDateTime at) {
        return new IlrHeader("2526", at.toLocalDate(), "90000001", "90000001", "01", at);
    }

    private static ImportJob job() {
        return job("2526", RECEIVED);
    }

    private static ImportJob job(String year, Instant received) {
        ReturnName name = ReturnName.parse("ILR-90000001-" + year + "-20260706-111405-01.XML")
                .orElseThrow();
        return new ImportJob(UUID.randomUUID(), name, received, false, ImportState.READING, 0, null, null);
    }
}
