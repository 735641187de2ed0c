package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StartOptionsTest {

    @Test
    void a_start_without_options_loads_the_demo_and_keeps_the_data() {
        StartOptions options = StartOptions.of(List.of());

        assertThat(options.demo()).isTrue();
        assertThat(options.fresh()).isFalse();
    }

    @Test
    void the_demo_is_not_loaded_while_a_service_is_left_out() {
        StartOptions options = StartOptions.of(List.of("--without", "iag-service", "--debug", "learner-service"));

        assertThat(options.without()).containsExactly("iag-service");
        assertThat(options.debugged()).contains("learner-service");
        assertThat(options.demo()).isFalse();
    }

    @Test
    void what_is_no_option_and_no_service_is_refused_with_what_there_is() {
        assertThatThrownBy(() -> StartOptions.of(List.of("--quick"))).hasMessageContaining("--quick");
        assertThatThrownBy(() -> StartOptions.of(List.of("--without"))).hasMessageContaining("iag-service");
        assertThatThrownBy(() -> StartOptions.of(List.of("--debug", "pet-service")))
                .hasMessageContaining("pet-service")
                .hasMessageContaining("iag-service");
        assertThatThrownBy(() -> StartOptions.of(List.of("--debug", "gateway", "--without", "gateway")))
                .hasMessageContaining("left out");
    }

    @Test
    void a_platform_runs_everything_but_what_is_left_out() {
        WithMeStack stack = WithMeStack.builder().without(Set.of("iag-service")).build();

        assertThat(stack.components().stream().map(StackComponent::name).collect(Collectors.toSet()))
                .contains("learner-service", "gateway")
                .doesNotContain("iag-service");
        assertThat(stack.service("iag-service").environment()).containsKey("QUARKUS_DATASOURCE_JDBC_URL");
    }
}
