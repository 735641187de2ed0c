package org.withme.platform.events.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.withme.platform.events.EventsConfig;

class ClientCheckTest {

    @Test
    void our_own_settings_pass() {
        assertThatCode(() -> start(Map.of(), Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "producer, acks, 1",
        "producer, enable.idempotence, false",
        "producer, max.in.flight.requests.per.connection, 6",
        "producer, retries, 0",
        "consumer, enable.auto.commit, true",
        "consumer, auto.offset.reset, latest",
        "consumer, isolation.level, read_uncommitted",
        "consumer, partition.assignment.strategy, org.apache.kafka.clients.consumer.RangeAssignor"
    })
    void a_dangerous_override_stops_the_start_and_is_named(String client, String property, String value) {
        assertThatThrownBy(() -> start(Map.of(), Map.of("withme.events." + client + ".\"" + property + "\"", value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("withme.events." + client + "." + property)
                .hasMessageContaining("'" + value + "'");
    }

    @Test
    void a_dangerous_general_setting_stops_the_start_too() {
        assertThatThrownBy(() -> start(Map.of("acks", "1", "auto.offset.reset", "latest"), Map.of()))
                .hasMessageContaining("kafka.acks")
                .hasMessageContaining("kafka.auto.offset.reset");
    }

    private static void start(Map<String, Object> general, Map<String, String> configured) {
        Map<String, String> properties = new HashMap<>(configured);
        properties.put("withme.events.source", "notes-service");
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(EventsConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build();
        Map<String, Object> connection = new HashMap<>(general);
        connection.put("bootstrap.servers", "localhost:19400");
        KafkaClients clients = new KafkaClients(config.getConfigMapping(EventsConfig.class), connection);
        new ClientCheck(clients).atStart(new StartupEvent());
    }
}
