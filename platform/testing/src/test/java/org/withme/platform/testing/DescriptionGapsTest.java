package org.withme.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A description tells what readers and generated clients need")
class DescriptionGapsTest {

    @Test
    void what_a_reader_would_miss_is_named_with_its_place() throws JsonProcessingException {
        // Given
        String description = """
                {"tags": [{"name": "Boots", "description": " "}],
                 "paths": {"/v1/walks": {
                   "get": {"tags": ["Walks", "Boots"], "summary": "Walks", "description": "Where to go.", "security": [],
                           "parameters": [{"name": "limit"}]},
                   "post": {"tags": ["Walks"], "description": "One more."}}},
                 "components": {"schemas": {"Walk": {}, "Walk1": {}}}}
                """;

        // When, Then
        assertThat(gaps(description))
                .containsExactlyInAnyOrder(
                        "The subject Walks is not described",
                        "The subject Boots is not described",
                        "GET /v1/walks does not describe limit",
                        "POST /v1/walks has no summary",
                        "POST /v1/walks does not say whether it needs a token",
                        "The model Walk1 has no name of its own");
    }

    @Test
    void a_description_that_tells_everything_has_no_gap() throws JsonProcessingException {
        // Given
        String description = """
                {"tags": [{"name": "Walks", "description": "Where to go."}],
                 "paths": {"/v1/walks": {"get": {
                   "tags": ["Walks"], "summary": "Walks", "description": "The nearest first.", "security": [],
                   "parameters": [{"name": "limit", "description": "How many."}]}}},
                 "components": {"schemas": {"Walk": {}}}}
                """;

        // When, Then
        assertThat(gaps(description)).isEmpty();
    }

    private static List<String> gaps(String description) throws JsonProcessingException {
        return DescriptionGaps.of(new ObjectMapper().readTree(description));
    }
}
