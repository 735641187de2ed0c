package org.withme.learner.record.mis.working;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.planning.PlannedChange;
import org.withme.learner.record.mis.reading.IlrHeader;
import org.withme.learner.record.mis.receiving.ImportProblem;
import org.withme.learner.record.mis.receiving.MisConfig;

@DisplayName("When a return waits for a person (L7, L8)")
class BrakeTest {

    private static final MisConfig.Brake LIMITS = new MisConfig.Brake() {
        @Override
        public int percent() {
            return 5;
        }

        @Override
        public int atLeast() {
            return 20;
        }
    };

    @Test
    void more_than_five_percent_and_at_least_twenty_leaving_stop_a_run() {
        assertThat(reasons(leaving(21, 400))).containsExactly("L8");
        assertThat(reasons(leaving(20, 399))).containsExactly("L8");
    }

    @Test
    void exactly_five_percent_or_fewer_than_twenty_do_not() {
        assertThat(reasons(leaving(20, 400))).isEmpty();
        assertThat(reasons(leaving(19, 20))).isEmpty();
    }

    @Test
    void an_older_return_of_the_year_waits_by_time_then_serial_number() {
        IlrHeader last = header("2526", 12, "02");

        assertThat(Brake.reasons(header("2526", 12, "1"), Optional.of(last), leaving(0, 1), LIMITS))
                .hasSize(1);
        assertThat(Brake.reasons(header("2526", 11, "03"), Optional.of(last), leaving(0, 1), LIMITS))
                .hasSize(1);
        assertThat(Brake.reasons(header("2526", 12, "02"), Optional.of(last), leaving(0, 1), LIMITS))
                .isEmpty();
        assertThat(Brake.reasons(header("2526", 12, "10"), Optional.of(last), leaving(0, 1), LIMITS))
                .isEmpty();
    }

    private static java.util.List<String> reasons(PlannedChange change) {
        return Brake.reasons(header("2526", 12, "01"), Optional.empty(), change, LIMITS).stream()
                .map(ImportProblem::rule)
                .toList();
    }

    private static PlannedChange leaving(int leaving, int current) {
        return new PlannedChange(0, 0, 0, 0, 0, 0, 0, 0, leaving / 2, leaving - leaving / 2, current, 0);
    }

    private static IlrHeader header(String year, int hour, String serial) {
        return new IlrHeader(
                year, LocalDate.of(2026, 7, 6), "90000001", "90000001", serial, LocalDateTime.of(2026, 7, 6, hour, 0));
    }
}
