package org.withme.learner.learning.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A college's catalogue says why one is invited, so that nobody types it (L19)")
class PurposesTest {

    private static final String COMING_BACK = "0198a2b4-6c1e-7d30-8f00-000000000705";

    /** A college of this test alone. */
    private final String ukprn =
            "9" + String.format("%07d", Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000));

    private final String purposes = "/v1/colleges/" + ukprn + "/tutorial-purposes";
    private final Tokens quality = Tokens.as("quality-manager").ukprn(ukprn);
    private final Tokens jo = Tokens.as("mentor").ukprn(ukprn);

    private static String written(String title) {
        return "{\"title\": \"" + title + "\", \"whatToExpect\": \"We talk.\", \"whatYouLeaveWith\": \"A step.\","
                + " \"minutes\": 15}";
    }

    @Test
    void some_stand_in_every_catalogue_from_the_beginning() {
        as(jo).get(purposes)
                .then()
                .statusCode(200)
                .body("items.title", hasItems("Choosing next year", "How it is going", "Coming back"));
        as(Who.learner(aLearner().at(ASHDOWN).exists())).get(purposes).then().statusCode(200);
    }

    @Test
    void a_college_adds_one_of_its_own_and_no_other_college_has_it() {
        // When
        String id = as(quality, written("Before the placement"))
                .post(purposes)
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("inPlainWords", nullValue())
                .extract()
                .path("id");

        // Then
        as(jo).get(purposes).then().body("items.title", hasItem("Before the placement"));
        as(Tokens.as("mentor").ukprn(ASHDOWN.ukprn()))
                .get("/v1/colleges/90000001/tutorial-purposes/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void a_change_is_a_new_version_for_the_college_alone() {
        // Given
        String one = purposes + "/" + COMING_BACK;
        String seen = as(quality).get(one).then().statusCode(200).extract().header("ETag");

        // When
        as(quality, written("Welcome back"))
                .header("If-Match", seen)
                .put(one)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        // Then
        as(jo).get(one).then().body("title", equalTo("Welcome back"));
        as(Tokens.as("mentor").ukprn(ASHDOWN.ukprn()))
                .get("/v1/colleges/90000001/tutorial-purposes/" + COMING_BACK)
                .then()
                .body("title", equalTo("Coming back"));
        as(quality, written("Too late"))
                .header("If-Match", seen)
                .put(one)
                .then()
                .statusCode(412);
        as(quality, written("Unseen")).put(one).then().statusCode(428);
    }

    @Test
    void of_two_changes_at_once_one_stands() {
        // Given
        String one = purposes + "/" + COMING_BACK;
        String seen = as(quality).get(one).then().extract().header("ETag");

        // When
        List<Integer> statuses = Stream.of("One", "Two", "Three")
                .parallel()
                .map(title -> as(quality, written(title))
                        .header("If-Match", seen)
                        .put(one)
                        .statusCode())
                .toList();

        // Then
        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412);
    }

    @Test
    void what_is_withdrawn_cannot_be_chosen_any_more_at_that_college() {
        as(quality)
                .header("If-Match", "*")
                .delete(purposes + "/" + COMING_BACK)
                .then()
                .statusCode(204);
        as(jo).get(purposes).then().body("items.title", not(hasItem("Coming back")));
        as(jo).get(purposes + "/" + COMING_BACK).then().statusCode(404);
        as(quality)
                .header("If-Match", "*")
                .delete(purposes + "/" + COMING_BACK)
                .then()
                .statusCode(404);
    }

    @Test
    void what_was_withdrawn_is_offered_again_by_a_new_version() {
        // Given
        String one = purposes + "/" + COMING_BACK;
        as(quality).header("If-Match", "*").delete(one).then().statusCode(204);

        // When
        as(quality, written("Welcome back"))
                .header("If-Match", "*")
                .put(one)
                .then()
                .statusCode(200)
                .body("version", equalTo(3));

        // Then
        as(jo).get(purposes).then().body("items.title", hasItem("Welcome back"));
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        as(quality, "{\"title\": \" \", \"minutes\": 3, \"inPlainWords\": \"\"}")
                .post(purposes)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/title", "/whatToExpect", "/whatYouLeaveWith", "/minutes", "/inPlainWords"));
    }
}
