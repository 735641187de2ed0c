package org.withme.learner.learning.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.AuthorityFixture.advocacyIsHeard;
import static org.withme.learner.fixture.AuthorityFixture.authorityFor;
import static org.withme.learner.learning.tutorial.TutorialFixture.begins;
import static org.withme.learner.learning.tutorial.TutorialFixture.idOf;
import static org.withme.learner.learning.tutorial.TutorialFixture.published;
import static org.withme.learner.learning.tutorial.TutorialFixture.read;
import static org.withme.learner.learning.tutorial.TutorialFixture.soon;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("What one said of a tutorial is taken back, and what one does not agree with is struck out (L19, L20)")
class TakingBackTest {

    private final TutorialFixture fixture = new TutorialFixture();
    private final Tokens jo = fixture.jo();
    private final Tokens sam = fixture.sam();

    @Test
    void L19_who_wrote_a_point_takes_it_back_and_its_words_are_gone() {
        for (Tokens writer : List.of(sam, jo)) {
            // Given
            String tutorial = fixture.invitedAt(soon(24));
            String words = "Quite secret " + UUID.randomUUID();
            String point = added(writer, tutorial, words);

            // When
            withdraw(writer, tutorial, point).statusCode(200).body("points", empty());
            withdraw(writer, tutorial, point).statusCode(200).body("points", empty());

            // Then
            Stream.of(sam, jo).forEach(reader -> read(reader, tutorial).body("points", empty()));
            assertThat(TheDatabase.count("select count(*) from tutorial_point where words = ?", words))
                    .isZero();
            assertThat(published(tutorial))
                    .containsExactly(
                            "learner.tutorial-invited.v1",
                            "learner.tutorial-point-added.v1",
                            "learner.tutorial-point-withdrawn.v1");
        }
    }

    @Test
    void L19_what_somebody_else_wrote_stays() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));
        String sams = added(sam, tutorial, "The level 3.");
        String jos = added(jo, tutorial, "Your placement.");

        // Then
        withdraw(jo, tutorial, sams).statusCode(409).body("type", endsWith("point-not-yours"));
        withdraw(sam, tutorial, jos).statusCode(409).body("type", endsWith("point-not-yours"));
        read(sam, tutorial).body("points.words", contains("The level 3.", "Your placement."));
    }

    @Test
    void L19_once_it_has_begun_nothing_is_taken_back_any_more() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));
        String point = added(sam, tutorial, "The level 3.");
        String gone = added(sam, tutorial, "The bus.");
        withdraw(sam, tutorial, gone).statusCode(200);

        // When
        begins(idOf(tutorial), Duration.ofMinutes(5));

        // Then
        withdraw(sam, tutorial, point).statusCode(409).body("type", endsWith("tutorial-is-over"));
        withdraw(sam, tutorial, gone).statusCode(200).body("points.words", contains("The level 3."));
    }

    @Test
    void A9_the_learner_and_the_advocate_take_back_what_the_advocate_added_and_the_advocate_nothing_else() {
        // Given
        advocacyIsHeard();
        String name = "Advocate " + UUID.randomUUID();
        Tokens noor = Who.staff(name, "advocate", BRACKENFELL);
        authorityFor(name, fixture.samId(), "tutorial");
        String tutorial = fixture.invitedAt(soon(24));
        String first = added(noor, tutorial, "More time.");
        String second = added(noor, tutorial, "A quiet room.");
        String sams = added(sam, tutorial, "The level 3.");

        // Then
        withdraw(noor, tutorial, sams).statusCode(409);
        withdraw(noor, tutorial, first).statusCode(200);
        withdraw(sam, tutorial, second).statusCode(200).body("points.words", contains("The level 3."));
        assertThat(TheDatabase.texts(
                        "select payload ->> 'byAdvocate' from outbox where payload ->> 'tutorialId' = ? and type = ?"
                                + " order by version",
                        idOf(tutorial).toString(),
                        "learner.tutorial-point-withdrawn.v1"))
                .containsExactly("true", null);
    }

    @Test
    void L20_what_either_side_does_not_stand_to_is_kept_and_not_agreed() {
        for (Tokens striker : List.of(sam, jo)) {
            // Given
            String tutorial = fixture.agreedAndBegun();
            LocalDate day = LocalDate.now().plusDays(1);
            String action = agreed(jo, tutorial, "\"words\": \"Book the test\", \"dueOn\": \"" + day + "\"");
            agreed(jo, tutorial, "\"words\": \"Ask\"");
            String now = "/v1/learners/" + fixture.samId() + "/now";
            as(sam).get(now).then().body("ahead.link", hasItem(tutorial));

            // When
            strikeOut(striker, tutorial, action).statusCode(200);
            strikeOut(striker, tutorial, action)
                    .statusCode(200)
                    .body("actions.words", contains("Ask"))
                    .body("struckOut.action.words", contains("Book the test"))
                    .body("struckOut.by", contains(striker == sam ? "LEARNER" : "STAFF"))
                    .body("struckOut.struckOutAt", contains(notNullValue()));

            // Then
            strikeOut(striker == sam ? jo : sam, tutorial, action)
                    .statusCode(200)
                    .body("struckOut.by", contains(striker == sam ? "LEARNER" : "STAFF"));
            as(sam).get(now).then().body("ahead.link", not(hasItem(tutorial)));
            assertThat(published(tutorial))
                    .filteredOn(type -> type.equals("learner.tutorial-action-struck-out.v1"))
                    .hasSize(1);
        }
    }

    @Test
    void L20_the_step_that_came_of_it_stays_in_the_plan() {
        // Given
        String goals = "/v1/learners/" + fixture.samId() + "/goals";
        String goal = as(sam, "{\"words\": \"I want to get my driving theory.\"}")
                .post(goals)
                .path("id");
        String tutorial = fixture.agreedAndBegun();
        String action = agreed(jo, tutorial, "\"words\": \"Book the test\", \"goalId\": \"" + goal + "\"");

        // When
        strikeOut(sam, tutorial, action).statusCode(200).body("struckOut.action.goalId", contains(goal));

        // Then
        as(sam).get(goals + "/" + goal).then().body("steps.words", contains("Book the test"));
    }

    @Test
    void nothing_was_struck_out_where_nothing_is_said_of_it() {
        read(sam, fixture.agreedAndBegun()).body("struckOut", nullValue());
    }

    @Test
    void a_point_or_an_action_is_reached_through_its_own_tutorial() {
        // Given
        String ahead = fixture.invitedAt(soon(24));
        String otherAhead = fixture.invitedAt(soon(30));
        String point = added(sam, ahead, "The level 3.");
        String begun = fixture.agreedAndBegun();
        String otherBegun = fixture.agreedAndBegun();
        String action = agreed(jo, begun, "\"words\": \"Ask\"");
        UUID lee = fixture.aLearnerOfTheMentor();

        // Then
        withdraw(sam, otherAhead, point).statusCode(404);
        strikeOut(sam, otherBegun, action).statusCode(404);
        withdraw(sam, ahead, UUID.randomUUID().toString()).statusCode(404);
        strikeOut(sam, begun, UUID.randomUUID().toString()).statusCode(404);
        String crossed = "/v1/learners/" + lee + "/tutorials/";
        withdraw(jo, crossed + idOf(ahead), point).statusCode(404);
        strikeOut(jo, crossed + idOf(begun), action).statusCode(404);
        withdraw(Who.learner(lee), crossed + idOf(ahead), point).statusCode(404);
        strikeOut(Who.learner(lee), crossed + idOf(begun), action).statusCode(404);
        read(sam, ahead).body("points.id", contains(point));
        read(sam, begun).body("actions.id", contains(action)).body("state", equalTo("AGREED"));
    }

    private static String added(Tokens writer, String tutorial, String words) {
        return as(writer, "{\"words\": \"" + words + "\"}")
                .post(tutorial + "/add-point")
                .then()
                .statusCode(200)
                .extract()
                .path("points[-1].id");
    }

    private static String agreed(Tokens writer, String tutorial, String action) {
        return as(writer, "{\"actions\": [{" + action + "}]}")
                .post(tutorial + "/agree-actions")
                .then()
                .statusCode(200)
                .extract()
                .path("actions[-1].id");
    }

    private static ValidatableResponse withdraw(Tokens who, String tutorial, String point) {
        return as(who).post(tutorial + "/agenda/" + point + "/withdraw").then();
    }

    private static ValidatableResponse strikeOut(Tokens who, String tutorial, String action) {
        return as(who).post(tutorial + "/actions/" + action + "/strike-out").then();
    }
}
