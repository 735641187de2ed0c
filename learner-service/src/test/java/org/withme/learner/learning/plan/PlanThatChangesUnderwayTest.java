package org.withme.learner.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.fixture.LearnerFixture.aPairThatMayBeOne;
import static org.withme.learner.learning.plan.PlanFixture.LATER;
import static org.withme.learner.learning.plan.PlanFixture.SOON;
import static org.withme.learner.learning.plan.PlanFixture.TODAY;
import static org.withme.learner.learning.plan.PlanFixture.answer;
import static org.withme.learner.learning.plan.PlanFixture.idOf;
import static org.withme.learner.learning.plan.PlanFixture.kinds;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.learning.autonomy.Area;
import org.withme.learner.learning.autonomy.Stage;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName(
        "What changes while a plan is under way: records, stages, colleges, dates, and who has signed (L3, L14, L16, L18)")
class PlanThatChangesUnderwayTest {

    private static final String WAITING = "select count(*) from pg_locks where locktype = 'advisory' and not granted";

    private final PlanFixture fixture = new PlanFixture();
    private final Tokens sam = fixture.sam();
    private final Tokens ruth = fixture.ruth();

    @Test
    void L14_a_step_or_another_date_makes_an_open_signature_void_and_nobody_signs_unread() {
        // Given
        String goal = fixture.wrote("A job.");
        fixture.sign(ruth, fixture.etag(ruth)).then().statusCode(200);

        // When
        as(sam, "{\"words\": \"Ask.\"}").post(goal + "/steps").then().statusCode(200);

        // Then
        fixture.read(ruth).body("open.signatures", empty());
        assertThat(kinds(ruth)).contains("plan-to-agree");

        // When
        fixture.sign(ruth, fixture.etag(ruth)).then().statusCode(200);
        as(sam, "{\"date\": \"" + SOON + "\"}").post(goal + "/date").then().body("target", equalTo(SOON.toString()));

        // Then
        fixture.read(ruth).body("open.signatures", empty());
        fixture.sign(ruth, "*").then().statusCode(428).body("errors.code", contains("plan-signed-unread"));
        as(ruth, "{}")
                .header("If-Match", "*")
                .post(fixture.plan() + "/employer-signature")
                .then()
                .statusCode(428);
    }

    @Test
    void L18_a_goal_of_their_own_counts_at_once_in_other_words_where_the_learner_leads_and_the_mentor_is_told() {
        // Given
        String goal = fixture.agreed("A job.");
        stage(Stage.LED_BY_ME);

        // When
        String etag = as(sam).get(goal).getHeader("ETag");
        as(sam, "{\"words\": \"The site job.\"}")
                .header("If-Match", etag)
                .put(goal)
                .then()
                .statusCode(200)
                .body("state", equalTo("AGREED"));

        // Then
        assertThat(kinds(ruth)).contains("plan-changed").doesNotContain("plan-to-agree");

        // When
        fixture.wrote("Pass maths.");

        // Then
        assertThat(kinds(ruth)).doesNotContain("plan-to-agree");
        assertThat(kinds(sam)).contains("plan-to-sign");
        answer(sam, fixture.proposed("{\"kind\": \"GOAL\", \"words\": \"Save.\"}"), "{\"answer\": \"YES\"}")
                .statusCode(200);
        assertThat(kinds(ruth)).contains("plan-to-agree");
        assertThat(kinds(sam)).doesNotContain("plan-to-sign");
    }

    @Test
    void L14_a_plan_that_all_have_signed_by_now_is_agreed_when_one_of_them_signs_again() {
        // Given
        fixture.wrote("A job.");
        String etag = fixture.etag(sam);
        fixture.sign(sam, etag).then().statusCode(200).body("open.waitsFor", contains("MENTOR"));
        stage(Stage.LED_BY_ME);

        // When
        fixture.sign(sam, etag).then().statusCode(200).body("open", nullValue()).body("versions.number", contains(1));

        // Then
        assertThat(fixture.published()).containsOnlyOnce("learner.plan-signed.v1");
    }

    @Test
    void what_waited_for_a_college_that_the_learner_has_left_counts_as_they_go_on_with_it() {
        // Given
        String changed = fixture.wrote("A job.");
        String begun = fixture.wrote("Pass maths.");
        TheDatabase.write("update college_record set last_day = current_date - 1 where learner_id = ?", fixture.id());

        // When
        as(sam, "{\"words\": \"The site job.\"}")
                .header("If-Match", "*")
                .put(changed)
                .then()
                .statusCode(200)
                .body("state", equalTo("AGREED"));
        as(sam, "{\"state\": \"IN_PROGRESS\"}").post(begun + "/state").then().body("state", equalTo("IN_PROGRESS"));

        // Then
        fixture.read(sam).body("open", nullValue());
        assertThat(kinds(sam)).doesNotContain("plan-to-sign");
    }

    @Test
    void L16_words_that_staff_proposed_stay_theirs_when_the_learner_wants_another_date_only() {
        // Given
        String first = fixture.proposed("{\"kind\": \"GOAL\", \"words\": \"Pass maths.\", \"date\": \"" + SOON + "\"}");
        answer(sam, first, "{\"answer\": \"ANOTHER\", \"date\": \"" + LATER + "\"}")
                .statusCode(200);

        // When
        answer(ruth, insteadOf(first), "{\"answer\": \"YES\"}").statusCode(200);

        // Then
        fixture.read(sam).body("goals.startedBy", contains("STAFF"));

        // Given
        String second = fixture.proposed("{\"kind\": \"GOAL\", \"words\": \"Save.\"}");
        answer(sam, second, "{\"answer\": \"ANOTHER\", \"words\": \"Save for a van.\"}")
                .statusCode(200);
        answer(ruth, insteadOf(second), "{\"answer\": \"YES\"}").statusCode(200);
        String own = fixture.self() + "/goals/" + fixture.read(sam).extract().<String>path("goals[1].id");

        // Then
        as(sam).get(own).then().body("startedBy", equalTo("LEARNER"));
        as(sam, "{\"date\": \"" + SOON + "\"}")
                .post(own + "/date")
                .then()
                .body("target", nullValue())
                .body("proposals.kind", contains("DATE"));
    }

    @Test
    void L16_a_yes_that_waits_while_the_goal_changes_comes_true_of_the_goal_as_it_is_then() throws Exception {
        // Given
        String goal = fixture.agreed("A job.");
        as(sam, "{\"date\": \"" + LATER + "\"}").post(goal + "/date").then().statusCode(200);
        String proposal = fixture.proposalAbout(goal);
        ExecutorService mentor = Executors.newSingleThreadExecutor();
        try (Connection meanwhile = TheDatabase.connection()) {
            meanwhile.setAutoCommit(false);
            meanwhile
                    .createStatement()
                    .execute("select pg_advisory_xact_lock(hashtextextended('plan/" + fixture.plan() + "', 0))");
            Future<Integer> yes = mentor.submit(() ->
                    answer(ruth, proposal, "{\"answer\": \"YES\"}").extract().statusCode());
            await().atMost(Duration.ofMinutes(1)).until(() -> TheDatabase.count(WAITING) == 1);

            // When
            meanwhile
                    .createStatement()
                    .execute("update goal set looked_at_on = current_date, version = version + 1 where id = '"
                            + idOf(goal) + "'");
            meanwhile.commit();

            // Then
            assertThat(yes.get()).isEqualTo(200);
        } finally {
            mentor.shutdown();
        }
        as(sam).get(goal)
                .then()
                .body("target", equalTo(LATER.toString()))
                .body("lookedAtOn", equalTo(TODAY.toString()));
    }

    @Test
    void L14_nothing_is_entered_for_a_learner_while_a_goal_waits_to_be_looked_at() {
        // Given
        PlanFixture.pastItsDate(fixture.agreed("A job."));

        // Then
        fixture.write(ruth, "{\"words\": \"Pass maths.\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/goal-to-look-at-first"));
    }

    @Test
    void L16_another_counter_proposal_is_not_taken_for_the_first_one() {
        // Given
        String proposal = fixture.proposed("{\"kind\": \"GOAL\", \"words\": \"Pass maths.\"}");
        String another = "{\"answer\": \"ANOTHER\", \"words\": \"Play in a band.\"}";
        answer(sam, proposal, another).statusCode(200);

        // Then
        answer(sam, proposal, another).statusCode(200);
        answer(sam, proposal, "{\"answer\": \"ANOTHER\", \"words\": \"Save.\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/proposal-already-answered"));
        answer(sam, proposal, another.replace("}", ", \"reason\": \"I like it.\"}"))
                .statusCode(409);
    }

    @Test
    void L16_who_moves_a_date_ends_what_was_proposed_for_it_and_no_past_day_is_agreed() {
        // Given
        String goal = fixture.agreed("A job.");
        as(ruth, "{\"date\": \"" + SOON + "\"}").post(goal + "/date").then().statusCode(200);
        String proposal = fixture.proposalAbout(goal);
        TheDatabase.write("update plan_proposal set day = current_date - 1 where id = ?", idOf(proposal));

        // Then
        answer(sam, proposal, "{\"answer\": \"YES\"}")
                .statusCode(422)
                .body("errors", hasItem(Broken.at("/answer", PlanRule.DAY_PASSED)));

        // When
        stage(Area.PACE, Stage.LED_BY_ME);
        as(sam, "{\"date\": \"" + LATER + "\"}").post(goal + "/date").then().body("proposals", empty());

        // Then
        as(sam).get(proposal).then().body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void L16_only_what_waits_or_lives_counts_as_the_same() {
        // Given
        String words = "Same " + UUID.randomUUID();
        String goal = fixture.wrote(words);
        PlanFixture other = new PlanFixture();
        String proposal = fixture.proposed("{\"kind\": \"GOAL\", \"words\": \"" + words + "\"}");
        String body = "{\"words\": \"" + words + "\"}";
        String sameness = other.self() + "/plan-proposals/sameness";
        as(other.ruth(), body).post(sameness).then().body("plans", equalTo(1));

        // When
        answer(sam, proposal, "{\"answer\": \"NO\"}").statusCode(200);
        as(sam, "{\"state\": \"LET_GO\"}").post(goal + "/state").then().statusCode(200);

        // Then
        as(other.ruth(), body).post(sameness).then().body("plans", equalTo(0));
    }

    @Test
    void a_new_wait_is_told_anew_and_the_mentor_sees_that_the_employer_is_missing() {
        // Given
        fixture.wrote("A job.");
        TheDatabase.write("update goal set proposed_at = now() - interval '9 days' where learner_id = ?", fixture.id());
        TheDatabase.write("update enrolment set prog_type = 25 where learner_id = ?", fixture.id());
        String etag = fixture.etag(sam);
        String first = since(ruth, "plan-to-agree");

        // When
        fixture.sign(ruth, etag).then().statusCode(200);

        // Then
        assertThat(kinds(ruth)).doesNotContain("plan-to-agree");
        assertThat(since(sam, "plan-to-sign")).isGreaterThan(first);
        fixture.sign(sam, etag).then().statusCode(200).body("open.waitsFor", contains("EMPLOYER"));
        assertThat(since(ruth, "plan-to-agree")).isGreaterThan(first);
    }

    @Test
    void L16_what_staff_proposed_waits_with_them_and_when_they_have_left_with_whoever_is_the_mentor() {
        // Given
        String name = "Tutor " + UUID.randomUUID();
        Tokens lee = Who.staff(name, "tutor", ASHDOWN);
        UUID learner = aLearner()
                .at(ASHDOWN)
                .withMentor(fixture.mentor())
                .with(name, "tutor")
                .exists();
        String proposal = PlanFixture.at(as(lee, "{\"kind\": \"GOAL\", \"words\": \"Pass maths.\"}")
                .post("/v1/learners/" + learner + "/plan-proposals")
                .then()
                .statusCode(201));
        assertThat(linksOf(lee)).containsExactly(proposal);
        assertThat(linksOf(ruth)).isEmpty();

        // When
        TheDatabase.write(
                "update relationship set expires_on = current_date - 1 where learner_id = ? and role = 'tutor'",
                learner);

        // Then
        assertThat(linksOf(lee)).isEmpty();
        assertThat(linksOf(ruth)).containsExactly(proposal);

        // When
        as(ruth).post(proposal + "/withdraw").then().statusCode(200);

        // Then
        assertThat(linksOf(ruth)).isEmpty();
    }

    /** Of what they, or who was there before them, proposed. */
    private static List<String> linksOf(Tokens reader) {
        return as(reader)
                .get("/v1/me/inbox")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind == 'proposed-by-you' }.link");
    }

    @Test
    void staff_read_no_proposal_about_a_goal_that_was_struck_out() {
        // Given
        String goal =
                PlanFixture.at(fixture.write(ruth, "{\"words\": \"Pass maths.\", \"said\": {\"how\": \"TELEPHONE\"}}")
                        .statusCode(201));
        String step = fixture.proposed(
                "{\"kind\": \"STEP\", \"goalId\": \"" + idOf(goal) + "\", \"words\": \"Ask for a tutor.\"}");

        // When
        as(sam).post(goal + "/strike-out").then().statusCode(200);

        // Then
        as(ruth).get(step).then().statusCode(404);
        as(sam).get(step).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void L3_what_was_signed_while_two_people_were_taken_for_one_is_read_without_the_other_s_goals() {
        // Given
        LearnerFixture one = aLearner().at(ASHDOWN).withMentor(fixture.mentor());
        LearnerFixture other = aLearner().at(ASHDOWN).withMentor(fixture.mentor());
        String pair = "/v1/mis/possible-duplicates/" + aPairThatMayBeOne(one, other);
        Tokens self = Who.learner(one.id());
        String plan = "/v1/learners/" + one.id() + "/plans/90000001";
        for (LearnerFixture each : List.of(one, other)) {
            as(Who.learner(each.id()), "{\"words\": \"A job.\"}")
                    .post("/v1/learners/" + each.id() + "/goals")
                    .then()
                    .statusCode(201);
        }
        decide(pair, "/merge", "{\"survivor\": \"" + one.id() + "\"}");
        String brought = "{\"learner\": \"" + other.reference() + "\", \"source\": \"OurPlans\", \"reference\": \""
                + UUID.randomUUID() + "\", \"words\": \"Brought.\", \"state\": \"AGREED\"}";
        as(Who.mis(ASHDOWN))
                .contentType("application/x-ndjson")
                .body(brought.getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/plans/load")
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
        as(self).get(plan).then().body("goals.words", containsInAnyOrder("A job.", "A job.", "Brought."));
        String etag = as(self).get(plan).then().extract().path("open.etag");
        as(ruth).header("If-Match", etag).post(plan + "/sign").then().statusCode(200);
        String version = as(self).header("If-Match", etag)
                .post(plan + "/sign")
                .then()
                .statusCode(200)
                .extract()
                .path("versions[0].id");
        String read = plan + "/versions/" + version;
        as(self).get(read).then().body("text.goals.size()", equalTo(3)).body("shortened", equalTo(false));

        // When
        decide(pair, "/unmerge", null);

        // Then
        as(self).get(read).then().body("text.goals.size()", equalTo(1)).body("shortened", equalTo(true));
        as(self).get(plan).then().body("goals.words", contains("A job."));
        as(Who.learner(other.id()))
                .get("/v1/learners/" + other.id() + "/plans/90000001")
                .then()
                .body("goals.words", containsInAnyOrder("A job.", "Brought."));
    }

    @Test
    void L14_who_signed_is_asked_anew_when_two_records_became_one_and_when_they_parted() {
        // Given
        LearnerFixture one = aLearner().at(ASHDOWN).withMentor(fixture.mentor());
        LearnerFixture other = aLearner().at(ASHDOWN).withMentor(fixture.mentor());
        String pair = "/v1/mis/possible-duplicates/" + aPairThatMayBeOne(one, other);
        String plan = "/v1/learners/" + one.id() + "/plans/90000001";
        for (LearnerFixture each : List.of(one, other)) {
            as(Who.learner(each.id()), "{\"words\": \"A job.\"}")
                    .post("/v1/learners/" + each.id() + "/goals")
                    .then()
                    .statusCode(201);
        }
        signs(ruth, plan);
        assertThat(toAgree(ruth)).doesNotContain(plan);

        // When
        decide(pair, "/merge", "{\"survivor\": \"" + one.id() + "\"}");

        // Then
        assertThat(toAgree(ruth)).containsExactly(plan);

        // When
        signs(ruth, plan);
        assertThat(toAgree(ruth)).isEmpty();
        decide(pair, "/unmerge", null);

        // Then
        assertThat(toAgree(ruth)).containsExactlyInAnyOrder(plan, "/v1/learners/" + other.id() + "/plans/90000001");
    }

    private static void signs(Tokens who, String plan) {
        String etag = as(who).get(plan).then().extract().path("open.etag");
        as(who).header("If-Match", etag).post(plan + "/sign").then().statusCode(200);
    }

    private static List<String> toAgree(Tokens mentor) {
        return as(mentor)
                .get("/v1/me/inbox")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind == 'plan-to-agree' }.link");
    }

    @Test
    void L18_a_change_is_told_no_more_after_the_look_also_when_two_records_were_looked_at() {
        // Given
        LearnerFixture one = aLearner().at(ASHDOWN).withMentor(fixture.mentor());
        LearnerFixture other = aLearner().at(ASHDOWN).withMentor(fixture.mentor());
        String pair = "/v1/mis/possible-duplicates/" + aPairThatMayBeOne(one, other);
        for (LearnerFixture each : List.of(one, other)) {
            as(ruth).get("/v1/learners/" + each.id() + "/plans/90000001").then().statusCode(200);
        }
        as(Who.learner(one.id()), "{\"words\": \"A job.\"}")
                .post("/v1/learners/" + one.id() + "/goals")
                .then()
                .statusCode(201);
        TheDatabase.write("update goal set state = 'AGREED', alone_at = now() where learner_id = ?", one.id());
        decide(pair, "/merge", "{\"survivor\": \"" + one.id() + "\"}");
        assertThat(kinds(ruth)).contains("plan-changed");

        // When
        as(ruth).get("/v1/learners/" + one.id() + "/plans/90000001").then().statusCode(200);

        // Then
        assertThat(kinds(ruth)).doesNotContain("plan-changed");
    }

    private String insteadOf(String proposal) {
        UUID counter = UUID.fromString(
                TheDatabase.texts("select id::text from plan_proposal where in_answer_to = ?", idOf(proposal))
                        .get(0));
        return fixture.self() + "/plan-proposals/" + counter;
    }

    private static void decide(String pair, String how, String body) {
        Tokens registrar = Who.staff("Registrar", "mis-administrator", ASHDOWN);
        (body == null ? as(registrar) : as(registrar, body))
                .header("If-Match", "*")
                .post(pair + how)
                .then()
                .statusCode(200);
    }

    private static String since(Tokens reader, String kind) {
        return as(reader).get("/v1/me/inbox").then().extract().path("items.find { it.kind == '" + kind + "' }.since");
    }

    private void stage(Stage stage) {
        stage(Area.GOALS, stage);
    }

    private void stage(Area area, Stage stage) {
        TheDatabase.write(
                "insert into autonomy_move (id, learner_id, ukprn, area, from_stage, to_stage, proposed_by, proposed_as,"
                        + " proposed_at, state, answered_by, answered_as, answered_at, version) values (uuidv7(), ?, '90000001',"
                        + " ?, 'WITH_ME', ?, 'fixture', 'mentor', now(), 'AGREED', 'fixture', 'learner', now(), 0)",
                fixture.id(),
                area.name(),
                stage.name());
    }
}
