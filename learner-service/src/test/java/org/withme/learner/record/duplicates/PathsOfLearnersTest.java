package org.withme.learner.record.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Contracts;

/** An id in a path is looked for among the absorbed ones by its name (L3). */
class PathsOfLearnersTest {

    private static final String RECORD = "/v1/learners/{";

    @Test
    void every_path_of_a_learners_record_names_the_learner_as_absorbed_ids_are_looked_for() {
        // When
        JsonNode paths = Contracts.read("openapi/learner-service.json").path("paths");

        // Then
        assertThat(paths.fieldNames())
                .toIterable()
                .filteredOn(path -> path.startsWith(RECORD))
                .isNotEmpty()
                .allMatch(path -> path.startsWith(RECORD + IdsOfRequest.PARAMETER + "}"));
    }
}
