package org.withme.advocate;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Snapshots;

@QuarkusTest
class SnapshotTest {

    @Test
    void the_description_of_the_api_is_the_committed_one() {
        Snapshots.assertDescription("advocate-service");
    }

    @Test
    void the_catalogue_of_problems_is_the_committed_one() {
        Snapshots.assertProblems("advocate-service", "org.withme.advocate");
    }
}
