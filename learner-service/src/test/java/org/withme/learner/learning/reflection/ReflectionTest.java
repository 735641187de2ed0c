package org.withme.learner.learning.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.learning.reflection.ReflectionFixture.id;
import static org.withme.learner.learning.reflection.ReflectionFixture.inbox;
import static org.withme.learner.learning.reflection.ReflectionFixture.json;
import static org.withme.learner.learning.reflection.ReflectionFixture.path;
import static org.withme.learner.learning.reflection.ReflectionFixture.placeOf;
import static org.withme.learner.learning.reflection.ReflectionFixture.tablesWith;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A reflection is its writer's, who is told before who reads it (L23, W1)")
class ReflectionTest {

    private final ReflectionFixture fixture = new ReflectionFixture();
    private final String name = fixture.name();
    private final Tokens ruth = fixture.ruth();
    private final Tokens tim = fixture.tim();
    private final UUID sam = fixture.sam();
    private final Tokens self = fixture.self();

    @Test
    void the_words_stay_as_written_and_are_the_learners_alone() {
        // When
        String words = "  Ich blieb stecken, und fragte. 🙂 \u202eעברית\u202c ";
        Response written = as(self, json(words)).post(fixture.list());

        // Then
        written.then()
                .statusCode(201)
                .body("words", equalTo(words))
                .body("whoReads", equalTo("You alone."))
                .body("sharedWith", empty());
        String reflection = path(written.header("Location"));
        as(self).get(reflection).then().statusCode(200).body("words", equalTo(words));
        for (Tokens other : List.of(
                ruth,
                tim,
                Who.staff("Adviser", "adviser", ASHDOWN),
                Who.staff("Mentor elsewhere", "mentor", BRACKENFELL),
                Who.learner(aLearner().at(ASHDOWN).exists()))) {
            as(other).get(reflection).then().statusCode(404);
        }
        as(ruth).get(fixture.list()).then().statusCode(200).body("items", empty());
        assertThat(fixture.readers()).isEmpty();
        assertThat(inbox(ruth)).isEmpty();
    }

    @Test
    void W1_before_anybody_writes_they_are_told_who_reads_it_and_where_help_is() {
        String emergency = as(self).get("/v1/colleges/90000001/safeguarding").path("emergency");
        assertThat(emergency).contains("999");
        as(self).get(fixture.list() + "/before-you-write")
                .then()
                .statusCode(200)
                .body("readBy", contains("you"))
                .body(
                        "words",
                        hasItems(
                                containsString("Only you read it here, until you share it by name"),
                                containsString("could technically see it, also in a backup, and a court"),
                                containsString("may remember or have copied it"),
                                containsString("nothing looks through your words"),
                                containsString("No secrecy is promised"),
                                containsString("the designated safeguarding lead of your college"),
                                equalTo(emergency)))
                .body("safeguarding", contains("/v1/colleges/90000001/safeguarding"));
        UUID lee = aLearner().exists();
        as(Who.learner(lee))
                .get("/v1/learners/" + lee + "/reflections/before-you-write")
                .then()
                .statusCode(200)
                .body("words", hasItems(containsString("You are at no college here"), equalTo(emergency)))
                .body("words", not(hasItem(containsString("your college"))))
                .body("safeguarding", empty());
    }

    @Test
    void nothing_tells_that_it_was_written_changed_or_deleted() {
        // When
        String reflection = fixture.written("I got stuck.");
        fixture.change(reflection, "*", json("I got stuck, and asked.")).statusCode(200);
        fixture.delete(reflection, "*").statusCode(204);

        // Then
        as(self).get(reflection).then().statusCode(404);
        fixture.delete(reflection, "*").statusCode(404);
        assertThat(TheDatabase.count(
                        "select count(*) from outbox where payload::text like ?", "%" + id(reflection) + "%"))
                .isZero();
        assertThat(TheDatabase.count("select count(*) from waiting_change where origin = ?", sam))
                .isZero();
        assertThat(TheDatabase.count("select count(*) from reflection where id = ?", id(reflection)))
                .isZero();
    }

    @Test
    void a_change_and_a_deletion_are_based_on_what_was_read() {
        // Given
        String reflection = fixture.written("I got stuck.");
        String etag = as(self).get(reflection).header("ETag");
        fixture.change(reflection, etag, json("I asked.")).statusCode(200).body("changedAt", notNullValue());

        // Then
        fixture.change(reflection, etag, json("Lost.")).statusCode(412);
        as(self, json("Lost.")).put(reflection).then().statusCode(428);
        as(self).get(reflection).then().body("words", equalTo("I asked."));
        fixture.delete(reflection, etag).statusCode(412);
        as(self).delete(reflection).then().statusCode(428);
        fixture.delete(reflection, as(self).get(reflection).header("ETag")).statusCode(204);
    }

    @Test
    void bad_input_is_named_where_it_is() {
        String reflection = fixture.written("I got stuck.");
        refused("{}", StandardRule.MISSING.remedied("Write something, in your own words."));
        refused(json(" \u200b\u2060 "), StandardRule.BLANK.remedied("Write something, in your own words."));
        refused(json("x".repeat(10_001)), StandardRule.TOO_LONG.with("most", 10_000));
        as(self, json("🙂".repeat(10_000))).post(fixture.list()).then().statusCode(201);
        as(self, "{\"words\": \"a\\u0000b\"}").post(fixture.list()).then().statusCode(422);
        as(self, "{}")
                .post(reflection + "/share")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/relationshipId"));
        UUID other = aLearner().at(ASHDOWN).withMentor("Another mentor").exists();
        fixture.share(reflection, placeOf("Another mentor", other))
                .statusCode(422)
                .body("errors", contains(Broken.at("/relationshipId", ReflectionRule.NOT_ON_THE_TEAM)));
    }

    @Test
    void the_same_request_twice_writes_once_and_its_kept_answer_has_no_words() {
        // Given
        String key = UUID.randomUUID().toString();
        String words = "Only once " + key;

        // When
        String first = as(self, json(words))
                .header("Idempotency-Key", key)
                .post(fixture.list())
                .path("id");
        String second = as(self, json(words))
                .header("Idempotency-Key", key)
                .post(fixture.list())
                .path("id");

        // Then
        assertThat(second).isEqualTo(first);
        as(self).get(fixture.list()).then().body("items.words", contains(words));
        assertThat(tablesWith(words)).containsExactly("reflection");
    }

    @Test
    void a_reflection_may_be_about_a_goal_a_tutorial_or_a_judgement() {
        for (String kind : List.of("GOAL", "TUTORIAL", "JUDGEMENT")) {
            UUID id = UUID.randomUUID();
            String reflection =
                    path(as(self, about(kind, id)).post(fixture.list()).header("Location"));
            as(self).get(reflection)
                    .then()
                    .statusCode(200)
                    .body("about.kind", equalTo(kind))
                    .body("about.id", equalTo(id.toString()));
        }
        as(self).get(fixture.list()).then().body("items.about.kind", contains("JUDGEMENT", "TUTORIAL", "GOAL"));
    }

    @Test
    void what_it_is_about_changes_with_it_and_may_be_left_out() {
        // Given
        String reflection = fixture.written("I got stuck.");
        as(self).get(reflection).then().body("about", nullValue());

        // When
        UUID goal = UUID.randomUUID();
        fixture.change(reflection, "*", about("GOAL", goal))
                .statusCode(200)
                .body("about.id", equalTo(goal.toString()))
                .body("changedAt", notNullValue());

        // Then
        fixture.change(reflection, "*", json("I got stuck.")).statusCode(200).body("about", nullValue());
    }

    @Test
    void who_reads_a_shared_reflection_reads_what_it_is_about_and_nobody_else_does() {
        // Given
        UUID goal = UUID.randomUUID();
        String reflection =
                path(as(self, about("GOAL", goal)).post(fixture.list()).header("Location"));

        // When
        fixture.share(reflection, fixture.ruthsPlace()).statusCode(200);

        // Then
        as(ruth).get(reflection).then().statusCode(200).body("about.id", equalTo(goal.toString()));
        as(ruth).get(fixture.list()).then().body("items.about.id", contains(goal.toString()));
        as(tim).get(reflection).then().statusCode(404);
        assertThat(tablesWith(goal.toString())).containsExactly("reflection");
    }

    @Test
    void what_it_is_about_has_a_kind_and_an_id() {
        as(self, "{\"words\": \"I asked.\", \"about\": {}}")
                .post(fixture.list())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/about/kind", "/about/id"));
        as(self, about("DIARY", UUID.randomUUID())).post(fixture.list()).then().statusCode(400);
    }

    private static String about(String kind, UUID id) {
        return "{\"words\": \"I got stuck.\", \"about\": {\"kind\": \"%s\", \"id\": \"%s\"}}".formatted(kind, id);
    }

    private void refused(String body, org.withme.platform.problem.Rule rule) {
        as(self, body).post(fixture.list()).then().statusCode(422).body("errors", hasItem(Broken.at("/words", rule)));
    }
}
