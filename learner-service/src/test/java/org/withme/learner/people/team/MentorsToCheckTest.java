package org.withme.learner.people.team;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Who came back is asked whether their mentor still fits, for two weeks (P3)")
class MentorsToCheckTest {

    private static final String KIND = "mentor-to-check";

    private final UUID sam = aLearner().at(ASHDOWN).withMentor("Jo Marsh").exists();
    private final Tokens self = Who.learner(sam);

    @Test
    void until_they_wish_something() {
        // Given
        returned(1);
        inboxHas(hasItem(KIND));

        // When
        as(self, "{\"words\": \"Somebody who knows my trade, please.\"}")
                .post("/v1/me/wishes")
                .then()
                .statusCode(201);

        // Then
        inboxHas(not(hasItem(KIND)));
    }

    @Test
    void and_no_longer() {
        returned(15);
        inboxHas(not(hasItem(KIND)));
    }

    @Test
    void never_in_light_mode() {
        // Given
        returned(1);

        // When
        as(self).put("/v1/me/light-mode").then().statusCode(200);

        // Then
        inboxHas(not(hasItem(KIND)));
    }

    private void inboxHas(Matcher<Iterable<? super String>> kinds) {
        as(self).get("/v1/me/inbox").then().statusCode(200).body("items.kind", kinds);
    }

    private void returned(int daysAgo) {
        TheDatabase.write(
                "insert into journey_entry (learner_id, event_id, occurred_at, type, source, data)"
                        + " values (?, uuidv7(), now() - ? * interval '1 day', 'advocacy.learner-returned.v1', 'a-service', '{}')",
                sam,
                daysAgo);
    }
}
