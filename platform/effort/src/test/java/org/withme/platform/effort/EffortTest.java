package org.withme.platform.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EffortTest {

    @Inject
    Gardening gardening;

    @Inject
    Gardening.Watering watering;

    @Inject
    CurrentEffort current;

    @Test
    void a_marked_use_case_runs_for_its_purpose() {
        assertThat(gardening.pick()).contains("harvest");
        assertThat(watering.water()).contains("daily-care");
    }

    @Test
    void the_purpose_of_the_outermost_use_case_counts() {
        assertThat(gardening.plantAndWater()).containsOnly("spring-planting");
    }

    @Test
    void the_purpose_ends_with_the_use_case() {
        // When
        gardening.pick();

        // Then
        assertThat(current.purpose()).isEmpty();
        assertThat(gardening.sitInTheSun()).isEmpty();
    }

    @Test
    void the_purpose_ends_with_a_use_case_that_fails() {
        // When
        assertThatThrownBy(gardening::fallOffTheLadder)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("fallen");

        // Then
        assertThat(current.purpose()).isEmpty();
    }

    @Test
    void another_thread_does_not_work_for_the_purpose() throws Exception {
        // Given
        Executor elsewhere = work -> new Thread(work).start();

        // When
        Optional<String> there =
                current.during("harvest", () -> CompletableFuture.supplyAsync(current::purpose, elsewhere)
                        .get());

        // Then
        assertThat(there).isEmpty();
    }
}
