package org.withme.advocate.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
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
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.advocate.referral.WaitingOffers.BY_TELEPHONE;
import static org.withme.advocate.referral.WaitingOffers.ROBIN;
import static org.withme.advocate.referral.WaitingOffers.RUTH;
import static org.withme.advocate.referral.WaitingOffers.enter;
import static org.withme.advocate.referral.WaitingOffers.published;
import static org.withme.advocate.referral.WaitingOffers.respond;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("What the learner answers to an answer that was entered for them (V2)")
class StruckOutAnswersTest {

    private final UUID sam =
            aLearner().at(ASHDOWN).withMentor("Ruth Vale", ASHDOWN).id();

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
        enter(RUTH, sam, BY_TELEPHONE).statusCode(200);
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
        enter(RUTH, sam, BY_TELEPHONE).statusCode(200);
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
        enter(RUTH, sam, BY_TELEPHONE).statusCode(200);

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
    void a_no_of_their_own_strikes_out_a_yes_that_was_entered_also_when_the_offer_would_not_be_made_today() {
        // Given
        String id = offered(sam, ASHDOWN);
        enter(RUTH, sam, BY_TELEPHONE).statusCode(200);
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
}
