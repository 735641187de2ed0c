package org.withme.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestIdsOverHttpTest extends OverHttp {

    @Test
    void a_harmless_id_is_echoed() {
        // When
        Response answer =
                as("m-1").header("X-Request-Id", "my.trace_1-A").when().get("/notes");

        // Then
        assertThat(answer.header("X-Request-Id")).isEqualTo("my.trace_1-A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "x\"y", "${jndi:ldap://x}", ""})
    void any_other_id_is_replaced(String id) {
        // When
        Response answer = as("m-1").header("X-Request-Id", id).when().get("/notes");

        // Then
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/notes", "/q/nowhere", "/notes/not-an-id"})
    void a_problem_carries_the_id_of_the_answer(String path) {
        // When
        Response answer = given().when().get(path);

        // Then
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.header("X-Request-Id")).isNotBlank();
        assertThat(answer.jsonPath().getString("requestId")).isEqualTo(answer.header("X-Request-Id"));
    }
}
