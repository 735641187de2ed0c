package org.withme.learner.rights.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Passing a concern on (W1, W2)")
class PassingConcernsTest {

    private static final Tokens EXAMS = Who.staff("Exams", "exams-officer", ASHDOWN);

    @Inject
    DataSource database;

    @Test
    void W2_anybody_at_the_college_is_shown_its_way_and_a_receipt_is_kept() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();

        // When
        String receipt = as(EXAMS, "{\"way\": \"PHONE\"}")
                .post("/v1/learners/{learnerId}/concerns", sam)
                .then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("tell.college.ukprn", equalTo("90000001"))
                .body("tell.phone", equalTo("01632 960101"))
                .body("tell.emergency", containsString("999"))
                .extract()
                .path("id");

        // Then
        assertThat(texts("select way || ' ' || capacity from concern_receipt where id = ?::uuid", receipt))
                .containsExactly("PHONE exams-officer");
    }

    @Test
    void W2_neither_the_journey_nor_the_access_log_nor_any_event_tells_of_it() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();

        // When
        as(EXAMS).get("/v1/learners/{learnerId}/concerns/route", sam).then().statusCode(200);
        as(EXAMS, "{\"way\": \"IN_PERSON\"}")
                .post("/v1/learners/{learnerId}/concerns", sam)
                .then()
                .statusCode(201);

        // Then
        as(Who.learner(sam))
                .get("/v1/learners/{learnerId}/access-log", sam)
                .then()
                .body("items", empty());
        as(Who.learner(sam)).get("/v1/learners/{learnerId}/journey", sam).then().body("items", empty());
        assertThat(texts("select type from outbox where aggregateid = ?::uuid", sam.toString()))
                .isEmpty();
    }

    @Test
    void W2_nobody_reads_receipts_here() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        as(Who.staff("Lead", "dsl", ASHDOWN))
                .get("/v1/learners/{learnerId}/concerns", sam)
                .then()
                .statusCode(404);
    }

    @Test
    void W2_text_is_refused_so_that_nobody_believes_to_have_told_it() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        as(EXAMS, "{\"way\": \"PHONE\", \"text\": \"I am worried\"}")
                .post("/v1/learners/{learnerId}/concerns", sam)
                .then()
                .statusCode(400);
        as(EXAMS, "{}")
                .post("/v1/learners/{learnerId}/concerns", sam)
                .then()
                .statusCode(422)
                .body("errors", contains(Broken.at("/way", ConcernRule.NO_WAY)));
    }

    @Test
    void W2_the_same_key_is_one_receipt() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        String key = UUID.randomUUID().toString();

        // When
        for (int time = 0; time < 2; time++) {
            as(EXAMS, "{\"way\": \"LINK\"}")
                    .header("Idempotency-Key", key)
                    .post("/v1/learners/{learnerId}/concerns", sam)
                    .then()
                    .statusCode(201);
        }

        // Then
        assertThat(texts("select way from concern_receipt where learner_id = ?::uuid", sam.toString()))
                .hasSize(1);
    }

    @Test
    void W2_who_has_nothing_to_do_with_the_learner_is_told_nothing() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        Tokens elsewhere = Who.staff("Exams there", "exams-officer", BRACKENFELL);
        as(elsewhere, "{\"way\": \"PHONE\"}")
                .post("/v1/learners/{learnerId}/concerns", sam)
                .then()
                .statusCode(404);
        as(elsewhere).get("/v1/learners/{learnerId}/concerns/route", sam).then().statusCode(404);
        as(Who.learner(sam), "{\"way\": \"PHONE\"}")
                .post("/v1/learners/{learnerId}/concerns", sam)
                .then()
                .statusCode(403);
    }

    @Test
    void W1_the_words_before_writing_need_no_token_and_a_college_without_a_way_has_them_too() {
        RestAssured.get("/v1/colleges/90000001/safeguarding")
                .then()
                .statusCode(200)
                .body("nobodyWatching", containsString("Nobody"))
                .body("mustBePassedOn", containsString("harm"))
                .body("link", equalTo("https://ashdown.example/safeguarding"));
        RestAssured.get("/v1/colleges/90000009/safeguarding")
                .then()
                .statusCode(200)
                .body("phone", nullValue())
                .body("howToReach", containsString("anybody at the college"));
        RestAssured.get("/v1/colleges/nowhere/safeguarding").then().statusCode(404);
    }

    private List<String> texts(String query, String parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            List<String> texts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
