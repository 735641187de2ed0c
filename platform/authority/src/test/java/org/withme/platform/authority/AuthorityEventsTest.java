package org.withme.platform.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.testing.Contracts;

/** The consumer's side of advocate-service's contracts. */
class AuthorityEventsTest {

    private static final JsonNode GIVEN = Contracts.read("events/advocacy.authority-given.v1.example.json");

    @Test
    void the_examples_are_understood() {
        // When
        AuthorityGiven given = received("advocacy.authority-given.v1", GIVEN).as(AuthorityGiven.class);
        AuthorityEnded ended = received(
                        "advocacy.authority-ended.v1",
                        Contracts.read("events/advocacy.authority-ended.v1.example.json"))
                .as(AuthorityEnded.class);

        // Then
        assertThat(given.authorityId())
                .isEqualTo(UUID.fromString(GIVEN.path("authorityId").asText()));
        assertThat(given.subject()).isEqualTo(GIVEN.path("subject").asText());
        assertThat(given.scope()).isNotEmpty();
        assertThat(given.expiresOn()).hasToString(GIVEN.path("expiresOn").asText());
        assertThat(ended.authorityId()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorityId", "subject", "scope", "expiresOn"})
    void an_authority_that_lacks_a_part_is_refused_and_never_taken_as_wider(String part) {
        ObjectNode lacking = GIVEN.deepCopy();
        lacking.remove(part);
        assertThatThrownBy(
                        () -> received("advocacy.authority-given.v1", lacking).as(AuthorityGiven.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReceivedEvent received(String type, JsonNode data) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                "advocate-service",
                "advocacy-events",
                type,
                UUID.randomUUID(),
                "learner",
                1,
                Instant.parse("2026-07-06T11:14:05Z"),
                data,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
