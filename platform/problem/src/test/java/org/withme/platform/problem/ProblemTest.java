package org.withme.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private final ProblemWriter writer = new ProblemWriter("https://withme.example");

    @Test
    void absent_members_are_left_out_of_the_document() {
        // When
        String json = new String(writer.bytes(Problem.of(StandardProblem.NOT_FOUND), null), StandardCharsets.UTF_8);

        // Then
        assertThat(json)
                .isEqualTo("{\"type\":\"https://withme.example/problems/not-found\","
                        + "\"title\":\"There is nothing here for you\",\"status\":404}");
    }

    @Test
    void the_request_id_is_in_the_document() {
        // When
        ProblemDocument document = writer.document(Problem.of(StandardProblem.NOT_FOUND), "r-1");

        // Then
        assertThat(document.requestId()).isEqualTo("r-1");
    }

    @Test
    void a_retry_is_never_asked_for_at_once() {
        // When
        Problem problem = Problem.of(StandardProblem.UNAVAILABLE).retryAfter(Duration.ofMillis(10));

        // Then
        assertThat(problem.headers()).isEqualTo(Map.of("Retry-After", "1"));
    }

    @Test
    void a_cause_stays_inside() {
        // When
        Problem problem = Problem.of(StandardProblem.INTERNAL_ERROR).because(new IllegalStateException("secret"));

        // Then
        assertThat(new String(writer.bytes(problem, null), StandardCharsets.UTF_8))
                .doesNotContain("secret");
    }

    @Test
    void of_very_many_broken_rules_a_hundred_are_told() {
        // Given
        Violations violations = new Violations();

        // When
        for (int place = 0; place < 1_000; place++) {
            violations.addAll(new Violations().add("/" + place, StandardRule.NULL_ITEM));
        }

        // Then
        assertThat(violations.list()).hasSize(100);
        assertThat(violations.list().get(99).pointer()).isEqualTo("/99");
    }

    @Test
    void nothing_found_refuses_nothing() {
        // Given
        Violations violations = new Violations().addIf(false, "/a", StandardRule.MISSING);

        // When
        violations.orThrow();

        // Then
        assertThat(violations.isEmpty()).isTrue();
    }

    @Test
    void everything_found_is_refused_together() {
        // Given
        Violations violations = new Violations()
                .add("/a", StandardRule.MISSING)
                .addAll(new Violations().addIf(true, "/b", StandardRule.REPEATED_PARAMETER));

        // When
        Problem problem = catchThrowableOfType(Problem.class, violations::orThrow);

        // Then
        assertThat(problem.errors())
                .containsExactly(StandardRule.MISSING.brokenAt("/a"), StandardRule.REPEATED_PARAMETER.brokenAt("/b"));
        assertThat(problem.type()).isEqualTo(StandardProblem.INVALID_REQUEST);
    }

    @Test
    void a_rule_says_what_its_breach_is_refused_with() {
        // When
        Problem problem = Problem.at("/query/limit", StandardRule.REPEATED_PARAMETER);

        // Then
        assertThat(problem.type()).isEqualTo(StandardProblem.MALFORMED_REQUEST);
        assertThat(problem.errors()).containsExactly(StandardRule.REPEATED_PARAMETER.brokenAt("/query/limit"));
    }

    @Test
    void a_problem_inside_another_failure_is_that_problem() {
        // Given
        RuntimeException wrapped = new IllegalStateException(Problem.of(StandardProblem.STALE_VERSION));

        // When
        Problem problem = ProblemTranslation.of(wrapped);

        // Then
        assertThat(problem.type()).isEqualTo(StandardProblem.STALE_VERSION);
    }
}
