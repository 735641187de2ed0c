package org.withme.learner.learning.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.AuthorityFixture.advocacyIsHeard;
import static org.withme.learner.fixture.AuthorityFixture.advocacyIsSilent;
import static org.withme.learner.fixture.AuthorityFixture.authorityFor;
import static org.withme.learner.fixture.AuthorityFixture.ended;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.learning.tutorial.TutorialFixture.answer;
import static org.withme.learner.learning.tutorial.TutorialFixture.kinds;
import static org.withme.learner.learning.tutorial.TutorialFixture.published;
import static org.withme.learner.learning.tutorial.TutorialFixture.read;
import static org.withme.learner.learning.tutorial.TutorialFixture.soon;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;
import static org.withme.platform.testing.SilentLanes.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.College;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName(
        "A9: an advocate with the learner's authority for tutorial speaks for the learner, and says neither yes nor no")
class AdvocateInTutorialTest {

    private static final String POINT = "{\"words\": \"Whether the late bus counts.\"}";

    private final TutorialFixture fixture = new TutorialFixture();
    private final String name = "Advocate " + UUID.randomUUID();
    private final Tokens noor = Who.staff(name, "advocate", BRACKENFELL);
    private final Tokens sam = fixture.sam();
    private final Tokens jo = fixture.jo();
    private final String tutorials = "/v1/learners/" + fixture.samId() + "/tutorials";

    @BeforeEach
    @AfterEach
    void advocateServiceIsHeard() {
        advocacyIsHeard();
    }

    @Test
    void they_read_the_learners_tutorials_and_everybody_sees_that_they_are_there() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));
        read(noor, tutorial).statusCode(404);
        read(jo, tutorial).body("advocatePresent", equalTo(false));

        // When
        authorityFor(name, fixture.samId(), "tutorial");

        // Then
        read(noor, tutorial).statusCode(200);
        as(noor).get(tutorials).then().statusCode(200).body("items.advocatePresent", contains(true));
        read(jo, tutorial).body("advocatePresent", equalTo(true));
        read(sam, tutorial).body("advocatePresent", equalTo(true));
        as(sam).get("/v1/learners/" + fixture.samId() + "/access-log")
                .then()
                .statusCode(200)
                .body("items.findAll { it.aspect == 'tutorial' }.capacity", hasItem("learner advocate"));
    }

    @Test
    void an_authority_that_ended_or_expired_is_for_something_else_or_of_another_learner_opens_nothing() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));
        UUID authority = authorityFor(name, fixture.samId(), "tutorial");
        read(noor, tutorial).statusCode(200);

        // When
        ended(authority);

        // Then
        read(noor, tutorial).statusCode(404);
        authorityFor(name, fixture.samId(), LocalDate.now().minusDays(1), "tutorial");
        authorityFor(name, fixture.samId(), "plan");
        authorityFor(name, fixture.aLearnerOfTheMentor(), "tutorial");
        read(noor, tutorial).statusCode(404);
        as(noor).get(tutorials).then().statusCode(404);
        as(noor, POINT).post(tutorial + "/add-point").then().statusCode(404);
    }

    @Test
    void R12_while_nothing_is_heard_of_advocacy_they_wait_and_nobody_else_does() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));
        authorityFor(name, fixture.samId(), "tutorial");

        // When
        advocacyIsSilent();

        // Then
        refused(noor, tutorial);
        read(sam, tutorial).statusCode(200);
        read(jo, tutorial).statusCode(200);
    }

    @Test
    void they_add_to_the_agenda_and_ask_for_another_time_for_the_learner() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));
        authorityFor(name, fixture.samId(), "tutorial");

        // When
        as(noor, POINT)
                .post(tutorial + "/add-point")
                .then()
                .statusCode(200)
                .body("points.by", contains("LEARNER"))
                .body("points.byAdvocate", contains(true));
        answer(noor, tutorial, "{\"answer\": \"OTHER_TIME\", \"startsAt\": \"" + soon(26) + "\"}")
                .statusCode(200)
                .body("asked", equalTo("STAFF"))
                .body("answers.byAdvocate", contains(true));

        // Then
        assertThat(kinds(jo)).contains("tutorial-asked-for");
        as(sam, POINT)
                .post(tutorial + "/add-point")
                .then()
                .statusCode(200)
                .body("points.byAdvocate", contains(true, false));
        assertThat(published(tutorial)).contains("learner.tutorial-point-added.v1", "learner.tutorial-answered.v1");
        assertThat(byAdvocate(tutorial, "learner.tutorial-point-added.v1")).containsExactly("true", null);
        assertThat(byAdvocate(tutorial, "learner.tutorial-answered.v1")).containsExactly("true");
    }

    private static List<String> byAdvocate(String tutorial, String type) {
        return TheDatabase.texts(
                "select payload ->> 'byAdvocate' from outbox where payload ->> 'tutorialId' = ? and type = ?"
                        + " order by version",
                TutorialFixture.idOf(tutorial).toString(),
                type);
    }

    @Test
    void A9_who_is_beside_the_learner_as_staff_finds_no_more_by_an_authority() {
        // Given
        UUID kim = aLearner()
                .at(ASHDOWN)
                .withMentor(fixture.mentorsName())
                .with(name, "tutor")
                .exists();
        String tutorial = "/v1/learners/" + kim + "/tutorials/"
                + fixture.invite(soon(24), kim).statusCode(200).extract().path("learners[0].tutorialId");
        Tokens tutor = both(name, "tutor", ASHDOWN);
        authorityFor(name, kim, "tutorial");

        // Then
        read(tutor, tutorial).statusCode(404);
        as(tutor)
                .get("/v1/learners/" + kim + "/tutorials")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(tutor, POINT).post(tutorial + "/add-point").then().statusCode(404);
        answer(tutor, tutorial, "{\"answer\": \"OTHER_TIME\", \"startsAt\": \"" + soon(26) + "\"}")
                .statusCode(404);
    }

    @Test
    void A9_whose_tutorial_it_is_among_the_staff_is_on_their_side_and_does_not_wait_for_an_authority() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));
        Tokens mentor = both(fixture.mentorsName(), "mentor", ASHDOWN);
        authorityFor(fixture.mentorsName(), fixture.samId(), "tutorial");

        // When
        advocacyIsSilent();

        // Then
        read(mentor, tutorial).statusCode(200);
        as(mentor, POINT).post(tutorial + "/add-point").then().statusCode(200).body("points.by", contains("STAFF"));
    }

    @Test
    void A9_they_decide_nothing_either_who_are_staff_of_another_college() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));
        Tokens tutor = both(name, "tutor", BRACKENFELL);
        authorityFor(name, fixture.samId(), "tutorial");

        // Then
        read(tutor, tutorial).statusCode(200);
        answer(tutor, tutorial, "{\"answer\": \"ACCEPT\"}")
                .statusCode(422)
                .body("errors.code", contains("learners-to-say"));
        as(tutor).post(tutorial + "/cancel").then().statusCode(404);
        as(tutor, "{}").post(tutorial + "/agree-actions").then().statusCode(404);
        as(tutor, "{\"outcome\": \"CAME\"}")
                .post(fixture.sittingOf(tutorial) + "/close")
                .then()
                .statusCode(404);
    }

    private static Tokens both(String name, String role, College college) {
        return Tokens.as(role, "advocate")
                .subject(Who.subjectOf(name))
                .name(name)
                .ukprn(college.ukprn());
    }

    @Test
    void yes_and_no_are_the_learners_to_say() {
        // Given
        String tutorial = fixture.invitedAt(soon(24));
        authorityFor(name, fixture.samId(), "tutorial");

        // Then
        for (String reply : new String[] {"ACCEPT", "DECLINE"}) {
            answer(noor, tutorial, "{\"answer\": \"" + reply + "\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/answer"))
                    .body("errors.code", contains("learners-to-say"));
        }
        as(noor).post(tutorial + "/cancel").then().statusCode(403);
        as(noor, "{}").post(tutorial + "/agree-actions").then().statusCode(403);
        read(sam, tutorial).body("asked", equalTo("LEARNER"));
    }

    @Test
    void what_it_was_worth_stays_the_learners() {
        // Given
        String tutorial = fixture.agreedAndBegun();
        fixture.close(fixture.sittingOf(tutorial), "{\"outcome\": \"CAME\"}").statusCode(200);
        as(sam, "{\"worthIt\": \"PARTLY\", \"words\": \"Too short.\"}")
                .put(tutorial + "/worth-it")
                .then()
                .statusCode(200);

        // When
        authorityFor(name, fixture.samId(), "tutorial");

        // Then
        read(noor, tutorial)
                .statusCode(200)
                .body("worthIt", nullValue())
                .body("worthItWords", nullValue())
                .body("asksWhetherWorthIt", nullValue());
    }
}
