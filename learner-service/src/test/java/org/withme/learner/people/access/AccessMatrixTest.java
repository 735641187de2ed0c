package org.withme.learner.people.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.AccessMatrix;

/** Everybody tries everything. */
@QuarkusTest
class AccessMatrixTest {

    @Test
    void no_operation_is_without_its_row() {
        assertThat(AccessMatrix.read().operations())
                .containsExactlyInAnyOrderElementsOf(AccessMatrix.operationsOfTheApi());
    }

    @Test
    void everybody_gets_what_the_design_gives_them_and_nothing_else() {
        assertThat(AccessMatrix.read().surprises(new EverybodyTries())).isEmpty();
    }

    private static final class EverybodyTries implements AccessMatrix.Attempt {

        private static final Set<String> LISTS = Set.of("findLearners", "searchByName");

        private final Cast cast = new Cast();
        private final Operations operations = new Operations();

        @Override
        public Response call(String operation, String name) {
            return operations.call(operation, cast.learnerOf(name), cast.token(name));
        }

        @Override
        public boolean shows(String operation, String name, Response answer) {
            return !LISTS.contains(operation)
                    || answer.asString().contains(cast.learnerOf(name).id().toString());
        }
    }
}
