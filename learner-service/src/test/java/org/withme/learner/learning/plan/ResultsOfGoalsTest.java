package org.withme.learner.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.fixture.LearnerFixture.aPairThatMayBeOne;
import static org.withme.learner.learning.plan.PlanFixture.kinds;
import static org.withme.learner.learning.plan.PlanFixture.remove;
import static org.withme.learner.learning.plan.PlanFixture.result;
import static org.withme.learner.learning.plan.PlanFixture.show;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A published result offers itself to the learner, who shows it with a goal or leaves it (L14)")
class ResultsOfGoalsTest {

    private final PlanFixture fixture = new PlanFixture();
    private final Tokens sam = fixture.sam();
    private final Tokens ruth = fixture.ruth();

    @Inject
    GoalResults results;

    @Test
    void L14_a_result_is_offered_to_the_learner_alone_and_asks_for_nothing() {
        // Given
        fixture.wrote("A job.");
        List<String> before = kinds(sam);

        // When
        UUID award = fixture.result("Award in cookery");

        // Then
        fixture.read(sam)
                .body("resultsToShow.resultId", contains(award.toString()))
                .body("resultsToShow.title", contains("Award in cookery"))
                .body("goals[0].results", empty());
        fixture.read(ruth).body("resultsToShow", empty());
        assertThat(kinds(sam)).isEqualTo(before);
    }

    @Test
    void L14_what_the_learner_shows_with_a_goal_is_seen_by_who_reads_the_plan_until_it_is_taken_back() {
        // Given
        String goal = fixture.wrote("A job.");
        UUID award = fixture.result("Award in cookery");
        String toSign = fixture.etag(ruth);

        // When
        show(sam, goal, award).statusCode(200).body("results.title", contains("Award in cookery"));
        show(sam, goal, award).statusCode(200).body("results", hasSize(1));

        // Then
        fixture.read(ruth)
                .body("goals[0].results.title", contains("Award in cookery"))
                .body("goals[0].results.superseded", contains(false))
                .body("goals[0].results[0].link", endsWith("/result"))
                .body("open.etag", equalTo(toSign));
        fixture.read(sam).body("resultsToShow", empty());

        // When
        remove(sam, goal, award).statusCode(200).body("results", empty());
        remove(sam, goal, award).statusCode(200);

        // Then
        fixture.read(ruth).body("goals[0].results", empty());
        fixture.read(sam).body("resultsToShow.resultId", contains(award.toString()));
        assertThat(fixture.published("cookery"))
                .filteredOn("learner.goal-result-shown.v1"::equals)
                .hasSize(2);
    }

    @Test
    void L14_a_result_that_was_corrected_since_says_so_and_the_new_one_is_offered() {
        // Given
        String goal = fixture.wrote("A job.");
        UUID first = fixture.result("Award in cookery");
        show(sam, goal, first).statusCode(200);

        // When
        UUID second = result(fixture.id(), "90000001", "Award in cookery, corrected", first);

        // Then
        as(ruth).get(goal).then().body("results.superseded", contains(true));
        fixture.read(sam).body("resultsToShow.resultId", contains(second.toString()));

        // When
        remove(sam, goal, first).statusCode(200);

        // Then
        fixture.read(sam).body("resultsToShow.resultId", contains(second.toString()));
    }

    @Test
    void L14_a_goal_that_is_reached_can_have_results_too() {
        String goal = fixture.wrote("A job.");
        as(sam, "{\"state\": \"ACHIEVED\"}").post(goal + "/state").then().statusCode(200);
        show(sam, goal, fixture.result("Award in cookery")).statusCode(200).body("results", hasSize(1));
    }

    @Test
    void L14_at_most_twenty_are_offered_the_latest_first() {
        for (int i = 1; i <= 21; i++) {
            fixture.result("Award " + i);
        }
        fixture.read(sam).body("resultsToShow", hasSize(20)).body("resultsToShow[0].title", equalTo("Award 21"));
    }

    @Test
    void L14_of_all_results_those_alone_are_read_that_are_shown_with_a_goal_or_offered() {
        // Given
        PlanKey plan = new PlanKey(fixture.id(), "90000001");
        UUID goal = PlanFixture.idOf(fixture.wrote("A job."));
        UUID other = PlanFixture.idOf(fixture.wrote("Another."));
        UUID award = fixture.result("Award in cookery");
        UUID old = fixture.result("Award of old");
        UUID corrected = result(fixture.id(), "90000001", "Award of old, corrected", old);
        UUID elsewhere = result(fixture.id(), "90000002", "Award of Brackenfell", null);
        show(sam, fixture.self() + "/goals/" + goal, award).statusCode(200);

        // Then
        assertThat(results.shownWith(fixture.id(), List.of(goal, other))).containsOnlyKeys(goal);
        assertThat(results.shownWith(fixture.id(), List.of(other))).isEmpty();
        assertThat(results.offeredIn(plan, 20))
                .extracting(GoalResultView::resultId)
                .containsExactly(corrected);
        fixture.result("Award in art");
        assertThat(results.offeredIn(plan, 1)).hasSize(1);
        assertThat(results.isOne(plan, old)).isTrue();
        assertThat(results.isOne(plan, elsewhere)).isFalse();
    }

    @Test
    void L14_with_a_colleges_plan_go_its_own_results_and_with_the_learners_alone_all() {
        // Given
        String goal = fixture.wrote("A job.");
        UUID elsewhere = result(fixture.id(), "90000002", "Award of Brackenfell", null);

        // Then
        fixture.read(sam).body("resultsToShow", empty());
        as(sam).get(fixture.self() + "/plans/own")
                .then()
                .body("resultsToShow.resultId", contains(elsewhere.toString()));
        show(sam, goal, elsewhere).statusCode(422).body("errors", contains(notOne()));
    }

    @Test
    void L14_the_result_of_somebody_else_and_no_result_are_refused() {
        // Given
        String goal = fixture.wrote("A job.");
        UUID theirs = new PlanFixture().result("Award in cookery");

        // Then
        show(sam, goal, theirs).statusCode(422).body("errors", contains(notOne()));
        show(sam, goal, UUID.randomUUID()).statusCode(422).body("errors", contains(notOne()));
        as(sam, "{}")
                .post(goal + "/results")
                .then()
                .statusCode(422)
                .body("errors", contains(Broken.at("/resultId", StandardRule.MISSING)));
        as(sam, "{}").post(goal + "/results/remove").then().statusCode(422);
        remove(sam, goal, theirs).statusCode(200);
    }

    @Test
    void L14_no_result_is_shown_with_an_unknown_a_foreign_or_a_struck_out_goal_nor_by_staff() {
        // Given
        UUID award = fixture.result("Award in cookery");
        String struck =
                PlanFixture.at(fixture.write(ruth, "{\"words\": \"Pass maths.\", \"said\": {\"how\": \"TELEPHONE\"}}")
                        .statusCode(201));
        show(ruth, struck, award).statusCode(403);
        show(sam, struck, award).statusCode(200);
        as(sam).post(struck + "/strike-out").then().statusCode(200);

        // Then
        show(sam, struck, award).statusCode(409).body("type", endsWith("/problems/said-struck-out"));
        fixture.read(sam).body("resultsToShow.resultId", contains(award.toString()));
        show(sam, fixture.self() + "/goals/" + UUID.randomUUID(), award).statusCode(404);
        String foreign = new PlanFixture().wrote("A job.");
        show(sam, foreign, award).statusCode(404);
        show(sam, fixture.self() + foreign.substring(foreign.indexOf("/goals/")), award)
                .statusCode(404);
    }

    @Test
    void L3_after_two_records_were_parted_no_goal_shows_a_result_of_the_other() {
        // Given
        LearnerFixture one = aLearner().at(ASHDOWN).withMentor(fixture.mentor());
        LearnerFixture other = aLearner().at(ASHDOWN).withMentor(fixture.mentor());
        String pair = "/v1/mis/possible-duplicates/" + aPairThatMayBeOne(one, other);
        String ones = wrote(one);
        String others = wrote(other);
        UUID result = result(other.id(), "90000001", "Award in cookery", null);
        decide(pair, "/merge", "{\"survivor\": \"" + one.id() + "\"}");
        Tokens self = Who.learner(one.id());
        String moved = "/v1/learners/" + one.id() + others.substring(others.indexOf("/goals/"));
        show(self, ones, result).statusCode(200).body("results", hasSize(1));
        show(self, moved, result).statusCode(200).body("results", hasSize(1));

        // When
        decide(pair, "/unmerge", null);

        // Then
        as(self).get(ones).then().statusCode(200).body("results", empty());
        as(Who.learner(other.id())).get(others).then().body("results.resultId", contains(result.toString()));
    }

    private static String wrote(LearnerFixture learner) {
        return PlanFixture.at(as(Who.learner(learner.id()), "{\"words\": \"A job.\"}")
                .post("/v1/learners/" + learner.id() + "/goals")
                .then()
                .statusCode(201));
    }

    private static void decide(String pair, String how, String body) {
        Tokens registrar = Who.staff("Registrar", "mis-administrator", ASHDOWN);
        (body == null ? as(registrar) : as(registrar, body))
                .header("If-Match", "*")
                .post(pair + how)
                .then()
                .statusCode(200);
    }

    private static Matcher<Map<String, String>> notOne() {
        return Broken.at("/resultId", PlanRule.NO_SUCH_RESULT);
    }
}
