package org.withme.learner.learning.groupgoal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.EventSchemas;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A goal of a group is the group's, whoever comes or leaves")
class GroupGoalTest {

    private static final String COOK = "{\"words\": \"We cook for the hall.\"}";

    private final String name = "Mentor " + UUID.randomUUID();
    private final Tokens ruth = Who.staff(name, "mentor", ASHDOWN);
    private final List<UUID> three =
            Stream.generate(() -> aLearner().at(ASHDOWN).exists()).limit(3).toList();
    private final UUID group = aGroup();
    private final String goals = "/v1/groups/" + group + "/goals";

    @Test
    void L14_a_group_agrees_when_all_who_are_in_it_say_yes() throws Exception {
        // When
        String goal = written(learner(0));

        // Then
        for (int i = 0; i < 3; i++) {
            as(learner(i))
                    .get("/v1/me/inbox")
                    .then()
                    .body("items.findAll { it.kind == 'group-goal-proposed' }.link", contains(goal));
        }

        // When
        answer(0, goal, "YES")
                .body("yes", equalTo(1))
                .body("members", equalTo(3))
                .body("mine", equalTo("YES"));
        answer(1, goal, "NO").body("no", equalTo(1));
        answer(2, goal, "YES").body("state", equalTo("PROPOSED"));
        answer(1, goal, "YES").body("state", equalTo("AGREED")).body("yes", equalTo(3));

        // Then
        as(learner(0), "{\"answer\": \"NO\"}")
                .post(goal + "/answer")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/group-goal-is-agreed"));
        as(learner(2)).get("/v1/me/inbox").then().body("items.kind", not(hasItem("group-goal-proposed")));
        assertThat(told(three.get(2))).containsExactly("WRITTEN PROPOSED", "AGREED AGREED");
    }

    @Test
    void L14_its_staff_enter_for_all_that_the_group_agreed() {
        // Given
        String goal = written(ruth);

        // When
        as(ruth, "{\"said\": {\"how\": \"FACE_TO_FACE\"}}")
                .post(goal + "/agreement")
                .then()
                .statusCode(200)
                .body("state", equalTo("AGREED"))
                .body("said.capacity", equalTo("mentor"));

        // Then
        as(ruth, "{}").post(goal + "/agreement").then().statusCode(200);
        as(learner(0), "{}").post(goal + "/agreement").then().statusCode(403);
        as(learner(0)).get(goal).then().body("mine", nullValue());
    }

    @Test
    void L14_nobody_enters_the_agreement_of_a_group_in_which_somebody_said_no() {
        // Given
        String goal = written(ruth);
        answer(1, goal, "NO");

        // Then
        as(ruth, "{}")
                .post(goal + "/agreement")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/group-goal-has-a-no"));

        // When
        TheDatabase.write("update group_learner set left_at = now() where learner_id = ?", three.get(1));

        // Then
        as(ruth, "{}").post(goal + "/agreement").then().statusCode(200).body("state", equalTo("AGREED"));
    }

    @Test
    void what_the_group_wants_stands_in_the_plan_for_the_learner_and_is_counted_for_staff_of_the_group() {
        // Given
        written(learner(0));
        String other = "Mentor " + UUID.randomUUID();
        Tokens mentor = mentorOf(three.get(0), other);
        String plan = "/v1/learners/" + three.get(0) + "/plans/90000001";

        // Then
        as(learner(0))
                .get(plan)
                .then()
                .body("ours.words", contains("We cook for the hall."))
                .body("checks.code", contains("BALANCE"));
        as(mentor).get(plan).then().statusCode(200).body("ours", empty()).body("checks", empty());

        // When
        TheDatabase.write(
                "insert into group_staff (id, group_id, subject, username, joined_at) values (uuidv7(), ?, ?, 'other', now())",
                group,
                Who.subjectOf(other));

        // Then
        as(mentor).get(plan).then().statusCode(200).body("ours", empty()).body("checks.code", contains("BALANCE"));
    }

    @Test
    void goals_of_a_group_of_no_college_stand_in_the_plan_that_is_the_learners_alone() {
        // Given
        String plans = "/v1/learners/" + three.get(0) + "/plans";
        written(learner(0));
        as(learner(0)).get(plans).then().body("items.plan", contains("90000001"));

        // When
        TheDatabase.write("update learner_group set ukprn = null where id = ?", group);

        // Then
        as(learner(0)).get(plans).then().body("items.plan", contains("90000001", "own"));
        as(learner(0)).get(plans + "/own").then().body("ours.words", contains("We cook for the hall."));
    }

    @Test
    void who_has_left_its_staff_finds_nothing_any_more() {
        // Given
        String goal = written(ruth);

        // When
        TheDatabase.write("update group_staff set left_at = now() where group_id = ?", group);

        // Then
        as(ruth).get(goal).then().statusCode(404);
        as(ruth).get(goals).then().statusCode(404);
        as(ruth, COOK).post(goals).then().statusCode(404);
        as(ruth, "{}").post(goal + "/agreement").then().statusCode(404);
    }

    @Test
    void when_the_group_has_ended_its_learners_read_on_and_nobody_changes_anything() {
        // Given
        String goal = written(ruth);

        // When
        TheDatabase.write("update learner_group set ended_at = now() where id = ?", group);

        // Then
        as(ruth).get(goal).then().statusCode(404);
        as(ruth, "{}").post(goal + "/agreement").then().statusCode(404);
        as(learner(0)).get(goal).then().statusCode(200);
        as(learner(0)).get(goals).then().body("items.size()", equalTo(1));
        as(learner(0), COOK).post(goals).then().statusCode(404);
        as(learner(0), "{\"answer\": \"YES\"}").post(goal + "/answer").then().statusCode(404);
        as(learner(0), "{\"state\": \"LET_GO\"}").post(goal + "/state").then().statusCode(404);
    }

    @Test
    void L3_a_learner_of_two_records_that_are_one_counts_once_with_what_they_said_last() {
        // Given
        String goal = written(learner(0));
        answer(0, goal, "YES");
        answer(1, goal, "NO");

        // When
        for (String table : List.of("group_learner", "group_goal_answer")) {
            TheDatabase.write(
                    "update " + table + " set learner_id = ? where learner_id = ?", three.get(0), three.get(1));
        }

        // Then
        as(learner(0))
                .get(goal)
                .then()
                .body("members", equalTo(2))
                .body("yes", equalTo(0))
                .body("no", equalTo(1))
                .body("mine", equalTo("NO"));
        answer(0, goal, "YES").body("yes", equalTo(1)).body("no", equalTo(0));
        answer(2, goal, "YES").body("state", equalTo("AGREED"));
    }

    @Test
    void a_group_has_twenty_goals_at_most_that_are_not_over() {
        // Given
        TheDatabase.write(
                "insert into group_goal (id, group_id, words, state, written_at, version)"
                        + " select uuidv7(), ?, 'One of many.', 'PROPOSED', now(), 0 from generate_series(1, 20)",
                group);

        // Then
        as(ruth, COOK).post(goals).then().statusCode(409).body("type", endsWith("/problems/group-has-enough-goals"));
        TheDatabase.write(
                "update group_goal set state = 'LET_GO', ended_at = now()"
                        + " where id = (select id from group_goal where group_id = ? limit 1)",
                group);
        written(ruth);
    }

    @Test
    void a_goal_of_a_group_has_fifty_steps_at_most() {
        // Given
        String goal = written(ruth);
        TheDatabase.write(
                "insert into group_goal_step (id, goal_id, words, version)"
                        + " select uuidv7(), ?, 'One of many.', 0 from generate_series(1, 50)",
                UUID.fromString(goal.substring(goal.lastIndexOf('/') + 1)));

        // Then
        as(ruth, "{\"words\": \"One more.\"}")
                .post(goal + "/steps")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/group-goal-is-full"));
    }

    @Test
    void they_are_read_page_by_page() {
        // Given
        String first = written(ruth);
        String second = written(ruth);

        // When
        String next = as(learner(0))
                .queryParam("limit", 1)
                .get(goals)
                .then()
                .statusCode(200)
                .body("items.id", contains(first.substring(first.lastIndexOf('/') + 1)))
                .extract()
                .path("next");

        // Then
        as(learner(0))
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(goals)
                .then()
                .statusCode(200)
                .body("items.id", contains(second.substring(second.lastIndexOf('/') + 1)))
                .body("next", nullValue());
    }

    @Test
    void its_progress_is_the_groups_and_no_sum_of_what_single_learners_did() {
        // Given
        String goal = written(learner(0));
        String step = as(learner(0), "{\"words\": \"Ask for the pans.\"}")
                .post(goal + "/steps")
                .then()
                .statusCode(200)
                .extract()
                .path("steps[0].id");

        // When
        as(learner(1), "{\"stepId\": \"" + step + "\"}")
                .post(goal + "/tick")
                .then()
                .statusCode(200);
        as(learner(2), "{\"stepId\": \"" + step + "\"}")
                .post(goal + "/tick")
                .then()
                .statusCode(200);

        // Then
        as(learner(2))
                .get("/v1/learners/" + three.get(2) + "/plans/90000001")
                .then()
                .statusCode(200)
                .body("ours.words", contains("We cook for the hall."))
                .body("ours.steps", contains(1))
                .body("ours.stepsDone", contains(1))
                .body("checks.code", contains("BALANCE"));
        as(learner(0), "{\"stepId\": \"" + UUID.randomUUID() + "\"}")
                .post(goal + "/tick")
                .then()
                .statusCode(422)
                .body("errors", hasItem(Broken.at("/stepId", GroupGoalRule.NO_SUCH_STEP)));
        as(learner(1), "{\"state\": \"ACHIEVED\"}").post(goal + "/state").then().body("state", equalTo("ACHIEVED"));
        as(learner(1), "{\"state\": \"LET_GO\"}").post(goal + "/state").then().statusCode(409);
    }

    @Test
    void a_member_who_leaves_in_the_middle_does_not_lose_or_change_it() {
        // Given
        String goal = written(learner(0));
        answer(0, goal, "YES");
        answer(1, goal, "NO");

        // When
        TheDatabase.write("update group_learner set left_at = now() where learner_id = ?", three.get(1));
        String later = written(learner(0));

        // Then
        as(learner(1)).get(goal).then().statusCode(200).body("words", equalTo("We cook for the hall."));
        as(learner(1)).get(later).then().statusCode(404);
        as(learner(1)).get(goals).then().body("items.size()", equalTo(1));
        as(learner(1), "{\"state\": \"LET_GO\"}").post(goal + "/state").then().statusCode(404);
        as(learner(1), "{\"answer\": \"NO\"}").post(goal + "/answer").then().statusCode(404);
        as(learner(1))
                .get("/v1/learners/" + three.get(1) + "/plans/90000001")
                .then()
                .body("ours.member", contains(false));
        as(learner(0)).get(goal).then().body("members", equalTo(2)).body("no", equalTo(0));
        answer(2, goal, "YES").body("state", equalTo("AGREED"));
    }

    @Test
    void L14_it_is_agreed_when_the_last_who_had_said_nothing_leaves() throws Exception {
        // Given
        String goal = written(learner(0));
        answer(0, goal, "YES");
        answer(1, goal, "YES");

        // When
        as(learner(2)).post("/v1/me/groups/" + group + "/leave").then().statusCode(204);

        // Then
        as(learner(0)).get(goal).then().body("state", equalTo("AGREED")).body("members", equalTo(2));
        assertThat(told(three.get(0))).containsExactly("WRITTEN PROPOSED", "AGREED AGREED");
    }

    @Test
    void a_change_that_changes_nothing_is_told_nobody() throws Exception {
        // Given
        String goal = written(ruth);

        // When
        as(ruth, COOK).header("If-Match", "*").put(goal).then().statusCode(200);

        // Then
        assertThat(told(three.get(0))).containsExactly("WRITTEN PROPOSED");
    }

    @Test
    void other_words_are_agreed_anew_and_another_date_is_not() {
        // Given
        String goal = written(learner(0));
        as(ruth, "{}").post(goal + "/agreement").then().statusCode(200);
        String etag = as(learner(0)).get(goal).getHeader("ETag");

        // When
        as(
                        learner(0),
                        "{\"words\": \"We cook for the hall.\", \"target\": \""
                                + LocalDate.now().plusMonths(3) + "\"}")
                .header("If-Match", etag)
                .put(goal)
                .then()
                .statusCode(200)
                .body("state", equalTo("AGREED"));

        // Then
        as(learner(0), "{\"words\": \"Lost.\"}")
                .header("If-Match", etag)
                .put(goal)
                .then()
                .statusCode(412);
        as(learner(0), "{\"words\": \"We bake.\"}")
                .header("If-Match", "*")
                .put(goal)
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("yes", equalTo(0));
    }

    @Test
    void who_is_not_in_the_group_finds_nothing_and_no_learner_of_another_college_is_in_it() {
        // Given
        String goal = written(learner(0));
        Tokens elsewhere = Who.learner(aLearner().at(BRACKENFELL).exists());

        // Then
        for (Tokens other : List.of(
                elsewhere,
                Who.learner(aLearner().at(ASHDOWN).exists()),
                Who.staff("A tutor", "tutor", ASHDOWN),
                Who.staff(name, "mentor", BRACKENFELL))) {
            as(other).get(goal).then().statusCode(404);
            as(other, COOK).post(goals).then().statusCode(404);
        }
        as(elsewhere, "{\"answer\": \"YES\"}").post(goal + "/answer").then().statusCode(404);
        as(learner(0))
                .get("/v1/groups/" + aGroup() + "/goals/" + goal.substring(goal.lastIndexOf('/') + 1))
                .then()
                .statusCode(404);
    }

    @Test
    void everything_wrong_is_said_at_once() {
        as(ruth, "{\"words\": \" \", \"why\": \"\u200b\", \"target\": \"2020-01-01\"}")
                .post(goals)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/words", "/why", "/target"));
        String goal = written(ruth);
        as(learner(0), "{}").post(goal + "/answer").then().statusCode(422).body("errors.pointer", contains("/answer"));
        as(learner(0), "{\"state\": \"AGREED\"}")
                .post(goal + "/state")
                .then()
                .statusCode(422)
                .body("errors", hasItem(Broken.at("/state", GroupGoalRule.NOT_SAID_SO)));
        as(learner(0)).get(goals).then().body("items[0].steps", empty());
    }

    /** Who is not in the group. */
    private static Tokens mentorOf(UUID learner, String other) {
        TheDatabase.write(
                "insert into person (subject, display_name, ukprn, roles, seen_at) values (?, ?, '90000001', ?, now())",
                Who.subjectOf(other),
                other,
                new String[] {"mentor"});
        TheDatabase.write(
                "insert into relationship (id, learner_id, subject, role, ukprn, aspects, purpose, started_at, named_by,"
                        + " capacity, version)"
                        + " values (uuidv7(), ?, ?, 'mentor', '90000001', ?, 'Somebody to talk to', now(), 'fixture', 'tutor', 0)",
                learner,
                Who.subjectOf(other),
                new String[] {"profile"});
        return Who.staff(other, "mentor", ASHDOWN);
    }

    private Tokens learner(int index) {
        return Who.learner(three.get(index));
    }

    private String written(Tokens by) {
        String location =
                as(by, COOK).post(goals).then().statusCode(201).extract().header("Location");
        return location.substring(location.indexOf("/v1/"));
    }

    private ValidatableResponse answer(int index, String goal, String answer) {
        return as(learner(index), "{\"answer\": \"" + answer + "\"}")
                .post(goal + "/answer")
                .then()
                .statusCode(200);
    }

    /** Each keeps to its contract and has none of the words. */
    private static List<String> told(UUID learner) throws Exception {
        for (String payload : TheDatabase.texts(
                "select payload::text from outbox where aggregateid = ? and type = 'learner.group-goal-changed.v1'",
                learner)) {
            JsonNode read = new ObjectMapper().readTree(payload);
            assertThat(EventSchemas.errors("learner.group-goal-changed.v1", read))
                    .as(payload)
                    .isEmpty();
            assertThat(payload).doesNotContain("cook");
        }
        return TheDatabase.texts(
                "select payload ->> 'what' || ' ' || (payload ->> 'state') from outbox"
                        + " where aggregateid = ? and type = 'learner.group-goal-changed.v1' order by version",
                learner);
    }

    /** Of the three, with the mentor among its staff. */
    private UUID aGroup() {
        UUID made = UuidCreator.getTimeOrderedEpoch();
        TheDatabase.write(
                "insert into learner_group (id, ukprn, kind, name, changed_at)"
                        + " values (?, '90000001', 'COMMUNITY', 'Kitchen', now())",
                made);
        TheDatabase.write(
                "insert into person (subject, display_name, ukprn, roles, seen_at) values (?, ?, '90000001', ?, now())"
                        + " on conflict (subject) do nothing",
                Who.subjectOf(name),
                name,
                new String[] {"mentor"});
        TheDatabase.write(
                "insert into group_staff (id, group_id, subject, username, joined_at) values (uuidv7(), ?, ?, 'mentor', now())",
                made,
                Who.subjectOf(name));
        three.forEach(learner -> TheDatabase.write(
                "insert into group_learner (id, group_id, learner_id, joined_at) values (uuidv7(), ?, ?, now())",
                made,
                learner));
        return made;
    }
}
