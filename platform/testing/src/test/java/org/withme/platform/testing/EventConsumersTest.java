package org.withme.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class EventConsumersTest {

    private static final String MESSAGES = "/components/messages";

    private final ObjectNode api = (ObjectNode) Contracts.readYaml("asyncapi.yaml");

    @Test
    void every_event_has_somebody_who_reacts_or_a_reason_why_nobody_does() {
        assertThat(EventConsumers.violations(api, Contracts.eventTypes())).isEmpty();
    }

    @Test
    void an_event_without_a_consumer_or_a_reason_is_found() {
        // Given
        ((ObjectNode) api.at(MESSAGES + "/accountOpened")).remove("x-nobody-reacts");
        ((ObjectNode) api.at(MESSAGES + "/withdrew")).put("x-nobody-reacts", "Nobody cares.");

        // When
        List<String> violations = EventConsumers.violations(api, Contracts.eventTypes());

        // Then
        assertThat(violations)
                .containsExactlyInAnyOrder(
                        "learner.account-opened.v1 has no consumer",
                        "learner.withdrew.v1 is reacted to and says why not");
    }

    @Test
    void every_event_is_a_message_of_the_topic_that_carries_it() {
        // When
        List<String> carried = api.path("channels")
                .valueStream()
                .flatMap(channel -> channel.path("messages").propertyStream())
                .map(message ->
                        api.at(MESSAGES + "/" + message.getKey() + "/name").asText())
                .toList();

        // Then
        assertThat(carried).containsAll(Contracts.eventTypes());
    }

    @Test
    void whoever_takes_everything_reacts_to_nothing_for_what_it_is() {
        // Given
        Predicate<String> everything = type -> !type.startsWith("access.");
        Predicate<String> enrolments = "learner.enrolled.v1"::equals;

        // Then
        assertThat(EventConsumers.handled(List.of(everything, enrolments))).containsExactly("learner.enrolled.v1");
    }

    @Test
    void the_services_that_react_are_named() {
        assertThat(EventConsumers.reactedToBy("advocate-service"))
                .contains("learner.withdrew.v1", "learner.merged.v1", "assessment.disputed.v1")
                .doesNotContain("learner.enrolled.v1");
    }
}
