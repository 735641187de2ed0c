package org.withme.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProblemTranslationTest {

    private final Ending ending = new Ending();

    @AfterEach
    void theProcessGoesOn() {
        ending.start(null);
    }

    @Test
    void what_a_stop_cut_off_can_be_sent_again() {
        // Given
        RuntimeException failure = new IllegalStateException("The container is shut down");
        assertThat(ProblemTranslation.of(failure).type()).isEqualTo(StandardProblem.INTERNAL_ERROR);

        // When
        ending.end(null);

        // Then
        Problem problem = ProblemTranslation.of(failure);
        assertThat(problem.type()).isEqualTo(StandardProblem.UNAVAILABLE);
        assertThat(problem.headers()).containsEntry("Retry-After", "2");
    }

    @Test
    void a_refusal_stays_what_it_is_while_the_process_ends() {
        // When
        ending.end(null);

        // Then
        assertThat(ProblemTranslation.of(Problem.of(StandardProblem.NOT_FOUND)).type())
                .isEqualTo(StandardProblem.NOT_FOUND);
    }

    @Test
    void a_failure_that_hides_a_lost_connection_beside_its_cause_can_be_sent_again() {
        // Given
        RuntimeException failure =
                new IllegalStateException("Could not commit", new IllegalStateException("rolled back"));
        failure.getCause().addSuppressed(new SQLException("terminated", "57P01"));

        // When
        Problem problem = ProblemTranslation.of(failure);

        // Then
        assertThat(problem.type()).isEqualTo(StandardProblem.UNAVAILABLE);
        assertThat(problem.headers()).containsEntry("Retry-After", "2");
    }
}
