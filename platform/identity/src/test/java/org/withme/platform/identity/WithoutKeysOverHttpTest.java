package org.withme.platform.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@TestProfile(WithoutKeysOverHttpTest.NobodyListens.class)
class WithoutKeysOverHttpTest {

    public static class NobodyListens implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("withme.identity.issuer", "http://localhost:19299/realms/withme");
        }
    }

    @Test
    void a_token_that_cannot_be_checked_is_asked_to_come_back() {
        // When
        Response answer = given().header(
                        "Authorization", Tokens.as(Roles.MENTOR).bearer())
                .when()
                .get("/who/mentor");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void the_service_is_not_ready() {
        // When
        Response answer = given().when().get("/q/health/ready");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void what_needs_no_token_is_answered() {
        // When
        Response answer = given().when().get("/who/anyone");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
