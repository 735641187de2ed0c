package org.withme.assessment;

import static org.hamcrest.Matchers.endsWith;
import static org.withme.platform.testing.Calls.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Tokens;

/** What every service has in common, seen at one of them. */
@QuarkusTest
class BodySizeTest {

    @Test
    void a_body_of_more_than_a_mebibyte_is_refused_also_behind_the_gateway() {
        as(Tokens.application("awarding-demo", "awarding-client"))
                .contentType("application/json")
                .body("{\"title\":\"" + "a".repeat(1024 * 1024) + "\"}")
                .post("/v1/frameworks")
                .then()
                .statusCode(413)
                .body("type", endsWith("/problems/payload-too-large"));
    }
}
