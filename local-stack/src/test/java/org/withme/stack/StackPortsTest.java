package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StackPortsTest {

    @Test
    void each_port_can_be_moved_by_its_variable() {
        // Given
        StackPorts standard = StackPorts.standard();

        // Then
        standard.byVariable().keySet().forEach(variable -> assertThat(
                        StackPorts.from(Map.of(variable, "19999")).byVariable())
                .containsEntry(variable, 19999));
    }

    @Test
    void no_two_parts_want_the_same_port() {
        assertThat(StackPorts.standard().byVariable().values()).doesNotHaveDuplicates();
    }

    @Test
    void what_is_not_a_port_is_refused_with_the_name_of_the_variable() {
        assertThatThrownBy(() -> StackPorts.from(Map.of("WITHME_KAFKA_PORT", "http")))
                .hasMessageContaining("WITHME_KAFKA_PORT");
    }
}
