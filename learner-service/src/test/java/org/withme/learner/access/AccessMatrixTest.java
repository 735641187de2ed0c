package org.withme.learner.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.withme.learner.access.AccessMatrix.Outcome;

/** Everybody tries everything. */
@QuarkusTest
class AccessMatrixTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @Test
    void no_operation_is_without_its_row() {
        assertThat(AccessMatrix.read().operations()).containsExactlyInAnyOrderElementsOf(operationsOfTheApi());
    }

    @Test
    void everybody_gets_what_the_design_gives_them_and_nothing_else() {
        // Given
        AccessMatrix matrix = AccessMatrix.read();
        Cast cast = new Cast();
        Operations operations = new Operations();
        List<String> names = new ArrayList<>(matrix.names());
        names.add("anonymous");

        // When
        List<String> surprises = new ArrayList<>();
        for (String operation : matrix.operations()) {
            for (String name : names) {
                Outcome expected = matrix.expected(operation, name);
                Response answer = operations.call(operation, cast.learnerOf(name), cast.token(name));
                if (!isAs(expected, operation, answer, cast.learnerOf(name).id().toString())) {
                    surprises.add(operation + " as " + name + ": " + expected + " expected, but " + answer.statusCode()
                            + " " + answer.asString());
                }
            }
        }

        // Then
        assertThat(surprises).isEmpty();
    }

    private static boolean isAs(Outcome expected, String operation, Response answer, String learner) {
        int status = answer.statusCode();
        return switch (expected) {
            case TOKEN -> status == 401;
            case ROLE -> status == 403;
            case HIDDEN -> status == 404;
            case EMPTY -> status == 200 && answer.path("items").equals(List.of()) && answer.path("next") == null;
            case YES ->
                status < 500
                        && !Set.of(401, 403, 404).contains(status)
                        && (!operation.equals("findLearners")
                                || answer.asString().contains(learner));
        };
    }

    private static Set<String> operationsOfTheApi() {
        Map<String, Map<String, Object>> paths =
                given().queryParam("format", "json").get("/q/openapi").path("paths");
        Set<String> operations = new TreeSet<>();
        paths.values()
                .forEach(path -> path.forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(String.valueOf(((Map<?, ?>) operation).get("operationId")));
                    }
                }));
        return operations;
    }
}
