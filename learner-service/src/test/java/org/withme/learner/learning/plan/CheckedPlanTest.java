package org.withme.learner.learning.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.withme.learner.fixture.AuthorityFixture.advocacyIsHeard;
import static org.withme.learner.fixture.AuthorityFixture.authorityFor;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A plan says what it may lack, and a text in how many plans it stands (L15, L16)")
class CheckedPlanTest {

    private final PlanFixture fixture = new PlanFixture();

    @BeforeEach
    @AfterEach
    void advocateServiceIsHeard() {
        advocacyIsHeard();
    }

    @Test
    void L15_the_checks_are_part_of_the_screen_and_stop_nothing() {
        // Given
        TheDatabase.write(
                "update college_record set math_grade = '3', english_grade = '6', prior_attainment = 4, date_of_birth = ?"
                        + " where learner_id = ?",
                LocalDate.now().minusYears(17),
                fixture.id());
        TheDatabase.write(
                "insert into learning_aim (learn_aim_ref, title, published_on) values ('60312345', 'Site carpentry', now())"
                        + " on conflict (learn_aim_ref) do nothing");

        // When
        fixture.write(fixture.sam(), "{\"words\": \"A job.\", \"level\": 1}").statusCode(201);

        // Then
        fixture.read(fixture.ruth())
                .body("checks.code", contains("ENTITLEMENT_MATHS", "PROGRESSION", "STRETCH", "INCOMPLETE"))
                .body("checks.reason", hasItems("No goal says that it is harder than what was reached before."))
                .body("checks[1].goalIds.size()", equalTo(1));
        String goal = fixture.read(fixture.sam()).extract().path("goals[0].id");
        as(fixture.sam(), "{\"words\": \"Ask.\"}")
                .post(fixture.self() + "/goals/" + goal + "/steps")
                .then()
                .statusCode(200);
        fixture.read(fixture.ruth())
                .body("checks[3].reason", equalTo("Still open: a date for 1 goal, how it will be known for 1 goal."));
        fixture.bothSign();
        fixture.write(fixture.sam(), "{\"words\": \"A job.\", \"level\": 9}")
                .statusCode(422)
                .body("errors", hasItem(Broken.at("/level", PlanRule.NO_LEVEL)));
    }

    @Test
    void L15_of_what_the_record_says_nothing_is_said_to_who_may_not_read_it() {
        // Given
        String mentor = "Mentor " + UUID.randomUUID();
        String advocate = "Advocate " + UUID.randomUUID();
        UUID lee = aLearner().at(ASHDOWN).withMentor(mentor, null, "journey").exists();
        TheDatabase.write(
                "update college_record set math_grade = '3', prior_attainment = 4, date_of_birth = ? where learner_id = ?",
                LocalDate.now().minusYears(17),
                lee);
        authorityFor(advocate, lee, "plan");
        goal(lee, "{\"words\": \"A job.\", \"level\": 1}");

        // Then
        plan(Who.learner(lee), lee).body("checks.code", hasItems("ENTITLEMENT_MATHS", "PROGRESSION", "STRETCH"));
        for (Tokens reader :
                List.of(Who.staff(mentor, "mentor", ASHDOWN), Who.staff(advocate, "advocate", BRACKENFELL))) {
            plan(reader, lee).body("checks.code", contains("INCOMPLETE"));
        }
    }

    @Test
    void L15_of_goals_of_groups_nothing_is_said_to_who_is_not_in_the_group() {
        // Given
        UUID group = UUID.randomUUID();
        TheDatabase.write(
                "insert into learner_group (id, ukprn, kind, name, changed_at) values (?, '90000001', 'COMMUNITY', 'Kitchen', now())",
                group);
        TheDatabase.write(
                "insert into group_learner (id, group_id, learner_id, joined_at) values (uuidv7(), ?, ?, now())",
                group,
                fixture.id());
        TheDatabase.write(
                "insert into group_goal (id, group_id, words, state, written_at, version)"
                        + " values (uuidv7(), ?, 'We cook for the hall.', 'AGREED', now(), 0)",
                group);

        // Then
        fixture.read(fixture.sam()).body("checks.reason", contains("All goals are a group's."));
        fixture.read(fixture.ruth()).body("checks", empty());

        // When
        TheDatabase.write(
                "insert into group_staff (id, group_id, subject, username, joined_at) values (uuidv7(), ?, ?, 'mentor', now())",
                group,
                Who.subjectOf(fixture.mentor()));

        // Then
        fixture.read(fixture.ruth()).body("checks.reason", contains("All goals are a group's."));
    }

    private static void goal(UUID learner, String body) {
        as(Who.learner(learner), body)
                .post("/v1/learners/{id}/goals", learner)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse plan(Tokens reader, UUID learner) {
        return as(reader)
                .get("/v1/learners/{id}/plans/90000001", learner)
                .then()
                .statusCode(200);
    }

    @Test
    void L16_staff_see_in_how_many_plans_of_their_college_a_text_stands_and_never_in_whose() {
        // Given
        String text = "Improve attendance " + UUID.randomUUID() + ".";
        for (int i = 0; i < 2; i++) {
            UUID other = aLearner().at(ASHDOWN).exists();
            as(Who.learner(other), "{\"words\": \"  " + text.toUpperCase() + " \"}")
                    .post("/v1/learners/" + other + "/goals")
                    .then()
                    .statusCode(201);
        }
        UUID alone = aLearner().exists();
        as(Who.learner(alone), "{\"words\": \"" + text + "\"}")
                .post("/v1/learners/" + alone + "/goals")
                .then()
                .statusCode(201);
        fixture.wrote(text);

        // Then
        as(fixture.ruth(), "{\"words\": \"" + text.replace(" ", "  ") + "\"}")
                .post(fixture.self() + "/plan-proposals/sameness")
                .then()
                .statusCode(200)
                .body("plans", equalTo(2))
                .body("what", equalTo("This text stands in 2 other plans."));
        as(fixture.ruth(), "{\"words\": \" \"}")
                .post(fixture.self() + "/plan-proposals/sameness")
                .then()
                .statusCode(422);
    }
}
