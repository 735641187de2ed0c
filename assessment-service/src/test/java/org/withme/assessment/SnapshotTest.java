package org.withme.assessment;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.withme.platform.grants.RightsProblem;
import org.withme.platform.problem.ProblemCatalogue;
import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.testing.Snapshots;

@QuarkusTest
class SnapshotTest {

    @Test
    void the_description_of_the_api_is_the_committed_one() {
        Snapshots.assertDescription("assessment-service");
    }

    @Test
    void the_catalogue_of_problems_is_the_committed_one() {
        Snapshots.assertProblems(
                "assessment-service",
                ProblemCatalogue.of(
                        StandardProblem.values(),
                        RightsProblem.values(),
                        Snapshots.constants("org.withme.assessment", ProblemType.class)
                                .toArray(ProblemType[]::new)));
    }
}
