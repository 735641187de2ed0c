package org.withme.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StrictTextOverHttpTest {

    static Stream<byte[]> notUtf8() {
        return Stream.of(
                within(0xc0, 0xaf),
                within(0xc1, 0x81),
                within(0xe0, 0x80, 0xaf),
                within(0xf0, 0x80, 0x80, 0xaf),
                within(0xed, 0xa0, 0x80),
                within(0xf4, 0x90, 0x80, 0x80),
                within(0xff),
                within(0xe9),
                within(0x80),
                within(0xe2, 0x82),
                within(0x00),
                "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16LE),
                "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16),
                ("{\"text\":\"" + "a".repeat(7_999) + "ä").getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void a_json_body_that_is_not_utf_8_is_refused(byte[] body) {
        // When
        Response answer = post("application/json", "/sample/scalars", body);

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("type")).endsWith("/problems/malformed-request");
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("not-utf-8");
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void any_other_text_that_is_not_utf_8_is_refused(byte[] body) {
        assertThat(post("text/plain", "/sample/texts", body).statusCode()).isEqualTo(400);
    }

    @Test
    void text_that_ends_within_a_character_is_refused() {
        assertThat(post("text/plain", "/sample/texts", new byte[] {'a', (byte) 0xe2, (byte) 0x82})
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8_190, 8_191, 8_192, 20_000})
    void characters_of_every_length_pass_wherever_they_stand(int position) {
        // Given
        String text = "a".repeat(position) + "é€🙂".repeat(5_000);

        // When
        Response answer = post(
                "application/json",
                "/sample/scalars",
                ("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(answer.jsonPath().getString("text")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "moment | 1700000000 | wrong-type",
                "moment | 1700000000.5 | wrong-type",
                "moment | \"1700000000\" | wrong-form",
                "moment | \"1700000000.5\" | wrong-form",
                "moment | \" 2026-09-01T09:30:00Z\" | wrong-form",
                "moment | [1700000000, 0] | wrong-type",
                "moment | \"\" | wrong-form",
                "day | 20260901 | wrong-type",
                "day | [2026, 9, 1] | wrong-type",
                "day | \"2026-09-01 \" | wrong-form",
                "day | \"2026-09-01T09:30:00\" | wrong-form",
                "day | \"2026-09-01T09:30:00Z\" | wrong-form",
                "day | \"2026-9-1\" | wrong-form",
                "time | 930 | wrong-type",
                "time | [9, 30] | wrong-type",
                "time | \"09:30 \" | wrong-form",
                "meeting | 1700000000 | wrong-type",
                "meeting | \"1700000000\" | wrong-form",
                "lasting | 5 | wrong-type",
                "lasting | \"5\" | wrong-form",
                "id | 5 | wrong-type",
                "id | \"AZp8HlsOfESdUwxvHzorEQ==\" | wrong-form",
                "id | \"019a7c1e5b0e7c449d530c6f1f3a2b11\" | wrong-form",
                "mood | 0 | wrong-form",
                "mood | \" CALM\" | wrong-form",
                "mood | \"calm\" | wrong-form",
                "mood | \"0\" | wrong-form",
                "mood | \"\" | wrong-form",
                "link | 5 | wrong-type",
                "weight | \"1.5\" | wrong-type",
                "weight | true | wrong-type",
                "count | \"5\" | wrong-type",
                "count | 5.0 | wrong-form",
                "count | true | wrong-type",
                "most | \"5\" | wrong-type",
                "most | 5.5 | wrong-form",
                "shared | \"true\" | wrong-type",
                "shared | 1 | wrong-form",
                "text | 5 | wrong-type",
                "text | true | wrong-type"
            })
    void a_scalar_is_read_in_the_form_only_in_which_it_is_written(String member, String value, String code) {
        // When
        Response answer = post(
                "application/json",
                "/sample/scalars",
                ("{\"" + member + "\":" + value + "}").getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/" + member);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo(code);
    }

    @Test
    void a_scalar_in_its_form_comes_back_as_it_went() {
        // Given
        String scalars = "{\"moment\":\"2026-09-01T09:30:00Z\",\"day\":\"2026-09-01\",\"time\":\"09:30:00\","
                + "\"lasting\":\"PT5M\",\"id\":\"019a7c1e-5b0e-7c44-9d53-0c6f1f3a2b11\",\"mood\":\"CALM\","
                + "\"link\":\"https://ashdown.example/\",\"weight\":1.5,\"count\":5,\"most\":6,\"shared\":true,"
                + "\"text\":\" 5 \"}";

        // When
        Response answer = post("application/json", "/sample/scalars", scalars.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(answer.asString()).isEqualTo(scalars);
    }

    private static byte[] within(int... bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"text\":\"a".getBytes(StandardCharsets.UTF_8));
        for (int next : bytes) {
            body.write(next);
        }
        body.writeBytes("b\"}".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static Response post(String type, String path, byte[] body) {
        return given().contentType(type).body(body).when().post(path);
    }
}
