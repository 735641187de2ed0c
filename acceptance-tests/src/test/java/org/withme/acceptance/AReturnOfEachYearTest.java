package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.ImportRun;
import org.withme.acceptance.world.SampleReturn;

/** Returns of the years that are taken, shaped after the published samples. */
class AReturnOfEachYearTest {

    private final College ashdown = College.opens();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2425, ESFA/ILR/2024-25, 6, LearnPlanEndDate_02",
        "2526, ESFA/ILR/2025-26, 6, LearnPlanEndDate_02",
        "2627, ILR/2026-27, 6, LearnPlanEndDate_02 FD_LearnRefNumber"
    })
    void is_taken_with_its_quirks_and_what_the_specification_forbids_is_named(
            String year, String namespace, int created, String rules) {
        // Given
        SampleReturn sample = SampleReturn.of(ashdown.ukprn(), year, namespace);

        // When
        ImportRun run = ashdown.mis()
                .accepted(ashdown.mis()
                        .sending(sample.fileName(), "text/xml", sample.bytes())
                        .send())
                .completes();

        // Then
        assertThat(run.rules()).containsExactlyElementsOf(List.of(rules.split(" ")));
        assertThat(run.count("learners/created")).isEqualTo(created);
        assertThat(run.count("learners/noted")).isZero();
    }
}
