package org.withme.advocate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.withme.platform.events.EventHandler;
import org.withme.platform.testing.EventConsumers;

@QuarkusTest
class ConsumedEventsTest {

    @Inject
    Instance<EventHandler> handlers;

    @Test
    void what_this_service_reacts_to_is_what_the_contracts_say() {
        // When
        List<Predicate<String>> handled = handlers.stream()
                .<Predicate<String>>map(handler -> handler::handles)
                .toList();

        // Then
        assertThat(EventConsumers.handled(handled)).isEqualTo(EventConsumers.reactedToBy("advocate-service"));
    }
}
