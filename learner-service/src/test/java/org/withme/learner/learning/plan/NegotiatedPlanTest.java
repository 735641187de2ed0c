package org.withme.learner.learning.plan;

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
import static org.withme.learner.learning.plan.PlanFixture.LATER;
import static org.withme.learner.learning.plan.PlanFixture.SOON;
import static org.withme.learner.learning.plan.PlanFixture.TODAY;
import static org.withme.learner.learning.plan.PlanFixture.answer;
import static org.withme.learner.learning.plan.PlanFixture.idOf;
import static org.withme.learner.learning.plan.PlanFixture.kinds;
import static org.withme.learner.learning.plan.PlanFixture.pastItsDate;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A plan is negotiated between a learner and those beside them (L14, L16)")
class NegotiatedPlanTest {

    private final PlanFixture fixture = new PlanFixture();
    private final Tokens sam = fixture.sam();
    private final Tokens ruth = fixture.ruth();

    @Test
    void L14_one_sentence_is_a_goal_and_stands_as_it_was_written() {
        // When
        String words = "  Ich will den Führerschein. 🚗 ‮עברית‬ ";
        String goal = fixture.wrote(words);

        // Then
        fixture.read(ruth)
                .statusCode(200)
                .body("goals.words", contains(words))
                .body("goals[0].state", equalTo("PROPOSED"))
                .body("goals[0].startedBy", equalTo("LEARNER"))
                .body("college", equalTo("Ashdown College"))
                .body("open.number", equalTo(1))
                .body("open.waitsFor", contains("LEARNER", "MENTOR"))
                .body("learnerDecidesAlone.dates", equalTo(false));
        assertThat(kinds(ruth)).contains("plan-to-agree");
        as(sam).get(goal).then().statusCode(200).body("reflect", nullValue());
        assertThat(fixture.published("Führerschein")).containsExactly("learner.goal-written.v1");
    }

    @Test
    void L16_a_step_and_a_date_go_back_and_forth_until_somebody_says_yes() {
        // Given
        String goal = fixture.wrote("I want my driving theory.");
        String step = fixture.proposed("{\"kind\": \"STEP\", \"goalId\": \"" + idOf(goal)
                + "\", \"words\": \"Book the test.\", \"date\": \"" + SOON + "\"}");
        assertThat(kinds(sam)).contains("proposal-for-you");
        assertThat(kinds(ruth)).contains("proposed-by-you");

        // When
        answer(sam, step, "{\"answer\": \"ANOTHER\", \"date\": \"" + LATER + "\"}")
                .statusCode(200)
                .body("state", equalTo("ANOTHER"));

        // Then
        String other = fixture.proposalAbout(goal);
        as(ruth).get(other)
                .then()
                .statusCode(200)
                .body("words", equalTo("Book the test."))
                .body("date", equalTo(LATER.toString()))
                .body("proposedBy", equalTo("LEARNER"))
                .body("inAnswerTo", equalTo(idOf(step).toString()));
        assertThat(kinds(ruth)).contains("proposal-to-answer").doesNotContain("proposed-by-you");
        assertThat(kinds(sam)).contains("proposal-waits").doesNotContain("proposal-for-you");

        // When
        answer(ruth, other, "{\"answer\": \"YES\"}").statusCode(200);

        // Then
        as(sam).get(goal)
                .then()
                .body("steps.words", contains("Book the test."))
                .body("steps.due", contains(LATER.toString()))
                .body("proposals", empty());
        assertThat(kinds(ruth)).doesNotContain("proposal-to-answer");
        assertThat(fixture.published("theory", "Book"))
                .containsExactly(
                        "learner.goal-written.v1",
                        "learner.plan-proposed.v1",
                        "learner.plan-proposal-answered.v1",
                        "learner.plan-proposed.v1",
                        "learner.plan-proposal-answered.v1",
                        "learner.goal-step-added.v1");
    }

    @Test
    void L16_other_words_and_a_new_goal_become_the_learners_with_their_yes_alone() {
        // Given
        String goal = fixture.wrote("I want a job.");
        String wording = fixture.proposed(
                "{\"kind\": \"WORDING\", \"goalId\": \"" + idOf(goal) + "\", \"words\": \"I want the site job.\"}");
        String another =
                fixture.proposed("{\"kind\": \"GOAL\", \"words\": \"Pass maths.\", \"date\": \"" + SOON + "\"}");

        // Then
        fixture.read(sam)
                .body("goals.words", contains("I want a job."))
                .body("proposals.words", contains("Pass maths."));
        as(ruth, "{\"words\": \"I want the site job.\"}")
                .header("If-Match", "*")
                .put(goal)
                .then()
                .statusCode(403);
        answer(ruth, wording, "{\"answer\": \"YES\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/proposal-of-your-side"));

        // When
        answer(sam, wording, "{\"answer\": \"YES\"}").statusCode(200);
        answer(sam, another, "{\"answer\": \"YES\"}").statusCode(200);

        // Then
        fixture.read(sam)
                .body("goals.words", contains("I want the site job.", "Pass maths."))
                .body("goals.startedBy", contains("LEARNER", "STAFF"))
                .body("goals[1].target", equalTo(SOON.toString()))
                .body("proposals", empty());
    }

    @Test
    void L16_staff_who_say_no_say_why_and_a_learner_need_not() {
        // Given
        String goal = fixture.agreed("I want my driving theory.");
        as(sam, "{\"state\": \"LET_GO\"}")
                .post(goal + "/state")
                .then()
                .statusCode(200)
                .body("state", equalTo("AGREED"));
        String end = fixture.proposalAbout(goal);
        String step = fixture.proposed(
                "{\"kind\": \"STEP\", \"goalId\": \"" + idOf(goal) + "\", \"words\": \"Book the test.\"}");

        // Then
        answer(ruth, end, "{\"answer\": \"NO\"}").statusCode(422).body("errors.pointer", contains("/reason"));
        answer(ruth, end, "{\"answer\": \"YES\", \"reason\": \"Fine.\"}")
                .statusCode(422)
                .body("errors", hasItem(Broken.at("/reason", PlanRule.REASON_WITH_YES)));
        answer(ruth, end, "{\"answer\": \"NO\", \"reason\": \"Let us talk first.\"}")
                .statusCode(200);
        answer(sam, step, "{\"answer\": \"NO\"}").statusCode(200).body("state", equalTo("NO"));
        as(sam).get(goal).then().body("state", equalTo("AGREED")).body("steps", empty());
    }

    @Test
    void L16_of_two_who_answer_at_once_one_is_told_that_it_was_answered() throws Exception {
        // Given
        String other = "Other " + fixture.mentor();
        UUID lee = aLearner()
                .at(ASHDOWN)
                .withMentor(fixture.mentor())
                .withMentor(other)
                .exists();
        Tokens self = Who.learner(lee);
        String goal = PlanFixture.at(as(self, "{\"words\": \"A job.\", \"target\": \"" + SOON + "\"}")
                .post("/v1/learners/" + lee + "/goals")
                .then()
                .statusCode(201));
        String proposal =
                PlanFixture.at(as(ruth, "{\"kind\": \"STEP\", \"goalId\": \"" + idOf(goal) + "\", \"words\": \"Ask.\"}")
                        .post("/v1/learners/" + lee + "/plan-proposals")
                        .then()
                        .statusCode(201));
        answer(self, proposal, "{\"answer\": \"ANOTHER\", \"words\": \"Write.\"}")
                .statusCode(200);
        String counter = "/v1/learners/" + lee + "/plan-proposals/"
                + as(self).get(goal).then().extract().<String>path("proposals[-1].id");

        // When
        List<Callable<Integer>> answers = List.of(
                () -> answer(ruth, counter, "{\"answer\": \"YES\"}").extract().statusCode(), () -> answer(
                                Who.staff(other, "mentor", ASHDOWN),
                                counter,
                                "{\"answer\": \"NO\", \"reason\": \"Not yet.\"}")
                        .extract()
                        .statusCode());
        List<Integer> statuses = new ArrayList<>();
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (Future<Integer> status : both.invokeAll(answers)) {
            statuses.add(status.get());
        }
        both.shutdown();

        // Then
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        String state = as(self).get(counter).then().extract().path("state");
        as(self).get(goal).then().body("steps.size()", equalTo(state.equals("YES") ? 1 : 0));
    }

    @Test
    void L16_the_same_answer_again_is_one_and_another_is_refused() {
        // Given
        String goal = fixture.wrote("A job.");
        String step = fixture.proposed("{\"kind\": \"STEP\", \"goalId\": \"" + idOf(goal) + "\", \"words\": \"Ask.\"}");

        // When
        answer(sam, step, "{\"answer\": \"YES\"}").statusCode(200);
        answer(sam, step, "{\"answer\": \"YES\"}").statusCode(200);

        // Then
        as(sam).get(goal).then().body("steps.size()", equalTo(1));
        answer(sam, step, "{\"answer\": \"NO\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/proposal-already-answered"));
        as(ruth).post(step + "/withdraw").then().statusCode(409);
        as(sam).post(step + "/withdraw")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/proposal-of-the-other-side"));
    }

    @Test
    void L16_who_proposed_takes_it_back_until_it_is_answered() {
        // Given
        String proposal = fixture.proposed("{\"kind\": \"GOAL\", \"words\": \"Pass maths.\"}");

        // When
        as(ruth).post(proposal + "/withdraw").then().statusCode(200).body("state", equalTo("WITHDRAWN"));

        // Then
        as(ruth).post(proposal + "/withdraw").then().statusCode(200);
        answer(sam, proposal, "{\"answer\": \"YES\"}").statusCode(409);
        assertThat(kinds(sam)).doesNotContain("proposal-for-you");
        assertThat(fixture.published("maths")).containsOnlyOnce("learner.plan-proposal-answered.v1");
    }

    @Test
    void L16_another_says_something_else() {
        // Given
        String proposal = fixture.proposed("{\"kind\": \"GOAL\", \"words\": \"Pass maths.\"}");

        // Then
        answer(sam, proposal, "{\"answer\": \"ANOTHER\"}")
                .statusCode(422)
                .body("errors", hasItem(Broken.at("/answer", PlanRule.NOTHING_ELSE)));
        answer(sam, proposal, "{\"answer\": \"ANOTHER\", \"endsAs\": \"LET_GO\"}")
                .statusCode(422)
                .body("errors", hasItem(Broken.at("/endsAs", PlanRule.NOT_FOR_THIS)));
        answer(sam, proposal, "{}").statusCode(422).body("errors.pointer", contains("/answer"));
    }

    @Test
    void L14_no_new_goal_is_proposed_while_one_of_theirs_waits_to_be_looked_at_again() {
        // Given
        String goal = fixture.agreed("A job.");
        pastItsDate(goal);
        String maths = "{\"kind\": \"GOAL\", \"words\": \"Pass maths.\"}";

        // Then
        fixture.propose(ruth, maths).statusCode(409).body("type", endsWith("/problems/goal-to-look-at-first"));
        fixture.read(sam).body("goals[0].waitsToBeLookedAt", equalTo(true));

        // When
        as(ruth).post(goal + "/looked-at").then().statusCode(200).body("waitsToBeLookedAt", equalTo(false));

        // Then
        fixture.propose(ruth, maths).statusCode(201);
        assertThat(fixture.published("job", "maths")).contains("learner.goal-looked-at.v1");
    }

    @Test
    void L15_what_was_agreed_in_a_tutorial_about_a_goal_says_that_it_was_looked_at() {
        // Given
        String goal = fixture.agreed("A job.");
        pastItsDate(goal);
        String action = "{\"owner\": \"LEARNER\", \"words\": \"Ask.\", \"goalId\": \"" + idOf(goal) + "\"}";

        // When
        as(ruth, "{\"actions\": [" + action + ", " + action.replace("Ask", "Go") + "]}")
                .post(aTutorialThatHasBegun() + "/agree-actions")
                .then()
                .statusCode(200);

        // Then
        fixture.read(sam).body("goals[0].waitsToBeLookedAt", equalTo(false)).body("checks.code", not(hasItem("PACE")));
        fixture.propose(ruth, "{\"kind\": \"GOAL\", \"words\": \"Pass maths.\"}")
                .statusCode(201);
        assertThat(fixture.published("job")).containsOnlyOnce("learner.goal-looked-at.v1");

        // When
        as(sam).post(goal + "/looked-at").then().statusCode(200);

        // Then
        assertThat(fixture.published("job")).containsOnlyOnce("learner.goal-looked-at.v1");
    }

    /** Where it is. */
    private String aTutorialThatHasBegun() {
        String tutorial = as(
                        ruth,
                        "{\"purposeId\": \"0198a2b4-6c1e-7d30-8f00-000000000702\", \"startsAt\": \""
                                + SOON.atTime(12, 0).toInstant(ZoneOffset.UTC) + "\", \"learnerIds\": [\""
                                + fixture.id()
                                + "\"]}")
                .post("/v1/colleges/90000001/tutorials")
                .then()
                .statusCode(200)
                .extract()
                .path("learners[0].tutorialId");
        String address = fixture.self() + "/tutorials/" + tutorial;
        as(sam, "{\"answer\": \"ACCEPT\"}")
                .header("If-Match", "*")
                .post(address + "/answer")
                .then()
                .statusCode(200);
        TheDatabase.write(
                "update tutorial set starts_at = now() - interval '1 hour', ends_at = now() where id = ?",
                UUID.fromString(tutorial));
        return address;
    }

    @Test
    void L18_with_me_a_date_is_proposed_by_either_side_and_one_at_a_time_waits() {
        // Given
        String goal = fixture.agreed("A job.");
        as(ruth, "{\"date\": \"" + SOON + "\"}")
                .post(goal + "/date")
                .then()
                .statusCode(200)
                .body("target", nullValue());
        as(ruth, "{\"date\": \"" + SOON.plusDays(1) + "\"}")
                .post(goal + "/date")
                .then()
                .body("proposals.size()", equalTo(1));
        String proposal = fixture.proposalAbout(goal);

        // Then
        as(sam, "{\"date\": \"" + LATER + "\"}")
                .post(goal + "/date")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/proposal-to-answer-first"));

        // When
        answer(sam, proposal, "{\"answer\": \"YES\"}").statusCode(200);

        // Then
        as(ruth).get(goal)
                .then()
                .body("target", equalTo(SOON.plusDays(1).toString()))
                .body("state", equalTo("AGREED"));
        fixture.read(sam).body("open", nullValue()).body("versions.size()", equalTo(1));
    }

    @Test
    void L14_not_achieving_is_no_failing_and_a_reflection_is_offered() {
        // Given
        String goal = fixture.agreed("A job.");
        as(ruth, "{\"state\": \"CHANGED_COURSE\", \"reason\": \"You start an apprenticeship.\"}")
                .post(goal + "/state")
                .then()
                .statusCode(200)
                .body("state", equalTo("AGREED"));

        // When
        answer(sam, fixture.proposalAbout(goal), "{\"answer\": \"YES\"}").statusCode(200);

        // Then
        as(sam).get(goal)
                .then()
                .body("state", equalTo("CHANGED_COURSE"))
                .body("reflect", equalTo(fixture.self() + "/reflections"));
        as(sam, "{\"state\": \"ACHIEVED\"}").post(goal + "/state").then().statusCode(409);
        as(sam, "{\"state\": \"FAILED\"}").post(goal + "/state").then().statusCode(400);
    }

    @Test
    void L14_ticking_a_step_says_that_the_goal_is_in_progress_and_begins_no_version() {
        // Given
        String goal = PlanFixture.at(fixture.write(sam, "{\"words\": \"A job.\", \"steps\": [{\"words\": \"Ask.\"}]}"));
        fixture.bothSign();
        String step = as(sam).get(goal).then().extract().path("steps[0].id");

        // When
        as(ruth, "{\"stepId\": \"" + step + "\"}").post(goal + "/tick").then().statusCode(200);

        // Then
        fixture.read(sam).body("goals[0].state", equalTo("IN_PROGRESS")).body("open", nullValue());
        as(sam, "{\"stepId\": \"" + step + "\", \"done\": false}")
                .post(goal + "/tick")
                .then()
                .body("steps[0].doneAt", nullValue());
        as(sam, "{\"stepId\": \"" + UUID.randomUUID() + "\"}")
                .post(goal + "/tick")
                .then()
                .statusCode(422)
                .body("errors", hasItem(Broken.at("/stepId", PlanRule.NO_SUCH_STEP)));
    }

    @Test
    void everything_wrong_is_said_at_once() {
        String tooLong = "ж".repeat(10_000);
        fixture.write(
                        sam,
                        "{\"words\": \"" + tooLong + "\", \"why\": \"\u200b\u2060\", \"target\": \""
                                + TODAY.minusDays(2)
                                + "\", \"ukprn\": \"90000002\", \"said\": {}, \"steps\": [{\"words\": \" \"}, {\"due\": \""
                                + TODAY.plusYears(20) + "\"}]}")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/words",
                                "/why",
                                "/target",
                                "/ukprn",
                                "/said",
                                "/steps/0/words",
                                "/steps/1/words",
                                "/steps/1/due"));
        fixture.write(sam, "{\"words\": \"a\\u0000b\"}").statusCode(422);
        fixture.write(sam, "{}").statusCode(422).body("errors.pointer", contains("/words"));
        fixture.propose(ruth, "{\"kind\": \"DATE\", \"date\": \"2020-01-01\"}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/kind", "/words", "/date"));
        fixture.propose(ruth, "{\"kind\": \"STEP\", \"words\": \"Ask.\", \"goalId\": \"" + UUID.randomUUID() + "\"}")
                .statusCode(422)
                .body("errors", hasItem(Broken.at("/goalId", PlanRule.NO_SUCH_GOAL)));
    }
}
