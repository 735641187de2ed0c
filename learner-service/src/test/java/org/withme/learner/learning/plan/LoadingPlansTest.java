package org.withme.learner.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.learning.plan.PlanFixture.SOON;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A plan that is kept elsewhere is brought, so that nobody types it again")
class LoadingPlansTest {

    private static final String COLUMNS = "learner,source,reference,words,owner,date,state,link\n";

    private final String mine = "ilp-" + UUID.randomUUID();
    private final String ruth = "Mentor " + UUID.randomUUID();
    private final LearnerFixture learner = aLearner().at(ASHDOWN).withMentor(ruth);
    private final UUID sam = learner.exists();

    @Test
    void a_csv_brings_goals_with_their_source_and_each_row_is_answered() {
        // When
        String csv = COLUMNS
                + row("1", "\"Einen Platz, auf der Baustelle 🚧\"", "LEARNER", SOON.toString(), "IN_PROGRESS")
                + row("2", "Pass maths.", "STAFF", "2025-06-30", "ACHIEVED");
        load("text/csv", csv, false)
                .statusCode(200)
                .body("added", equalTo(2))
                .body("rows.outcome", contains("ADDED", "ADDED"))
                .body("rows.row", contains(1, 2));

        // Then
        plan(Who.learner(sam))
                .body("goals.words", contains("Einen Platz, auf der Baustelle 🚧", "Pass maths."))
                .body("goals.state", contains("IN_PROGRESS", "ACHIEVED"))
                .body("goals.startedBy", contains("LEARNER", "STAFF"))
                .body("goals[0].target", equalTo(SOON.toString()))
                .body("goals[0].source.name", equalTo("OurPlans"))
                .body("goals[0].source.link", equalTo("https://plans.example/" + mine + "1"));
        assertThat(TheDatabase.texts(
                        "select payload ->> 'brought' from outbox where aggregateid = ? and type = 'learner.goal-written.v1'",
                        sam))
                .containsExactly("true", "true");
    }

    @Test
    void what_was_brought_before_is_known_and_stays_as_it_is() {
        // Given
        load("application/x-ndjson", json("1", "A job."), false).body("added", equalTo(1));
        String goal = "/v1/learners/" + sam + "/goals/"
                + plan(Who.learner(sam)).extract().<String>path("goals[0].id");
        as(Who.learner(sam), "{\"words\": \"The site job.\"}")
                .header("If-Match", "*")
                .put(goal)
                .then()
                .statusCode(200);

        // When
        load(
                        "application/x-ndjson",
                        json("1", "Another job.") + "\n" + json("2", "New.") + "\n" + json("2", "Twice."),
                        false)
                .body("added", equalTo(1))
                .body("known", equalTo(2))
                .body("rows.outcome", contains("KNOWN", "ADDED", "KNOWN"));

        // Then
        plan(Who.learner(sam)).body("goals.words", contains("The site job.", "New."));
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_does_nothing() {
        load("text/csv", COLUMNS + row("1", "A job.", "", "", ""), true)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("rows.outcome", contains("ADDED"));
        plan(Who.learner(sam)).body("goals", empty());
    }

    @Test
    void a_row_that_is_refused_says_why_and_the_others_stand() {
        // Given
        LearnerFixture elsewhere = aLearner().at(BRACKENFELL);
        elsewhere.exists();

        // When
        String rows = json("1", "A job.") + "\n"
                + "{\"learner\": \"" + elsewhere.reference() + "\", \"source\": \"OurPlans\", \"reference\": \"" + mine
                + "x\", \"words\": \"A job.\"}\n"
                + "{\"learner\": \"" + learner.reference()
                + "\", \"words\": \"\u200b\", \"date\": \"soon\", \"link\": \"javascript:1\"}\n"
                + "nonsense";

        // Then
        load("application/x-ndjson", rows, false)
                .statusCode(200)
                .body("added", equalTo(1))
                .body("refused", equalTo(3))
                .body("rows[1].errors.pointer", contains("/learner"))
                .body("rows[2].errors.pointer", hasItems("/source", "/reference", "/words", "/date", "/link"));
        plan(Who.learner(sam)).body("goals.words", contains("A job."));
        load("text/csv", "learner,nothing\nA,B\n", false).statusCode(422).body("errors.code", hasItem("column"));
    }

    @Test
    void a_reference_of_another_learners_goal_is_refused_and_tells_nothing_of_it() {
        // Given
        load("application/x-ndjson", json("1", "A job."), false).body("added", equalTo(1));
        LearnerFixture other = aLearner().at(ASHDOWN);
        other.exists();

        // Then
        load("application/x-ndjson", json("1", "A job.").replace(learner.reference(), other.reference()), false)
                .body("refused", equalTo(1))
                .body("rows[0].errors", hasItem(Broken.at("/reference", PlanRule.ANOTHERS_REFERENCE)))
                .body("rows[0].goalId", nullValue());
    }

    @Test
    void a_plan_takes_as_many_goals_as_it_holds_and_what_is_over_takes_no_place() {
        // Given
        String full = IntStream.rangeClosed(1, 51)
                .mapToObj(goal -> json(String.valueOf(goal), "Goal " + goal))
                .collect(Collectors.joining("\n"));

        // Then
        load("application/x-ndjson", full, false)
                .body("added", equalTo(50))
                .body("rows[50].errors.pointer", contains("/learner"))
                .body("rows[50].errors.code", contains("plan-full"));
        load("text/csv", COLUMNS + row("over", "Pass maths.", "STAFF", "2025-06-30", "ACHIEVED"), false)
                .body("added", equalTo(1));
    }

    private String row(String reference, String words, String owner, String date, String state) {
        return String.join(
                        ",",
                        learner.reference(),
                        "OurPlans",
                        mine + reference,
                        words,
                        owner,
                        date,
                        state,
                        "https://plans.example/" + mine + reference)
                + "\n";
    }

    private String json(String reference, String words) {
        return "{\"learner\": \"" + learner.reference() + "\", \"source\": \"OurPlans\", \"reference\": \"" + mine
                + reference + "\", \"words\": \"" + words + "\"}";
    }

    private static ValidatableResponse load(String type, String rows, boolean dryRun) {
        return as(Who.mis(ASHDOWN))
                .queryParam("dryRun", dryRun)
                .contentType(type)
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/plans/load")
                .then();
    }

    private ValidatableResponse plan(Tokens reader) {
        return as(reader).get("/v1/learners/" + sam + "/plans/90000001").then().statusCode(200);
    }
}
