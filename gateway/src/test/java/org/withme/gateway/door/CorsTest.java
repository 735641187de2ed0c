package org.withme.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@GatewayTest
class CorsTest extends AtTheDoor {

    @Test
    void a_known_page_may_ask_first_and_needs_no_token_for_that() {
        // When
        Wire.Answer answer = wire().request(
                        "OPTIONS /v1/learners/me",
                        "Origin: https://app.example",
                        "Access-Control-Request-Method: PATCH",
                        "Access-Control-Request-Headers: authorization,if-match")
                .head();

        // Then
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("access-control-allow-origin")).isEqualTo("https://app.example");
        assertThat(answer.header("access-control-allow-methods")).contains("PATCH");
        assertThat(answer.header("access-control-allow-headers")).contains("Authorization", "If-Match");
        assertThat(answer.header("access-control-max-age")).isEqualTo("600");
        assertThat(answer.header("access-control-allow-credentials")).isNull();
        assertThat(answer.header("vary")).isEqualTo("Origin");
    }

    @Test
    void an_unknown_page_may_not() {
        // When
        Wire.Answer answer = wire().request(
                        "OPTIONS /v1/learners/me", "Origin: https://evil.example", "Access-Control-Request-Method: GET")
                .answer();

        // Then
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("access-control-allow-origin")).isNull();
    }

    @Test
    void a_known_page_may_read_the_answer_even_if_it_is_a_refusal() {
        // When
        Wire.Answer answer =
                wire().request("GET /v1/me", "Origin: https://app.example").answer();

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("access-control-allow-origin")).isEqualTo("https://app.example");
        assertThat(answer.header("access-control-expose-headers")).contains("ETag", "Retry-After", "X-Request-Id");
    }

    @Test
    void A5_a_known_page_may_go_on_with_a_download_that_broke_and_knows_its_name() {
        // When
        Wire.Answer answer = wire().request(
                        "OPTIONS /v1/assessment/assessments",
                        "Origin: https://app.example",
                        "Access-Control-Request-Method: GET",
                        "Access-Control-Request-Headers: authorization,if-range,range")
                .head();

        // Then
        assertThat(answer.header("access-control-allow-headers")).contains("If-Range", " Range");
        assertThat(wire().request("GET /v1/me", "Origin: https://app.example")
                        .answer()
                        .header("access-control-expose-headers"))
                .contains("Content-Disposition", "Content-Range", "Accept-Ranges");
    }

    @Test
    void a_page_of_almost_the_same_origin_is_another_page() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        // When
        for (String origin : new String[] {"null", "https://app.example.evil", "http://app.example", "*"}) {
            Wire.Answer answer =
                    wire.request("GET /v1/me", TOKEN, "Origin: " + origin).answer();

            // Then
            assertThat(answer.header("access-control-allow-origin")).isNull();
        }
    }
}
