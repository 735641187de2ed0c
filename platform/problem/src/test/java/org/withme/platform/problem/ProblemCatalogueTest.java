package org.withme.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

    private static final List<StandardProblem> STANDARD = List.of(StandardProblem.values());

    private enum Colliding implements ProblemType {
        NOT_FOUND;

        @Override
        public ProblemKind kind() {
            return new ProblemKind("not-found", 410, "Gone", "Forget it.");
        }
    }

    @Test
    void the_catalogue_is_sorted_and_ends_with_a_newline() {
        // When
        String catalogue = ProblemCatalogue.of(STANDARD, List.of());

        // Then
        assertThat(catalogue)
                .startsWith("[ {\n  \"slug\" : \"bad-gateway\",\n  \"status\" : 502,")
                .endsWith("]\n");
    }

    @Test
    void two_meanings_of_one_slug_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ProblemCatalogue.of(List.of(StandardProblem.NOT_FOUND, Colliding.NOT_FOUND), List.of()));
    }

    @Test
    void a_rule_stands_with_the_problem_that_its_breach_is_refused_with() {
        // When
        String catalogue =
                ProblemCatalogue.of(List.of(StandardProblem.MALFORMED_REQUEST), List.of(StandardRule.WRONG_TYPE));

        // Then
        assertThat(catalogue).contains("""
                  "rules" : [ {
                    "feature" : "platform",
                    "code" : "wrong-type",
                    "detail" : "The value has the wrong type.",
                    "remedy" : "Send {expected}."
                  } ]
                } ]
                """);
    }

    @Test
    void a_rule_whose_refusal_is_not_there_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ProblemCatalogue.of(List.of(StandardProblem.NOT_FOUND), List.of(StandardRule.MISSING)));
    }

    @Test
    void every_standard_problem_is_found_by_its_status_or_shares_it_with_one_that_is() {
        assertThat(Arrays.stream(StandardProblem.values())).allSatisfy(type -> assertThat(
                        StandardProblem.ofStatus(type.status()).status())
                .isEqualTo(type.status()));
    }

    @Test
    void an_unknown_client_error_is_malformed_and_an_unknown_server_error_is_internal() {
        assertThat(StandardProblem.ofStatus(418)).isEqualTo(StandardProblem.MALFORMED_REQUEST);
        assertThat(StandardProblem.ofStatus(599)).isEqualTo(StandardProblem.INTERNAL_ERROR);
    }
}
