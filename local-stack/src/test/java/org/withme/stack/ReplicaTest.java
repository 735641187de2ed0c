package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReplicaTest {

    private final WithMeStack stack = WithMeStack.builder().build();

    @Test
    void a_replica_shares_everything_with_the_first_instance_but_its_port_and_its_log() {
        // When
        ServiceProcess first = stack.service("iag-service");
        ServiceProcess replica = stack.replica("iag-service");

        // Then
        Map<String, String> told = new TreeMap<>(replica.environment());
        assertThat(told.put("QUARKUS_HTTP_PORT", String.valueOf(first.port())))
                .isEqualTo(String.valueOf(replica.port()))
                .isNotEqualTo(String.valueOf(first.port()));
        assertThat(told).isEqualTo(first.environment());
        assertThat(replica.log()).isNotEqualTo(first.log());
        assertThat(replica.readiness()).hasPort(replica.port());
    }

    @Test
    void a_service_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> stack.service("pet-service")).hasMessageContaining("pet-service");
    }
}
