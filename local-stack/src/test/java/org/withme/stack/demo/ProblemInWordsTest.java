package org.withme.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ProblemInWordsTest {

    @Test
    void a_problem_is_told_with_each_broken_rule_and_its_remedy_and_without_json() {
        // When
        String words = ProblemInWords.of("PUT /v1/advocacy/advocates/a", 422, """
                {"type": "http://x/problems/invalid-request", "title": "Some of the values break a rule", "status": 422,
                 "requestId": "abc", "errors": [{"pointer": "/capacity", "code": "V1", "detail": "It is too large.",
                 "remedy": "Send 1 to 60."}]}""");

        // Then
        assertThat(words)
                .isEqualTo("PUT /v1/advocacy/advocates/a answered 422: Some of the values break a rule.\n"
                        + "  - /capacity: It is too large. Send 1 to 60.\n"
                        + "  In the logs it is request abc");
    }

    @Test
    void what_is_no_problem_is_left_out() {
        assertThat(ProblemInWords.of("GET /v1/hello", 200, "{\"items\": []}"))
                .isEqualTo("GET /v1/hello answered 200, which was not expected here.");
        assertThat(ProblemInWords.of("GET /v1/hello", 502, "<html>"))
                .isEqualTo("GET /v1/hello answered 502, which was not expected here.");
        assertThat(ProblemInWords.of("GET /v1/hello", 204, ""))
                .isEqualTo("GET /v1/hello answered 204, which was not expected here.");
    }

    @Test
    void a_return_that_waits_says_why_and_what_to_do() throws Exception {
        // When
        String words = ProblemInWords.ofReturn("Ashdown College", new ObjectMapper().readTree("""
                {"state": "NEEDS_CONFIRMATION", "problems": [{"rule": "L8", "path": "/", "reason": "Forty would be gone.",
                 "remedy": "Confirm it."}]}"""));

        // Then
        assertThat(words)
                .isEqualTo("The return of Ashdown College was not applied, it is NEEDS_CONFIRMATION.\n"
                        + "  - L8 at /: Forty would be gone. Confirm it.");
    }
}
