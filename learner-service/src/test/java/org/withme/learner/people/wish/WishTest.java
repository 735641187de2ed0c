package org.withme.learner.people.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.said.SaidRule;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.EventSchemas;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A wish about how, when or where somebody learns is answered (L27)")
class WishTest {

    private static final Tokens ROBIN = Who.staff("Robin Vale", "case-supervisor", ASHDOWN);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final String mentor = "Mentor " + UUID.randomUUID();
    private final Tokens ruth = Who.staff(mentor, "mentor", ASHDOWN);
    private final LearnerFixture fixture = aLearner().at(ASHDOWN).withMentor(mentor);
    private final UUID sam = fixture.exists();

    @Test
    void one_sentence_waits_in_both_inboxes_until_it_is_answered() {
        // When
        String words = "  Könnte der Dienstag online sein? 🙂 ";
        String wish = wished(words);

        // Then
        as(ruth).get(wish).then().statusCode(200).body("words", equalTo(words)).body("state", equalTo("WAITING"));
        assertThat(kinds(Who.learner(sam))).containsExactly("wish-waits");
        assertThat(kinds(ruth)).containsExactly("wish-to-answer");
        listOf(ruth).body("items.learnerId", contains(sam.toString()));

        // When
        answer(ruth, wish, "{\"answer\": \"DONE\"}").statusCode(200).body("state", equalTo("DONE"));
        answer(ruth, wish, "{\"answer\": \"DONE\"}").statusCode(200).body("answers", hasSize(1));

        // Then
        assertThat(kinds(Who.learner(sam))).isEmpty();
        assertThat(kinds(ruth)).isEmpty();
        as(Who.learner(sam))
                .get(wish)
                .then()
                .body("answers[0].capacity", equalTo("mentor"))
                .body("answers[0].by", equalTo(Who.subjectOf(mentor)));
        answer(ruth, wish, "{\"answer\": \"TRYING\", \"until\": \"" + TODAY + "\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/wish-is-over"));
        assertThat(published(wish)).containsExactly("learner.wish-made.v1", "learner.wish-answered.v1");
    }

    @Test
    void what_is_tried_is_in_both_inboxes_until_that_day_and_then_it_is_asked_again() {
        // Given
        String wish = wished("Could the Tuesday session be online?");
        LocalDate until = TODAY.plusDays(18);

        // When
        answer(ruth, wish, "{\"answer\": \"TRYING\", \"until\": \"" + until + "\"}")
                .statusCode(200)
                .body("state", equalTo("TRYING"));
        answer(ruth, wish, "{\"answer\": \"TRYING\", \"until\": \"" + until + "\"}")
                .statusCode(200)
                .body("answers", hasSize(1));

        // Then
        for (Tokens reader : List.of(Who.learner(sam), ruth)) {
            as(reader)
                    .get("/v1/me/inbox")
                    .then()
                    .body("items.until", contains(until.toString()))
                    .body("items.link", contains(wish));
        }

        // When
        TheDatabase.write("update wish set until_day = ? where id = ?", TODAY.minusDays(1), id(wish));

        // Then
        as(ruth).get(wish).then().body("state", equalTo("WAITING")).body("until", nullValue());
        as(ruth).get("/v1/me/inbox").then().body("items.until", contains(nullValue()));
        answer(ruth, wish, "{\"answer\": \"NOT_POSSIBLE\", \"words\": \"No room.\"}")
                .statusCode(200)
                .body("answers.answer", contains("NOT_POSSIBLE", "TRYING"));
    }

    @Test
    void the_learner_says_that_it_is_not_answered_or_withdraws_it() {
        // Given
        String wish = wished("Could we meet in the morning?");
        answer(ruth, wish, "{\"answer\": \"DONE\"}").statusCode(200);

        // When
        steer(wish, "ask-again")
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("answers", hasSize(1));
        steer(wish, "ask-again").statusCode(200);

        // Then
        assertThat(kinds(ruth)).containsExactly("wish-to-answer");

        // When
        steer(wish, "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));
        steer(wish, "withdraw").statusCode(200);

        // Then
        assertThat(kinds(ruth)).isEmpty();
        steer(wish, "ask-again").statusCode(409).body("type", endsWith("/problems/wish-is-over"));
        answer(ruth, wish, "{\"answer\": \"DONE\"}").statusCode(409);
    }

    @Test
    void a_class_is_asked_through_whoever_teaches_it_today() {
        // Given
        UUID group = aGroup("CLASS");
        join(group, "Tim Old", "tutor");
        TheDatabase.write(
                "insert into group_learner (id, group_id, learner_id, joined_at) values (?, ?, ?, now())",
                UuidCreator.getTimeOrderedEpoch(),
                group,
                sam);
        String wish = wish("{\"words\": \"Online?\", \"groupId\": \"" + group + "\"}")
                .statusCode(201)
                .extract()
                .header("Location");
        as(Who.staff("Tim Old", "tutor", ASHDOWN)).get(path(wish)).then().statusCode(200);
        as(ruth).get(path(wish)).then().statusCode(404);

        // When
        TheDatabase.write("update group_staff set left_at = now() where group_id = ?", group);

        // Then
        as(Who.staff("Tim Old", "tutor", ASHDOWN)).get(path(wish)).then().statusCode(404);
        listOf(ROBIN, false).body("items.id", hasItem(id(wish).toString()));
        listOf(ROBIN, true).body("items.id", not(hasItem(id(wish).toString())));
        answer(ROBIN, path(wish), "{\"answer\": \"TRYING\", \"until\": \"" + TODAY + "\"}")
                .statusCode(200)
                .body("answers[0].capacity", equalTo("case-supervisor"));

        // When
        join(group, "Tess New", "tutor");

        // Then
        as(ROBIN).get(path(wish)).then().statusCode(404);
        answer(Who.staff("Tess New", "tutor", ASHDOWN), path(wish), "{\"answer\": \"DONE\"}")
                .statusCode(200)
                .body("answers.capacity", contains("tutor", "case-supervisor"));
    }

    @Test
    void a_mentor_who_is_not_named_any_more_is_asked_no_more() {
        // Given
        String wish = wished("Could we meet in the morning?");

        // When
        TheDatabase.write("update relationship set ended_at = now() where learner_id = ?", sam);

        // Then
        answer(ruth, wish, "{\"answer\": \"DONE\"}").statusCode(404);
        assertThat(kinds(ruth)).isEmpty();
        as(ROBIN).get(wish).then().statusCode(200);
    }

    @Test
    void who_has_no_mentor_asks_the_case_supervisors_until_they_have_one() {
        // Given
        LearnerFixture lee = aLearner().at(ASHDOWN);
        String wish = path(as(Who.learner(lee.exists()), "{\"words\": \"Who is my mentor?\"}")
                .post("/v1/me/wishes")
                .then()
                .statusCode(201)
                .extract()
                .header("Location"));
        listOf(ROBIN, false).body("items.id", hasItem(id(wish).toString()));

        // When
        lee.withMentor(mentor).exists();

        // Then
        as(ROBIN).get(wish).then().statusCode(404);
        as(ruth).get(wish).then().statusCode(200);
    }

    @Test
    void who_is_at_no_college_has_nobody_to_ask() {
        UUID lee = aLearner().exists();
        as(Who.learner(lee), "{\"words\": \"Help?\"}")
                .post("/v1/me/wishes")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/nobody-to-ask"));
    }

    @Test
    void what_a_learner_said_counts_at_once_and_is_struck_out_or_made_own() {
        // Given
        String said = enter("{\"words\": \"Online?\", \"said\": {\"how\": \"TELEPHONE\"}}")
                .statusCode(201)
                .body("said.how", equalTo("TELEPHONE"))
                .body("said.capacity", equalTo("mentor"))
                .extract()
                .header("Location");
        assertThat(kinds(Who.learner(sam))).containsExactly("said-for-you", "wish-waits");
        as(Who.learner(sam)).get("/v1/me/inbox").then().body("items[0].link", equalTo(path(said)));

        // When
        steer(path(said), "make-own").statusCode(200).body("said.answer", equalTo("MADE_OWN"));

        // Then
        assertThat(kinds(Who.learner(sam))).containsExactly("wish-waits");
        steer(path(said), "strike-out").statusCode(409).body("type", endsWith("/problems/said-is-your-own"));

        // Given
        String another = path(enter("{\"words\": \"Mornings?\"}").extract().header("Location"));

        // When
        steer(another, "strike-out").statusCode(200).body("state", equalTo("STRUCK_OUT"));

        // Then
        as(ruth).get(another).then().statusCode(404);
        listOf(ruth).body("items.id", contains(id(said).toString()));
        as(Who.learner(sam)).get("/v1/me/wishes").then().body("items.state", contains("STRUCK_OUT", "WAITING"));
        steer(wished("Mine"), "strike-out").statusCode(409).body("type", endsWith("/problems/not-said"));
    }

    @Test
    void everything_wrong_is_said_at_once() {
        wish("{\"words\": \" \", \"said\": {}}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/words", "/said"));
        enter("{\"said\": {\"on\": \"" + TODAY.plusDays(2) + "\"}}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/words", "/said/on"))
                .body("errors", hasItem(Broken.at("/said/on", SaidRule.NOT_YET)));
        wish("{\"words\": \"Online?\", \"groupId\": \"" + UUID.randomUUID() + "\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/groupId", WishRule.NOT_A_GROUP_TO_ASK)));
        String wish = wished("Online?");
        answer(ruth, wish, "{}").statusCode(422).body("errors.pointer", contains("/answer"));
        answer(ruth, wish, "{\"answer\": \"TRYING\"}")
                .statusCode(422)
                .body("errors.code", contains(StandardRule.MISSING.kind().code()));
        answer(ruth, wish, "{\"answer\": \"NOT_POSSIBLE\"}").statusCode(422).body("errors.pointer", contains("/words"));
        answer(ruth, wish, "{\"answer\": \"DONE\", \"until\": \"" + TODAY + "\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/until", WishRule.UNTIL_WITHOUT_TRYING)));
        answer(ruth, wish, "{\"answer\": \"TRYING\", \"until\": \"" + TODAY.minusDays(1) + "\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/until", WishRule.UNTIL_NOT_AHEAD)));
        answer(ruth, wish, "{\"answer\": \"TRYING\", \"until\": \"" + TODAY.plusYears(2) + "\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/until", WishRule.UNTIL_TOO_FAR)));
        answer(ruth, wish, "{\"answer\": \"MAYBE\"}").statusCode(400);
    }

    @Test
    void a_wish_of_one_learner_is_not_reached_through_another() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).withMentor(mentor).exists();
        String wish = wished("Online?");
        String crossed = "/v1/learners/" + lee + "/wishes/" + id(wish);

        // Then
        as(ruth).get(crossed).then().statusCode(404);
        answer(ruth, crossed, "{\"answer\": \"DONE\"}").statusCode(404);
        as(Who.learner(lee)).post(crossed + "/withdraw").then().statusCode(404);
    }

    @Test
    void long_lists_come_page_by_page() {
        // Given
        List<String> words = List.of("One", "Two", "Three");
        words.forEach(this::wished);

        // When
        String next = as(Who.learner(sam))
                .queryParam("limit", 2)
                .get("/v1/me/wishes")
                .then()
                .body("items.words", contains("Three", "Two"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        String nextOfStaff = as(ruth).queryParam("limit", 2)
                .get("/v1/colleges/90000001/wishes?mine=true")
                .then()
                .body("items.words", contains("One", "Two"))
                .extract()
                .path("next");

        // Then
        as(Who.learner(sam))
                .queryParam("cursor", next)
                .get("/v1/me/wishes")
                .then()
                .body("items.words", contains("One"));
        as(ruth).queryParam("cursor", nextOfStaff)
                .get("/v1/colleges/90000001/wishes?mine=true")
                .then()
                .body("items.words", contains("Three"));
    }

    private ValidatableResponse wish(String body) {
        return as(Who.learner(sam), body).post("/v1/me/wishes").then();
    }

    /** Where it is read. */
    private String wished(String words) {
        return path(
                wish("{\"words\": \"" + words + "\"}").statusCode(201).extract().header("Location"));
    }

    private ValidatableResponse enter(String body) {
        return as(ruth, body).post("/v1/learners/{learnerId}/wishes", sam).then();
    }

    private static ValidatableResponse answer(Tokens staff, String wish, String body) {
        return as(staff, body).post(wish + "/answer").then();
    }

    private ValidatableResponse steer(String wish, String verb) {
        return as(Who.learner(sam)).post(wish + "/" + verb).then();
    }

    private static ValidatableResponse listOf(Tokens staff) {
        return listOf(staff, true);
    }

    private static ValidatableResponse listOf(Tokens staff, boolean mine) {
        return as(staff)
                .queryParam("mine", mine)
                .queryParam("limit", 200)
                .get("/v1/colleges/90000001/wishes")
                .then()
                .statusCode(200);
    }

    private static List<String> kinds(Tokens reader) {
        return as(reader).get("/v1/me/inbox").then().statusCode(200).extract().path("items.kind");
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/v1/"));
    }

    private static UUID id(String wish) {
        return UUID.fromString(wish.substring(wish.lastIndexOf('/') + 1));
    }

    private static UUID aGroup(String kind) {
        UUID group = UuidCreator.getTimeOrderedEpoch();
        TheDatabase.write(
                "insert into learner_group (id, ukprn, reference, kind, name, changed_at)"
                        + " values (?, '90000001', ?, ?, 'Bricklaying', now())",
                group,
                group.toString(),
                kind);
        return group;
    }

    private static void join(UUID group, String name, String role) {
        TheDatabase.write(
                "insert into person (subject, display_name, ukprn, roles, seen_at) values (?, ?, '90000001', ?, now())"
                        + " on conflict do nothing",
                Who.subjectOf(name),
                name,
                new String[] {role});
        TheDatabase.write(
                "insert into group_staff (id, group_id, subject, username, joined_at) values (?, ?, ?, ?, now())",
                UuidCreator.getTimeOrderedEpoch(),
                group,
                Who.subjectOf(name),
                name);
    }

    /** Each keeps to its contract. */
    private static List<String> published(String wish) {
        String id = id(wish).toString();
        for (String event : TheDatabase.texts(
                "select jsonb_build_object('type', type, 'payload', payload)::text from outbox where payload ->> 'wishId' = ?",
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
        return TheDatabase.texts("select type from outbox where payload ->> 'wishId' = ? order by version", id);
    }
}
