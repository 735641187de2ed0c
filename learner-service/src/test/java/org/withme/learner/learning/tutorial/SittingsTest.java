package org.withme.learner.learning.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.learner.learning.tutorial.TutorialFixture.answer;
import static org.withme.learner.learning.tutorial.TutorialFixture.begins;
import static org.withme.learner.learning.tutorial.TutorialFixture.idOf;
import static org.withme.learner.learning.tutorial.TutorialFixture.noon;
import static org.withme.learner.learning.tutorial.TutorialFixture.read;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("What is done for a whole sitting leaves alone what is one learner's own (L19)")
class SittingsTest {

    private static final String YES = "{\"answer\": \"ACCEPT\"}";

    private final TutorialFixture fixture = new TutorialFixture();
    private final Tokens jo = fixture.jo();
    private final UUID lee = fixture.aLearnerOfTheMentor();
    private final UUID kim = fixture.aLearnerOfTheMentor();
    private final UUID pat = fixture.aLearnerOfTheMentor();

    private String sitting;
    private List<String> tutorials;

    private void fourAreInvited() {
        var invited = fixture.invite(noon(2), fixture.samId(), lee, kim, pat).extract();
        sitting = "/v1/colleges/90000001/sittings/" + invited.path("sittingId");
        tutorials = invited.path("learners.collect { '/v1/learners/' + it.learnerId + '/tutorials/' + it.tutorialId }");
    }

    @Test
    void what_was_held_or_has_a_time_of_its_own_is_neither_moved_nor_cancelled_and_the_answer_says_so() {
        // Given
        fourAreInvited();
        String other = "{\"answer\": \"OTHER_TIME\", \"startsAt\": \"" + noon(3) + "\"}";
        answer(Who.learner(lee), tutorials.get(1), other).statusCode(200);
        answer(jo, tutorials.get(1), YES).statusCode(200);
        answer(Who.learner(kim), tutorials.get(2), other).statusCode(200);
        begins(idOf(tutorials.get(3)), Duration.ofHours(1));

        // When
        for (String deed : List.of("move", "cancel")) {
            as(jo, "{\"startsAt\": \"" + noon(5) + "\"}")
                    .post(sitting + "/" + deed)
                    .then()
                    .statusCode(200)
                    .body(
                            "tutorials.find { it.learnerId == '" + fixture.samId() + "' }.state",
                            equalTo(deed.equals("move") ? "INVITED" : "CANCELLED"))
                    .body(error(lee), contains(Broken.at("", TutorialRule.OWN_TIME)))
                    .body(error(kim), contains(Broken.at("", TutorialRule.OWN_TIME)))
                    .body(error(pat), contains(Broken.at("", TutorialRule.HAS_BEGUN)));
        }

        // Then
        read(jo, tutorials.get(0)).body("startsAt", equalTo(noon(5).toString()));
        read(jo, tutorials.get(1)).body("startsAt", equalTo(noon(3).toString())).body("state", equalTo("AGREED"));
        as(jo).post(tutorials.get(3) + "/cancel").then().statusCode(409).body("type", endsWith("tutorial-is-over"));
    }

    @Test
    void nobody_answers_once_both_times_are_over() {
        // Given
        String tutorial = fixture.invitedAt(noon(2));
        answer(fixture.sam(), tutorial, "{\"answer\": \"OTHER_TIME\", \"startsAt\": \"" + noon(3) + "\"}")
                .statusCode(200);

        // When
        begins(idOf(tutorial), Duration.ofHours(2));
        TheDatabase.write(
                "update tutorial set other_starts_at = now() - interval '1 hour' where id = ?", idOf(tutorial));

        // Then
        answer(jo, tutorial, "{\"answer\": \"DECLINE\"}").statusCode(409).body("type", endsWith("tutorial-is-over"));
    }

    @Test
    void whoever_acts_holds_it_once_who_held_it_is_beside_the_learner_no_more_in_such_a_role() {
        // Given
        fourAreInvited();
        String name = "Mentor " + UUID.randomUUID();
        TheDatabase.write(
                "insert into person (subject, display_name, ukprn, roles, seen_at) values (?, ?, '90000001', '{mentor}', now())",
                Who.subjectOf(name),
                name);
        TheDatabase.write(
                "insert into relationship (id, learner_id, subject, role, ukprn, aspects, purpose, started_at, named_by,"
                        + " capacity, version) values (uuidv7(), ?, ?, 'mentor', '90000001', '{profile}', 'To be tried', now(),"
                        + " 'fixture', 'tutor', 0)",
                fixture.samId(),
                Who.subjectOf(name));
        TheDatabase.write(
                "update relationship set ended_at = now() where subject = ? and learner_id = ?",
                Who.subjectOf(fixture.mentorsName()),
                fixture.samId());

        // When
        as(Who.staff(name, "mentor", ASHDOWN), "{\"startsAt\": \"" + noon(5) + "\"}")
                .post(sitting + "/move")
                .then()
                .statusCode(200);

        // Then
        read(fixture.sam(), tutorials.get(0)).body("with", equalTo(name));
        assertThat(TheDatabase.count(
                        "select count(*) from tutorial where held_by = ? and id <> ?",
                        Who.subjectOf(name),
                        idOf(tutorials.get(0))))
                .isZero();
    }

    private static String error(UUID learner) {
        return "tutorials.find { it.learnerId == '" + learner + "' }.errors";
    }
}
