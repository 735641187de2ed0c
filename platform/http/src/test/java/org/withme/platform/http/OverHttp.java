package org.withme.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.withme.platform.identity.AccessTokens;
import org.withme.platform.identity.Roles;
import org.withme.platform.testing.IssuerResource;
import org.withme.platform.testing.PostgresResource;
import org.withme.platform.testing.Tokens;

/** The sample service, as its callers see it. */
@WithTestResource(IssuerResource.class)
@WithTestResource(PostgresResource.class)
abstract class OverHttp {

    @Inject
    AccessTokens tokens;

    @Inject
    Notes notes;

    @BeforeEach
    void ready() {
        await().until(tokens::ready);
    }

    static RequestSpecification as(String subject) {
        return given().header(
                        "Authorization",
                        Tokens.as(Roles.MENTOR).subject(subject).bearer())
                .contentType("application/json");
    }

    static Response write(String text) {
        return as("m-1").body("{\"text\":\"" + text + "\"}").when().post("/notes");
    }

    static Response write(String text, String key) {
        return as("m-1")
                .header("Idempotency-Key", key)
                .body("{\"text\":\"" + text + "\"}")
                .when()
                .post("/notes");
    }

    static void assertProblem(Response answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).endsWith("/problems/" + slug);
    }
}
