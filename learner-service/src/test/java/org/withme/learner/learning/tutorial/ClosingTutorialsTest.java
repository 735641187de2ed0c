package org.withme.learner.learning.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.withme.learner.learning.tutorial.TutorialFixture.answer;
import static org.withme.learner.learning.tutorial.TutorialFixture.begins;
import static org.withme.learner.learning.tutorial.TutorialFixture.idOf;
import static org.withme.learner.learning.tutorial.TutorialFixture.kinds;
import static org.withme.learner.learning.tutorial.TutorialFixture.published;
import static org.withme.learner.learning.tutorial.TutorialFixture.read;
import static org.withme.learner.learning.tutorial.TutorialFixture.soon;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
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
@DisplayName("Afterwards: who came in one tap, and what was agreed (L20)")
class ClosingTutorialsTest {

    private static final String MISSED = "learner.tutorials-missed.v1";
    private static final String DID_NOT_COME = "{\"outcome\": \"DID_NOT_COME\"}";

    private final TutorialFixture fixture = new TutorialFixture();
    private final Tokens jo = fixture.jo();
    private final Tokens sam = fixture.sam();

    @Test
    void one_tap_says_who_came_of_a_whole_group() {
        // Given
        UUID lee = fixture.aLearnerOfTheMentor();
        UUID kim = fixture.aLearnerOfTheMentor();
        var invited = fixture.invite(soon(24), fixture.samId(), lee, kim).extract();
        String sitting = "/v1/colleges/90000001/sittings/" + invited.path("sittingId");
        List<String> ids = invited.path("learners.tutorialId");
        answer(Who.learner(kim), "/v1/learners/" + kim + "/tutorials/" + ids.get(2), "{\"answer\": \"DECLINE\"}")
                .statusCode(200);
        ids.forEach(id -> begins(UUID.fromString(id), Duration.ofHours(1)));
        assertThat(kinds(jo)).contains("tutorial-to-close");

        // When
        fixture.close(
                        sitting,
                        "{\"outcome\": \"CAME\", \"except\": [{\"tutorialId\": \"" + ids.get(1)
                                + "\", \"outcome\": \"DID_NOT_COME\"}]}")
                .statusCode(200)
                .body("tutorials.tutorialId", containsInAnyOrder(ids.get(0), ids.get(1)))
                .body("tutorials.state", containsInAnyOrder("CAME", "DID_NOT_COME"));

        // Then
        assertThat(kinds(jo)).doesNotContain("tutorial-to-close");
        assertThat(published("tutorialId", UUID.fromString(ids.get(1))))
                .containsExactly("learner.tutorial-invited.v1", "learner.tutorial-closed.v1");
    }

    @Test
    void what_is_said_of_one_again_corrects_and_what_is_said_of_everybody_does_not() {
        // Given
        String tutorial = fixture.agreedAndBegun();
        String sitting = fixture.sittingOf(tutorial);

        // When
        fixture.close(sitting, DID_NOT_COME).statusCode(200);
        fixture.close(sitting, DID_NOT_COME).statusCode(200);
        fixture.close(sitting, "{\"outcome\": \"CAME\"}")
                .statusCode(200)
                .body("tutorials[0].state", equalTo("DID_NOT_COME"))
                .body("tutorials[0].errors", contains(Broken.at("", TutorialRule.ALREADY_SAID)));
        fixture.correct(tutorial, "CAME").statusCode(200).body("tutorials[0].state", equalTo("CAME"));

        // Then
        read(sam, tutorial).body("state", equalTo("CAME"));
        assertThat(published(tutorial))
                .filteredOn(type -> type.equals("learner.tutorial-closed.v1"))
                .hasSize(2);
    }

    @Test
    void nothing_is_said_of_what_has_not_begun_or_does_not_take_place() {
        // Given
        String ahead = fixture.invitedAt(soon(24));
        String cancelled = fixture.invitedAt(soon(30));
        as(sam).post(cancelled + "/cancel").then().statusCode(200);

        // Then
        fixture.close(fixture.sittingOf(ahead), "{\"outcome\": \"CAME\"}")
                .statusCode(200)
                .body("tutorials[0].errors", contains(Broken.at("", TutorialRule.NOT_BEGUN)));
        fixture.close(fixture.sittingOf(cancelled), "{\"outcome\": \"CAME\"}")
                .statusCode(200)
                .body("tutorials", empty());
        fixture.close(
                        fixture.sittingOf(cancelled),
                        "{\"outcome\": \"CAME\", \"except\": [{\"tutorialId\": \"" + idOf(cancelled)
                                + "\", \"outcome\": \"CAME\"}, {\"tutorialId\": \"" + idOf(ahead)
                                + "\", \"outcome\": \"CAME\"}]}")
                .statusCode(200)
                .body(
                        "tutorials.collectMany { it.errors }",
                        containsInAnyOrder(
                                Broken.at("", TutorialRule.NOT_TO_TAKE_PLACE),
                                Broken.at("", TutorialRule.NOT_IN_THE_SITTING)));
        fixture.close(fixture.sittingOf(ahead), "{\"except\": [{}, null]}")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/outcome", "/except/0/tutorialId", "/except/0/outcome", "/except/1"));
    }

    @Test
    void who_asked_for_another_time_and_got_no_answer_has_missed_nothing() {
        String tutorial = fixture.invitedAt(soon(24));
        answer(sam, tutorial, "{\"answer\": \"OTHER_TIME\", \"startsAt\": \"" + soon(30) + "\"}")
                .statusCode(200);
        begins(idOf(tutorial), Duration.ofHours(1));
        fixture.close(fixture.sittingOf(tutorial), DID_NOT_COME)
                .statusCode(200)
                .body("tutorials[0].errors", contains(Broken.at("", TutorialRule.OTHER_TIME_ASKED)));
        fixture.close(fixture.sittingOf(tutorial), "{\"outcome\": \"MOVED\"}")
                .statusCode(200)
                .body("tutorials[0].state", equalTo("MOVED"));
        as(jo, "{\"startsAt\": \"" + soon(60) + "\"}")
                .post(fixture.sittingOf(tutorial) + "/move")
                .then()
                .statusCode(200)
                .body("tutorials[0].state", equalTo("INVITED"));
    }

    @Test
    void what_was_agreed_is_written_down_by_either_side() {
        // Given
        String tutorial = fixture.agreedAndBegun();

        // When
        as(
                        jo,
                        "{\"actions\": [{\"owner\": \"LEARNER\", \"words\": \"Ask at the open evening 🌱\"},"
                                + " {\"owner\": \"STAFF\", \"words\": \"Send the list\", \"dueOn\": \""
                                + LocalDate.now().plusDays(9) + "\"}]}")
                .post(tutorial + "/agree-actions")
                .then()
                .statusCode(200)
                .body("actions.owner", contains("LEARNER", "STAFF"));

        // Then
        read(sam, tutorial).body("actions.words", contains("Ask at the open evening 🌱", "Send the list"));
        assertThat(published(tutorial)).contains("learner.tutorial-action-agreed.v1");
        assertThat(TheDatabase.texts(
                        "select payload::text from outbox where payload ->> 'tutorialId' = ?",
                        idOf(tutorial).toString()))
                .noneMatch(payload -> payload.contains("open evening"));
    }

    @Test
    void an_agreed_action_becomes_a_step_of_a_goal() {
        // Given
        String goals = "/v1/learners/" + fixture.samId() + "/goals";
        String goal = as(sam, "{\"words\": \"I want to get my driving theory.\"}")
                .post(goals)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String tutorial = fixture.agreedAndBegun();

        // When
        as(jo, "{\"actions\": [{\"owner\": \"LEARNER\", \"words\": \"Book the test\", \"goalId\": \"" + goal + "\"}]}")
                .post(tutorial + "/agree-actions")
                .then()
                .statusCode(200)
                .body("actions.goalId", contains(goal));

        // Then
        as(sam).get(goals + "/" + goal).then().body("steps.words", contains("Book the test"));
        as(
                        jo,
                        "{\"actions\": [{\"owner\": \"LEARNER\", \"words\": \"Ask\", \"goalId\": \"" + UUID.randomUUID()
                                + "\"}]}")
                .post(tutorial + "/agree-actions")
                .then()
                .statusCode(422)
                .body("errors", contains(Broken.at("/actions/0/goalId", TutorialRule.NOT_A_GOAL)));
    }

    @Test
    void L20_who_does_it_may_be_left_out_and_is_then_the_learner() {
        as(jo, "{\"actions\": [{\"words\": \"Book the test\"}]}")
                .post(fixture.agreedAndBegun() + "/agree-actions")
                .then()
                .statusCode(200)
                .body("actions.owner", contains("LEARNER"));
    }

    @Test
    void L20_what_staff_do_never_becomes_a_step_of_the_learners_goal() {
        // Given
        String goals = "/v1/learners/" + fixture.samId() + "/goals";
        String goal = as(sam, "{\"words\": \"I want to get my driving theory.\"}")
                .post(goals)
                .path("id");
        String tutorial = fixture.agreedAndBegun();

        // When
        as(sam, "{\"actions\": [{\"owner\": \"STAFF\", \"words\": \"Send the list\", \"goalId\": \"" + goal + "\"}]}")
                .post(tutorial + "/agree-actions")
                .then()
                .statusCode(422)
                .body("errors", contains(Broken.at("/actions/0/goalId", TutorialRule.NOT_THE_LEARNERS)));

        // Then
        read(sam, tutorial).body("actions", empty());
        as(sam).get(goals + "/" + goal).then().body("steps", empty());
    }

    @Test
    void L20_what_is_due_and_no_step_is_among_the_days_ahead_and_staff_see_it_without_the_words() {
        // Given
        LocalDate day = LocalDate.now().plusDays(1);
        String tutorial = fixture.agreedAndBegun();
        String other = fixture.agreedAndBegun();

        // When
        as(
                        jo,
                        "{\"actions\": [{\"words\": \"Book the test\", \"dueOn\": \"%1$s\"},".formatted(day)
                                + " {\"owner\": \"STAFF\", \"words\": \"Send the list\", \"dueOn\": \"%1$s\"}, {\"words\": \"Ask\"}]}"
                                        .formatted(day))
                .post(tutorial + "/agree-actions")
                .then()
                .statusCode(200);

        // Then
        String now = "/v1/learners/" + fixture.samId() + "/now";
        assertThat(dueAt(sam, now, tutorial))
                .containsExactlyInAnyOrder(
                        "What you agreed to do: “Book the test”", "What you were promised: “Send the list”");
        assertThat(dueAt(jo, now, tutorial))
                .containsExactlyInAnyOrder(
                        "What the learner agreed to do is due.", "What the learner was promised is due.");
        assertThat(dueAt(sam, now, other)).isEmpty();
        assertThat(as(Who.staff("Mentor elsewhere", "mentor", BRACKENFELL))
                        .get(now)
                        .statusCode())
                .isEqualTo(404);
    }

    private static List<String> dueAt(Tokens reader, String now, String tutorial) {
        return as(reader)
                .get(now)
                .then()
                .statusCode(200)
                .extract()
                .path("ahead.findAll { it.link == '" + tutorial + "' }.what");
    }

    @Test
    void nothing_is_agreed_before_it_and_everything_wrong_is_said_at_once() {
        String ahead = fixture.invitedAt(soon(24));
        String action = "{\"actions\": [{\"owner\": \"LEARNER\", \"words\": \"Ask\"}]}";
        as(jo, action)
                .post(ahead + "/agree-actions")
                .then()
                .statusCode(409)
                .body("type", endsWith("tutorial-has-not-begun"));
        as(jo, "{}").post(ahead + "/agree-actions").then().statusCode(422).body("errors.pointer", contains("/actions"));
        as(jo, "{\"actions\": [null, {\"words\": \" \", \"dueOn\": \"2020-01-01\"}]}")
                .post(ahead + "/agree-actions")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/actions/0", "/actions/1/words", "/actions/1/dueOn"));
    }

    @Test
    void three_missed_in_eight_weeks_are_told_once() {
        // When
        for (int missed = 1; missed <= 3; missed++) {
            assertThat(published(fixture.samId(), MISSED)).isZero();
            missed(Duration.ofDays(50).minusDays(missed));
        }

        // Then
        assertThat(published(fixture.samId(), MISSED)).isEqualTo(1);
        missed(Duration.ofHours(3));
        missed(Duration.ofHours(2));
        assertThat(published(fixture.samId(), MISSED)).isEqualTo(1);
        missed(Duration.ofHours(1));
        assertThat(published(fixture.samId(), MISSED)).isEqualTo(2);
    }

    @Test
    void what_was_never_agreed_is_not_missed() {
        // When
        for (int times = 0; times < 3; times++) {
            String tutorial = fixture.invitedAt(soon(24));
            begins(idOf(tutorial), Duration.ofDays(3));
            fixture.close(fixture.sittingOf(tutorial), DID_NOT_COME).statusCode(200);
        }

        // Then
        assertThat(published(fixture.samId(), MISSED)).isZero();
    }

    @Test
    void each_missed_one_that_was_told_is_marked_and_an_earlier_one_that_is_closed_late_counts_anew() {
        // Given
        missed(Duration.ofDays(4));
        missed(Duration.ofDays(3));
        missed(Duration.ofDays(2));
        assertThat(TheDatabase.count(
                        "select count(*) from tutorial where learner_id = ? and signalled_at is not null",
                        fixture.samId()))
                .isEqualTo(3);

        // When
        missed(Duration.ofDays(30));
        missed(Duration.ofDays(29));
        missed(Duration.ofDays(28));

        // Then
        assertThat(published(fixture.samId(), MISSED)).isEqualTo(2);
    }

    @Test
    void three_that_are_said_to_be_missed_at_once_are_told_once() {
        // Given
        List<String> sittings = Stream.of(2, 3, 4)
                .map(days -> {
                    String tutorial = fixture.agreedAndBegun();
                    begins(idOf(tutorial), Duration.ofDays(days));
                    return fixture.sittingOf(tutorial);
                })
                .toList();

        // When
        sittings.parallelStream()
                .forEach(sitting -> fixture.close(sitting, DID_NOT_COME).statusCode(200));

        // Then
        assertThat(published(fixture.samId(), MISSED)).isEqualTo(1);
    }

    @Test
    void nothing_is_corrected_once_nobody_may_say_whether_it_was_worth_it() {
        // Given
        String tutorial = fixture.agreedAndBegun();
        fixture.close(fixture.sittingOf(tutorial), "{\"outcome\": \"CAME\"}").statusCode(200);
        as(sam, "{\"worthIt\": \"YES\"}").put(tutorial + "/worth-it").then().statusCode(200);

        // Then
        fixture.correct(tutorial, "MOVED")
                .statusCode(200)
                .body("tutorials[0].errors", contains(Broken.at("", TutorialRule.WAS_RATED)));
        begins(idOf(tutorial), Duration.ofDays(29));
        fixture.correct(tutorial, "DID_NOT_COME")
                .statusCode(200)
                .body("tutorials[0].errors", contains(Broken.at("", TutorialRule.OUTCOME_STANDS)));
    }

    @Test
    void nothing_is_written_down_of_what_did_not_take_place_or_was_never_agreed() {
        // Given
        String unanswered = fixture.invitedAt(soon(24));
        begins(idOf(unanswered), Duration.ofHours(1));
        String missed = missed(Duration.ofHours(3));

        // Then
        for (String tutorial : List.of(unanswered, missed)) {
            as(jo, "{\"actions\": [{\"owner\": \"LEARNER\", \"words\": \"Ask\"}]}")
                    .post(tutorial + "/agree-actions")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("tutorial-did-not-take-place"));
        }
    }

    @Test
    void kept_answers_of_requests_have_no_words() {
        // Given
        String tutorial = fixture.agreedAndBegun();
        String ahead = fixture.invitedAt(soon(30));
        String talks = "/v1/learners/" + fixture.samId() + "/talks";
        String action = "{\"actions\": [{\"owner\": \"LEARNER\", \"words\": \"Quite secret\"}]}";
        String words = "{\"words\": \"Quite secret\"}";

        // When
        for (int times = 0; times < 2; times++) {
            sent("a", action)
                    .post(tutorial + "/agree-actions")
                    .then()
                    .statusCode(200)
                    .body("actions", hasSize(1));
            sent("b", words)
                    .post(ahead + "/add-point")
                    .then()
                    .statusCode(200)
                    .body("points.words", contains("Quite secret"));
            sent("c", words).post(talks).then().statusCode(200).body("words", equalTo("Quite secret"));
        }

        // Then
        assertThat(TheDatabase.texts("select answer from idempotency_key where learner_id = ?", fixture.samId()))
                .hasSize(3)
                .allMatch(kept -> kept.matches("\\{\"id\":\"[^\"]+\"}"));
        as(jo).get(talks).then().body("items", hasSize(1));
    }

    private RequestSpecification sent(String key, String body) {
        return as(jo, body).header("Idempotency-Key", key + fixture.samId());
    }

    @Test
    void what_was_missed_long_ago_or_corrected_does_not_count() {
        // Given
        missed(Duration.ofDays(58));
        String corrected = missed(Duration.ofDays(20));
        fixture.correct(corrected, "CAME").statusCode(200);
        missed(Duration.ofDays(10));

        // When
        missed(Duration.ofDays(5));

        // Then
        assertThat(published(fixture.samId(), MISSED)).isZero();
    }

    @Test
    void a_talk_in_the_corridor_is_one_line() {
        // Given
        String talks = "/v1/learners/" + fixture.samId() + "/talks";

        // When
        String id = as(jo, "{\"words\": \"Asked about the bus pass.\"}")
                .post(talks)
                .then()
                .statusCode(200)
                .body("capacity", equalTo("mentor"))
                .extract()
                .path("id");

        // Then
        as(sam).get(talks).then().statusCode(200).body("items.words", contains("Asked about the bus pass."));
        as(jo).get(talks).then().body("items", hasSize(1)).body("items[0].with", equalTo(fixture.mentorsName()));
        assertThat(published("talkId", UUID.fromString(id))).containsExactly("learner.talk-logged.v1");
        as(jo, "{\"words\": \"\", \"talkedOn\": \"" + LocalDate.now().plusDays(2) + "\"}")
                .post(talks)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/words", "/talkedOn"));
    }

    private String missed(Duration ago) {
        String tutorial = fixture.invitedAt(soon(24));
        answer(sam, tutorial, "{\"answer\": \"ACCEPT\"}").statusCode(200);
        begins(idOf(tutorial), ago);
        fixture.close(fixture.sittingOf(tutorial), DID_NOT_COME).statusCode(200);
        return tutorial;
    }
}
