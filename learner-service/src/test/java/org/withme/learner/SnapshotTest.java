package org.withme.learner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.Contracts;
import org.withme.platform.problem.ProblemCatalogue;
import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.StandardProblem;

/** What other people build on does not drift; {@code -Dwithme.snapshots=write} takes over what is meant. */
@QuarkusTest
class SnapshotTest {

    private static final ObjectMapper SORTED = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void the_description_of_the_api_is_the_committed_one() throws JsonProcessingException {
        // When
        String description =
                given().queryParam("format", "json").get("/q/openapi").asString();

        // Then
        String canonical = SORTED.writeValueAsString(SORTED.readValue(description, Object.class)) + "\n";
        assertThat(canonical).isEqualTo(Contracts.expected("openapi/learner-service.json", canonical));
    }

    @Test
    void the_catalogue_of_problems_is_the_committed_one() {
        // When
        ProblemType[][] types = Stream.concat(
                        Stream.of((ProblemType[]) StandardProblem.values()).map(type -> type), own())
                .map(type -> new ProblemType[] {type})
                .toArray(ProblemType[][]::new);
        String catalogue = ProblemCatalogue.of(types);

        // Then
        assertThat(catalogue).isEqualTo(Contracts.expected("problems/learner-service.json", catalogue));
    }

    /** Every feature's enum, found so that none can be forgotten. */
    private static Stream<ProblemType> own() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.withme.learner")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(ProblemType.class::cast);
    }
}
