package org.withme.learner.record.enrolment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Who;

@QuarkusTest
class EnrolmentsTest {

    @Test
    void the_learner_sees_every_college_and_a_college_its_own() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).at(BRACKENFELL).exists();

        // When, Then
        as(Who.learner(sam))
                .get("/v1/learners/{learnerId}/enrolments", sam)
                .then()
                .statusCode(200)
                .body("items.college.ukprn", containsInAnyOrder("90000001", "90000002"))
                .body("items[0].status", equalTo("CONTINUING"))
                .body("items[0].source.collectionYear", equalTo("2526"));
        as(Who.mis(BRACKENFELL))
                .get("/v1/learners/{learnerId}/enrolments", sam)
                .then()
                .statusCode(200)
                .body("items.college.name", contains("Brackenfell College"));
    }

    @Test
    void pages_follow_one_another() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).at(BRACKENFELL).exists();

        // When
        var first = as(Who.learner(sam)).queryParam("limit", 1).get("/v1/learners/{learnerId}/enrolments", sam);
        String cursor = first.then().body("next", notNullValue()).extract().path("next");

        // Then
        String seen = first.path("items[0].id");
        as(Who.learner(sam))
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get("/v1/learners/{learnerId}/enrolments", sam)
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(1))
                .body("items[0].id", org.hamcrest.Matchers.not(seen));
    }

    @Test
    void the_other_college_gets_the_404_of_somebody_unknown() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        as(Who.mis(BRACKENFELL))
                .get("/v1/learners/{learnerId}/enrolments", sam)
                .then()
                .statusCode(404);
        as(Who.staff("Jo Marsh", "mentor", ASHDOWN))
                .get("/v1/learners/{learnerId}/enrolments", sam)
                .then()
                .statusCode(404);
    }
}
