package org.withme.advocate.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.advocate.fixture.Advocacy.NO;
import static org.withme.advocate.fixture.Advocacy.YES;
import static org.withme.advocate.fixture.Advocacy.accept;
import static org.withme.advocate.fixture.Advocacy.anAdvocate;
import static org.withme.advocate.fixture.Advocacy.offered;
import static org.withme.advocate.fixture.Advocacy.referral;
import static org.withme.advocate.fixture.Advocacy.supervisor;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.advocate.referral.WaitingOffers.BY_TELEPHONE;
import static org.withme.advocate.referral.WaitingOffers.ROBIN;
import static org.withme.advocate.referral.WaitingOffers.RUTH;
import static org.withme.advocate.referral.WaitingOffers.enter;
import static org.withme.advocate.referral.WaitingOffers.offer;
import static org.withme.advocate.referral.WaitingOffers.published;
import static org.withme.advocate.referral.WaitingOffers.respond;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.said.SaidRule;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("An answer to an offer that a learner said and staff entered (V2)")
class SaidAnswersTest {

    private final UUID sam =
            aLearner().at(ASHDOWN).withMentor("Ruth Vale", ASHDOWN).id();

    @Test
    void a_yes_by_telephone_counts_and_an_advocate_may_accept() {
        // Given
        String id = offered(sam, ASHDOWN);

        // When
        enter(RUTH, sam, BY_TELEPHONE)
                .statusCode(200)
                .body("answer", equalTo("YES"))
                .body("said.capacity", equalTo("mentor"));

        // Then
        referral(Who.learner(sam), id)
                .body("state", equalTo("WAITING"))
                .body("said.how", equalTo("TELEPHONE"))
                .body("said.to", equalTo(Who.subjectOf("Ruth Vale")))
                .body("tellReferrer", equalTo(false));
        accept(anAdvocate(ASHDOWN, 5), id).then().statusCode(201);
        assertThat(published(id))
                .containsExactly("advocacy.offer-made.v1", "advocacy.offer-accepted.v1", "advocacy.case-opened.v1");
    }

    @Test
    void the_same_request_again_is_one_answer_and_without_its_key_there_is_no_offer_any_more() {
        // Given
        String id = offered(sam, ASHDOWN);
        String key = UUID.randomUUID().toString();

        // When
        for (int time = 0; time < 2; time++) {
            withKey(key).statusCode(200).body("said.how", equalTo("TELEPHONE"));
        }

        // Then
        assertThat(published(id)).containsExactly("advocacy.offer-made.v1", "advocacy.offer-accepted.v1");
        enter(RUTH, sam, NO).statusCode(404);
        enter(ROBIN, sam, NO).statusCode(404);

        // When
        respond(sam, id, "strike-out").statusCode(200);

        // Then
        withKey(key).statusCode(200);
        referral(Who.learner(sam), id).body("state", equalTo("OFFERED"));
    }

    @Test
    void V4_the_learner_is_still_asked_whether_they_want_to_be_contacted_at_all() {
        // Given
        offered(sam, ASHDOWN);

        // When
        enter(ROBIN, sam, NO).statusCode(200).body("said.capacity", equalTo("case-supervisor"));

        // Then
        String next = offered(sam, ASHDOWN);
        referral(Who.learner(sam), next).body("mayAnswerDoNotContact", equalTo(true));
        enter(ROBIN, sam, "{\"answer\": \"NO\", \"doNotContact\": true}").statusCode(400);
    }

    @Test
    void V2_who_may_not_see_the_offer_gets_the_answer_of_one_that_does_not_exist() {
        // Given
        offered(sam, ASHDOWN);
        UUID nobody = UUID.randomUUID();
        List<Tokens> others = List.of(
                Who.staff("Another mentor", "mentor", ASHDOWN),
                Who.staff("Ruth Vale", "mentor", BRACKENFELL),
                supervisor(BRACKENFELL));

        // Then
        for (Tokens other : others) {
            String hidden = enter(other, sam, YES).statusCode(404).extract().path("detail");
            assertThat(hidden)
                    .isEqualTo(
                            enter(other, nobody, YES).statusCode(404).extract().path("detail"));
            as(other).get(offer(sam)).then().statusCode(404);
        }
        enter(anAdvocate(ASHDOWN, 1), sam, YES).statusCode(403);
        assertThat(published(offeredId())).containsExactly("advocacy.offer-made.v1");
    }

    @Test
    void V2_what_is_wrong_with_the_request_does_not_tell_whether_an_offer_waits() {
        // Given
        String without =
                enter(RUTH, sam, "{}").statusCode(422).extract().path("errors").toString();

        // When
        offered(sam, ASHDOWN);

        // Then
        assertThat(enter(RUTH, sam, "{}")
                        .statusCode(422)
                        .extract()
                        .path("errors")
                        .toString())
                .isEqualTo(without);
        enter(RUTH, UUID.randomUUID(), "{}").statusCode(422);
    }

    @Test
    void who_entered_an_answer_learnt_of_the_offer_and_the_learner_sees_that() {
        // Given
        offered(sam, ASHDOWN);

        // When
        enter(RUTH, sam, BY_TELEPHONE).statusCode(200);

        // Then
        assertThat(TheDatabase.texts(
                        "select payload ->> 'reader' from outbox where type = 'access.record-read.v1' and aggregateid = ?",
                        sam))
                .contains(Who.subjectOf("Ruth Vale"));
    }

    @Test
    void everything_wrong_is_said_at_once() {
        offered(sam, ASHDOWN);
        enter(RUTH, sam, "{\"said\": {\"on\": \"" + LocalDate.now().plusDays(2) + "\"}}")
                .statusCode(422)
                .body(
                        "errors",
                        contains(
                                Broken.at("/answer", ReferralRule.NEITHER_YES_NOR_NO),
                                Broken.at("/said/on", SaidRule.NOT_YET)));
        enter(RUTH, sam, "{\"answer\": \"YES\", \"said\": {\"how\": \"BY_PIGEON\"}}")
                .statusCode(400);
    }

    private ValidatableResponse withKey(String key) {
        return as(RUTH, BY_TELEPHONE)
                .header("Idempotency-Key", key)
                .post(offer(sam) + "/answer")
                .then();
    }

    private String offeredId() {
        return TheDatabase.texts("select id from referral where learner_id = ?", sam)
                .get(0);
    }
}
