package org.withme.advocate.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.advocate.fixture.Advocacy.NO;
import static org.withme.advocate.fixture.Advocacy.answer;
import static org.withme.advocate.fixture.Advocacy.offered;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.advocate.referral.WaitingOffers.ROBIN;
import static org.withme.advocate.referral.WaitingOffers.RUTH;
import static org.withme.advocate.referral.WaitingOffers.bring;
import static org.withme.advocate.referral.WaitingOffers.enter;
import static org.withme.advocate.referral.WaitingOffers.offer;
import static org.withme.advocate.referral.WaitingOffers.published;
import static org.withme.advocate.referral.WaitingOffers.respond;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.advocate.fixture.LearnerFixture;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("A mentor is asked to bring an offer (V2)")
class BringingOffersTest {

    private final UUID sam =
            aLearner().at(ASHDOWN).withMentor("Ruth Vale", ASHDOWN).id();

    @Test
    void what_is_asked_of_staff_names_the_college_whose_they_are() {
        // Given
        String id = offered(sam, ASHDOWN);

        // When
        bring(sam).statusCode(200);
        enter(RUTH, sam, NO).statusCode(200);
        respond(sam, id, "strike-out").statusCode(200);

        // Then
        assertThat(TheDatabase.texts(
                        "select payload ->> 'ukprn' from outbox where payload ->> 'referralId' = ?"
                                + " and type in ('advocacy.offer-to-bring.v1', 'advocacy.said-answered.v1')",
                        id))
                .containsExactly("90000001", "90000001");
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
        enter(RUTH, sam, NO).statusCode(200);
        respond(sam, id, "strike-out").statusCode(200);

        // When
        bring(sam).statusCode(200);

        // Then
        assertThat(published(id))
                .filteredOn("advocacy.offer-to-bring.v1"::equals)
                .hasSize(2);
    }
}
