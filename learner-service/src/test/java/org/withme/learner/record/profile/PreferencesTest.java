package org.withme.learner.record.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class PreferencesTest {

    @Test
    void what_is_absent_stays_and_null_clears() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).preferring("Sam").exists();

        // When
        change(sam, "{\"pronouns\": \"they/them\", \"accessNeeds\": null, \"places\": [\"WORK_BASED\"]}")
                .statusCode(200);

        // Then
        as(Who.learner(sam))
                .get("/v1/learners/{learnerId}/preferences", sam)
                .then()
                .statusCode(200)
                .body("preferredName", equalTo("Sam"))
                .body("pronouns", equalTo("they/them"))
                .body("accessNeeds", nullValue())
                .body("places", contains("WORK_BASED"))
                .body("languages", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë 🦋", "سارة", "नमस्ते", "a\\nb", "Ź̷͌al", " Sam "})
    void words_in_any_script_come_back_exactly(String words) {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();

        // When
        String answered = change(sam, "{\"preferredName\": \"" + words + "\"}")
                .statusCode(200)
                .extract()
                .path("preferredName");

        // Then
        assertThat(answered).isEqualTo(words.replace("\\n", "\n"));
        as(Who.learner(sam)).get("/v1/learners/me").then().body("preferredName", equalTo(answered));
    }

    @Test
    void the_answer_carries_the_tag_for_the_next_change() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        String tag =
                change(sam, "{\"how\": \"By doing\"}").statusCode(200).extract().header("ETag");

        // When, Then
        as(Who.learner(sam), "{\"how\": \"With others\"}")
                .header("If-Match", tag)
                .patch("/v1/learners/{learnerId}/preferences", sam)
                .then()
                .statusCode(200);
    }

    @Test
    void without_if_match_it_is_428_and_with_an_old_one_412() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        String tag = tag(sam);
        change(sam, "{\"how\": \"By doing\"}").statusCode(200);

        // When, Then
        as(Who.learner(sam), "{}")
                .patch("/v1/learners/{learnerId}/preferences", sam)
                .then()
                .statusCode(428);
        as(Who.learner(sam), "{\"how\": \"Alone\"}")
                .header("If-Match", tag)
                .patch("/v1/learners/{learnerId}/preferences", sam)
                .then()
                .statusCode(412)
                .body("type", endsWith("/problems/stale-version"));
    }

    @Test
    void every_broken_rule_is_named_at_once() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        change(
                        sam,
                        "{\"preferredName\": \"" + "x".repeat(101) + "\", \"pronouns\": \" \","
                                + " \"languages\": [\"en\", \"not a tag\"]}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/preferredName", "/pronouns", "/languages/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "half a butterfly \\ud83e"})
    void what_no_database_can_keep_is_422(String text) {
        UUID sam = aLearner().at(ASHDOWN).exists();
        change(sam, "{\"what\": \"" + text + "\"}").statusCode(422).body("errors[0].pointer", equalTo("/what"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"prefferedName\": \"Sam\"}",
                "{\"preferredName\": {\"first\": \"Sam\"}}",
                "{\"places\": [\"MOON\"]}",
                "{\"languages\": \"en\"}",
                "[]",
                "{\"what\": "
            })
    void what_cannot_be_read_is_400(String body) {
        UUID sam = aLearner().at(ASHDOWN).exists();
        change(sam, body).statusCode(400);
    }

    @Test
    void staff_read_preferences_but_not_access_needs_and_cannot_write_them() {
        // Given
        UUID sam =
                aLearner().at(ASHDOWN).withMentor("Jo Marsh").preferring("Sam").exists();

        // When, Then
        preferences(sam, Who.staff("A tutor", "tutor", ASHDOWN))
                .statusCode(200)
                .body("preferredName", equalTo("Sam"))
                .body("accessNeeds", nullValue())
                .body("withheld", contains("accessNeeds"));
        preferences(sam, Who.staff("Jo Marsh", "mentor", ASHDOWN))
                .statusCode(200)
                .body("accessNeeds", equalTo("Large print"));
        as(Who.staff("A tutor", "tutor", ASHDOWN), "{}")
                .header("If-Match", "*")
                .patch("/v1/learners/{learnerId}/preferences", sam)
                .then()
                .statusCode(403);
    }

    @Test
    void another_learner_cannot_write_here() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        UUID other = aLearner().at(ASHDOWN).exists();
        as(Who.learner(other), "{\"how\": \"x\"}")
                .header("If-Match", "*")
                .patch("/v1/learners/{learnerId}/preferences", sam)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse change(UUID learner, String body) {
        return as(Who.learner(learner), body)
                .header("If-Match", tag(learner))
                .patch("/v1/learners/{learnerId}/preferences", learner)
                .then();
    }

    private static String tag(UUID learner) {
        return preferences(learner, Who.learner(learner)).extract().header("ETag");
    }

    private static ValidatableResponse preferences(UUID learner, Tokens caller) {
        return as(caller).get("/v1/learners/{learnerId}/preferences", learner).then();
    }
}
