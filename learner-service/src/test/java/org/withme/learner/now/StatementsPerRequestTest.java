package org.withme.learner.now;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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

    /** Who asks, what they may, and each part of the screen. */
    private static final int MOST = 30;

    private final String mentor = "Mentor " + UUID.randomUUID();
    private final UUID learner = aLearner().at(ASHDOWN).withMentor(mentor).exists();
    private final Tokens ruth = Who.staff(mentor, "mentor", ASHDOWN);
    private final Tokens sam = Who.learner(learner);

    @Test
    void now_a_page_of_the_journey_and_a_plan_ask_the_database_no_more_often() {
        // Given
        thereAreLearners(THOUSAND);
        List<Long> among = ofEachScreen();

        // When
        thereAreLearners(MILLION);

        // Then
        assertThat(ofEachScreen()).isEqualTo(among).allMatch(count -> count > 0 && count < MOST);
    }

    private List<Long> ofEachScreen() {
        return Stream.of("/now", "/journey", "/plans/90000001")
                .flatMap(screen -> Stream.of(ruth, sam).map(reader -> statements(reader, screen)))
                .toList();
    }

    private long statements(Tokens reader, String screen) {
        return Statements.of(
                () -> as(reader).get("/v1/learners/" + learner + screen).then().statusCode(200));
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
