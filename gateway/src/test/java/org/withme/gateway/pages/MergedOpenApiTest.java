package org.withme.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergedOpenApiTest {

    private final MergedOpenApi merged =
            new MergedOpenApi("https://withme.example", "1", name -> Optional.empty(), Map.of("L1", "It is no ULN."));

    private static JsonNode snapshot(String path, String schema) throws JsonProcessingException {
        return new ObjectMapper().readTree("""
                        {"openapi": "3.1.0",
                         "security": [{"token": []}],
                         "tags": [{"name": "all"}],
                         "paths": {"%s": {
                           "get": {"responses": {"200": {"description": "ok"}, "401": {"description": "own words"}}},
                           "post": {"requestBody": {}, "security": [], "responses": {"201": {"description": "ok"}}}}},
                         "components": {"schemas": {"Page": {"type": "%s"}}}}
                        """.formatted(path, schema));
    }

    @Test
    void the_paths_of_all_services_are_there() throws JsonProcessingException {
        // When
        JsonNode document = merged.add("one", snapshot("/v1/one", "object"))
                .add("two", snapshot("/v1/two", "object"))
                .document();

        // Then
        assertThat(document.path("paths").fieldNames()).toIterable().containsExactly("/v1/one", "/v1/two");
        assertThat(document.path("tags")).hasSize(1);
        assertThat(document.at("/components/schemas/Page/type").asText()).isEqualTo("object");
    }

    @Test
    void what_held_for_a_whole_service_is_said_at_each_operation() throws JsonProcessingException {
        // When
        JsonNode document = merged.add("one", snapshot("/v1/one", "object")).document();

        // Then
        assertThat(document.at("/paths/~1v1~1one/get/security")).hasSize(1);
        assertThat(document.at("/paths/~1v1~1one/post/security")).isEmpty();
    }

    @Test
    void the_answers_of_the_gateway_are_added_unless_the_service_describes_them() throws JsonProcessingException {
        // When
        JsonNode document = merged.add("one", snapshot("/v1/one", "object")).document();

        // Then
        JsonNode get = document.at("/paths/~1v1~1one/get/responses");
        JsonNode post = document.at("/paths/~1v1~1one/post/responses");
        assertThat(get.at("/401/description").asText()).isEqualTo("own words");
        assertThat(get.at("/429/$ref").asText()).isEqualTo("#/components/responses/Gateway429");
        assertThat(get.has("413")).isFalse();
        assertThat(post.has("413")).isTrue();
    }

    @Test
    void the_paths_of_operators_go_by_the_name_of_their_service() throws JsonProcessingException {
        // Given
        JsonNode snapshot = new ObjectMapper().readTree("""
                        {"paths": {"/v1/operations/{service}/parked-streams": {"get": {"operationId": "parked",
                          "parameters": [{"in": "path", "name": "service"}, {"in": "query", "name": "limit"}]}}}}
                        """);

        // When
        JsonNode document = merged.add("one", snapshot).add("two", snapshot).document();

        // Then
        JsonNode two = document.at("/paths/~1v1~1operations~1two~1parked-streams/get");
        assertThat(two.at("/parameters").findValuesAsText("name")).containsExactly("limit");
        assertThat(two.at("/operationId").asText()).isEqualTo("parked_two");
        assertThat(document.at("/paths/~1v1~1operations~1one~1parked-streams/get/operationId")
                        .asText())
                .isEqualTo("parked_one");
    }

    @Test
    void what_an_operation_answered_once_is_shown_as_its_example() throws JsonProcessingException {
        // Given
        ObjectMapper json = new ObjectMapper();
        JsonNode answered = json.readTree("{\"id\": 1}");
        JsonNode snapshot = json.readTree("""
                        {"paths": {"/v1/one": {"get": {"operationId": "readOne", "responses": {
                          "200": {"content": {"application/json": {"schema": {"type": "object"}}}}}}}}}
                        """);

        // When
        JsonNode document = new MergedOpenApi(
                        "https://withme.example",
                        "1",
                        name -> name.equals("readOne") ? Optional.of(answered) : Optional.empty(),
                        Map.of())
                .add("one", snapshot)
                .document();

        // Then
        assertThat(document.at("/paths/~1v1~1one/get/responses/200/content/application~1json/example"))
                .isEqualTo(answered);
    }

    @Test
    void the_codes_of_rules_are_one_list_over_all_services() throws JsonProcessingException {
        // Given
        ObjectMapper json = new ObjectMapper();
        JsonNode one = json.readTree("{\"components\": {\"schemas\": {\"RuleCode\": {\"enum\": [\"A1\"]}}}}");
        JsonNode two = json.readTree("{\"components\": {\"schemas\": {\"RuleCode\": {\"enum\": [\"I6\"]}}}}");

        // When
        JsonNode document = merged.add("one", one).add("two", two).document();

        // Then
        assertThat(document.at("/components/schemas").findValues("enum"))
                .containsExactly(json.createArrayNode().add("L1"));
        assertThat(document.at("/components/schemas/RuleCode/x-enum-descriptions/0")
                        .asText())
                .isEqualTo("It is no ULN.");
    }

    @Test
    void the_same_path_twice_is_an_error() throws JsonProcessingException {
        // Given
        merged.add("one", snapshot("/v1/one", "object"));
        JsonNode other = snapshot("/v1/one", "object");

        // When // Then
        assertThatThrownBy(() -> merged.add("two", other)).hasMessageContaining("/v1/one");
    }

    @Test
    void one_name_for_two_things_is_told_apart_by_the_service_wherever_it_is_referred_to()
            throws JsonProcessingException {
        // Given
        String description = """
                {"paths": {"/v1/%1$s": {"get": {"responses": {"200": {"$ref": "#/components/schemas/Outer"}}}}},
                 "components": {"schemas": {"Outer": {"items": {"$ref": "#/components/schemas/Inner"}},
                                            "Inner": {"type": "%2$s"}, "Same": {"type": "string"}}}}
                """;
        ObjectMapper json = new ObjectMapper();

        // When
        JsonNode document = merged.add("one-service", json.readTree(description.formatted("one", "object")))
                .add("two-service", json.readTree(description.formatted("two", "array")))
                .document();

        // Then
        JsonNode schemas = document.at("/components/schemas");
        assertThat(schemas.at("/Inner/type").asText()).isEqualTo("object");
        assertThat(schemas.at("/TwoInner/type").asText()).isEqualTo("array");
        assertThat(schemas.at("/TwoOuter/items/$ref").asText()).isEqualTo("#/components/schemas/TwoInner");
        assertThat(schemas.at("/Outer/items/$ref").asText()).isEqualTo("#/components/schemas/Inner");
        assertThat(document.at("/paths/~1v1~1two/get/responses/200/$ref").asText())
                .isEqualTo("#/components/schemas/TwoOuter");
        assertThat(schemas.has("TwoSame")).isFalse();
    }

    @Test
    void one_security_scheme_for_two_things_is_an_error() throws JsonProcessingException {
        // Given
        String description = "{\"components\": {\"securitySchemes\": {\"bearer\": {\"type\": \"%s\"}}}}";
        ObjectMapper json = new ObjectMapper();
        merged.add("one", json.readTree(description.formatted("http")));
        JsonNode other = json.readTree(description.formatted("apiKey"));

        // When // Then
        assertThatThrownBy(() -> merged.add("two", other)).hasMessageContaining("securitySchemes/bearer");
    }
}
