package org.withme.learner.people.wish;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.people.wish.WishFixture.TODAY;
import static org.withme.learner.people.wish.WishFixture.answer;
import static org.withme.learner.people.wish.WishFixture.idOf;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.said.SaidRule;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A wish about how, when or where somebody learns (L27)")
class WishTest {

    private final WishFixture fixture = new WishFixture();
    private final Tokens sam = fixture.sam();
    private final Tokens ruth = fixture.ruth();

    @Test
    void everything_wrong_is_said_at_once() {
        String group = "\"groupId\": \"" + UUID.randomUUID() + "\"";
        fixture.wish("{\"words\": \" \", \"said\": {}, " + group + "}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/words", "/said", "/groupId"))
                .body("errors", hasItem(Broken.at("/groupId", WishRule.NOT_A_GROUP_TO_ASK)));
        fixture.enter("{\"said\": {\"on\": \"" + TODAY.plusDays(2) + "\"}, " + group + "}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/words", "/said/on", "/groupId"))
                .body("errors", hasItem(Broken.at("/said/on", SaidRule.NOT_YET)));
    }

    @Test
    void a_wish_of_one_learner_is_not_reached_through_another() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).withMentor(fixture.mentor()).exists();
        String wish = fixture.wished("Online?");
        String crossed = "/v1/learners/" + lee + "/wishes/" + idOf(wish);

        // Then
        as(ruth).get(crossed).then().statusCode(404);
        answer(ruth, crossed, "{\"answer\": \"DONE\"}").statusCode(404);
        as(Who.learner(lee)).post(crossed + "/withdraw").then().statusCode(404);
    }

    @Test
    void long_lists_come_page_by_page() {
        // Given
        List<String> words = List.of("One", "Two", "Three");
        words.forEach(fixture::wished);

        // When
        String next = as(sam).queryParam("limit", 2)
                .get("/v1/me/wishes")
                .then()
                .body("items.words", contains("Three", "Two"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        String nextOfStaff = as(ruth).queryParam("limit", 2)
                .get("/v1/colleges/90000001/wishes?mine=true")
                .then()
                .body("items.words", contains("One", "Two"))
                .extract()
                .path("next");

        // Then
        as(sam).queryParam("cursor", next).get("/v1/me/wishes").then().body("items.words", contains("One"));
        as(ruth).queryParam("cursor", nextOfStaff)
                .get("/v1/colleges/90000001/wishes?mine=true")
                .then()
                .body("items.words", contains("Three"));
    }
}
