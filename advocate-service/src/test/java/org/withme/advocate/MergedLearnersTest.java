package org.withme.advocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.advocate.fixture.Advocacy.DO_NOT_CONTACT;
import static org.withme.advocate.fixture.Advocacy.REFERRALS;
import static org.withme.advocate.fixture.Advocacy.YES;
import static org.withme.advocate.fixture.Advocacy.aCase;
import static org.withme.advocate.fixture.Advocacy.accept;
import static org.withme.advocate.fixture.Advocacy.anAdvocate;
import static org.withme.advocate.fixture.Advocacy.answer;
import static org.withme.advocate.fixture.Advocacy.offered;
import static org.withme.advocate.fixture.Advocacy.refer;
import static org.withme.advocate.fixture.Advocacy.waiting;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.advocate.fixture.OtherServices.event;
import static org.withme.advocate.fixture.OtherServices.publish;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

/** Two records turn out to be one person's, and perhaps turn out not to be (L3). */
@QuarkusTest
class MergedLearnersTest {

    private final UUID sam = aLearner().at(ASHDOWN).id();
    private final UUID samAgain = aLearner().at(ASHDOWN).id();
    private long version;

    @Test
    void a_merge_brings_the_learner_what_is_open_and_an_unmerge_takes_it_back() {
        // Given
        String address = aCase(samAgain, anAdvocate(ASHDOWN, 1));

        // When
        merged();

        // Then
        as(Who.learner(sam)).get(address).then().statusCode(200).body("learnerId", equalTo(sam.toString()));
        as(Who.learner(samAgain)).get(address).then().body("learnerId", equalTo(sam.toString()));

        // When
        publish(event("learner.withdrew.v1", samAgain, 1));

        // Then
        eventually(() -> offers(sam).body("items[0].signals", containsInAnyOrder("LEARNER", "WITHDRAWAL")));
        offers(sam).body("items.state", contains("ACCEPTED"));

        // When
        unmerged();

        // Then
        as(Who.learner(sam)).get(address).then().statusCode(404);
        as(Who.learner(samAgain)).get(address).then().statusCode(200);
        offers(sam).body("items", empty());
    }

    @Test
    void who_refers_somebody_by_the_absorbed_id_refers_the_learner() {
        // Given
        merged();

        // When
        refer(Who.staff("A tutor", "tutor", ASHDOWN), "{\"learnerId\": \"" + samAgain + "\"}")
                .statusCode(201);

        // Then
        offers(sam).body("items.state", contains("OFFERED"));
    }

    @Test
    void what_happens_in_a_case_is_told_in_the_stream_of_the_id_that_it_goes_back_to() {
        // Given
        String address = aCase(samAgain, anAdvocate(ASHDOWN, 1));
        merged();

        // When
        as(
                        Who.learner(sam),
                        "{\"scope\": [\"assessment\"], \"expiresOn\": \""
                                + LocalDate.now().plusMonths(1) + "\"}")
                .post(address + "/authorities")
                .then()
                .statusCode(201);

        // Then
        assertThat(TheDatabase.texts(
                        "select aggregateid from outbox where type = 'advocacy.authority-given.v1'"
                                + " and aggregateid in (?, ?)",
                        sam,
                        samAgain))
                .containsExactly(samAgain.toString());
    }

    @Test
    void V2_a_learner_of_two_records_has_one_open_case_at_a_time() {
        // Given
        String offer = offered(samAgain, ASHDOWN);
        String queued = waiting(sam);
        merged();

        // When, Then
        answer(sam, offer, YES).statusCode(409).body("type", endsWith("/problems/advocacy-already-open"));
        accept(anAdvocate(ASHDOWN, 1), queued).then().statusCode(201);
        answer(sam, offer, YES).statusCode(409).body("type", endsWith("/problems/advocacy-already-open"));
    }

    @Test
    void V2_of_two_that_waited_before_the_merge_one_is_accepted() {
        // Given
        String one = waiting(sam);
        String other = waiting(samAgain);
        merged();

        // When, Then
        accept(anAdvocate(ASHDOWN, 1), one).then().statusCode(201);
        accept(anAdvocate(ASHDOWN, 1), other)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/advocacy-already-open"));
    }

    @Test
    void V4_a_no_to_contact_stands_for_each_record_and_is_lifted_for_each() {
        // Given
        offered(sam, ASHDOWN);
        offered(samAgain, ASHDOWN);
        merged();

        // When
        as(Who.learner(sam)).put(DO_NOT_CONTACT).then().statusCode(200);

        // Then
        offers(sam).body("items.state", contains("WITHDRAWN", "WITHDRAWN"));
        unmerged();
        for (UUID each : new UUID[] {sam, samAgain}) {
            as(Who.learner(each)).get(DO_NOT_CONTACT).then().body("doNotContact", equalTo(true));
        }

        // When
        merged();
        as(Who.learner(sam)).delete(DO_NOT_CONTACT).then().statusCode(204);

        // Then
        assertThat(TheDatabase.texts(
                        "select aggregateid from outbox where type = 'advocacy.do-not-contact-lifted.v1'"
                                + " and aggregateid in (?, ?)",
                        sam,
                        samAgain))
                .containsExactlyInAnyOrder(sam.toString(), samAgain.toString());
    }

    private void merged() {
        told("learner.merged.v1");
        eventually(() -> assertThat(TheDatabase.texts("select surviving_learner(?)", samAgain))
                .containsExactly(sam.toString()));
    }

    private void unmerged() {
        told("learner.unmerged.v1");
        eventually(() -> assertThat(TheDatabase.texts("select surviving_learner(?)", samAgain))
                .containsExactly(samAgain.toString()));
    }

    private void told(String type) {
        publish(event(type, sam, ++version)
                .saying("{\"survivor\": \"" + sam + "\", \"absorbed\": \"" + samAgain + "\"}"));
    }

    private static ValidatableResponse offers(UUID learner) {
        return as(Who.learner(learner)).get(REFERRALS).then().statusCode(200);
    }

    private static void eventually(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(holds);
    }
}
