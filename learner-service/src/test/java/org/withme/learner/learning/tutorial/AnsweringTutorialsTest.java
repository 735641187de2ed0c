package org.withme.learner.learning.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.learning.tutorial.TutorialFixture.answer;
import static org.withme.learner.learning.tutorial.TutorialFixture.etag;
import static org.withme.learner.learning.tutorial.TutorialFixture.idOf;
import static org.withme.learner.learning.tutorial.TutorialFixture.kinds;
import static org.withme.learner.learning.tutorial.TutorialFixture.published;
import static org.withme.learner.learning.tutorial.TutorialFixture.read;
import static org.withme.learner.learning.tutorial.TutorialFixture.soon;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Either side answers, asks for another time, and says what to speak about (L19)")
class AnsweringTutorialsTest {

    private static final String YES = "{\"answer\": \"ACCEPT\"}";
    private static final String NO = "{\"answer\": \"DECLINE\"}";

    private final TutorialFixture fixture = new TutorialFixture();
    private final Tokens jo = fixture.jo();
    private final Tokens sam = fixture.sam();

    private static String otherTime(Instant time) {
        return "{\"answer\": \"OTHER_TIME\", \"startsAt\": \"" + time + "\", \"words\": \"I have the bus at two.\"}";
    }

    @Test
    void a_yes_is_agreed_and_leaves_both_inboxes() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));

        // When
        answer(sam, tutorial, YES)
                .statusCode(200)
                .body("state", equalTo("AGREED"))
                .body("asked", nullValue());

        // Then
        assertThat(kinds(sam)).doesNotContain("tutorial-to-answer");
        answer(sam, tutorial, YES).statusCode(409).body("type", endsWith("tutorial-not-asked"));
        assertThat(published(tutorial)).containsExactly("learner.tutorial-invited.v1", "learner.tutorial-answered.v1");
    }

    @Test
    void a_no_is_the_end_of_it() {
        String tutorial = fixture.invitedAt(soon(24));
        answer(sam, tutorial, NO).statusCode(200).body("state", equalTo("DECLINED"));
        answer(sam, tutorial, YES).statusCode(409).body("type", endsWith("tutorial-is-over"));
        as(sam).post(tutorial + "/cancel").then().statusCode(409).body("type", endsWith("tutorial-is-over"));
        assertThat(kinds(sam)).doesNotContain("tutorial-to-answer");
    }

    @Test
    void another_time_waits_with_the_other_side_which_says_yes() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));

        // When
        answer(sam, tutorial, otherTime(soon(26)))
                .statusCode(200)
                .body("asked", equalTo("STAFF"))
                .body("startsAt", equalTo(soon(24).toString()))
                .body("otherStartsAt", equalTo(soon(26).toString()))
                .body("answers[0].words", equalTo("I have the bus at two."));

        // Then
        assertThat(kinds(sam)).doesNotContain("tutorial-to-answer");
        assertThat(kinds(jo)).contains("tutorial-asked-for");
        answer(jo, tutorial, YES)
                .statusCode(200)
                .body("state", equalTo("AGREED"))
                .body("startsAt", equalTo(soon(26).toString()))
                .body("otherStartsAt", nullValue());
    }

    @Test
    void the_side_that_only_waits_for_an_answer_sees_that_it_waits() {
        // Given
        UUID lee = fixture.aLearnerOfTheMentor();
        String sitting = fixture.invite(soon(24), fixture.samId(), lee)
                .statusCode(200)
                .extract()
                .path("sittingId");
        String invited = "/v1/learners/" + fixture.samId() + "/tutorials/"
                + as(sam).get("/v1/learners/" + fixture.samId() + "/tutorials").path("items[0].id");
        as(jo).get("/v1/me/inbox")
                .then()
                .body("items.find { it.kind == 'tutorial-answers-wait' }.what", containsString("2 learners"))
                .body("items.find { it.kind == 'tutorial-answers-wait' }.link", endsWith("/sittings/" + sitting));
        assertThat(kinds(sam)).doesNotContain("tutorial-waits");

        // When
        answer(sam, invited, otherTime(soon(26))).statusCode(200);

        // Then
        assertThat(kinds(sam)).contains("tutorial-waits");
        as(jo).get("/v1/me/inbox")
                .then()
                .body("items.find { it.kind == 'tutorial-answers-wait' }.what", containsString("A learner"));

        // When
        answer(jo, invited, YES).statusCode(200);
        answer(
                        Who.learner(lee),
                        "/v1/learners/" + lee + "/tutorials/"
                                + as(Who.learner(lee))
                                        .get("/v1/learners/" + lee + "/tutorials")
                                        .path("items[0].id"),
                        NO)
                .statusCode(200);

        // Then
        assertThat(kinds(sam)).doesNotContain("tutorial-waits");
        assertThat(kinds(jo)).doesNotContain("tutorial-answers-wait");
    }

    @Test
    void L28_in_light_mode_nothing_is_said_of_what_one_only_waits_for() {
        // Given
        answer(sam, fixture.invitedAt(soon(24)), otherTime(soon(26))).statusCode(200);
        assertThat(kinds(sam)).contains("tutorial-waits");

        // When
        as(sam).put("/v1/me/light-mode").then().statusCode(200);

        // Then
        assertThat(kinds(sam)).doesNotContain("tutorial-waits");
    }

    @Test
    void a_no_to_another_time_leaves_the_first_one() {
        // Given
        String open = fixture.invitedAt(soon(24));
        String agreed = fixture.invitedAt(soon(30));
        answer(sam, agreed, YES).statusCode(200);

        // When
        Stream.of(open, agreed).forEach(tutorial -> {
            answer(sam, tutorial, otherTime(soon(40))).statusCode(200);
            answer(jo, tutorial, NO).statusCode(200);
        });

        // Then
        read(sam, open).body("state", equalTo("INVITED")).body("asked", equalTo("LEARNER"));
        read(sam, agreed).body("state", equalTo("AGREED")).body("asked", nullValue());
    }

    @Test
    void who_is_not_asked_does_not_answer() {
        String tutorial = fixture.invitedAt(soon(24));
        answer(jo, tutorial, YES).statusCode(409).body("type", endsWith("tutorial-not-asked"));
        answer(jo, tutorial, otherTime(soon(26))).statusCode(409).body("type", endsWith("tutorial-not-asked"));
    }

    @Test
    void a_yes_is_a_yes_to_what_was_read() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));
        String seen = etag(sam, tutorial);

        // When
        as(jo, "{\"startsAt\": \"" + soon(48) + "\"}")
                .post(fixture.sittingOf(tutorial) + "/move")
                .then()
                .statusCode(200);

        // Then
        as(sam, YES).header("If-Match", seen).post(tutorial + "/answer").then().statusCode(412);
        as(sam, YES).post(tutorial + "/answer").then().statusCode(428);
        as(sam, YES)
                .header("If-Match", etag(sam, tutorial))
                .post(tutorial + "/answer")
                .then()
                .statusCode(200)
                .body("startsAt", equalTo(soon(48).toString()));
    }

    @Test
    void of_two_answers_at_once_one_stands() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));

        // When
        List<Integer> statuses = Stream.of(YES, NO, YES, NO)
                .parallel()
                .map(body -> answer(sam, tutorial, body).extract().statusCode())
                .toList();

        // Then
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        assertThat(TheDatabase.count("select count(*) from tutorial_answer where tutorial_id = ?", idOf(tutorial)))
                .isEqualTo(1);
    }

    @Test
    void everything_wrong_with_an_answer_is_said_at_once() {
        String tutorial = fixture.invitedAt(soon(24));
        answer(sam, tutorial, "{\"words\": \" \"}")
                .statusCode(422)
                .body("errors.pointer", contains("/answer", "/words"));
        answer(sam, tutorial, "{\"answer\": \"OTHER_TIME\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/startsAt"));
        answer(sam, tutorial, otherTime(soon(-2)))
                .statusCode(422)
                .body("errors", contains(Broken.at("/startsAt", TutorialRule.IS_PAST)));
        answer(sam, tutorial, "{\"answer\": \"ACCEPT\", \"startsAt\": \"" + soon(26) + "\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/startsAt", TutorialRule.TIME_WITHOUT_ASKING)));
    }

    @Test
    void nobody_answers_when_its_time_is_over_and_nothing_waits_any_more() {
        String tutorial = fixture.invitedAt(soon(24));
        TutorialFixture.begins(idOf(tutorial), Duration.ofHours(2));
        answer(sam, tutorial, YES).statusCode(409).body("type", endsWith("tutorial-is-over"));
        assertThat(kinds(sam)).doesNotContain("tutorial-to-answer");
    }

    @Test
    void either_side_cancels_and_no_item_is_left() {
        // Given
        String bySam = fixture.invitedAt(soon(24));
        String byJo = fixture.invitedAt(soon(30));

        // When
        as(sam).post(bySam + "/cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));
        as(jo).post(byJo + "/cancel").then().statusCode(200);
        as(jo).post(byJo + "/cancel").then().statusCode(200);

        // Then
        assertThat(kinds(sam)).doesNotContain("tutorial-to-answer");
        assertThat(published(byJo)).containsExactly("learner.tutorial-invited.v1", "learner.tutorial-cancelled.v1");
    }

    @Test
    void a_sitting_is_moved_and_cancelled_for_all_who_have_not_declined() {
        // Given
        UUID lee = fixture.aLearnerOfTheMentor();
        String sitting = "/v1/colleges/90000001/sittings/"
                + fixture.invite(soon(24), fixture.samId(), lee).extract().path("sittingId");
        List<String> tutorials = as(jo).get(sitting)
                .path("tutorials.collect { '/v1/learners/' + it.learnerId + '/tutorials/' + it.id }");
        String leesOwn = tutorials.stream()
                .filter(one -> one.contains(lee.toString()))
                .findFirst()
                .orElseThrow();
        answer(Who.learner(lee), leesOwn, NO).statusCode(200);

        // When
        as(jo, "{\"startsAt\": \"" + soon(50) + "\"}")
                .post(sitting + "/move")
                .then()
                .statusCode(200)
                .body("tutorials.learnerId", contains(fixture.samId().toString()));

        // Then
        assertThat(kinds(sam)).contains("tutorial-to-answer");
        as(jo, "{\"startsAt\": \"" + soon(-3) + "\"}")
                .post(sitting + "/move")
                .then()
                .statusCode(422);
        as(jo).post(sitting + "/cancel").then().statusCode(200).body("tutorials", hasSize(1));
        as(jo).post(sitting + "/cancel").then().statusCode(200).body("tutorials", hasSize(0));
        assertThat(kinds(sam)).doesNotContain("tutorial-to-answer");
    }

    @Test
    void either_side_adds_to_the_agenda_in_their_own_words() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));
        String words = "  Чи можу я 🌱 do the level 3?\\n";

        // When
        as(sam, "{\"words\": \"" + words + "\"}")
                .post(tutorial + "/add-point")
                .then()
                .statusCode(200);
        as(jo, "{\"words\": \"Your placement.\"}")
                .post(tutorial + "/add-point")
                .then()
                .statusCode(200);

        // Then
        read(jo, tutorial)
                .body("points.words", contains("  Чи можу я 🌱 do the level 3?\n", "Your placement."))
                .body("points.by", contains("LEARNER", "STAFF"));
        as(sam, "{\"words\": \"\\u2063\"}").post(tutorial + "/add-point").then().statusCode(422);
        assertThat(TheDatabase.texts(
                        "select payload::text from outbox where payload ->> 'tutorialId' = ?",
                        idOf(tutorial).toString()))
                .noneMatch(payload -> payload.contains("level 3") || payload.contains("placement"));
    }

    @Test
    void a_tutorial_of_one_learner_is_not_reached_through_another() {
        // Given
        UUID lee = fixture.aLearnerOfTheMentor();
        String crossed = "/v1/learners/" + lee + "/tutorials/" + idOf(fixture.invitedAt(soon(24)));

        // Then
        read(jo, crossed).statusCode(404);
        answer(Who.learner(lee), crossed, YES).statusCode(404);
        as(Who.learner(lee)).post(crossed + "/cancel").then().statusCode(404);
        as(Who.learner(lee), "{\"words\": \"x\"}")
                .post(crossed + "/add-point")
                .then()
                .statusCode(404);
        as(Who.learner(lee), "{\"worthIt\": \"YES\"}")
                .put(crossed + "/worth-it")
                .then()
                .statusCode(404);
    }

    @Test
    void who_is_no_mentor_any_more_reads_and_answers_nothing_and_another_mentor_stands_in() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));
        String other = "Mentor " + UUID.randomUUID();
        TheDatabase.write(
                "insert into person (subject, display_name, ukprn, roles, seen_at) values (?, ?, '90000001', '{mentor}', now())",
                Who.subjectOf(other),
                other);
        TheDatabase.write(
                "insert into relationship (id, learner_id, subject, role, ukprn, aspects, purpose, started_at, named_by,"
                        + " capacity, version) values (uuidv7(), ?, ?, 'mentor', '90000001', '{profile}', 'To be tried', now(),"
                        + " 'fixture', 'tutor', 0)",
                fixture.samId(),
                Who.subjectOf(other));
        answer(sam, tutorial, otherTime(soon(26))).statusCode(200);
        Tokens ruth = Who.staff(other, "mentor", ASHDOWN);
        assertThat(kinds(ruth)).doesNotContain("tutorial-asked-for");

        // When
        TheDatabase.write(
                "update relationship set ended_at = now() where subject = ?", Who.subjectOf(fixture.mentorsName()));

        // Then
        read(jo, tutorial).statusCode(404);
        answer(jo, tutorial, YES).statusCode(404);
        assertThat(kinds(ruth)).contains("tutorial-asked-for");
        answer(ruth, tutorial, YES).statusCode(200);
    }

    @Test
    void long_lists_come_page_by_page_in_the_order_of_their_times() {
        // Given
        Stream.of(5, 3, 4).forEach(hours -> fixture.invitedAt(soon(24 * hours)));

        // When
        String next = as(sam).queryParam("limit", 2)
                .get("/v1/learners/{id}/tutorials", fixture.samId())
                .then()
                .body("items.startsAt", contains(soon(120).toString(), soon(96).toString()))
                .extract()
                .path("next");
        String nextOfStaff = as(jo).queryParam("limit", 2)
                .get(TutorialFixture.TUTORIALS)
                .then()
                .body("items.startsAt", contains(soon(72).toString(), soon(96).toString()))
                .extract()
                .path("next");

        // Then
        as(sam).queryParam("cursor", next)
                .get("/v1/learners/{id}/tutorials", fixture.samId())
                .then()
                .body("items.startsAt", contains(soon(72).toString()));
        as(jo).queryParam("cursor", nextOfStaff)
                .get(TutorialFixture.TUTORIALS)
                .then()
                .body("items.startsAt", contains(soon(120).toString()));
        as(jo).get("/v1/learners/{id}/tutorials", fixture.samId()).then().body("items", hasSize(3));
    }
}
