package org.withme.iag.ambition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.iag.fixture.Said.declare;
import static org.withme.iag.fixture.Said.guidance;
import static org.withme.iag.fixture.Said.record;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.said.SaidRule;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("An ambition that a learner said and a member of the team entered")
class SaidAmbitionTest {

    private static final Tokens RUTH = Who.staff("Ruth Vale", "mentor", ASHDOWN);
    private static final Tokens BO = Who.staff("Bo Finch", "adviser", ASHDOWN);

    private final UUID sam = aLearner().at(ASHDOWN).withMentor("Ruth Vale").exists();

    @Test
    void it_counts_at_once_and_says_how_when_and_to_whom_it_was_said() {
        // When
        String id = enter(
                        RUTH, "\"words\": \" Turbines. \", \"said\": {\"how\": \"TELEPHONE\", \"on\": \"2026-02-27\"}")
                .statusCode(201)
                .body("state", equalTo("ALIVE"))
                .body("words", equalTo(" Turbines. "))
                .extract()
                .path("id");

        // Then
        as(Who.learner(sam))
                .get("/v1/iag/ambitions/{ambitionId}", id)
                .then()
                .body("said.how", equalTo("TELEPHONE"))
                .body("said.on", equalTo("2026-02-27"))
                .body("said.to", equalTo(Who.subjectOf("Ruth Vale")))
                .body("said.capacity", equalTo("mentor"))
                .body("said.answer", nullValue());
        as(Who.learner(sam))
                .get("/v1/iag/ambitions/{ambitionId}/revisions", id)
                .then()
                .body("items.capacity", contains("mentor"));
        assertThat(published(id)).containsExactly("iag.ambition-declared.v1");
        assertThat(TheDatabase.texts("select payload ->> 'saidHow' from outbox where payload ->> 'ambitionId' = ?", id))
                .containsExactly("TELEPHONE");
        record("Bo Finch", ASHDOWN, guidance(sam, id)).statusCode(201);
    }

    @Test
    void one_sentence_is_enough_it_was_face_to_face_and_today() {
        enter(BO, "\"words\": \"A bakery\"")
                .statusCode(201)
                .body("said.how", equalTo("FACE_TO_FACE"))
                .body("said.on", equalTo(LocalDate.now(java.time.ZoneOffset.UTC).toString()))
                .body("said.capacity", equalTo("adviser"));
    }

    @Test
    void what_the_learner_strikes_out_is_gone_for_everybody_else_and_kept_for_the_learner() {
        // Given
        String own = ambition(sam, "A bakery");
        String said = entered(RUTH, "Turbines");

        // When
        answer(said, "strike-out").statusCode(200).body("state", equalTo("STRUCK_OUT"));
        answer(said, "strike-out").statusCode(200).body("said.answer", equalTo("STRUCK_OUT"));

        // Then
        list(Who.learner(sam), false).body("items.id", contains(own));
        list(Who.learner(sam), true).body("items.id", containsInAnyOrder(own, said));
        for (Tokens staff : List.of(RUTH, BO)) {
            list(staff, true).body("items.id", contains(own));
            as(staff).get("/v1/iag/ambitions/{ambitionId}", said).then().statusCode(404);
            as(staff)
                    .get("/v1/iag/ambitions/{ambitionId}/revisions", said)
                    .then()
                    .statusCode(404);
        }
        record("Bo Finch", ASHDOWN, guidance(sam, said)).statusCode(422);
        as(Who.learner(sam), "{\"words\": \"Yet\"}")
                .header("If-Match", "*")
                .patch("/v1/iag/ambitions/{ambitionId}", said)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/said-struck-out"));
        answer(said, "make-own").statusCode(409).body("type", endsWith("/problems/said-struck-out"));
        assertThat(published(said)).containsExactly("iag.ambition-declared.v1", "iag.said-answered.v1");
    }

    @Test
    void what_the_learner_makes_their_own_is_as_if_they_had_written_it() {
        // Given
        String said = entered(RUTH, "Turbines");

        // When
        answer(said, "make-own").statusCode(200).body("said.answer", equalTo("MADE_OWN"));
        answer(said, "make-own").statusCode(200).body("state", equalTo("ALIVE"));

        // Then
        answer(said, "strike-out").statusCode(409).body("type", endsWith("/problems/said-is-your-own"));
        assertThat(published(said)).containsExactly("iag.ambition-declared.v1", "iag.said-answered.v1");
    }

    @Test
    void saying_it_in_their_own_words_makes_it_theirs_also_the_same_words() {
        // Given
        String said = entered(RUTH, "Turbines");

        // When
        as(Who.learner(sam), "{\"words\": \"Turbines\"}")
                .header("If-Match", "*")
                .patch("/v1/iag/ambitions/{ambitionId}", said)
                .then()
                .statusCode(200)
                .body("said.answer", equalTo("MADE_OWN"));

        // Then
        assertThat(published(said)).containsExactly("iag.ambition-declared.v1", "iag.ambition-revised.v1");
    }

    @Test
    void what_the_learner_wrote_is_neither_struck_out_nor_made_own() {
        String own = ambition(sam, "A bakery");
        answer(own, "strike-out").statusCode(409).body("type", endsWith("/problems/not-said"));
        answer(own, "make-own").statusCode(409);
    }

    @Test
    void a_mentor_who_may_not_read_ambitions_enters_none_and_learns_nothing_of_it() {
        // Given
        as(Who.learner(sam)).put("/v1/iag/ambitions-withheld").then().statusCode(200);

        // When
        String hidden =
                enter(RUTH, "\"words\": \"Turbines\"").statusCode(404).extract().path("detail");

        // Then
        String absent = as(RUTH, "{\"words\": \"Turbines\", \"learnerId\": \"" + UUID.randomUUID() + "\"}")
                .post("/v1/iag/ambitions")
                .then()
                .statusCode(404)
                .extract()
                .path("detail");
        assertThat(hidden).isEqualTo(absent);
        list(Who.learner(sam), true).body("items", empty());
    }

    @Test
    void everything_wrong_is_said_at_once() {
        enter(
                        RUTH,
                        "\"confidence\": 9, \"first\": true, \"said\": {\"on\": \""
                                + LocalDate.now().plusDays(2) + "\"}")
                .statusCode(422)
                .body(
                        "errors",
                        containsInAnyOrder(
                                Broken.at("/words", AmbitionRule.NO_WORDS),
                                Broken.at("/confidence", AmbitionRule.CONFIDENCE_OUT_OF_RANGE),
                                Broken.at("/first", AmbitionRule.FIRST_IS_THE_LEARNERS),
                                Broken.at("/said/on", SaidRule.NOT_YET)));
        declare(sam, "{\"words\": \"Mine\", \"said\": {}}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/said", SaidRule.YOUR_OWN_WORDS)));
        as(RUTH, "{\"words\": \"Whose?\"}")
                .post("/v1/iag/ambitions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/learnerId"));
    }

    private ValidatableResponse enter(Tokens staff, String fields) {
        return as(staff, "{\"learnerId\": \"" + sam + "\", " + fields + "}")
                .post("/v1/iag/ambitions")
                .then();
    }

    private String entered(Tokens staff, String words) {
        return enter(staff, "\"words\": \"" + words + "\"")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse answer(String ambition, String verb) {
        return as(Who.learner(sam))
                .post("/v1/iag/ambitions/{ambitionId}/" + verb, ambition)
                .then();
    }

    private ValidatableResponse list(Tokens reader, boolean withLetGo) {
        return as(reader)
                .queryParam("learnerId", sam)
                .queryParam("letGo", withLetGo)
                .get("/v1/iag/ambitions")
                .then()
                .statusCode(200);
    }

    private static List<String> published(String ambition) {
        return TheDatabase.texts(
                "select type from outbox where payload ->> 'ambitionId' = ? order by version", ambition);
    }
}
