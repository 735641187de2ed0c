package org.withme.advocate.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.advocate.fixture.Advocacy.NO;
import static org.withme.advocate.fixture.Advocacy.REFERRALS;
import static org.withme.advocate.fixture.Advocacy.YES;
import static org.withme.advocate.fixture.Advocacy.accept;
import static org.withme.advocate.fixture.Advocacy.anAdvocate;
import static org.withme.advocate.fixture.Advocacy.answer;
import static org.withme.advocate.fixture.Advocacy.offered;
import static org.withme.advocate.fixture.Advocacy.refer;
import static org.withme.advocate.fixture.Advocacy.referral;
import static org.withme.advocate.fixture.Advocacy.supervisor;
import static org.withme.advocate.fixture.Advocacy.waiting;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class ReferralsTest {

    private static final Tokens TUTOR = Who.staff("A tutor", "tutor", ASHDOWN);

    private final UUID sam = aLearner().at(ASHDOWN).id();

    @Test
    void a_learner_who_asks_waits_at_once() {
        // When
        String id = refer(Who.learner(sam), "{\"words\": \"  Ich möchte zurück.\\n\"}")
                .statusCode(201)
                .header("Location", notNullValue())
                .body("state", equalTo("WAITING"))
                .body("ukprn", equalTo("90000001"))
                .body("waiting.place", greaterThan(0))
                .body("signals.signal", contains("LEARNER"))
                .body("signals.words", contains("  Ich möchte zurück.\n"))
                .extract()
                .path("id");

        // Then
        list(Who.learner(sam)).body("items.id", contains(id)).body("items[0].signals", contains("LEARNER"));
    }

    @Test
    void before_a_yes_nobody_but_the_learner_sees_the_offer() {
        // Given
        Tokens kit = anAdvocate(ASHDOWN, 5);
        String id = offered(sam, ASHDOWN);

        // When, Then
        referral(Who.learner(sam), id).statusCode(200).body("state", equalTo("OFFERED"));
        list(Who.learner(sam)).body("items.id", contains(id));
        for (Tokens other : new Tokens[] {
            kit, supervisor(ASHDOWN), Who.staff("Another tutor", "tutor", ASHDOWN), Who.learner(UUID.randomUUID())
        }) {
            referral(other, id).statusCode(404);
        }
        queue(kit).body("items.id", not(hasItem(id)));
        queue(supervisor(ASHDOWN)).body("items.id", not(hasItem(id)));
        accept(kit, id).then().statusCode(404);
    }

    @Test
    void after_a_yes_the_colleges_advocates_see_it_wait_and_nobody_elsewhere_does() {
        // Given
        Tokens kit = anAdvocate(ASHDOWN, 5);
        Tokens stranger = anAdvocate(BRACKENFELL, 5);
        String id = offered(sam, ASHDOWN);

        // When
        answer(sam, id, YES).statusCode(200).body("state", equalTo("WAITING"));

        // Then
        queue(kit)
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.learnerId", equalTo(sam.toString()));
        referral(kit, id).statusCode(200).body("signals.referredBy", contains("tutor"));
        referral(supervisor(ASHDOWN), id).statusCode(200);
        queue(stranger).body("items.id", not(hasItem(id)));
        referral(stranger, id).statusCode(404);
        referral(supervisor(BRACKENFELL), id).statusCode(404);
        accept(stranger, id).then().statusCode(404);
        assertThat(TheDatabase.count(
                        "select count(*) from outbox where type = 'access.record-read.v1' and aggregateid = ?", sam))
                .isPositive();
    }

    @Test
    void a_yes_can_be_taken_back_until_an_advocate_has_accepted() {
        // Given
        Tokens kit = anAdvocate(ASHDOWN, 5);
        String first = offered(sam, ASHDOWN);
        answer(sam, first, YES).statusCode(200);

        // When, Then
        answer(sam, first, NO).statusCode(200).body("state", equalTo("DECLINED"));
        answer(sam, first, NO).statusCode(200);
        answer(sam, first, YES).statusCode(409).body("type", endsWith("/problems/offer-is-over"));
        referral(kit, first).statusCode(404);

        // When, Then
        String second = waiting(sam);
        accept(kit, second).then().statusCode(201);
        answer(sam, second, YES).statusCode(200).body("state", equalTo("ACCEPTED"));
        answer(sam, second, NO).statusCode(409).body("type", endsWith("/problems/case-is-open"));
    }

    @Test
    void only_the_learner_answers() {
        String id = offered(sam, ASHDOWN);
        as(Who.learner(UUID.randomUUID()), YES)
                .post(REFERRALS + "/{id}/answer", id)
                .then()
                .statusCode(404);
        as(TUTOR, YES).post(REFERRALS + "/{id}/answer", id).then().statusCode(403);
        answer(sam, id, "{\"answer\": \"MAYBE\"}").statusCode(422).body("errors.pointer", contains("/answer"));
        answer(sam, UUID.randomUUID().toString(), YES).statusCode(404);
    }

    @Test
    void V2_a_second_signal_attaches_to_what_is_open() {
        // Given
        String id = offered(sam, ASHDOWN);

        // When
        String second = offered(sam, ASHDOWN);
        refer(Who.learner(sam), "{}").statusCode(201).body("id", equalTo(id)).body("state", equalTo("WAITING"));

        // Then
        assertThat(second).isNotEqualTo(id);
        list(Who.learner(sam)).body("items.id", contains(id));
        referral(Who.learner(sam), id).body("signals.signal", contains("TEAM", "TEAM", "LEARNER"));
    }

    @Test
    void V3_the_referrer_learns_what_the_learner_allows() {
        // Given
        String id = offered(sam, ASHDOWN);

        // When, Then
        referral(TUTOR, id).statusCode(200).body("withheld", contains("state")).body("state", nullValue());
        answer(sam, id, YES).body("tellReferrer", equalTo(false));
        referral(TUTOR, id).body("withheld", contains("state")).body("ukprn", nullValue());
        answer(sam, id, "{\"answer\": \"YES\", \"tellReferrer\": true}").statusCode(200);
        referral(TUTOR, id).body("state", equalTo("WAITING")).body("withheld", nullValue());
        referral(Who.staff("Another tutor", "tutor", ASHDOWN), id).statusCode(404);
        referral(Who.staff("A tutor", "tutor", BRACKENFELL), id).statusCode(404);
    }

    @Test
    void lists_are_paged_by_cursors_of_their_own() {
        // Given
        answer(sam, offered(sam, ASHDOWN), NO).statusCode(200);
        answer(sam, offered(sam, ASHDOWN), NO).statusCode(200);

        // When
        String next = as(Who.learner(sam))
                .queryParam("limit", 1)
                .get(REFERRALS)
                .then()
                .header("Link", notNullValue())
                .extract()
                .path("next");

        // Then
        as(Who.learner(sam)).queryParam("cursor", next).get(REFERRALS).then().body("items.state", contains("DECLINED"));
        as(Who.learner(UUID.randomUUID())).get(REFERRALS).then().body("items", empty());
        as(Who.learner(UUID.randomUUID()))
                .queryParam("cursor", next)
                .get(REFERRALS)
                .then()
                .statusCode(400);
        as(Who.learner(sam)).queryParam("limit", 201).get(REFERRALS).then().statusCode(422);
    }

    private static ValidatableResponse list(Tokens caller) {
        return as(caller).get(REFERRALS).then().statusCode(200);
    }

    private static ValidatableResponse queue(Tokens caller) {
        return as(caller).queryParam("limit", 200).get(REFERRALS).then().statusCode(200);
    }
}
