package org.withme.iag.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.iag.fixture.Said.guidance;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.withme.iag.fixture.Said;
import org.withme.platform.testing.College;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Follow-ups as somebody finds them, and as they are kept. */
final class FollowUpFixture {

    static final Tokens BO = Who.staff("Bo Finch", "adviser", ASHDOWN);
    private static final Duration SOON = Duration.ofSeconds(30);

    private FollowUpFixture() {}

    /** And may be written to. */
    static UUID aLearnerWhoLeft() {
        return aLearner()
                .leftOn(LocalDate.now().minusDays(5), ASHDOWN)
                .agreedToOutreach("post")
                .exists();
    }

    /** And agreed to nothing. */
    static UUID aLearnerWhoLeftForGood() {
        return aLearner().leftOn(LocalDate.now().minusDays(5), ASHDOWN).exists();
    }

    /** The follow-up of this learner, as somebody reads it who finds it in their list. */
    static ValidatableResponse of(Tokens who, UUID learner, College college) {
        String id = mine(who, learner);
        assertThat(id).as("a follow-up of %s at %s", learner, college).isNotNull();
        return as(who).get("/v1/iag/follow-ups/{followUpId}", id).then().statusCode(200);
    }

    /** Null if it is not in their list. */
    static String mine(Tokens who, UUID learner) {
        String cursor = null;
        do {
            var request = as(who).queryParam("limit", 200);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/iag/follow-ups")
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> found = page.path("items.findAll { it.learnerId == '" + learner + "' }.id");
            if (!found.isEmpty()) {
                return found.get(0);
            }
            cursor = page.path("next");
        } while (cursor != null);
        return null;
    }

    static ValidatableResponse complete(String id, String body) {
        return as(BO, body).post("/v1/iag/follow-ups/{followUpId}/complete", id).then();
    }

    static String session(UUID learner) {
        return Said.record("Bo Finch", ASHDOWN, guidance(learner, ambition(learner, "Turbines")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static boolean asksNotToBeContacted(UUID learner) {
        return !TheDatabase.texts("select 1 from do_not_contact where learner_id = ? and standing", learner)
                .isEmpty();
    }

    static List<String> reasons(UUID learner) {
        return TheDatabase.texts(
                "select c.reason from follow_up_cause c join follow_up f on f.id = c.follow_up_id where f.learner_id = ?",
                learner);
    }

    static List<String> states(UUID learner) {
        return TheDatabase.texts("select reason || ' ' || state from follow_up where learner_id = ?", learner);
    }

    static List<String> events(UUID learner, String type) {
        return TheDatabase.texts("select id from outbox where aggregateid = ? and type = ?", learner, type);
    }

    static void eventually(ThrowingRunnable holds) {
        await().atMost(SOON).untilAsserted(holds);
    }
}
