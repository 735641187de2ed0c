package org.withme.learner.learning.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
@DisplayName("A reflection is read by nobody whom the learner did not name (L23)")
class ReflectionTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final String name = "Mentor " + UUID.randomUUID();
    private final Tokens ruth = Who.staff(name, "mentor", ASHDOWN);
    private final String tutorsName = "Tutor " + UUID.randomUUID();
    private final Tokens tim = Who.staff(tutorsName, "tutor", ASHDOWN);
    private final UUID sam =
            aLearner().at(ASHDOWN).withMentor(name).with(tutorsName, "tutor").exists();
    private final Tokens self = Who.learner(sam);

    @Test
    void the_words_stay_as_written_and_are_the_learners_alone() {
        // When
        String words = "  Ich blieb stecken, und fragte. 🙂 \u202eעברית\u202c ";
        Response written = as(self, json(words)).post(list());

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
        as(ruth).get(list()).then().statusCode(200).body("items", empty());
        assertThat(readers()).isEmpty();
        assertThat(inbox(ruth)).isEmpty();
    }

    @Test
    void W1_before_anybody_writes_they_are_told_who_reads_it_and_where_help_is() {
        String emergency = as(self).get("/v1/colleges/90000001/safeguarding").path("emergency");
        assertThat(emergency).contains("999");
        as(self).get(list() + "/before-you-write")
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
        String reflection = written("I got stuck.");
        change(reflection, "*", json("I got stuck, and asked.")).statusCode(200);
        delete(reflection, "*").statusCode(204);

        // Then
        as(self).get(reflection).then().statusCode(404);
        delete(reflection, "*").statusCode(404);
        assertThat(TheDatabase.count(
                        "select count(*) from outbox where payload::text like ?", "%" + id(reflection) + "%"))
                .isZero();
        assertThat(TheDatabase.count("select count(*) from waiting_change where origin = ?", sam))
                .isZero();
        assertThat(TheDatabase.count("select count(*) from reflection where id = ?", id(reflection)))
                .isZero();
    }

    @Test
    void who_is_named_reads_it_and_the_learner_sees_that_they_did() {
        // Given
        String reflection = written("I got stuck.");
        written("Nobody reads this one.");

        // When
        share(reflection, ruthsPlace())
                .statusCode(200)
                .body("whoReads", equalTo("You, and " + name + " (mentor)."))
                .body("sharedWith.state", contains("SHARED"));
        share(reflection, ruthsPlace())
                .statusCode(200)
                .body("sharedWith", hasSize(1))
                .body("sharedWith.readAt", contains(nullValue()));

        // Then
        as(ruth).get("/v1/me/inbox").then().body("items.link", contains(reflection));
        assertThat(readers()).isEmpty();
        as(ruth).get(reflection)
                .then()
                .statusCode(200)
                .body("words", equalTo("I got stuck."))
                .body("sharedWith", nullValue());
        as(self).get(reflection).then().body("sharedWith.readAt", contains(notNullValue()));
        as(ruth).get(list())
                .then()
                .statusCode(200)
                .body("items.id", contains(id(reflection).toString()));
        assertThat(inbox(ruth)).isEmpty();
        assertThat(readers()).containsExactly(name);
        as(tim).get(reflection).then().statusCode(404);
        as(tim).get(list()).then().statusCode(200).body("items", empty());
        assertThat(published(reflection)).containsExactly("learner.reflection-shared.v1");
    }

    @Test
    void what_is_taken_back_is_gone_for_the_future_and_the_log_still_says_who_read_it() {
        // Given
        String reflection = written("I got stuck.");
        share(reflection, ruthsPlace()).statusCode(200);
        share(reflection, place(tutorsName)).statusCode(200);
        as(ruth).get(reflection).then().statusCode(200);

        // When
        takeBack(reflection, ruthsPlace())
                .statusCode(200)
                .body("sharedWith.state", contains("TAKEN_BACK", "SHARED"))
                .body("whoReads", equalTo("You, and " + tutorsName + " (tutor)."));
        takeBack(reflection, ruthsPlace()).statusCode(200);

        // Then
        as(ruth).get(reflection).then().statusCode(404);
        as(ruth).get(list()).then().body("items", empty());
        as(tim).get(reflection).then().statusCode(200);
        assertThat(readers()).containsExactlyInAnyOrder(name, tutorsName);
        assertThat(published(reflection))
                .containsExactly(
                        "learner.reflection-shared.v1",
                        "learner.reflection-shared.v1",
                        "learner.reflection-taken-back.v1");

        // When
        share(reflection, ruthsPlace())
                .statusCode(200)
                .body("sharedWith.name", contains(tutorsName, name))
                .body("sharedWith.state", contains("SHARED", "SHARED"))
                .body("sharedWith.readAt", contains(notNullValue(), notNullValue()));

        // Then
        as(ruth).get(reflection).then().statusCode(200);
    }

    @Test
    void sharing_ends_with_the_place_on_the_team_and_does_not_come_back_with_another() {
        // Given
        String reflection = written("I got stuck.");
        UUID place = ruthsPlace();
        share(reflection, place).statusCode(200);

        // When
        TheDatabase.write("update relationship set expires_on = ? where id = ?", TODAY.minusDays(1), place);

        // Then
        as(ruth).get(reflection).then().statusCode(404);
        assertThat(inbox(ruth)).isEmpty();
        as(self).get(reflection)
                .then()
                .body("sharedWith.state", contains("ENDED"))
                .body("whoReads", equalTo("You alone."));
        share(reflection, place)
                .statusCode(422)
                .body("errors", contains(Broken.at("/relationshipId", ReflectionRule.NOT_ON_THE_TEAM)));

        // When
        TheDatabase.write("update relationship set ended_at = now() where id = ?", place);
        anotherPlace(place);

        // Then
        as(ruth).get(list()).then().statusCode(200).body("items", empty());
        as(ruth).get(reflection).then().statusCode(404);
    }

    @Test
    void who_lost_the_role_or_whose_college_counts_no_more_reads_nothing() {
        // Given
        String reflection = written("I got stuck.");
        share(reflection, ruthsPlace()).statusCode(200);

        // Then
        as(Who.staff(name, "assessor", ASHDOWN)).get(reflection).then().statusCode(404);

        // When
        TheDatabase.write("update college_record set last_day = ? where learner_id = ?", TODAY.minusDays(100), sam);

        // Then
        as(ruth).get(reflection).then().statusCode(404);
        assertThat(inbox(ruth)).isEmpty();
        as(self).get(reflection)
                .then()
                .body("sharedWith.state", contains("ENDED"))
                .body("whoReads", equalTo("You alone."));
    }

    @Test
    void where_the_learner_was_lately_what_they_shared_is_read_and_nothing_new_is_shared() {
        // Given
        String before = written("I got stuck.");
        String after = written("I moved on.");
        share(before, ruthsPlace()).statusCode(200);

        // When
        TheDatabase.write("update college_record set last_day = ? where learner_id = ?", TODAY.minusDays(2), sam);

        // Then
        as(ruth).get(before).then().statusCode(200);
        as(self).get(before).then().body("sharedWith.state", contains("SHARED"));
        share(after, ruthsPlace())
                .statusCode(422)
                .body("errors", contains(Broken.at("/relationshipId", ReflectionRule.NOT_ON_THE_TEAM)));
        as(ruth).get(after).then().statusCode(404);
    }

    @Test
    void a_place_at_a_college_that_the_learner_left_is_not_kept_open_by_another_college() {
        // Given
        UUID lee = aLearner().at(BRACKENFELL).at(ASHDOWN).withMentor(name).exists();
        String list = "/v1/learners/" + lee + "/reflections";
        String reflection =
                path(as(Who.learner(lee), json("I got stuck.")).post(list).header("Location"));
        String body = "{\"relationshipId\": \"" + placeOf(name, lee) + "\"}";
        as(Who.learner(lee), body).post(reflection + "/share").then().statusCode(200);

        // When
        TheDatabase.write(
                "update college_record set last_day = ? where learner_id = ? and ukprn = ?",
                TODAY.minusDays(100),
                lee,
                ASHDOWN.ukprn());

        // Then
        as(ruth).get(reflection).then().statusCode(404);
        as(Who.learner(lee)).get(reflection).then().body("whoReads", equalTo("You alone."));
    }

    @Test
    void what_was_shared_while_two_records_were_one_is_not_shared_across_them_afterwards() {
        // Given
        String reflection = written("I got stuck.");
        UUID place = ruthsPlace();
        share(reflection, place).statusCode(200);

        // When
        UUID other = aLearner().at(ASHDOWN).exists();
        TheDatabase.write(
                "update relationship set learner_id = ?, learner_origin = ? where id = ?", other, other, place);

        // Then
        as(ruth).get(reflection).then().statusCode(404);
        as(ruth).get("/v1/learners/" + other + "/reflections").then().body("items", empty());
        assertThat(inbox(ruth)).isEmpty();
        as(self).get(reflection).then().body("sharedWith", empty());
    }

    @Test
    void what_is_deleted_is_gone_for_whoever_read_it() {
        // Given
        String reflection = written("I got stuck.");
        share(reflection, ruthsPlace()).statusCode(200);
        as(ruth).get(reflection).then().statusCode(200);

        // When
        delete(reflection, "*").statusCode(204);

        // Then
        as(ruth).get(reflection).then().statusCode(404);
        assertThat(readers()).containsExactly(name);
        assertThat(published(reflection))
                .containsExactly("learner.reflection-shared.v1", "learner.reflection-taken-back.v1");
    }

    @Test
    void a_change_and_a_deletion_are_based_on_what_was_read() {
        // Given
        String reflection = written("I got stuck.");
        String etag = as(self).get(reflection).header("ETag");
        change(reflection, etag, json("I asked.")).statusCode(200).body("changedAt", notNullValue());

        // Then
        change(reflection, etag, json("Lost.")).statusCode(412);
        as(self, json("Lost.")).put(reflection).then().statusCode(428);
        as(self).get(reflection).then().body("words", equalTo("I asked."));
        delete(reflection, etag).statusCode(412);
        as(self).delete(reflection).then().statusCode(428);
        delete(reflection, as(self).get(reflection).header("ETag")).statusCode(204);
    }

    @Test
    void bad_input_is_named_where_it_is() {
        String reflection = written("I got stuck.");
        refused("{}", StandardRule.MISSING.remedied("Write something, in your own words."));
        refused(json(" \u200b\u2060 "), StandardRule.BLANK.remedied("Write something, in your own words."));
        refused(json("x".repeat(10_001)), StandardRule.TOO_LONG.with("most", 10_000));
        as(self, json("🙂".repeat(10_000))).post(list()).then().statusCode(201);
        as(self, "{\"words\": \"a\\u0000b\"}").post(list()).then().statusCode(422);
        as(self, "{}")
                .post(reflection + "/share")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/relationshipId"));
        UUID other = aLearner().at(ASHDOWN).withMentor("Another mentor").exists();
        share(reflection, placeOf("Another mentor", other))
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
                .post(list())
                .path("id");
        String second = as(self, json(words))
                .header("Idempotency-Key", key)
                .post(list())
                .path("id");

        // Then
        assertThat(second).isEqualTo(first);
        as(self).get(list()).then().body("items.words", contains(words));
        assertThat(tablesWith(words)).containsExactly("reflection");
    }

    @Test
    void each_page_begins_where_the_one_before_ended() {
        // Given
        for (String words : List.of("One", "Two", "Three")) {
            share(written(words), ruthsPlace()).statusCode(200);
        }

        // Then
        for (Tokens reader : List.of(self, ruth)) {
            String next = as(reader)
                    .queryParam("limit", 2)
                    .get(list())
                    .then()
                    .body("items.words", contains("Three", "Two"))
                    .extract()
                    .path("next");
            as(reader).queryParam("cursor", next).get(list()).then().body("items.words", contains("One"));
        }
    }

    private ValidatableResponse share(String reflection, UUID place) {
        return as(self, "{\"relationshipId\": \"" + place + "\"}")
                .post(reflection + "/share")
                .then();
    }

    private ValidatableResponse takeBack(String reflection, UUID place) {
        return as(self, "{\"relationshipId\": \"" + place + "\"}")
                .post(reflection + "/take-back")
                .then();
    }

    private ValidatableResponse change(String reflection, String etag, String body) {
        return as(self, body).header("If-Match", etag).put(reflection).then();
    }

    private ValidatableResponse delete(String reflection, String etag) {
        return as(self).header("If-Match", etag).delete(reflection).then();
    }

    private void refused(String body, org.withme.platform.problem.Rule rule) {
        as(self, body).post(list()).then().statusCode(422).body("errors", hasItem(Broken.at("/words", rule)));
    }

    /** Where it is read. */
    private String written(String words) {
        return path(as(self, json(words))
                .post(list())
                .then()
                .statusCode(201)
                .extract()
                .header("Location"));
    }

    private String list() {
        return "/v1/learners/" + sam + "/reflections";
    }

    private UUID ruthsPlace() {
        return place(name);
    }

    private UUID place(String person) {
        return placeOf(person, sam);
    }

    private static UUID placeOf(String person, UUID learner) {
        return UUID.fromString(TheDatabase.texts(
                        "select id from relationship where learner_id = ? and subject = ?",
                        learner,
                        Who.subjectOf(person))
                .get(0));
    }

    /** Of the same person beside the same learner. */
    private static void anotherPlace(UUID place) {
        TheDatabase.write(
                "insert into relationship (id, learner_id, subject, role, ukprn, aspects, started_at, named_by, capacity,"
                        + " version) select uuidv7(), learner_id, subject, role, ukprn, aspects, now(), named_by, capacity, 0"
                        + " from relationship where id = ?",
                place);
    }

    /** Who read reflections, as the learner is told. */
    private List<String> readers() {
        return as(self).get("/v1/learners/" + sam + "/access-log")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.aspect == 'reflection' }.who");
    }

    private static List<String> inbox(Tokens reader) {
        return as(reader).get("/v1/me/inbox").then().statusCode(200).extract().path("items.kind");
    }

    /** Each keeps to its contract. */
    private static List<String> published(String reflection) {
        String id = id(reflection).toString();
        for (String event : TheDatabase.texts(
                "select jsonb_build_object('type', type, 'payload', payload)::text from outbox"
                        + " where payload ->> 'reflectionId' = ?",
                id)) {
            try {
                var read = new ObjectMapper().readTree(event);
                assertThat(EventSchemas.errors(read.path("type").asText(), read.path("payload")))
                        .as(event)
                        .isEmpty();
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new AssertionError(event, e);
            }
        }
        return TheDatabase.texts("select type from outbox where payload ->> 'reflectionId' = ? order by version", id);
    }

    /** Every table of the service of which a row holds these words. */
    private static List<String> tablesWith(String words) {
        return TheDatabase.texts("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name")
                .stream()
                .filter(table -> TheDatabase.count(
                                "select count(*) from \"" + table + "\" t where t::text like ?"
                                        + " or t::text like '%' || encode(convert_to(?, 'UTF8'), 'hex') || '%'",
                                "%" + words + "%",
                                words)
                        > 0)
                .toList();
    }

    private static String json(String words) {
        return "{\"words\": \"" + words + "\"}";
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/v1/"));
    }

    private static UUID id(String reflection) {
        return UUID.fromString(reflection.substring(reflection.lastIndexOf('/') + 1));
    }
}
