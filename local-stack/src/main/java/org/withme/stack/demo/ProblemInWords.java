package org.withme.stack.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What an answer that nobody expected says to a person: title, detail, each broken rule and what to do (RFC 9457). */
final class ProblemInWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemInWords() {}

    /**
     * @param asked what was asked, such as {@code POST /v1/learners}
     * @param body a problem; anything else is left out but for the status
     */
    static String of(String asked, int status, String body) {
        StringBuilder words = new StringBuilder(asked).append(" answered ").append(status);
        JsonNode problem = read(body);
        if (!problem.has("title")) {
            return words.append(", which was not expected here.").toString();
        }
        words.append(": ").append(problem.path("title").asText()).append('.');
        line(words, "", problem.path("detail").asText());
        for (JsonNode error : problem.path("errors")) {
            line(
                    words,
                    "- " + error.path("pointer").asText() + ": ",
                    error.path("detail").asText() + " " + error.path("remedy").asText());
        }
        line(words, "In the logs it is request ", problem.path("requestId").asText());
        return words.toString();
    }

    /** Why a return was not applied. */
    static String ofReturn(String college, JsonNode run) {
        StringBuilder words = new StringBuilder("The return of ")
                .append(college)
                .append(" was not applied, it is ")
                .append(run.path("state").asText())
                .append('.');
        for (JsonNode problem : run.path("problems")) {
            line(
                    words,
                    "- " + problem.path("rule").asText() + " at "
                            + problem.path("path").asText() + ": ",
                    problem.path("reason").asText() + " "
                            + problem.path("remedy").asText());
        }
        return words.toString();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static void line(StringBuilder words, String before, String text) {
        if (!text.isBlank()) {
            words.append("\n  ").append(before).append(text.strip());
        }
    }
}
