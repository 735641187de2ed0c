package org.withme.learner.rights.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
class ConsentTest {

    private static final String CAREERS = "{\"purpose\": \"careers-feed\", \"recipient\": \"careers-demo\","
            + " \"scope\": [\"ambition\"], \"wordingVersion\": \"2026-1\"}";

    @Inject
    DataSource database;

    @Test
    void the_learner_agrees_and_takes_it_back() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();

        // When
        String consent = give(sam, CAREERS)
                .statusCode(201)
                .body("state", equalTo("GIVEN"))
                .extract()
                .header("Location");
        String withdrawnAt = as(Who.learner(sam))
                .post(consent + "/withdraw")
                .then()
                .statusCode(200)
                .extract()
                .path("withdrawnAt");

        // Then
        as(Who.learner(sam)).get(consent).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        as(Who.learner(sam))
                .post(consent + "/withdraw")
                .then()
                .statusCode(200)
                .body("withdrawnAt", equalTo(withdrawnAt));
        give(sam, CAREERS).statusCode(201);
        as(Who.learner(sam))
                .get("/v1/learners/{learnerId}/consents", sam)
                .then()
                .body("items.state", contains("GIVEN", "WITHDRAWN"));
    }

    @Test
    void what_stands_is_not_given_twice_even_at_once() throws Exception {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        Callable<Integer> call = () -> give(sam, CAREERS).extract().statusCode();
        ExecutorService callers = Executors.newFixedThreadPool(3);

        // When
        List<Future<Integer>> answers = callers.invokeAll(List.of(call, call, call));
        callers.shutdown();

        // Then
        int given = 0;
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(201, 409);
            given += answer.get() == 201 ? 1 : 0;
        }
        assertThat(given).isEqualTo(1);
        give(sam, CAREERS).statusCode(409).body("type", endsWith("/problems/consent-already-given"));
    }

    @Test
    void L12_nobody_is_asked_for_what_does_not_rest_on_consent() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        give(sam, CAREERS.replace("careers-feed", "funding-audit"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/purpose"))
                .body("errors.code", everyItem(equalTo("L12")));
    }

    @Test
    void L12_an_old_wording_a_foreign_scope_and_no_recipient_are_all_named() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        give(sam, "{\"purpose\": \"careers-feed\", \"scope\": [\"diary\"], \"wordingVersion\": \"2019-1\"}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/recipient", "/scope", "/wordingVersion"));
    }

    @Test
    void consent_to_a_recipient_that_does_not_exist_is_refused_and_recipients_are_a_list() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();

        // When, Then
        for (String nobody : List.of("careers-nobody", "90000001", "careers demo")) {
            give(sam, CAREERS.replace("careers-demo", nobody))
                    .statusCode(422)
                    .body("errors", contains(Broken.at("/recipient", ConsentRule.NOT_A_RECIPIENT)));
        }
        as(Who.learner(sam))
                .get("/v1/learners/{learnerId}/consents/recipients", sam)
                .then()
                .statusCode(200)
                .body("items.recipient", contains("careers-demo", "90000001"))
                .body("items.name", contains("Humber Careers Hub", "Ashdown College"))
                .body("items[0].purposes", contains("careers-feed"))
                .body("items[1].purposes", contains("outreach-after-leaving"));
    }

    @Test
    void nobody_is_asked_for_stories_before_there_are_stories_and_what_was_agreed_can_be_taken_back() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        UUID stories = UUID.randomUUID();
        TheDatabase.write(
                "insert into consent_entry (id, learner_id, learner_origin, consent_id, decision, purpose, recipient, scope,"
                        + " wording_version, recorded_by, capacity, recorded_at) values (gen_random_uuid(), ?, ?, ?, 'GIVEN',"
                        + " 'stories', '90000001', '{words}', '2026-1', 'sam', 'learner', now())",
                sam,
                sam,
                stories);

        // When, Then
        give(
                        sam,
                        CAREERS.replace("careers-feed", "stories")
                                .replace("careers-demo", "90000001")
                                .replace("ambition", "words"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/purpose"));
        as(Who.learner(sam))
                .post("/v1/learners/{learnerId}/consents/{consentId}/withdraw", sam, stories)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void L13_below_the_age_of_decision_somebody_else_decides_too() {
        // Given
        UUID child = aLearner().born(LocalDate.now().minusYears(12)).at(ASHDOWN).exists();
        UUID youth = aLearner().born(LocalDate.now().minusYears(14)).at(ASHDOWN).exists();
        UUID unknown = aLearner().born(null).at(ASHDOWN).exists();
        String outreach = CAREERS.replace("careers-feed", "outreach-after-leaving")
                .replace("careers-demo", "90000001")
                .replace("ambition", "email");

        // When, Then
        give(child, CAREERS).statusCode(422).body("type", endsWith("/problems/decision-of-another"));
        give(unknown, CAREERS).statusCode(422);
        give(youth, CAREERS).statusCode(201);
        give(youth, outreach).statusCode(422).body("type", endsWith("/problems/decision-of-another"));
    }

    @Test
    void the_catalogue_says_basis_wording_and_who_decides() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        as(Who.learner(sam))
                .get("/v1/learners/{learnerId}/consents/purposes", sam)
                .then()
                .statusCode(200)
                .body("items.code", hasItems("careers-feed", "outreach-after-leaving", "funding-audit"))
                .body("items.find { it.code == 'careers-feed' }.lawfulBasis", equalTo("CONSENT"))
                .body("items.wording", everyItem(notNullValue()));
    }

    @Test
    void nobody_else_reads_or_decides() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).withMentor("Jo Marsh").exists();
        UUID other = aLearner().at(ASHDOWN).exists();
        String consent = give(sam, CAREERS).extract().header("Location");

        // When, Then
        as(Who.staff("Jo Marsh", "mentor", ASHDOWN)).get(consent).then().statusCode(403);
        as(Who.learner(other)).get(consent).then().statusCode(404);
        as(Who.learner(other)).post(consent + "/withdraw").then().statusCode(404);
        as(Who.learner(other), CAREERS)
                .post("/v1/learners/{learnerId}/consents", sam)
                .then()
                .statusCode(404);
        String id = consent.substring(consent.lastIndexOf('/') + 1);
        as(Who.learner(other))
                .get("/v1/learners/{learnerId}/consents/{consent}", other, id)
                .then()
                .statusCode(404);
    }

    @Test
    void the_ledger_itself_refuses_to_change() throws SQLException {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        give(sam, CAREERS).statusCode(201);

        // When, Then
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from consent_entry where learner_id = '" + sam + "'"))
                    .hasMessageContaining("append-only");
        }
    }

    private static ValidatableResponse give(UUID learner, String body) {
        return as(Who.learner(learner), body)
                .post("/v1/learners/{learnerId}/consents", learner)
                .then();
    }
}
