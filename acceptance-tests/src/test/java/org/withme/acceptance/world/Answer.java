package org.withme.acceptance.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What came back. */
public record Answer(String request, int status, HttpHeaders headers, byte[] body) {

    static final ObjectMapper JSON = new ObjectMapper();

    public Answer is(int expected) {
        assertThat(status).as("%s answered %s", request, text()).isEqualTo(expected);
        return this;
    }

    /** A refusal as RFC 9457 asks for: type that resolves, title, status, request id, and nothing of our insides. */
    public JsonNode problem(int expected) {
        is(expected);
        assertThat(header("Content-Type")).as("%s", request).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("status").asInt()).as("%s: %s", request, text()).isEqualTo(expected);
        assertThat(problem.path("type").asText()).as("%s: %s", request, text()).contains("/problems/");
        assertThat(problem.path("title").asText()).as("%s: %s", request, text()).isNotBlank();
        assertThat(problem.path("requestId").asText())
                .as("%s: %s", request, text())
                .isNotBlank();
        assertThat(text())
                .as("%s", request)
                .doesNotContainPattern("(?i)exception|\\bat org\\.|java\\.|io\\.quarkus|select |insert into|SQLSTATE");
        return problem;
    }

    /** The slug of a refusal's type. */
    public String problemSlug(int expected) {
        String type = problem(expected).path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(request + " answered no JSON: " + text(), e);
        }
    }

    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The header's value, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String etag() {
        assertThat(header("ETag")).as("the ETag of %s", request).isNotBlank();
        return header("ETag");
    }

    /** What a caller may compare: the body without the id of this one request. */
    public String bodyButRequestId() {
        return text().replaceAll("\"requestId\"\\s*:\\s*\"[^\"]*\"", "\"requestId\":\"-\"");
    }
}
