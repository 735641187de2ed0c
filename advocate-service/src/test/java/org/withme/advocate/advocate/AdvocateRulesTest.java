package org.withme.advocate.advocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.withme.platform.problem.Violation;

class AdvocateRulesTest {

    @Test
    void a_sensible_registration_is_accepted() {
        assertThat(AdvocateRules.check(
                                "01990d3c-0000-7000-8000-000000000001",
                                new RegisterAdvocate(
                                        List.of("leaving care"),
                                        List.of("en", "pt-BR"),
                                        List.of("Ashdown"),
                                        0,
                                        "line-1",
                                        1))
                        .list())
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        // When
        List<Violation> found = AdvocateRules.check(
                        "no such person",
                        new RegisterAdvocate(
                                List.of("care", "care"), List.of("english please"), List.of(" "), 201, "?", 49))
                .list();

        // Then
        assertThat(found)
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder(
                        "/path/subject",
                        "/capacity",
                        "/hoursPerWeek",
                        "/fundingLine",
                        "/specialisms",
                        "/places/0",
                        "/languages/0");
    }
}
