package org.withme.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.withme.platform.problem.ProblemCatalogue;
import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.StandardRule;

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
    void the_committed_catalogue_is_what_the_gateway_answers() throws IOException {
        // Given
        String committed;
        try (InputStream in = getClass().getResourceAsStream("/contracts/problems/gateway.json")) {
            committed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        // When
        List<ProblemType> types = Stream.concat(SHARED.stream(), Stream.of(GatewayProblem.values()))
                .toList();
        String actual = ProblemCatalogue.of(types, List.of(StandardRule.UNKNOWN_PARAMETER));

        // Then
        assertThat(committed).isEqualTo(actual);
    }
}
