package org.withme.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KnownQueryOverHttpTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sample/list?q=nurse | /query/q | from, limit",
                "/sample/list?limit=5&Limit=5 | /query/Limit | from, limit",
                "/sample/list?limit=5;q=1 | /query/q | from, limit",
                "/sample/list?Limit=5 | /query/Limit | from, limit",
                "/sample/list?a/b=1 | /query/a~1b | from, limit",
                "/sample/bare?limit=5 | /query/limit | none",
                "/sample/found?words=a | /query/words | by, from, most, until, word"
            })
    void an_unknown_parameter_is_refused_with_the_list_of_those_that_there_are(
            String address, String pointer, String known) {
        // When
        Response answer = get(address);

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("type")).endsWith("/problems/malformed-request");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("unknown-parameter");
        assertThat(answer.jsonPath().getString("errors[0].remedy")).endsWith("are: " + known + ".");
    }

    @Test
    void every_unknown_parameter_is_told_at_once_and_a_known_one_that_is_sent_twice() {
        // When
        Response answer = get("/sample/list?q=a&limit=1&limit=2&sort=b");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder("/query/q", "/query/limit", "/query/sort");
        assertThat(answer.jsonPath().getList("errors.code", String.class)).contains("parameter-not-single");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sample/list",
                "/sample/list?limit=5&from=2026-09-01",
                "/sample/list?lim%69t=5",
                "/sample/found?word=a&word=b&most=3&from=2026-09-01&until=2026-09-02&by=019a7c1e-5b0e-7c44-9d53-0c6f1f3a2b11"
            })
    void what_the_operation_declares_in_any_way_is_known(String address) {
        assertThat(get(address).statusCode()).as(get(address).asString()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "?&", "?&limit=5&"})
    void an_empty_place_in_a_query_is_no_parameter(String query) throws IOException, InterruptedException {
        assertThat(plain("/sample/list" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void a_parameter_without_a_name_is_unknown() throws IOException, InterruptedException {
        // When
        HttpResponse<String> answer = plain("/sample/list?=1");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"/query/\"");
    }

    @Test
    void who_is_not_known_is_told_that_first() {
        assertThat(get("/sample/secret?q=1").statusCode()).isEqualTo(401);
    }

    /** Sends what the other client would tidy up. */
    private HttpResponse<String> plain(String address) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + port + address);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Response get(String address) {
        return given().urlEncodingEnabled(false).when().get(address);
    }
}
