package org.withme.learner.now;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.Statements;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A screen takes as many statements among a million learners as among a thousand (S16)")
class StatementsPerRequestTest {

    private static final int THOUSAND = 1_000;
    private static final int MILLION = 1_000_000;
    private static final int AT_ONCE = 100_000;

    private final String mentor = "Mentor " + UUID.randomUUID();
    private final String learner =
            "/v1/learners/" + aLearner().at(ASHDOWN).withMentor(mentor).exists();

    @Test
    void now_a_page_of_the_journey_and_a_plan_ask_the_database_no_more_often() {
        // Given
        thereAreLearners(THOUSAND);
        long now = statements("/now");
        long journey = statements("/journey");
        long plan = statements("/plans/90000001");

        // When
        thereAreLearners(MILLION);

        // Then
        assertThat(statements("/now")).isEqualTo(now);
        assertThat(statements("/journey")).isEqualTo(journey);
        assertThat(statements("/plans/90000001")).isEqualTo(plan);
        assertThat(Stream.of(now, journey, plan)).allMatch(count -> count > 0 && count < 20);
    }

    private long statements(String screen) {
        Tokens ruth = Who.staff(mentor, "mentor", ASHDOWN);
        return Statements.of(() -> as(ruth).get(learner + screen).then().statusCode(200));
    }

    /** At least so many; nothing else is known of those who are written here. */
    private static void thereAreLearners(int many) {
        for (long missing = missing(many); missing > 0; missing = missing(many)) {
            TheDatabase.write("insert into learner (id) select uuidv7() from generate_series(1, ?)", (int)
                    Math.min(missing, AT_ONCE));
        }
    }

    private static long missing(int many) {
        return many - TheDatabase.count("select count(*) from learner");
    }
}
