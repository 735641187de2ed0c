package org.withme.learner.people.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class OpeningAccountsTest {

    @AfterEach
    void keycloakIsBack() {
        FakeKeycloak.bringUp();
    }

    @Test
    void the_first_call_creates_the_account_and_says_the_password_once() {
        // Given
        UUID learner = aLearner().at(ASHDOWN).exists();

        // When, Then
        open(learner, "{}", Who.mis(ASHDOWN))
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("username", equalTo(learner.toString()))
                .body("created", equalTo(true))
                .body("temporaryPassword", matchesPattern("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        assertThat(FakeKeycloak.rolesOf(learner.toString())).containsExactly("learner");
    }

    @Test
    void an_account_that_was_never_used_gets_a_new_password() {
        // Given
        UUID learner = aLearner().at(ASHDOWN).exists();
        open(learner, "{}", Who.mis(ASHDOWN)).statusCode(201);

        // When, Then
        open(learner, "{}", Who.staff("Registrar", "mis-administrator", ASHDOWN))
                .statusCode(200)
                .body("created", equalTo(false))
                .body("temporaryPassword", notNullValue());
    }

    @Test
    void another_college_of_the_learner_learns_that_there_is_an_account_and_gets_no_password() {
        // Given
        UUID learner = aLearner().at(ASHDOWN).at(BRACKENFELL).exists();
        open(learner, "{}", Who.mis(ASHDOWN)).statusCode(201);

        // When, Then
        open(learner, "{}", Who.mis(BRACKENFELL))
                .statusCode(200)
                .body("created", equalTo(false))
                .body("temporaryPassword", nullValue());
    }

    @Test
    void nobody_changes_the_password_of_an_account_in_use() {
        // Given
        UUID learner = aLearner().at(ASHDOWN).exists();
        open(learner, "{}", Who.mis(ASHDOWN)).statusCode(201);
        FakeKeycloak.hasUsed(learner.toString());

        // When, Then
        open(learner, "{}", Who.mis(ASHDOWN)).statusCode(200).body("temporaryPassword", nullValue());
    }

    @Test
    void concurrent_calls_open_one_account() throws Exception {
        // Given
        UUID learner = aLearner().at(ASHDOWN).exists();
        Callable<Integer> call = () -> post(learner, "{}", Who.mis(ASHDOWN)).statusCode();
        ExecutorService callers = Executors.newFixedThreadPool(4);

        // When
        List<Future<Integer>> answers = callers.invokeAll(List.of(call, call, call, call));
        callers.shutdown();

        // Then
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(200, 201);
        }
        assertThat(FakeKeycloak.accountsOf(learner)).isEqualTo(1);
    }

    @Test
    void a_username_of_somebody_else_is_refused_and_another_can_be_chosen() {
        // Given
        String username = "taken-" + UUID.randomUUID();
        open(aLearner().at(ASHDOWN).exists(), body(username), Who.mis(ASHDOWN)).statusCode(201);
        UUID second = aLearner().at(ASHDOWN).exists();

        // When, Then
        open(second, body(username), Who.mis(ASHDOWN))
                .statusCode(409)
                .body("type", endsWith("/problems/username-taken"));
        open(second, body("free-" + UUID.randomUUID()), Who.mis(ASHDOWN)).statusCode(201);
    }

    @Test
    void a_learner_has_one_username() {
        // Given
        UUID learner = aLearner().at(ASHDOWN).exists();
        open(learner, "{}", Who.mis(ASHDOWN)).statusCode(201);

        // When, Then
        open(learner, body("another"), Who.mis(ASHDOWN))
                .statusCode(409)
                .body("type", endsWith("/problems/account-has-another-username"));
    }

    @Test
    void a_word_that_is_no_username_is_refused_with_a_remedy() {
        open(aLearner().at(ASHDOWN).exists(), body("Sam Okafor"), Who.mis(ASHDOWN))
                .statusCode(422)
                .body("errors", contains(Broken.at("/username", AccountRule.NOT_A_USERNAME)));
    }

    @Test
    void nobody_is_named_like_an_applications_account() {
        open(aLearner().at(ASHDOWN).exists(), body("service-account-mis-90000001"), Who.mis(ASHDOWN))
                .statusCode(422)
                .body("errors", contains(Broken.at("/username", AccountRule.RESERVED)));
    }

    @Test
    void without_the_directory_nothing_happens_and_the_caller_may_come_back() {
        // Given
        UUID learner = aLearner().at(ASHDOWN).exists();
        FakeKeycloak.takeDown();

        // When, Then
        open(learner, "{}", Who.mis(ASHDOWN))
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", endsWith("/problems/accounts-unavailable"));
        FakeKeycloak.bringUp();
        open(learner, "{}", Who.mis(ASHDOWN)).statusCode(201);
    }

    @Test
    void a_learner_who_left_still_gets_an_account_within_the_grace_period() {
        UUID learner = aLearner().leftOn(LocalDate.now().minusDays(30), ASHDOWN).exists();
        open(learner, "{}", Who.mis(ASHDOWN)).statusCode(201);
    }

    @Test
    void another_college_and_nobody_are_the_same_404() {
        // Given
        UUID learner = aLearner().at(ASHDOWN).exists();

        // When, Then
        open(learner, "{}", Who.mis(BRACKENFELL)).statusCode(404);
        open(UUID.randomUUID(), "{}", Who.mis(BRACKENFELL)).statusCode(404);
    }

    @Test
    void an_unknown_field_and_a_missing_body_are_400() {
        UUID learner = aLearner().at(ASHDOWN).exists();
        open(learner, "{\"password\": \"mine\"}", Who.mis(ASHDOWN)).statusCode(400);
        open(learner, "", Who.mis(ASHDOWN)).statusCode(400);
    }

    private static String body(String username) {
        return "{\"username\": \"" + username + "\"}";
    }

    private static ValidatableResponse open(UUID learner, String body, Tokens caller) {
        return post(learner, body, caller).then();
    }

    private static Response post(UUID learner, String body, Tokens caller) {
        return given().header("Authorization", caller.bearer())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/learners/{learnerId}/account", learner);
    }
}
