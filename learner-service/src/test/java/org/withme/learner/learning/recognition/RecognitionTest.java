package org.withme.learner.learning.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.EventSchemas;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Whoever is on the team recognises effort, progress or help in a sentence")
class RecognitionTest {

    private static final String INBOX = "/v1/me/inbox";
    private static final String REMEDY = "Say what you saw, in a sentence to the learner.";

    private final String name = "Mentor " + UUID.randomUUID();
    private final Tokens ruth = Who.staff(name, "mentor", ASHDOWN);
    private final Tokens ada = Who.staff("Ada " + name, "advocate", ASHDOWN);
    private final UUID sam = aLearner()
            .at(ASHDOWN)
            .withMentor(name, null, "profile", "enrolment", "team", "journey", "assessment")
            .with("Ada " + name, "advocate")
            .exists();
    private final Tokens self = Who.learner(sam);

    @Test
    void one_sentence_is_read_by_the_learner_and_the_team() throws Exception {
        // When
        String words = "Du hast es dreimal versucht. 🙂";
        String recognition = given("{\"words\": \"" + words + "\", \"kind\": \"EFFORT\"}");

        // Then
        for (Tokens reader : List.of(self, ruth, ada)) {
            as(reader)
                    .get(recognition)
                    .then()
                    .statusCode(200)
                    .body("words", equalTo(words))
                    .body("name", equalTo(name))
                    .body("capacity", equalTo("mentor"));
            as(reader).get(list()).then().statusCode(200).body("items.words", contains(words));
        }
        as(Who.staff("A tutor", "tutor", ASHDOWN)).get(recognition).then().statusCode(404);
        JsonNode event = event("learner.recognised.v1", recognition);
        assertThat(event.path("kind").asText()).isEqualTo("EFFORT");
        assertThat(event.toString()).doesNotContain("dreimal");
    }

    @Test
    void it_needs_no_kind_and_nothing_counts_it() {
        // When
        given("{\"words\": \"You helped Lee.\"}");

        // Then
        Map<String, Object> page = as(self).get(list())
                .then()
                .body("items[0].kind", nullValue())
                .extract()
                .path("");
        assertThat(page.keySet()).isSubsetOf(Set.of("items", "next"));
    }

    @Test
    void the_learner_takes_it_off_their_page_and_nobody_sees_it_any_more() throws Exception {
        // Given
        String recognition = given("{\"words\": \"Well done.\"}");

        // When
        remove(recognition, "*").statusCode(204);

        // Then
        for (Tokens reader : List.of(self, ruth)) {
            as(reader).get(recognition).then().statusCode(404);
            as(reader).get(list()).then().body("items", empty());
        }
        remove(recognition, "*").statusCode(404);
        assertThat(TheDatabase.count(
                        "select count(*) from recognition r where id::text = ? and r::text like ?",
                        id(recognition),
                        "%Well done.%"))
                .isZero();
        assertThat(event("learner.recognition-removed.v1", recognition)
                        .path("recognitionId")
                        .asText())
                .isEqualTo(id(recognition));
    }

    @Test
    void a_removal_is_based_on_what_was_read() {
        String recognition = given("{\"words\": \"Well done.\"}");
        as(self).delete(recognition).then().statusCode(428);
        remove(recognition, "\"other\"").statusCode(412);
        remove(recognition, as(self).get(recognition).header("ETag")).statusCode(204);
    }

    @Test
    void the_same_request_twice_recognises_once_and_its_kept_answer_has_no_words() {
        // Given
        String key = UUID.randomUUID().toString();
        String body = "{\"words\": \"Only once.\"}";

        // When
        String first =
                as(ruth, body).header("Idempotency-Key", key).post(list()).path("id");
        as(ruth, body)
                .header("Idempotency-Key", key)
                .post(list())
                .then()
                .statusCode(201)
                .body("id", equalTo(first))
                .body("words", equalTo("Only once."))
                .body("name", equalTo(name));

        // Then
        as(self).get(list()).then().body("items.id", contains(first));
        assertThat(TheDatabase.texts("select answer from idempotency_key where learner_id = ?", sam))
                .containsExactly("{\"id\":\"" + first + "\"}");

        // When
        remove(list() + "/" + first, "*").statusCode(204);

        // Then
        as(ruth, body).header("Idempotency-Key", key).post(list()).then().statusCode(404);
    }

    @Test
    void a_college_reads_only_what_was_recognised_for_it() {
        // Given
        String elsewhere = "Elsewhere " + name;
        Tokens rob = Who.staff(elsewhere, "mentor", BRACKENFELL);
        UUID lee = aLearner()
                .at(BRACKENFELL)
                .withMentor(elsewhere)
                .at(ASHDOWN)
                .withMentor(name)
                .exists();
        String page = "/v1/learners/" + lee + "/recognitions";

        // When
        String ours = path(as(ruth, "{\"words\": \"Here.\"}").post(page).header("Location"));
        String theirs = path(as(rob, "{\"words\": \"There.\"}").post(page).header("Location"));

        // Then
        as(ruth).get(page).then().body("items.words", contains("Here."));
        as(ruth).get(theirs).then().statusCode(404);
        as(rob).get(page).then().body("items.words", contains("There."));
        as(rob).get(ours).then().statusCode(404);
        as(Who.learner(lee)).get(page).then().body("items.words", contains("There.", "Here."));
        as(Who.learner(lee)).get(theirs).then().statusCode(200);
    }

    @Test
    void nobody_recognises_themselves() {
        Tokens both = Tokens.as("learner", "mentor")
                .subject(Who.subjectOf(name))
                .name(name)
                .ukprn(ASHDOWN.ukprn())
                .learner(sam);
        as(both, "{\"words\": \"Well done.\"}").post(list()).then().statusCode(404);
    }

    @Test
    void who_is_not_on_the_team_today_recognises_nobody() {
        String body = "{\"words\": \"Well done.\"}";
        as(Who.staff("A tutor", "tutor", ASHDOWN), body).post(list()).then().statusCode(404);

        // When
        TheDatabase.write(
                "update relationship set expires_on = ? where learner_id = ?",
                LocalDate.now().minusDays(2),
                sam);

        // Then
        as(ruth, body).post(list()).then().statusCode(404);
        as(ruth).get(list()).then().statusCode(404);
    }

    @Test
    void where_the_learner_was_they_are_recognised_no_more_and_each_reads_what_they_gave() {
        // Given
        String mine = given("{\"words\": \"Mine.\"}");
        String others =
                path(as(ada, "{\"words\": \"Of another.\"}").post(list()).header("Location"));

        // When
        TheDatabase.write(
                "update college_record set last_day = ? where learner_id = ?",
                LocalDate.now().minusDays(2),
                sam);

        // Then
        give("{\"words\": \"Well done.\"}").statusCode(404);
        as(ruth).get(mine).then().statusCode(200);
        as(ruth).get(others).then().statusCode(404);
        as(ruth).get(list()).then().body("items.words", contains("Mine."));
        as(self).get(list()).then().body("items.words", contains("Of another.", "Mine."));
    }

    @Test
    void bad_input_is_named_where_it_is() {
        give("{}").statusCode(422).body("errors", contains(Broken.at("/words", StandardRule.MISSING.remedied(REMEDY))));
        give("{\"words\": \" \\u200b \"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/words", StandardRule.BLANK.remedied(REMEDY))));
        give("{\"words\": \"" + "x".repeat(501) + "\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/words", StandardRule.TOO_LONG.with("most", 500))));
        give("{\"words\": \"Well done.\", \"kind\": \"POINTS\"}").statusCode(400);
    }

    @Test
    void each_page_begins_where_the_one_before_ended() {
        // Given
        for (String words : List.of("One", "Two", "Three")) {
            given("{\"words\": \"" + words + "\"}");
        }

        // Then
        String next = as(self).queryParam("limit", 2)
                .get(list())
                .then()
                .body("items.words", contains("Three", "Two"))
                .extract()
                .path("next");
        as(self).queryParam("cursor", next).get(list()).then().body("items.words", contains("One"));
    }

    private ValidatableResponse give(String body) {
        return as(ruth, body).post(list()).then();
    }

    private ValidatableResponse remove(String recognition, String etag) {
        return as(self).header("If-Match", etag).delete(recognition).then();
    }

    /** Where it is read. */
    private String given(String body) {
        return path(give(body).statusCode(201).extract().header("Location"));
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/v1/"));
    }

    private String list() {
        return "/v1/learners/" + sam + "/recognitions";
    }

    /** It keeps to its contract. */
    @Test
    void a_result_prompts_the_mentors_for_two_weeks_until_somebody_recognised_something() {
        // Given
        happened("assessment.result-published.v1", 13);

        // Then
        as(ruth).get(INBOX).then().body("items.kind", hasItem("result-to-recognise"));
        as(ada).get(INBOX).then().body("items.kind", not(hasItem("result-to-recognise")));

        // When
        given("{\"words\": \"You did it.\"}");

        // Then
        as(ruth).get(INBOX).then().body("items.kind", not(hasItem("result-to-recognise")));
    }

    @Test
    void a_result_that_is_older_prompts_nobody() {
        happened("assessment.result-published.v1", 15);
        as(ruth).get(INBOX).then().body("items.kind", not(hasItem("result-to-recognise")));
    }

    @Test
    void a_result_prompts_nobody_with_whom_assessment_is_not_shared() {
        // Given
        TheDatabase.write("update relationship set aspects = '{profile}' where learner_id = ?", sam);
        happened("assessment.result-published.v1", 1);

        // Then
        as(ruth).get(INBOX).then().body("items.kind", not(hasItem("result-to-recognise")));
    }

    @Test
    void nobody_is_prompted_to_recognise_themselves() {
        // Given
        happened("assessment.result-published.v1", 1);

        // Then
        as(ruth.learner(sam)).get(INBOX).then().body("items.kind", not(hasItem("result-to-recognise")));
    }

    private void happened(String type, int daysAgo) {
        TheDatabase.write(
                "insert into journey_entry (learner_id, event_id, occurred_at, type, source, ukprn, data)"
                        + " values (?, uuidv7(), now() - ? * interval '1 day', ?, 'a-service', '90000001', '{}')",
                sam,
                daysAgo,
                type);
    }

    private static JsonNode event(String type, String recognition) throws Exception {
        JsonNode payload = new ObjectMapper()
                .readTree(TheDatabase.texts(
                                "select payload::text from outbox where type = ? and payload ->> 'recognitionId' = ?",
                                type,
                                id(recognition))
                        .get(0));
        assertThat(EventSchemas.errors(type, payload)).isEmpty();
        return payload;
    }

    private static String id(String recognition) {
        return recognition.substring(recognition.lastIndexOf('/') + 1);
    }
}
