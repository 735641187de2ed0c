package org.withme.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.platform.problem.Problem;

class FlagTest {

    @Test
    void a_flag_is_false_unless_asked_for() {
        assertThat(Flag.of("closed", null)).isFalse();
        assertThat(Flag.of("closed", "false")).isFalse();
        assertThat(Flag.of("closed", "true")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"banana", "1", "TRUE", ""})
    void a_flag_that_is_neither_true_nor_false_is_refused(String asked) {
        assertThatThrownBy(() -> Flag.of("closed", asked)).isInstanceOf(Problem.class);
    }
}
