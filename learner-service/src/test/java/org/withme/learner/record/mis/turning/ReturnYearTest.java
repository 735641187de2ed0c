package org.withme.learner.record.mis.turning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReturnYearTest {

    @Test
    void a_year_is_over_from_the_first_of_august() {
        assertThat(ReturnYear.lastOverOn(LocalDate.of(2026, 7, 31)).code()).isEqualTo("2425");
        assertThat(ReturnYear.lastOverOn(LocalDate.of(2026, 8, 1)).code()).isEqualTo("2526");
        assertThat(ReturnYear.lastOverOn(LocalDate.of(2027, 1, 1)).code()).isEqualTo("2526");
        assertThat(new ReturnYear("2526").lastDay()).isEqualTo(LocalDate.of(2026, 7, 31));
    }
}
