package org.withme.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OneSpellingOverHttpTest {

    private static final String ID = "019a7c1e-5b0e-7c44-9d53-0c6f1f3a2b11";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%73ample/things/" + ID,
                "/sample/things/" + ID + "/",
                "/sample/things/019A7C1E-5B0E-7C44-9D53-0C6F1F3A2B11",
                "/sample/things/1-1-1-1-1",
                "/sample/things/019a7c1e%2D5b0e-7c44-9d53-0c6f1f3a2b11",
                "/sample/./things/" + ID,
                "/sample/x/../things/" + ID,
                "/sample;x=1/things/" + ID,
                "/sample/things/" + ID + ";x=1"
            })
    void a_service_refuses_another_spelling_of_a_path_from_who_calls_it_directly(String path) {
        // When
        Response answer = get(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).endsWith("/problems/unsafe-path");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "+1", "%2B1", "-0", "%D9%A1", "1.0", "99999999999"})
    void a_number_of_a_path_has_one_spelling(String version) {
        // When
        Response answer = get("/sample/things/" + ID + "/versions/" + version);

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(get("/sample/things/" + ID + "/versions/1").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=05", "limit=%2B5", "limit=%D9%A5", "limit=5000000000"})
    void a_number_of_a_query_has_one_spelling(String query) {
        // When
        Response answer = get("/sample/list?" + query);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/query/limit");
        assertThat(get("/sample/list?limit=5").statusCode()).isEqualTo(200);
    }

    private static Response get(String address) {
        return given().urlEncodingEnabled(false).when().get(address);
    }
}
