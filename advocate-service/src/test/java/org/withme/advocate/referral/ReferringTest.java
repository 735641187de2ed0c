package org.withme.advocate.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.advocate.fixture.Advocacy.REFERRALS;
import static org.withme.advocate.fixture.Advocacy.anAdvocate;
import static org.withme.advocate.fixture.Advocacy.refer;
import static org.withme.advocate.fixture.Advocacy.referral;
import static org.withme.advocate.fixture.Advocacy.waiting;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class ReferringTest {

    private static final Tokens TUTOR = Who.staff("A tutor", "tutor", ASHDOWN);

    private final UUID sam = aLearner().at(ASHDOWN).id();

    @Test
    void who_may_refer_is_of_the_learners_college_or_on_their_team() {
        // Given
        UUID lee = aLearner().withMentor("Jo Marsh", BRACKENFELL).id();
        String aboutSam = "{\"learnerId\": \"" + sam + "\"}";
        String aboutLee = "{\"learnerId\": \"" + lee + "\"}";

        // When, Then
        refer(Who.staff("Jo Marsh", "mentor", BRACKENFELL), aboutLee).statusCode(201);
        refer(Who.staff("Al Reed", "mentor", BRACKENFELL), aboutLee).statusCode(404);
        refer(Who.staff("Jo Marsh", "tutor", BRACKENFELL), aboutSam).statusCode(404);
        refer(Who.learner(lee), aboutSam).statusCode(404);
        refer(TUTOR, "{}").statusCode(422).body("errors.pointer", contains("/learnerId"));
        refer(TUTOR, aboutSam.replace("}", ", \"ukprn\": \"90000001\", \"words\": \" \"}"))
                .statusCode(422)
                .body("errors.pointer", contains("/ukprn", "/words"));
    }

    @Test
    void a_learner_between_colleges_says_whose_advocates_they_ask() {
        // Given
        UUID both = aLearner().at(ASHDOWN).at(BRACKENFELL).id();
        UUID none = aLearner().id();
        anAdvocate(BRACKENFELL, 1);

        // When, Then
        refer(Who.learner(both), "{}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/ukprn", ReferralRule.MISSING_COLLEGE)));
        refer(Who.learner(both), "{\"ukprn\": \"90000002\"}").statusCode(201).body("ukprn", equalTo("90000002"));
        refer(Who.learner(none), "{\"ukprn\": \"90000099\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/ukprn", ReferralRule.UNKNOWN_COLLEGE)));
        refer(Who.learner(none), "{\"ukprn\": \"90000002\"}").statusCode(201);
    }

    @Test
    void a_learner_with_an_offer_of_one_college_asks_another_which_reads_nothing_of_the_first_ones_words() {
        // Given
        UUID both = aLearner().at(ASHDOWN).at(BRACKENFELL).id();
        String id = refer(TUTOR, "{\"learnerId\": \"" + both + "\", \"words\": \"Seems lost.\"}")
                .statusCode(201)
                .extract()
                .path("id");

        // When, Then
        refer(Who.learner(both), "{\"ukprn\": \"90000002\"}")
                .statusCode(201)
                .body("id", equalTo(id))
                .body("ukprn", equalTo("90000002"))
                .body("state", equalTo("WAITING"));
        referral(Who.learner(both), id).body("signals.words", contains("Seems lost.", null));
        referral(anAdvocate(BRACKENFELL, 1), id)
                .statusCode(200)
                .body("signals.signal", contains("TEAM", "LEARNER"))
                .body("signals.words", contains(nullValue(), nullValue()))
                .body("signals.referredBy", contains(nullValue(), nullValue()));
    }

    @Test
    void a_learner_who_left_still_asks_the_college_where_they_were() {
        UUID gone = aLearner().leftOn(LocalDate.now().minusYears(3), ASHDOWN).id();
        refer(Who.learner(gone), "{}").statusCode(201).body("ukprn", equalTo("90000001"));
    }

    @Test
    void V1_the_learner_is_told_an_honest_date_or_why_there_is_none() {
        // Given
        String ukprn = "900" + (10000 + Math.abs(sam.hashCode() % 80000));
        UUID learner = aLearnerAt(ukprn);
        String id = waiting(learner);

        // When, Then
        referral(Who.learner(learner), id)
                .body("waiting.place", equalTo(1))
                .body("waiting.estimate", equalTo("NOT_KNOWN_YET"))
                .body("waiting.because", notNullValue())
                .body("waiting.likelyOn", nullValue());

        // When
        registeredAt(ukprn);
        for (int accepted = 0; accepted < 9; accepted++) {
            acceptedAt(ukprn);
        }

        // Then
        referral(Who.learner(learner), id)
                .body("waiting.estimate", equalTo("KNOWN"))
                .body("waiting.likelyOn", equalTo(LocalDate.now().plusDays(10).toString()))
                .body("waiting.earliestOn", equalTo(LocalDate.now().plusDays(8).toString()))
                .body("waiting.latestOn", equalTo(LocalDate.now().plusDays(15).toString()));
    }

    @Test
    void the_same_key_refers_once() {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        String first = referWith(key, "{}").statusCode(201).extract().path("id");
        String again = referWith(key, "{}").statusCode(201).extract().path("id");

        // Then
        assertThat(again).isEqualTo(first);
        referral(Who.learner(sam), first).body("signals.signal", contains("LEARNER"));
        referWith(key, "{\"words\": \"More\"}")
                .statusCode(422)
                .body("type", endsWith("/problems/idempotency-key-reused"));
    }

    private ValidatableResponse referWith(String key, String body) {
        return as(Who.learner(sam), body)
                .header("Idempotency-Key", key)
                .post(REFERRALS)
                .then();
    }

    private static UUID aLearnerAt(String ukprn) {
        UUID learner = UUID.randomUUID();
        TheDatabase.write(
                "insert into learner_grant (learner_id, origin_key, kind, ukprn) values (?, ?, 'COLLEGE', ?)",
                learner,
                "college:" + ukprn,
                ukprn);
        return learner;
    }

    private static void registeredAt(String ukprn) {
        TheDatabase.write(
                "insert into advocate (id, ukprn, subject, capacity, hours_per_week, registered_at, registered_by,"
                        + " changed_at, changed_by, version) values (?, ?, 'somebody', 5, 20, now(), 'x', now(), 'x', 0)",
                UUID.randomUUID(),
                ukprn);
    }

    private static void acceptedAt(String ukprn) {
        TheDatabase.write(
                "insert into referral (id, learner_id, ukprn, state, made_at, agreed_at, accepted_at, advocate, version)"
                        + " values (?, ?, ?, 'CLOSED', now(), now(), now(), 'somebody', 0)",
                UUID.randomUUID(),
                UUID.randomUUID(),
                ukprn);
    }
}
