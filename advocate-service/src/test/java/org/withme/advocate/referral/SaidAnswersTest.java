package org.withme.advocate.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.advocate.fixture.Advocacy.DO_NOT_CONTACT;
import static org.withme.advocate.fixture.Advocacy.NO;
import static org.withme.advocate.fixture.Advocacy.REFERRALS;
import static org.withme.advocate.fixture.Advocacy.YES;
import static org.withme.advocate.fixture.Advocacy.accept;
import static org.withme.advocate.fixture.Advocacy.anAdvocate;
import static org.withme.advocate.fixture.Advocacy.answer;
import static org.withme.advocate.fixture.Advocacy.offered;
import static org.withme.advocate.fixture.Advocacy.referral;
import static org.withme.advocate.fixture.Advocacy.supervisor;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
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
import org.withme.advocate.fixture.LearnerFixture;
import org.withme.platform.said.SaidRule;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("An answer to an offer that a learner said and staff entered (V2)")
class SaidAnswersTest {

    private static final Tokens RUTH = Who.staff("Ruth Vale", "mentor", ASHDOWN);
    private static final Tokens ROBIN = supervisor(ASHDOWN);
    private static final String BY_TELEPHONE = "{\"answer\": \"YES\", \"said\": {\"how\": \"TELEPHONE\"}}";

    private final UUID sam =
            aLearner().at(ASHDOWN).withMentor("Ruth Vale", ASHDOWN).id();

    @Test
    void a_yes_by_telephone_counts_and_an_advocate_may_accept() {
        // Given
        String id = offered(sam, ASHDOWN);

        // When
        enter(RUTH, BY_TELEPHONE)
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
            as(RUTH, BY_TELEPHONE)
                    .header("Idempotency-Key", key)
                    .post(offer(sam) + "/answer")
                    .then()
                    .statusCode(200)
                    .body("said.how", equalTo("TELEPHONE"));
        }

        // Then
        assertThat(published(id)).containsExactly("advocacy.offer-made.v1", "advocacy.offer-accepted.v1");
        enter(RUTH, NO).statusCode(404);
        enter(ROBIN, NO).statusCode(404);
    }

    @Test
    void V4_the_learner_is_still_asked_whether_they_want_to_be_contacted_at_all() {
        // Given
        offered(sam, ASHDOWN);

        // When
        enter(ROBIN, NO).statusCode(200).body("said.capacity", equalTo("case-supervisor"));

        // Then
        String next = offered(sam, ASHDOWN);
        referral(Who.learner(sam), next).body("mayAnswerDoNotContact", equalTo(true));
        enter(ROBIN, "{\"answer\": \"NO\", \"doNotContact\": true}").statusCode(400);
    }

    @Test
    void struck_out_the_offer_waits_for_the_learner_as_if_nobody_had_answered() {
        for (String said : List.of(YES, NO)) {
            // Given
            UUID lee = aLearner().at(ASHDOWN).withMentor("Ruth Vale", ASHDOWN).id();
            String id = offered(lee, ASHDOWN);
            enter(RUTH, lee, said).statusCode(200);

            // When
            respond(lee, id, "strike-out").statusCode(200).body("state", equalTo("OFFERED"));
            respond(lee, id, "strike-out").statusCode(200).body("agreedAt", nullValue());

            // Then
            as(ROBIN).get(REFERRALS + "/{id}", id).then().statusCode(404);
            respond(lee, id, "make-own").statusCode(409).body("type", endsWith("/problems/said-struck-out"));
            answer(lee, id, YES)
                    .statusCode(200)
                    .body("state", equalTo("WAITING"))
                    .body("said", nullValue());
        }
    }

    @Test
    void struck_out_an_offer_that_would_not_be_made_today_is_withdrawn() {
        // Given
        String id = offered(sam, ASHDOWN);
        enter(RUTH, BY_TELEPHONE).statusCode(200);
        as(Who.learner(sam)).put(DO_NOT_CONTACT).then().statusCode(200);

        // When
        respond(sam, id, "strike-out").statusCode(200);

        // Then
        referral(Who.learner(sam), id).body("state", equalTo("WITHDRAWN"));
        assertThat(published(id)).endsWith("advocacy.said-answered.v1", "advocacy.offer-withdrawn.v1");
    }

    @Test
    void once_an_advocate_has_accepted_the_case_is_closed_instead() {
        // Given
        String id = offered(sam, ASHDOWN);
        enter(RUTH, BY_TELEPHONE).statusCode(200);
        accept(anAdvocate(ASHDOWN, 5), id).then().statusCode(201);

        // Then
        respond(sam, id, "strike-out").statusCode(409).body("type", endsWith("/problems/case-is-open"));
        referral(Who.learner(sam), id).body("state", equalTo("ACCEPTED")).body("said.answer", nullValue());
        respond(sam, id, "make-own").statusCode(200).body("said.answer", equalTo("MADE_OWN"));
    }

    @Test
    void answering_the_same_makes_it_their_own_and_answering_otherwise_strikes_it_out() {
        // Given
        String id = offered(sam, ASHDOWN);
        enter(RUTH, BY_TELEPHONE).statusCode(200);

        // When
        answer(sam, id, YES).statusCode(200).body("said.answer", equalTo("MADE_OWN"));

        // Then
        respond(sam, id, "strike-out").statusCode(409).body("type", endsWith("/problems/said-is-your-own"));

        // Given
        UUID lee = aLearner().at(ASHDOWN).withMentor("Ruth Vale", ASHDOWN).id();
        String other = offered(lee, ASHDOWN);
        enter(RUTH, lee, NO).statusCode(200);

        // When
        answer(lee, other, YES).statusCode(200).body("state", equalTo("WAITING"));

        // Then
        assertThat(published(other))
                .containsExactly(
                        "advocacy.offer-made.v1",
                        "advocacy.offer-declined.v1",
                        "advocacy.said-answered.v1",
                        "advocacy.offer-accepted.v1");
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
            String hidden = enter(other, YES).statusCode(404).extract().path("detail");
            assertThat(hidden)
                    .isEqualTo(
                            enter(other, nobody, YES).statusCode(404).extract().path("detail"));
            as(other).get(offer(sam)).then().statusCode(404);
        }
        enter(anAdvocate(ASHDOWN, 1), YES).statusCode(403);
        assertThat(published(offeredId())).containsExactly("advocacy.offer-made.v1");
    }

    @Test
    void V2_what_is_wrong_with_the_request_does_not_tell_whether_an_offer_waits() {
        // Given
        String without =
                enter(RUTH, "{}").statusCode(422).extract().path("errors").toString();

        // When
        offered(sam, ASHDOWN);

        // Then
        assertThat(enter(RUTH, "{}").statusCode(422).extract().path("errors").toString())
                .isEqualTo(without);
        enter(RUTH, UUID.randomUUID(), "{}").statusCode(422);
    }

    @Test
    void who_entered_an_answer_learnt_of_the_offer_and_the_learner_sees_that() {
        // Given
        offered(sam, ASHDOWN);

        // When
        enter(RUTH, BY_TELEPHONE).statusCode(200);

        // Then
        assertThat(TheDatabase.texts(
                        "select payload ->> 'reader' from outbox where type = 'access.record-read.v1' and aggregateid = ?",
                        sam))
                .contains(Who.subjectOf("Ruth Vale"));
    }

    @Test
    void a_no_of_their_own_strikes_out_a_yes_that_was_entered_also_when_the_offer_would_not_be_made_today() {
        // Given
        String id = offered(sam, ASHDOWN);
        enter(RUTH, BY_TELEPHONE).statusCode(200);
        TheDatabase.write("update referral_signal set lapsed_at = now() where referral_id = ?::uuid", id);

        // When
        answer(sam, id, NO).statusCode(200).body("state", equalTo("DECLINED")).body("said", nullValue());

        // Then
        accept(anAdvocate(ASHDOWN, 5), id).then().statusCode(404);
        assertThat(published(id))
                .endsWith("advocacy.offer-accepted.v1", "advocacy.said-answered.v1", "advocacy.offer-declined.v1");

        // Given
        UUID lee = aLearner().at(ASHDOWN).withMentor("Ruth Vale", ASHDOWN).id();
        String other = offered(lee, ASHDOWN);
        enter(RUTH, lee, YES).statusCode(200);
        as(Who.learner(lee)).put(DO_NOT_CONTACT).then().statusCode(200);

        // Then
        answer(lee, other, NO).statusCode(200).body("state", equalTo("DECLINED"));
    }

    @Test
    void what_is_asked_of_staff_names_the_college_whose_they_are() {
        // Given
        String id = offered(sam, ASHDOWN);

        // When
        bring(sam).statusCode(200);
        enter(RUTH, NO).statusCode(200);
        respond(sam, id, "strike-out").statusCode(200);

        // Then
        assertThat(TheDatabase.texts(
                        "select payload ->> 'ukprn' from outbox where payload ->> 'referralId' = ?"
                                + " and type in ('advocacy.offer-to-bring.v1', 'advocacy.said-answered.v1')",
                        id))
                .containsExactly("90000001", "90000001");
    }

    @Test
    void everything_wrong_is_said_at_once() {
        offered(sam, ASHDOWN);
        enter(RUTH, "{\"said\": {\"on\": \"" + LocalDate.now().plusDays(2) + "\"}}")
                .statusCode(422)
                .body(
                        "errors",
                        contains(
                                Broken.at("/answer", ReferralRule.NEITHER_YES_NOR_NO),
                                Broken.at("/said/on", SaidRule.NOT_YET)));
        enter(RUTH, "{\"answer\": \"YES\", \"said\": {\"how\": \"BY_PIGEON\"}}").statusCode(400);
    }

    @Test
    void a_mentor_is_told_that_an_offer_waits_once_the_case_supervisor_asks_them_to_bring_it() {
        // Given
        String id = offered(sam, ASHDOWN);
        as(RUTH).get(offer(sam)).then().statusCode(404);
        as(ROBIN).get(offer(sam)).then().statusCode(200).body("signals", contains("TEAM"));

        // When
        bring(sam).statusCode(200).body("bringAskedAt", notNullValue());
        bring(sam).statusCode(200);

        // Then
        as(RUTH).get(offer(sam))
                .then()
                .statusCode(200)
                .body("signals", nullValue())
                .body("links.bring", nullValue())
                .body("links.answer", equalTo(offer(sam) + "/answer"));
        assertThat(published(id)).containsExactly("advocacy.offer-made.v1", "advocacy.offer-to-bring.v1");

        // When
        answer(sam, id, NO).statusCode(200);

        // Then
        as(RUTH).get(offer(sam)).then().statusCode(404);
        bring(sam).statusCode(404);
    }

    @Test
    void nobody_is_asked_to_bring_it_where_no_mentor_is_named() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).id();
        offered(lee, ASHDOWN);

        // Then
        bring(lee).statusCode(409).body("type", endsWith("/problems/nobody-to-bring-the-offer"));
    }

    @Test
    void I10_nobody_is_asked_to_bring_it_to_who_has_left_and_agreed_to_no_way() {
        // Given
        LearnerFixture lee =
                aLearner().leftOn(LocalDate.now().minusDays(5), ASHDOWN).withMentor("Ruth Vale", ASHDOWN);
        offered(lee.id(), ASHDOWN);
        bring(lee.id()).statusCode(409).body("type", endsWith("/problems/no-way-agreed"));

        // When
        lee.agreedToOutreach(ASHDOWN, "telephone");

        // Then
        bring(lee.id()).statusCode(200);
    }

    @Test
    void an_offer_can_be_brought_again_after_the_answer_to_it_was_struck_out() {
        // Given
        String id = offered(sam, ASHDOWN);
        bring(sam).statusCode(200);
        enter(RUTH, NO).statusCode(200);
        respond(sam, id, "strike-out").statusCode(200);

        // When
        bring(sam).statusCode(200);

        // Then
        assertThat(published(id))
                .filteredOn("advocacy.offer-to-bring.v1"::equals)
                .hasSize(2);
    }

    private String offeredId() {
        return TheDatabase.texts("select id from referral where learner_id = ?", sam)
                .get(0);
    }

    private static String offer(UUID learner) {
        return "/v1/advocacy/learners/" + learner + "/offer";
    }

    private ValidatableResponse enter(Tokens staff, String body) {
        return enter(staff, sam, body);
    }

    private static ValidatableResponse enter(Tokens staff, UUID learner, String body) {
        return as(staff, body).post(offer(learner) + "/answer").then();
    }

    private static ValidatableResponse bring(UUID learner) {
        return as(ROBIN).post(offer(learner) + "/bring").then();
    }

    private static ValidatableResponse respond(UUID learner, String referral, String verb) {
        return as(Who.learner(learner))
                .post(REFERRALS + "/{id}/" + verb, referral)
                .then();
    }

    private static List<String> published(String referral) {
        return TheDatabase.texts(
                "select type from outbox where payload ->> 'referralId' = ? order by version", referral);
    }
}
