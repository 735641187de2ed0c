package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortHolderTest {

    @Test
    void a_taken_port_is_reported_with_the_process_that_holds_it_and_the_way_out() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // When
            List<String> conflicts = PortHolder.conflicts(Map.of("WITHME_KAFKA_PORT", socket.getLocalPort()));

            // Then
            assertThat(conflicts)
                    .singleElement()
                    .asString()
                    .contains("Port " + socket.getLocalPort())
                    .contains("process " + ProcessHandle.current().pid())
                    .contains("java")
                    .contains("WITHME_KAFKA_PORT=<port> ./withme start");
        }
    }

    @Test
    void free_ports_are_no_conflict() {
        assertThat(PortHolder.conflicts(StackPorts.free().byVariable())).isEmpty();
    }
}
