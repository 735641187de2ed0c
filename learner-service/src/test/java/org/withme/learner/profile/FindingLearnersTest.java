package org.withme.learner.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.learner.fixture.College.ASHDOWN;
import static org.withme.learner.fixture.LearnerFixture.aLearner;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.fixture.Who;
import org.withme.platform.testing.Tokens;

@QuarkusTest
class FindingLearnersTest {

    @Test
    void the_college_finds_its_learner_by_its_own_number_in_any_case() {
        // Given
        LearnerFixture sam = aLearner().at(ASHDOWN).preferring("Sam");
        UUID id = sam.exists();

        // When, Then
        as(Who.staff("Tutor", "tutor", ASHDOWN))
                .queryParam("learnRefNumber", sam.reference().toLowerCase(java.util.Locale.ROOT))
                .get("/v1/learners")
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()))
                .body("items[0].preferredName", equalTo("Sam"))
                .body("items[0].current", equalTo(true));
    }

    @Test
    void another_college_is_answered_as_if_it_had_nobody() {
        // Given
        LearnerFixture sam = aLearner().at(ASHDOWN);
        sam.exists();

        // When, Then
        as(Who.staff("Other tutor", "tutor", org.withme.learner.fixture.College.BRACKENFELL))
                .queryParam("ukprn", "90000001")
                .queryParam("learnRefNumber", sam.reference())
                .get("/v1/learners")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static RequestSpecification as(Tokens caller) {
        return given().header("Authorization", caller.bearer());
    }
}
