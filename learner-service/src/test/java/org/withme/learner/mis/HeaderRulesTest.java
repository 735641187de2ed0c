package org.withme.learner.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.mis.ilr.Finding;
import org.withme.learner.mis.ilr.IlrHeader;
import org.withme.learner.mis.ilr.IlrRefused;

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
                .containsExactly("FD_FilePreparationDate", "FD_DateTime");
    }

    private static IlrHeader made(LocalDateTime at) {
        return new IlrHeader("2526", at.toLocalDate(), "90000001", "90000001", "01", at);
    }

    private static ImportJob job() {
        ReturnName name =
                ReturnName.parse("ILR-90000001-2526-20260706-111405-01.XML").orElseThrow();
        return new ImportJob(UUID.randomUUID(), name, RECEIVED, false, ImportStatus.READING, 0, null, null);
    }
}
