package org.withme.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.FrameworkFixture;

/** What every service has in common, also where a file of evidence may be larger. */
@QuarkusTest
class BodySizeTest {

    @Test
    void a_body_of_more_than_a_mebibyte_is_refused_also_behind_the_gateway() {
        given().header("Authorization", FrameworkFixture.assessor(ASHDOWN).bearer())
                .contentType("application/json")
                .body("{\"title\":\"" + "a".repeat(1024 * 1024) + "\"}")
                .post(FrameworkFixture.FRAMEWORKS)
                .then()
                .statusCode(413)
                .body("type", endsWith("/problems/payload-too-large"));
    }
}
