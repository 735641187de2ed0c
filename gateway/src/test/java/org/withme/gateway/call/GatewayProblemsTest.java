package org.withme.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.withme.gateway.request.HeaderRule;
import org.withme.platform.problem.ProblemCatalogue;
import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.testing.Contracts;

class GatewayProblemsTest {

    /** The shared ones that the gateway answers itself. */
    private static final List<ProblemType> SHARED = List.of(
            StandardProblem.MALFORMED_REQUEST,
            StandardProblem.UNAUTHENTICATED,
            StandardProblem.FORBIDDEN,
            StandardProblem.NOT_FOUND,
            StandardProblem.METHOD_NOT_ALLOWED,
            StandardProblem.PAYLOAD_TOO_LARGE,
            StandardProblem.TOO_MANY_REQUESTS,
            StandardProblem.UNSAFE_PATH,
            StandardProblem.INTERNAL_ERROR,
            StandardProblem.BAD_GATEWAY,
            StandardProblem.UNAVAILABLE,
            StandardProblem.DEADLINE_EXCEEDED);

    @Test
    void the_committed_catalogue_is_what_the_gateway_answers() {
        // Given
        List<ProblemType> types = Stream.concat(SHARED.stream(), Stream.of(GatewayProblem.values()))
                .toList();
        List<Rule> rules = Stream.<Rule>concat(
                        Stream.of(StandardRule.UNKNOWN_PARAMETER), Stream.of(HeaderRule.values()))
                .toList();

        // When
        String catalogue = ProblemCatalogue.of(types, rules);

        // Then
        assertThat(catalogue).isEqualTo(Contracts.expected("problems/gateway.json", catalogue));
    }
}
