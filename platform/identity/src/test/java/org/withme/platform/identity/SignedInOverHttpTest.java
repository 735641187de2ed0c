package org.withme.platform.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.withme.platform.testing.IssuerResource;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(IssuerResource.class)
class SignedInOverHttpTest {

    @Inject
    AccessTokens tokens;

    @Inject
    CurrentCaller callers;

    @BeforeEach
    void ready() {
        await().until(tokens::ready);
    }

    @AfterEach
    void heal() {
        IssuerResource.bringUp();
    }

    @Test
    void a_role_opens_the_operation_and_the_caller_is_known() {
        // Given
        Tokens token = Tokens.as(Roles.MENTOR).subject("s-1");

        // When
        Response answer = given().header("Authorization", token.bearer()).when().get("/who/mentor");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("[s-1]");
    }

    @Test
    void an_operation_for_anyone_knows_who_signed_in_and_who_did_not() {
        // When
        String nobody = given().when().get("/who/anyone").asString();
        String someone = given().header(
                        "Authorization", Tokens.as(Roles.LEARNER).subject("s-2").bearer())
                .when()
                .get("/who/anyone")
                .asString();

        // Then
        assertThat(nobody).isEqualTo("[]");
        assertThat(someone).isEqualTo("[s-2]");
    }

    @ParameterizedTest
    @CsvSource({"/who/mentor, 401, unauthenticated", "/who/unannotated, 401, unauthenticated"})
    void nobody_is_asked_to_sign_in(String path, int status, String slug) {
        // When
        Response answer = given().when().get(path);

        // Then
        assertProblem(answer, status, slug);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @CsvSource({"/who/mentor, learner", "/who/unannotated, mentor"})
    void another_role_is_refused(String path, String role) {
        // When
        Response answer =
                given().header("Authorization", Tokens.as(role).bearer()).when().get(path);

        // Then
        assertProblem(answer, 403, "forbidden");
    }

    @Test
    void a_token_that_is_not_accepted_is_told_why() {
        // When
        Response answer = given().header(
                        "Authorization", Tokens.as(Roles.MENTOR).expired().bearer())
                .when()
                .get("/who/mentor");

        // Then
        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(answer.jsonPath().getString("detail")).isEqualTo("The access token has expired.");
    }

    @Test
    void a_bad_token_is_refused_even_where_anyone_may_call() {
        // When
        Response answer =
                given().header("Authorization", "Bearer nonsense").when().get("/who/anyone");

        // Then
        assertProblem(answer, 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({"Basic bWU6bWU=", "Bearer", "bearer  ", "Negotiate x"})
    void other_credentials_are_refused(String credentials) {
        // When
        Response answer = given().header("Authorization", credentials).when().get("/who/mentor");

        // Then
        assertProblem(answer, 401, "unauthenticated");
    }

    @Test
    void the_service_is_ready_once_it_has_keys() {
        // When
        Response answer = given().when().get("/q/health/ready");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("identity-keys");
    }

    @Test
    void work_in_the_name_of_somebody_ends_with_the_work() {
        // Given
        Caller client = new Caller(
                "s-3", "mis-90000001", java.util.Set.of(), java.util.Optional.empty(), java.util.Optional.empty(), "");

        // When
        String during = callers.as(client, () -> callers.get().subject());

        // Then
        assertThat(during).isEqualTo("s-3");
        assertThat(callers.get()).isEqualTo(Caller.ANONYMOUS);
    }

    private static void assertProblem(Response answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).endsWith("/problems/" + slug);
    }
}
