package org.withme.assessment.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.withme.assessment.fixture.AssignmentFixture.ASSIGNMENTS;
import static org.withme.assessment.fixture.AssignmentFixture.set;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssignmentFixture;
import org.withme.assessment.fixture.CountedStatements;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.platform.testing.Tokens;

@QuarkusTest
class ListingAssignmentsTest {

    private static final int MANY = 40;

    @Inject
    CountedStatements counted;

    private final UUID sam = aLearner().at(ASHDOWN).exists();
    private final UUID kit = aLearner().at(ASHDOWN).exists();

    @Test
    void a_list_takes_as_many_statements_for_many_assignments_as_for_one() {
        // Given
        Published award = aLocalFramework().with("NEGOTIATED").with("LEARNER").published(ASHDOWN);
        List<AssignmentFixture> all =
                IntStream.range(0, MANY).mapToObj(each -> set(award, sam, kit)).toList();

        // Then
        for (Tokens who : List.of(all.get(0).assessor(), all.get(0).learner(0))) {
            assertThat(counted.fewestOf(() -> listed(who, MANY))).isEqualTo(counted.fewestOf(() -> listed(who, 1)));
        }
    }

    private static void listed(Tokens who, int many) {
        as(who).queryParam("limit", many)
                .get(ASSIGNMENTS)
                .then()
                .statusCode(200)
                .body("items", hasSize(many));
    }
}
