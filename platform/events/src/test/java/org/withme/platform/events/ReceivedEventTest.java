package org.withme.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceivedEventTest {

    private record Place(UUID id, List<String> aspects, LocalDate until) {}

    private record Named(String subject) {

        private Named {
            if (subject == null) {
                throw new IllegalArgumentException("It names nobody");
            }
        }
    }

    @Test
    void a_consumer_takes_what_it_knows_and_what_a_later_release_added_breaks_nothing() {
        // Given
        UUID id = UUID.randomUUID();
        ReceivedEvent event = event("{\"id\": \"" + id + "\", \"aspects\": [\"iag\"], \"added\": {\"later\": 1}}");

        // When
        Place place = event.as(Place.class);

        // Then
        assertThat(place).isEqualTo(new Place(id, List.of("iag"), null));
    }

    @Test
    void what_contradicts_a_record_is_refused_without_a_word_about_the_value() {
        assertThatThrownBy(() -> event("{\"id\": \"a secret\"}").as(Place.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("place.given.v1 cannot be read as Place")
                .hasNoCause();
    }

    @Test
    void what_a_record_cannot_do_without_is_refused_too() {
        assertThatThrownBy(() -> event("{}").as(Named.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("place.given.v1 cannot be read as Named");
    }

    private static ReceivedEvent event(String data) {
        try {
            return new ReceivedEvent(
                    UUID.randomUUID(),
                    "some-service",
                    "some-events",
                    "place.given.v1",
                    UUID.randomUUID(),
                    "learner",
                    1,
                    Instant.EPOCH,
                    new ObjectMapper().readTree(data),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
