package org.withme.learner.learning.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.learning.tutorial.TutorialFixture.NEXT_YEAR;
import static org.withme.learner.learning.tutorial.TutorialFixture.invite;
import static org.withme.learner.learning.tutorial.TutorialFixture.kinds;
import static org.withme.learner.learning.tutorial.TutorialFixture.noon;
import static org.withme.learner.learning.tutorial.TutorialFixture.published;
import static org.withme.learner.learning.tutorial.TutorialFixture.read;
import static org.withme.learner.learning.tutorial.TutorialFixture.soon;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("An invitation to a tutorial says why, what to expect and what the learner leaves with (L19)")
class InvitingToTutorialsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TutorialFixture fixture = new TutorialFixture();
    private final Tokens jo = fixture.jo();
    private final Tokens sam = fixture.sam();

    @Test
    void two_choices_and_no_typing_fill_all_of_it() {
        // When
        String tutorial = fixture.invitedAt(noon(2));

        // Then
        read(sam, tutorial)
                .statusCode(200)
                .body("purpose", equalTo("Choosing next year"))
                .body("whatToExpect", notNullValue())
                .body("whatYouLeaveWith", notNullValue())
                .body("inPlainWords", notNullValue())
                .body("minutes", equalTo(30))
                .body("state", equalTo("INVITED"))
                .body("asked", equalTo("LEARNER"))
                .body("with", equalTo(fixture.mentorsName()))
                .body("notes", empty());
        assertThat(kinds(sam)).contains("tutorial-to-answer");
        assertThat(published(tutorial)).containsExactly("learner.tutorial-invited.v1");
    }

    @Test
    void without_a_purpose_each_missing_part_is_one_problem() {
        invite(jo, "{}")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/purpose",
                                "/whatToExpect",
                                "/whatYouLeaveWith",
                                "/minutes",
                                "/startsAt",
                                "/learnerIds"));
    }

    @Test
    void words_that_are_emptied_are_refused_and_not_taken_from_the_purpose() {
        String invisible = "\\u200b \\u200d";
        invite(
                        jo,
                        "{\"purposeId\": \"" + NEXT_YEAR + "\", \"startsAt\": \"" + soon(2) + "\", \"learnerIds\": [\""
                                + fixture.samId() + "\"], \"purpose\": \"\", \"whatToExpect\": \"" + invisible
                                + "\", \"whatYouLeaveWith\": \" \", \"minutes\": 0}")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/purpose", "/whatToExpect", "/whatYouLeaveWith", "/minutes"));
    }

    @Test
    void words_in_any_script_are_kept_and_too_many_are_refused() {
        String own = "Як ви вчитеся 🌱 كيف";
        String body = "{\"purposeId\": \"" + NEXT_YEAR + "\", \"startsAt\": \"" + soon(2) + "\", \"learnerIds\": [\""
                + fixture.samId() + "\"], \"whatToExpect\": \"%s\"}";

        // When
        String id = invite(jo, body.formatted(own)).statusCode(200).extract().path("learners[0].tutorialId");

        // Then
        read(sam, "/v1/learners/" + fixture.samId() + "/tutorials/" + id)
                .body("whatToExpect", equalTo(own))
                .body("inPlainWords", nullValue());
        invite(jo, body.formatted("x".repeat(10_000)))
                .statusCode(422)
                .body("errors.pointer", contains("/whatToExpect"));
        invite(jo, body.formatted("\\u0000")).statusCode(422).body("errors.pointer", contains("/whatToExpect"));
    }

    @Test
    void a_purpose_that_the_college_does_not_offer_is_refused() {
        invite(
                        jo,
                        "{\"purposeId\": \"" + UUID.randomUUID() + "\", \"startsAt\": \"" + soon(2)
                                + "\", \"learnerIds\": [\"" + fixture.samId() + "\"]}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/purposeId", TutorialRule.NOT_OFFERED)));
    }

    @Test
    void a_time_that_is_over_or_too_far_ahead_is_refused() {
        fixture.invite(soon(-1), fixture.samId())
                .statusCode(422)
                .body("errors", contains(Broken.at("/startsAt", TutorialRule.IS_PAST)));
        fixture.invite(soon(24 * 400), fixture.samId())
                .statusCode(422)
                .body("errors", contains(Broken.at("/startsAt", TutorialRule.TOO_FAR)));
    }

    @Test
    void several_learners_are_invited_at_once_and_each_has_an_answer() {
        // Given
        UUID lee = fixture.aLearnerOfTheMentor();
        UUID stranger = aLearner().at(ASHDOWN).exists();
        UUID elsewhere = aLearner().at(BRACKENFELL).exists();
        UUID gone = aLearner()
                .leftOn(LocalDate.now().minusDays(5), ASHDOWN)
                .withMentor(fixture.mentorsName())
                .exists();

        // When
        var answer = fixture.invite(soon(3), fixture.samId(), lee, stranger, elsewhere, gone, lee)
                .statusCode(200)
                .body("learners", hasSize(5))
                .body(
                        "learners.findAll { it.tutorialId != null }.learnerId",
                        containsInAnyOrder(fixture.samId().toString(), lee.toString()))
                .body(
                        "learners.findAll { it.errors != null }.learnerId",
                        containsInAnyOrder(stranger.toString(), elsewhere.toString(), gone.toString()))
                .body("learners.find { it.errors != null }.errors", contains(Broken.at("", TutorialRule.NOT_YOURS)));

        // Then
        String sitting = answer.extract().path("sittingId");
        as(jo).get("/v1/colleges/90000001/sittings/" + sitting)
                .then()
                .statusCode(200)
                .body("tutorials.learnerId", containsInAnyOrder(fixture.samId().toString(), lee.toString()));
    }

    @Test
    void a_whole_group_is_invited_in_one_request() {
        // Given
        UUID lee = fixture.aLearnerOfTheMentor();
        UUID group = UUID.randomUUID();
        TheDatabase.write(
                "insert into learner_group (id, ukprn, kind, name, changed_at) values (?, '90000001', 'COHORT', 'Try', now())",
                group);
        UUID notTheirs = aLearner().at(ASHDOWN).exists();
        for (UUID learner : List.of(fixture.samId(), lee, notTheirs)) {
            TheDatabase.write(
                    "insert into group_learner (id, group_id, learner_id, joined_at) values (uuidv7(), ?, ?, now())",
                    group,
                    learner);
        }

        // When, Then
        invite(
                        jo,
                        "{\"purposeId\": \"" + NEXT_YEAR + "\", \"startsAt\": \"" + soon(5) + "\", \"groupId\": \""
                                + group + "\"}")
                .statusCode(200)
                .body("learners.learnerId", containsInAnyOrder(fixture.samId().toString(), lee.toString()))
                .body("learners.tutorialId", hasSize(2));
        invite(
                        jo,
                        "{\"purposeId\": \"" + NEXT_YEAR + "\", \"startsAt\": \"" + soon(5) + "\", \"groupId\": \""
                                + UUID.randomUUID() + "\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/groupId", TutorialRule.NOT_A_GROUP)));
    }

    @Test
    void more_than_two_hundred_are_not_invited_at_once() {
        UUID[] many =
                IntStream.range(0, 201).mapToObj(index -> UUID.randomUUID()).toArray(UUID[]::new);
        fixture.invite(soon(3), many).statusCode(422).body("errors.code", contains("too-many-learners"));
        invite(jo, "{\"purposeId\": \"" + NEXT_YEAR + "\", \"startsAt\": \"" + soon(5) + "\", \"learnerIds\": [null]}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/learnerIds"));
    }

    @Test
    void the_same_request_sent_again_invites_once() {
        // Given
        String key = UUID.randomUUID().toString();
        String body = "{\"purposeId\": \"" + NEXT_YEAR + "\", \"startsAt\": \"" + soon(6) + "\", \"learnerIds\": [\""
                + fixture.samId() + "\"]}";

        // When
        List<String> ids = Collections.nCopies(2, body).stream()
                .map(sent -> as(jo, sent)
                        .header("Idempotency-Key", key)
                        .post(TutorialFixture.TUTORIALS)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("learners[0].tutorialId"))
                .toList();

        // Then
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        as(sam).get("/v1/learners/{id}/tutorials", fixture.samId()).then().body("items", hasSize(1));
    }

    @Test
    void an_overlap_is_said_and_forbids_nothing() {
        // Given
        fixture.invitedAt(noon(1));

        // When, Then
        fixture.invite(noon(1).plus(Duration.ofMinutes(29)), fixture.samId())
                .statusCode(200)
                .body("learners[0].notes", contains("OVERLAPS"));
        fixture.invite(noon(1).plus(Duration.ofMinutes(90)), fixture.samId())
                .statusCode(200)
                .body("learners[0].notes", empty());
    }

    @Test
    void what_a_learner_does_at_another_college_is_said_to_the_learner_alone() {
        // Given
        String mentor = "Mentor " + UUID.randomUUID();
        UUID both = aLearner()
                .at(ASHDOWN)
                .withMentor(fixture.mentorsName())
                .at(BRACKENFELL)
                .withMentor(mentor)
                .exists();
        fixture.invite(noon(1), both).statusCode(200);

        // When
        String id = as(
                        Who.staff(mentor, "mentor", BRACKENFELL),
                        "{\"purposeId\": \"" + NEXT_YEAR + "\", \"startsAt\": \"" + noon(1) + "\", \"learnerIds\": [\""
                                + both + "\"]}")
                .post("/v1/colleges/90000002/tutorials")
                .then()
                .statusCode(200)
                .body("learners[0].notes", empty())
                .extract()
                .path("learners[0].tutorialId");

        // Then
        read(Who.learner(both), "/v1/learners/" + both + "/tutorials/" + id).body("notes", contains("OVERLAPS"));
        read(jo, "/v1/learners/" + both + "/tutorials/" + id).statusCode(404);
    }

    @Test
    void an_end_after_midnight_by_the_clock_of_the_college_is_said() {
        ZonedDateTime late = ZonedDateTime.now(LONDON).plusDays(2).with(LocalTime.of(23, 45));
        for (int months = 0; months <= 6; months += 6) {
            fixture.invite(late.plusMonths(months).toInstant(), fixture.samId())
                    .statusCode(200)
                    .body("learners[0].notes", contains("OVER_MIDNIGHT"));
            fixture.invite(late.plusMonths(months).minusMinutes(15).toInstant(), fixture.samId())
                    .statusCode(200)
                    .body("learners[0].notes", contains("OVERLAPS"));
        }
    }

    @Test
    void a_tutorial_keeps_its_length_when_the_clocks_change_in_march_and_in_october() {
        // A year and six days may lie between two changes in October; one is invited for a year at most.
        Instant last = Instant.now().plus(Duration.ofDays(365));
        Instant change = LONDON.getRules()
                .nextTransition(Instant.now().plus(Duration.ofHours(1)))
                .getInstant();
        for (;
                change.isBefore(last);
                change = LONDON.getRules().nextTransition(change).getInstant()) {
            Instant before = change.minus(Duration.ofMinutes(10));
            fixture.invite(before, fixture.samId())
                    .statusCode(200)
                    .body("startsAt", equalTo(before.toString()))
                    .body("endsAt", equalTo(before.plus(Duration.ofMinutes(30)).toString()))
                    .body("learners[0].notes", empty());
        }
    }

    @Test
    void a_time_with_the_offset_of_summer_is_the_same_instant() {
        Instant start = soon(30);
        String offset = start.atZone(ZoneId.of("+01:00")).toOffsetDateTime().toString();
        invite(
                        jo,
                        "{\"purposeId\": \"" + NEXT_YEAR + "\", \"startsAt\": \"" + offset + "\", \"learnerIds\": [\""
                                + fixture.samId() + "\"]}")
                .statusCode(200)
                .body("startsAt", equalTo(start.toString()));
    }

    @Test
    void do_not_contact_forbids_no_invitation_of_ones_own_mentor_and_it_waits_in_the_inbox() {
        // Given
        TheDatabase.write(
                "insert into do_not_contact (learner_id, learner_origin) values (?, ?)",
                fixture.samId(),
                fixture.samId());

        // When
        fixture.invitedAt(soon(7));

        // Then
        assertThat(kinds(sam)).contains("tutorial-to-answer");
    }

    @Test
    void a_learner_asks_their_mentor_who_answers_and_holds_it() {
        // When
        String location = as(sam, "{\"purposeId\": \"" + NEXT_YEAR + "\", \"startsAt\": \"" + soon(9) + "\"}")
                .post("/v1/me/tutorials")
                .then()
                .statusCode(201)
                .body("asked", equalTo("STAFF"))
                .body("with", nullValue())
                .extract()
                .header("Location");
        String tutorial = location.substring(location.indexOf("/v1/"));

        // Then
        assertThat(kinds(jo)).contains("tutorial-asked-for");
        TutorialFixture.answer(jo, tutorial, "{\"answer\": \"ACCEPT\"}")
                .statusCode(200)
                .body("state", equalTo("AGREED"))
                .body("with", equalTo(fixture.mentorsName()));
        assertThat(kinds(jo)).doesNotContain("tutorial-asked-for");
    }

    @Test
    void L38_it_is_among_the_days_ahead_of_the_learner_with_why_and_of_their_mentor_without() {
        // When
        fixture.invitedAt(soon(11));

        // Then
        as(sam).get("/v1/learners/{id}/now", fixture.samId())
                .then()
                .statusCode(200)
                .body("ahead.what", hasItem("A tutorial, not agreed yet: “Choosing next year”."));
        as(jo).get("/v1/learners/{id}/now", fixture.samId())
                .then()
                .statusCode(200)
                .body("ahead.what", hasItem("A tutorial, not agreed yet."));
    }

    @Test
    void what_a_learner_proposed_and_nobody_answered_lapses_and_asks_nobody_to_say_who_came() {
        // Given
        String location = as(
                        sam,
                        "{\"purposeId\": \"" + NEXT_YEAR + "\", \"ukprn\": \"90000001\", \"startsAt\": \"" + soon(9)
                                + "\"}")
                .post("/v1/me/tutorials")
                .then()
                .statusCode(201)
                .body("lapsed", nullValue())
                .extract()
                .header("Location");
        String tutorial = location.substring(location.indexOf("/v1/"));

        // When
        TutorialFixture.begins(TutorialFixture.idOf(tutorial), Duration.ofHours(3));

        // Then
        assertThat(kinds(jo)).doesNotContain("tutorial-to-close", "tutorial-asked-for");
        read(sam, tutorial).body("lapsed", equalTo(true));
    }

    @Test
    void who_is_at_two_colleges_says_whose_mentor_is_asked() {
        // Given
        UUID both = aLearner()
                .at(ASHDOWN)
                .withMentor(fixture.mentorsName())
                .at(BRACKENFELL)
                .withMentor("Mentor " + UUID.randomUUID())
                .exists();

        // Then
        for (String ukprn : List.of("90000001", "90000002")) {
            as(
                            Who.learner(both),
                            "{\"purposeId\": \"" + NEXT_YEAR + "\", \"ukprn\": \"" + ukprn + "\", \"startsAt\": \""
                                    + soon(9) + "\"}")
                    .post("/v1/me/tutorials")
                    .then()
                    .statusCode(201)
                    .body("ukprn", equalTo(ukprn));
        }
        as(
                        Who.learner(both),
                        "{\"purposeId\": \"" + NEXT_YEAR + "\", \"ukprn\": \"90000009\", \"startsAt\": \"" + soon(9)
                                + "\"}")
                .post("/v1/me/tutorials")
                .then()
                .statusCode(409)
                .body("type", endsWith("no-mentor-to-ask"));
    }

    @Test
    void who_has_no_mentor_is_told_whom_to_ask_instead() {
        UUID alone = aLearner().at(ASHDOWN).exists();
        as(Who.learner(alone), "{\"purposeId\": \"" + NEXT_YEAR + "\", \"startsAt\": \"" + soon(9) + "\"}")
                .post("/v1/me/tutorials")
                .then()
                .statusCode(409)
                .body("type", endsWith("no-mentor-to-ask"));
    }
}
