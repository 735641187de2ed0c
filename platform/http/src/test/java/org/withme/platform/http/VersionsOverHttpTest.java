package org.withme.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VersionsOverHttpTest extends OverHttp {

    private String address;
    private String tag;

    @BeforeEach
    void aNote() {
        address = "/notes/" + write("first").jsonPath().getString("id");
        tag = as("m-1").when().get(address).header("ETag");
    }

    @Test
    void what_is_read_has_a_strong_tag_and_is_private() {
        // When
        Response answer = as("m-1").when().get(address);

        // Then
        assertThat(answer.header("ETag")).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.jsonPath().getString("text")).isEqualTo("first");
    }

    @Test
    void who_has_it_already_gets_nothing_again() {
        // When
        Response same = as("m-1").header("If-None-Match", tag).when().get(address);
        Response weak =
                as("m-1").header("If-None-Match", "\"x\", W/" + tag).when().get(address);
        Response other = as("m-1").header("If-None-Match", "\"x\"").when().get(address);

        // Then
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.header("ETag")).isEqualTo(tag);
        assertThat(same.asString()).isEmpty();
        assertThat(weak.statusCode()).isEqualTo(304);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void a_change_of_what_was_read_answers_with_the_new_tag() {
        // When
        Response changed = rewrite(tag, "second");
        Response read = as("m-1").when().get(address);

        // Then
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo(read.header("ETag")).isNotEqualTo(tag);
        assertThat(read.jsonPath().getString("text")).isEqualTo("second");
    }

    @Test
    void a_change_of_something_older_is_stale_and_told_the_current_tag() {
        // Given
        rewrite(tag, "second");

        // When
        Response stale = rewrite(tag, "third");

        // Then
        assertProblem(stale, 412, "stale-version");
        assertThat(stale.header("ETag")).isEqualTo(as("m-1").when().get(address).header("ETag"));
    }

    @Test
    void a_change_that_names_no_version_is_refused() {
        // When
        Response answer = as("m-1").body("{\"text\":\"x\"}").when().patch(address);

        // Then
        assertProblem(answer, 428, "precondition-required");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/header/If-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"a", "a\"", "\"a\" \"b\"", ","})
    void a_version_that_is_no_tag_is_malformed(String ifMatch) {
        // When
        Response answer = rewrite(ifMatch, "x");

        // Then
        assertProblem(answer, 400, "malformed-request");
    }

    @Test
    void a_weak_tag_never_matches() {
        // When
        Response answer = rewrite("W/" + tag, "x");

        // Then
        assertProblem(answer, 412, "stale-version");
    }

    @Test
    void a_star_matches_whatever_is_there() {
        // When
        Response answer = rewrite("*", "x");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private Response rewrite(String ifMatch, String text) {
        return as("m-1")
                .header("If-Match", ifMatch)
                .body("{\"text\":\"" + text + "\"}")
                .when()
                .patch(address);
    }
}
