package org.withme.learner.now;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.fixture.Statements;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Now and next stand on one screen, in plain words (L38)")
class NowTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final String name = "Jo Now " + UUID.randomUUID();
    private final Tokens jo = Who.staff(name, "mentor", ASHDOWN);
    private final UUID sam = aLearner().at(ASHDOWN).withMentor(name).exists();
    private final Tokens self = Who.learner(sam);

    @Test
    void a_learner_sees_what_they_are_on_who_is_beside_them_the_days_ahead_and_what_waits() {
        // Given
        TheDatabase.write("update enrolment set start_date = ? where learner_id = ?", today.minusDays(3), sam);
        as(jo, "{\"area\": \"PACE\"}")
                .post("/v1/learners/{id}/autonomy-moves", sam)
                .then()
                .statusCode(201);

        // Then
        now(self, sam)
                .body("on.college.ukprn", contains("90000001"))
                .body("on.paused", contains(false))
                .body("beside.name", contains(name))
                .body("beside.as", contains("mentor"))
                .body("ahead.on", hasItem(today.plusDays(11).toString()))
                .body("ahead[0].link", endsWith("/welcome"))
                .body(
                        "waits.items.what",
                        hasItem("Your mentor or tutor suggests a change in what you decide yourself: say yes or no."))
                .body("waits.more", equalTo(false))
                .body("links.ambition", endsWith(sam.toString()));
    }

    @Test
    void agreed_goals_stand_there_with_their_next_step_the_next_due_first() {
        // Given
        UUID job = goal("The site job.", "AGREED", today.plusDays(60));
        goal("Not agreed yet.", "PROPOSED", today.plusDays(1));
        goal("Over.", "ACHIEVED", today.plusDays(2));
        UUID theory = goal("The theory.", "IN_PROGRESS", today.plusDays(90));
        step(theory, "Learn the signs", today.minusDays(3), true);
        step(theory, "Book the test", today.plusDays(5), false);

        // Then
        for (Tokens reader : List.of(self, jo)) {
            now(reader, sam)
                    .body("goals.words", contains("The theory.", "The site job."))
                    .body("goals[0].nextStep", equalTo("Book the test"))
                    .body("goals[0].due", equalTo(today.plusDays(5).toString()))
                    .body("goals[1].due", equalTo(today.plusDays(60).toString()))
                    .body("goals[1].link", endsWith("/goals/" + job));
        }
    }

    @Test
    void agreed_goals_of_groups_stand_there_too_and_their_days_for_whoever_is_in_the_group() {
        // Given
        String beside = "Beside " + name;
        UUID pat = aLearner().at(ASHDOWN).withMentor(name).withMentor(beside).exists();
        UUID group = group(pat, true);
        UUID cook = goalOf(group, "We cook for the hall.", "IN_PROGRESS", today.plusDays(30));
        stepOf(cook, "Ask for the kitchen", today.plusDays(4));
        goalOf(group, "Not agreed yet.", "PROPOSED", today.plusDays(1));
        goalOf(group(pat, false), "Of a group that ended.", "AGREED", today.plusDays(1));
        goal(pat, "The site job.", "AGREED", today.plusDays(60));
        String link = "/v1/groups/" + group + "/goals/" + cook;

        // Then
        for (Tokens reader : List.of(Who.learner(pat), jo)) {
            now(reader, pat)
                    .body("goals.words", contains("We cook for the hall.", "The site job."))
                    .body("goals[0].nextStep", equalTo("Ask for the kitchen"))
                    .body("goals[0].link", equalTo(link))
                    .body("ahead.what", hasItem("A step of Kitchen is due: “Ask for the kitchen”"))
                    .body("ahead.what", hasItem("A goal of Kitchen is due: “We cook for the hall.”"))
                    .body("ahead.link", hasItem(link));
        }
        now(Who.staff(beside, "mentor", ASHDOWN), pat)
                .body("goals.words", contains("The site job."))
                .body("ahead.link", not(hasItem(link)));

        // When
        TheDatabase.write("update group_learner set left_at = now() where learner_id = ?", pat);

        // Then
        now(Who.learner(pat), pat)
                .body("goals.words", contains("The site job."))
                .body("ahead.link", not(hasItem(link)));
    }

    /** With Jo among its staff. */
    private UUID group(UUID learner, boolean goesOn) {
        UUID group = UUID.randomUUID();
        TheDatabase.write(
                "insert into learner_group (id, ukprn, kind, name, changed_at) values (?, '90000001', 'COMMUNITY', 'Kitchen', now())",
                group);
        TheDatabase.write(
                "insert into group_staff (id, group_id, subject, username, joined_at) values (uuidv7(), ?, ?, 'mentor', now())",
                group,
                Who.subjectOf(name));
        TheDatabase.write(
                "insert into group_learner (id, group_id, learner_id, joined_at) values (uuidv7(), ?, ?, now())",
                group,
                learner);
        if (!goesOn) {
            TheDatabase.write("update learner_group set ended_at = now() where id = ?", group);
        }
        return group;
    }

    private static UUID goalOf(UUID group, String words, String state, LocalDate target) {
        UUID goal = UUID.randomUUID();
        TheDatabase.write(
                "insert into group_goal (id, group_id, words, target, state, written_at, version) values (?, ?, ?, ?, ?, now(), 0)",
                goal,
                group,
                words,
                target,
                state);
        return goal;
    }

    private static void stepOf(UUID goal, String words, LocalDate due) {
        TheDatabase.write(
                "insert into group_goal_step (id, goal_id, words, due, version) values (uuidv7(), ?, ?, ?, 0)",
                goal,
                words,
                due);
    }

    private UUID goal(String words, String state, LocalDate target) {
        return goal(sam, words, state, target);
    }

    private static UUID goal(UUID learner, String words, String state, LocalDate target) {
        UUID goal = UUID.randomUUID();
        TheDatabase.write(
                "insert into goal (id, learner_id, ukprn, words, target, state, started_by, written_at, ended_at, version)"
                        + " values (?, ?, '90000001', ?, ?, ?, 'LEARNER', now(), case ? when 'ACHIEVED' then now() end, 0)",
                goal,
                learner,
                words,
                target,
                state,
                state);
        return goal;
    }

    private static void step(UUID goal, String words, LocalDate due, boolean done) {
        TheDatabase.write(
                "insert into goal_step (id, goal_id, words, due, done_at, version)"
                        + " values (uuidv7(), ?, ?, ?, case when ? then now() end, 0)",
                goal,
                words,
                due,
                done);
    }

    @Test
    void somebody_beside_them_sees_their_own_colleges_part_and_never_what_waits() {
        // Given
        String elsewhere = "Elsewhere " + name;
        UUID both = aLearner()
                .at(ASHDOWN)
                .withMentor(name)
                .at(BRACKENFELL)
                .withMentor(elsewhere)
                .exists();

        // Then
        now(Who.learner(both), both).body("on", hasSize(2)).body("beside", hasSize(2));
        now(jo, both)
                .body("on.college.ukprn", contains("90000001"))
                .body("beside.name", contains(name))
                .body("waits", nullValue());
    }

    @Test
    void what_is_due_at_another_college_does_not_keep_from_staff_what_is_due_at_theirs() {
        // Given
        UUID both = aLearner().at(BRACKENFELL).at(ASHDOWN).withMentor(name).exists();
        for (int one = 0; one < 21; one++) {
            goal(both, "Elsewhere " + one, "AGREED", today.plusDays(1));
        }
        TheDatabase.write("update goal set ukprn = '90000002' where learner_id = ?", both);
        UUID here = goal(both, "Here.", "AGREED", today.plusDays(2));

        // Then
        now(jo, both).body("ahead.link", hasItem(endsWith("/goals/" + here)));
    }

    @Test
    void whoever_may_not_read_a_part_where_it_comes_from_is_not_shown_it_here() {
        // Given
        String some = "Some " + name;
        String other = "Other " + name;
        UUID lee = aLearner()
                .at(ASHDOWN)
                .with(some, "assessor", null, "journey")
                .withMentor(other, null, "journey")
                .exists();
        TheDatabase.write("update enrolment set start_date = ? where learner_id = ?", today.minusDays(3), lee);
        goal(lee, "The site job.", "AGREED", today.plusDays(20));
        stepOfAutonomy(lee, "PACE", today.plusDays(10));

        // Then
        now(Who.learner(lee), lee)
                .body("on", hasSize(1))
                .body("beside", hasSize(2))
                .body("goals", hasSize(1))
                .body("ahead.link", hasItem(endsWith("/autonomy")))
                .body("ahead.link", hasItem(endsWith("/welcome")))
                .body("ahead.link", hasItem(containsString("/goals/")));
        now(Who.staff(other, "mentor", ASHDOWN), lee).body("on", empty()).body("beside", empty());
        now(Who.staff(some, "assessor", ASHDOWN), lee)
                .body("beside", empty())
                .body("goals", empty())
                .body("ahead", empty());
    }

    private static void stepOfAutonomy(UUID learner, String area, LocalDate reviewOn) {
        TheDatabase.write(
                "insert into autonomy_move (id, learner_id, ukprn, area, from_stage, to_stage, proposed_by, proposed_as,"
                        + " proposed_at, state, answered_by, answered_as, answered_at, review_on, version) values (uuidv7(), ?,"
                        + " '90000001', ?, 'WITH_ME', 'LED_BY_ME', 'fixture', 'mentor', now(), 'AGREED', 'fixture', 'learner',"
                        + " now(), ?, 0)",
                learner,
                area,
                reviewOn);
    }

    private void tutorial(UUID learner, LocalDate day) {
        TheDatabase.write(
                "insert into tutorial (id, learner_id, ukprn, sitting_id, purpose, what_to_expect, what_you_leave_with,"
                        + " minutes, starts_at, ends_at, held_by, invited_by, invited_at, state, sequence, changed_at, version)"
                        + " values (uuidv7(), ?, '90000001', uuidv7(), 'To be tried', 'A trial', 'A result', 30,"
                        + " cast(? as date), cast(? as date) + interval '30 minutes', ?, 'STAFF', now(), 'AGREED', 0, now(), 0)",
                learner,
                day,
                day,
                Who.subjectOf(name));
    }

    @Test
    void a_programme_comes_before_its_parts_and_what_is_over_is_not_shown() {
        // Given
        TheDatabase.write("update enrolment set aim_type = 4 where learner_id = ?", sam);
        enrolledToo(1, "ZPROG001", 6);
        enrolledToo(3, "60000003", 1);
        enrolledToo(4, "60000004", 3);

        // Then
        now(self, sam)
                .body("on", hasSize(3))
                .body("on[0].what", equalTo("a programme"))
                .body("on[0].paused", equalTo(true))
                .body("on[2].what", equalTo("learning aim 60000003"));
    }

    @Test
    void who_is_at_no_college_has_a_now_too() {
        UUID gone = aLearner().leftOn(today.minusDays(200), ASHDOWN).exists();
        now(Who.learner(gone), gone).body("on", empty()).body("beside", empty()).body("waits.items", empty());
    }

    @Test
    void its_cost_does_not_grow_with_what_there_is() {
        // Given
        LearnerFixture busy = aLearner().at(ASHDOWN).withMentor(name);
        for (int one = 0; one < 30; one++) {
            busy.with("Tutor %d of %s".formatted(one, name), "tutor");
        }
        UUID many = busy.exists();
        filled(sam, 1, List.of("PACE"));
        filled(many, 10, List.of("GOALS", "PACE", "EVIDENCE"));
        now(self, sam);
        now(Who.learner(many), many);

        // Then
        assertThat(Statements.of(() -> now(Who.learner(many), many)))
                .isPositive()
                .isEqualTo(Statements.of(() -> now(self, sam)));
    }

    private void filled(UUID learner, int goals, List<String> areas) {
        for (int one = 1; one <= goals; one++) {
            UUID goal = goal(learner, "Goal " + one, "AGREED", today.plusDays(one));
            step(goal, "Begin", today.plusDays(one), false);
            step(goal, "End", today.plusDays(one + 1), false);
        }
        UUID group = group(learner, true);
        for (int one = 1; one <= goals; one++) {
            stepOf(goalOf(group, "Ours " + one, "AGREED", today.plusDays(one)), "Begin", today.plusDays(one));
        }
        for (int one = 1; one <= (goals + 1) / 2; one++) {
            tutorial(learner, today.plusDays(one));
        }
        areas.forEach(area -> stepOfAutonomy(learner, area, today.plusDays(3)));
    }

    private void enrolledToo(int aimType, String aim, int status) {
        TheDatabase.write(
                "insert into enrolment select (jsonb_populate_record(e, jsonb_build_object('id', uuidv7(), 'aim_type', ?::int,"
                        + " 'learn_aim_ref', ?::text, 'comp_status', ?::int, 'aim_seq_number', 10 + ?::int))).*"
                        + " from enrolment e where learner_id = ? and aim_seq_number < 10",
                aimType,
                aim,
                status,
                aimType,
                sam);
    }

    private static ValidatableResponse now(Tokens who, UUID learner) {
        return as(who).get("/v1/learners/{id}/now", learner).then().statusCode(200);
    }
}
