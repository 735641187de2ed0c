package org.withme.iag.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.followup.FollowUpFixture.BO;
import static org.withme.iag.followup.FollowUpFixture.aLearnerWhoLeft;
import static org.withme.iag.followup.FollowUpFixture.asksNotToBeContacted;
import static org.withme.iag.followup.FollowUpFixture.complete;
import static org.withme.iag.followup.FollowUpFixture.events;
import static org.withme.iag.followup.FollowUpFixture.eventually;
import static org.withme.iag.followup.FollowUpFixture.mine;
import static org.withme.iag.followup.FollowUpFixture.of;
import static org.withme.iag.followup.FollowUpFixture.reasons;
import static org.withme.iag.followup.FollowUpFixture.session;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.iag.fixture.OtherServices;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Who sees a contact that is due, what do-not-contact means for it, and how it is made. */
@QuarkusTest
class MakingContactTest {

    @Test
    void I10_nobody_is_contacted_who_asked_not_to_be() {
        // Given
        UUID sam = aLearnerWhoLeft();
        OtherServices.doNotContact(sam, true).publish();
        eventually(() -> assertThat(asksNotToBeContacted(sam)).isTrue());

        // When
        OtherServices.withdrew(sam, ASHDOWN).publish();

        // Then
        eventually(() -> assertThat(reasons(sam)).containsExactly("WITHDRAWAL"));
        String id = TheDatabase.texts("select id from follow_up where learner_id = ?", sam)
                .get(0);
        assertThat(mine(BO, sam)).isNull();
        as(BO).get("/v1/iag/follow-ups/{followUpId}", id).then().statusCode(404);
        as(BO, "{}").post("/v1/iag/follow-ups/{followUpId}/complete", id).then().statusCode(404);
        of(Who.learner(sam), sam, ASHDOWN).body("suspended", equalTo(true));
        assertThat(events(sam, "iag.follow-up-due.v1")).isEmpty();
    }

    @Test
    void I10_once_the_learner_lifts_it_the_contact_is_due() {
        // Given
        UUID sam = aLearnerWhoLeft();
        OtherServices.doNotContact(sam, true).publish();
        eventually(() -> assertThat(asksNotToBeContacted(sam)).isTrue());
        OtherServices.withdrew(sam, ASHDOWN).publish();
        eventually(() -> assertThat(reasons(sam)).containsExactly("WITHDRAWAL"));

        // When
        OtherServices.doNotContact(sam, false).publish();

        // Then
        eventually(() -> of(BO, sam, ASHDOWN).body("suspended", equalTo(false)));
        assertThat(events(sam, "iag.follow-up-due.v1")).hasSize(1);
    }

    @Test
    void a_contact_that_is_due_already_disappears_when_the_learner_asks_for_it() {
        // Given
        UUID sam = aLearnerWhoLeft();
        OtherServices.withdrew(sam, ASHDOWN).publish();
        eventually(() -> of(BO, sam, ASHDOWN).body("state", equalTo("DUE")));

        // When
        OtherServices.doNotContact(sam, true).publish();

        // Then
        eventually(() -> assertThat(mine(BO, sam)).isNull());
    }

    @Test
    void the_contact_is_made_and_links_its_session() {
        // Given
        UUID sam = aLearnerWhoLeft();
        UUID ali = aLearnerWhoLeft();
        OtherServices.withdrew(sam, ASHDOWN).publish();
        eventually(() -> of(BO, sam, ASHDOWN).body("state", equalTo("DUE")));
        String id = mine(BO, sam);
        String session = session(sam);

        // When
        complete(id, "{\"sessionId\": \"" + session(ali) + "\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/sessionId", FollowUpRule.NOT_A_SESSION)));
        complete(id, "{\"sessionId\": \"" + session + "\"}").statusCode(200).body("state", equalTo("DONE"));

        // Then
        complete(id, "{\"outcome\": \"SPOKEN_WITH\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/follow-up-not-due"));
        assertThat(mine(BO, sam)).isNull();
        of(Who.learner(sam), sam, ASHDOWN).body("sessionId", equalTo(session)).body("outcome", equalTo("SPOKEN_WITH"));
        assertThat(TheDatabase.texts(
                        "select effort from outbox where aggregateid = ? and type = 'iag.follow-up-done.v1'", sam))
                .containsExactly("follow-up");
    }

    @Test
    void another_college_and_another_learner_find_nothing() {
        // Given
        UUID sam = aLearnerWhoLeft();
        OtherServices.withdrew(sam, ASHDOWN).publish();
        eventually(() -> of(BO, sam, ASHDOWN).body("state", equalTo("DUE")));
        String id = mine(BO, sam);
        Tokens elsewhere = Who.staff("Else", "adviser", BRACKENFELL);

        // When, Then
        as(elsewhere).get("/v1/iag/follow-ups/{followUpId}", id).then().statusCode(404);
        as(elsewhere, "{}")
                .post("/v1/iag/follow-ups/{followUpId}/complete", id)
                .then()
                .statusCode(404);
        as(Who.learner(aLearner().exists()))
                .get("/v1/iag/follow-ups")
                .then()
                .statusCode(200)
                .body("items", empty());
    }
}
