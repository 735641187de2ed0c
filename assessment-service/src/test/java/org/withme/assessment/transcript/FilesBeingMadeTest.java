package org.withme.assessment.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.withme.platform.problem.Problem;

/** P16: a file takes a core while it is made. */
class FilesBeingMadeTest {

    private static final byte[] FILE = {1};

    private final FilesBeingMade files = new FilesBeingMade();

    @Test
    void P16_a_third_file_at_once_is_told_when_to_come_again() {
        // When
        Problem third = whileOneIsMade(() -> whileOneIsMade(this::refused));

        // Then
        assertThat(third.status()).isEqualTo(503);
        assertThat(third.headers()).containsKey("Retry-After");
        assertThat(files.during(() -> FILE)).isEqualTo(FILE);
    }

    @Test
    void P16_a_file_that_cannot_be_made_leaves_its_place() {
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> files.during(() -> {
                        throw new IllegalStateException("Not this one");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(files.during(() -> FILE)).isEqualTo(FILE);
    }

    private Problem refused() {
        return catchThrowableOfType(Problem.class, () -> files.during(() -> FILE));
    }

    private Problem whileOneIsMade(Supplier<Problem> meanwhile) {
        Problem[] happened = new Problem[1];
        files.during(() -> {
            happened[0] = meanwhile.get();
            return FILE;
        });
        return happened[0];
    }
}
