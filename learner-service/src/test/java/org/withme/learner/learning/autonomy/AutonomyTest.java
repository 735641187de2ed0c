package org.withme.learner.learning.autonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.EventSchemas;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("What a learner decides alone moves one step at a time, because both sides agree (L4)")
class AutonomyTest {

    private static final String FORWARD = "{\"area\": \"PACE\"}";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final String back =
            "{\"area\": \"PACE\", \"to\": \"DONE_FOR_ME\", \"reason\": \"Two weeks without a date.\", \"reviewOn\": \"%s\"}"
                    .formatted(today.plusWeeks(6));

    @Inject
    Stages stages;

    private final String name = "Mentor " + UUID.randomUUID();
    private final Tokens ruth = Who.staff(name, "mentor", ASHDOWN);
    private final Tokens tom = Who.staff("Tutor " + name, "tutor", ASHDOWN);
    private final UUID sam = aLearner()
            .at(ASHDOWN)
            .withMentor(name)
            .with("Tutor " + name, "tutor")
            .exists();
    private final Tokens self = Who.learner(sam);

    @Test
    void everybody_begins_together_and_reads_what_they_may_always_do() {
        for (Tokens reader : List.of(self, ruth, tom)) {
            as(reader)
                    .get(autonomy())
                    .then()
                    .statusCode(200)
                    .body("colleges.college.ukprn", contains("90000001"))
                    .body("colleges[0].areas.area", contains("GOALS", "PACE", "EVIDENCE"))
                    .body("colleges[0].areas.stage", contains("WITH_ME", "WITH_ME", "WITH_ME"))
                    .body("always.right", hasItems("SAY_NO", "REFLECT", "SEE_READERS"));
        }
    }

    @Test
    @Transactional
    void who_is_at_no_college_decides_alone_and_everybody_else_begins_with_me() {
        assertThat(stages.of(sam, null, Area.GOALS)).isEqualTo(Stage.LED_BY_ME);
        assertThat(stages.of(sam, "90000001", Area.GOALS)).isEqualTo(Stage.WITH_ME);
    }

    @Test
    void a_step_counts_only_when_the_other_side_agrees() {
        // When
        String move = proposed(self, FORWARD);

        // Then
        area().body("stage", equalTo("WITH_ME")).body("waiting.proposed.capacity", equalTo("learner"));

        // When
        answer(ruth, move, "agree", "{}").statusCode(200).body("answered.name", equalTo(name));

        // Then
        area().body("stage", equalTo("LED_BY_ME"))
                .body("practice", notNullValue())
                .body("since", notNullValue())
                .body("waiting", nullValue());
        assertThat(events("learner.autonomy-moved.v1")).hasSize(1);
    }

    @Test
    void neither_side_moves_it_alone() {
        // Given
        String learners = proposed(self, FORWARD);
        String mentors = proposed(ruth, "{\"area\": \"GOALS\"}");

        // Then
        answer(self, learners, "agree", "{}").statusCode(409).body("type", endsWith("/problems/other-side-answers"));
        answer(tom, mentors, "agree", "{}").statusCode(409).body("type", endsWith("/problems/other-side-answers"));
        answer(self, mentors, "withdraw", null)
                .statusCode(409)
                .body("type", endsWith("/problems/not-proposed-by-your-side"));
        area().body("stage", equalTo("WITH_ME"));
    }

    @Test
    void nobody_skips_a_step_and_the_last_has_no_next() {
        // Given
        answer(ruth, proposed(self, FORWARD), "agree", "{}");

        // Then
        broken(self, FORWARD, "/to");
        broken(ruth, back, "/to");
    }

    @Test
    void going_back_needs_a_reason_a_day_to_talk_again_and_a_reply() {
        // Then
        broken(ruth, "{\"area\": \"PACE\", \"to\": \"DONE_FOR_ME\"}", "/reason", "/reviewOn");

        // When
        String move = proposed(ruth, back);

        // Then
        answer(self, move, "agree", "{}").statusCode(422).body("errors.pointer", contains("/reply"));
        answer(self, move, "agree", "{\"reply\": \"Bis zum Frühling. 🙂\"}")
                .statusCode(200)
                .body("answered.words", equalTo("Bis zum Frühling. 🙂"));
        area().body("stage", equalTo("DONE_FOR_ME"));
    }

    @Test
    void a_no_says_why_and_changes_nothing() {
        // Given
        String move = proposed(ruth, FORWARD);

        // Then
        answer(self, move, "decline", "{}").statusCode(422).body("errors.pointer", contains("/reply"));
        answer(self, move, "decline", "{\"reply\": \"Not yet.\"}").statusCode(200);
        area().body("stage", equalTo("WITH_ME")).body("waiting", nullValue());
        answer(self, move, "agree", "{}").statusCode(409).body("type", endsWith("/problems/move-answered"));
    }

    @Test
    void the_same_answer_twice_is_harmless() {
        // Given
        String move = proposed(self, FORWARD);

        // When
        answer(ruth, move, "agree", "{}").statusCode(200);
        answer(ruth, move, "agree", "{}").statusCode(200);

        // Then
        assertThat(events("learner.autonomy-moved.v1")).hasSize(1);
    }

    @Test
    void of_two_who_answer_at_once_one_is_told_that_it_is_answered() throws Exception {
        // Given
        String move = proposed(self, FORWARD);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);

        // When
        List<Future<Integer>> answers = List.of(ruth, tom).stream()
                .map(who -> two.submit(() -> {
                    start.await();
                    return answer(who, move, "decline", "{\"reply\": \"Later.\"}")
                            .extract()
                            .statusCode();
                }))
                .toList();
        start.countDown();

        // Then
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        two.shutdown();
    }

    @Test
    void one_step_waits_for_each_area_and_either_of_a_side_withdraws_it() {
        // Given
        String move = proposed(ruth, FORWARD);

        // Then
        as(self, FORWARD).post(moves()).then().statusCode(409).body("type", endsWith("/problems/move-waits"));

        // When
        answer(tom, move, "withdraw", null).statusCode(200).body("state", equalTo("WITHDRAWN"));

        // Then
        proposed(self, FORWARD);
    }

    @Test
    void all_that_is_wrong_with_a_step_is_said_at_once() {
        broken(self, "{}", "/area");
        broken(
                self,
                "{\"reason\": \"\\u2060\", \"reviewOn\": \"%s\"}".formatted(today),
                "/area",
                "/reason",
                "/reviewOn");
        broken(self, "{\"area\": \"PACE\", \"reviewOn\": \"%s\"}".formatted(today.plusDays(400)), "/reviewOn");
        as(self, "{\"area\": \"SPEED\"}").post(moves()).then().statusCode(400);
    }

    @Test
    void it_waits_for_whoever_answers_and_goes_by_itself() {
        // When
        String move = proposed(self, FORWARD);

        // Then
        kinds(ruth).body("items.kind", hasItem("autonomy-to-answer"));
        kinds(tom).body("items.kind", hasItem("autonomy-to-answer"));
        kinds(self).body("items.kind", not(hasItem("autonomy-proposed")));

        // When
        answer(tom, move, "agree", "{}");
        proposed(ruth, "{\"area\": \"GOALS\"}");

        // Then
        kinds(ruth).body("items.kind", not(hasItem("autonomy-to-answer")));
        kinds(self).body("items.kind", hasItem("autonomy-proposed"));
    }

    @Test
    void on_the_day_that_was_set_the_mentor_is_asked_to_talk_about_it_again() {
        // Given
        String move = proposed(ruth, back);
        answer(self, move, "agree", "{\"reply\": \"Well.\"}").statusCode(200);
        kinds(ruth).body("items.kind", not(hasItem("autonomy-review-due")));
        TheDatabase.write("update autonomy_move set review_on = ? where id::text = ?", today, move);

        // Then
        kinds(ruth).body("items.kind", hasItem("autonomy-review-due"));
        answer(ruth, move, "review", "{\"nextOn\": \"%s\"}".formatted(today))
                .statusCode(422)
                .body("errors.pointer", contains("/nextOn"));

        // When
        answer(ruth, move, "review", "{}").statusCode(200).body("reviewOn", nullValue());

        // Then
        kinds(ruth).body("items.kind", not(hasItem("autonomy-review-due")));
        answer(ruth, move, "review", "{}").statusCode(409).body("type", endsWith("/problems/nothing-to-review"));
        assertThat(events("learner.autonomy-reviewed.v1")).hasSize(1);
    }

    @Test
    void both_read_among_the_days_ahead_when_they_talk_about_it_again() {
        // Given
        String move = proposed(ruth, back);
        answer(self, move, "agree", "{\"reply\": \"Well.\"}").statusCode(200);

        // Then
        ahead(self)
                .body("on", equalTo(today.plusWeeks(6).toString()))
                .body("what", equalTo("You talk again about who decides what."));
        ahead(ruth)
                .body("on", equalTo(today.plusWeeks(6).toString()))
                .body("what", equalTo("You talk with the learner again about who decides what."));

        // When
        TheDatabase.write("update autonomy_move set review_on = ? where id::text = ?", today.minusDays(1), move);

        // Then
        ahead(self).body("what", nullValue());
    }

    private ValidatableResponse ahead(Tokens reader) {
        return as(reader)
                .get("/v1/learners/{id}/now", sam)
                .then()
                .statusCode(200)
                .rootPath("ahead.find { it.link.endsWith('/autonomy') }");
    }

    @Test
    void nothing_waits_for_a_mentor_who_is_not_beside_the_learner() {
        // Given
        Tokens stranger = Who.staff("Another " + name, "mentor", ASHDOWN);
        toReviewToday();
        proposed(self, "{\"area\": \"GOALS\"}");

        // Then
        kinds(ruth).body("items.kind", hasItems("autonomy-to-answer", "autonomy-review-due"));
        kinds(stranger)
                .body("items.kind", not(hasItem("autonomy-to-answer")))
                .body("items.kind", not(hasItem("autonomy-review-due")));
    }

    @Test
    void nothing_waits_for_the_mentor_once_the_learner_has_left() {
        // Given
        toReviewToday();
        proposed(self, "{\"area\": \"GOALS\"}");
        kinds(ruth).body("items.kind", hasItems("autonomy-to-answer", "autonomy-review-due"));

        // When
        TheDatabase.write("update college_record set last_day = ? where learner_id = ?", today.minusDays(1), sam);

        // Then
        kinds(ruth)
                .body("items.kind", not(hasItem("autonomy-to-answer")))
                .body("items.kind", not(hasItem("autonomy-review-due")));
    }

    private void toReviewToday() {
        String move = proposed(ruth, back);
        answer(self, move, "agree", "{\"reply\": \"Well.\"}").statusCode(200);
        TheDatabase.write("update autonomy_move set review_on = ? where id::text = ?", today, move);
    }

    @Test
    void who_agrees_to_a_step_from_where_the_learner_is_no_more_is_told_that_things_changed() {
        // Given
        String move = proposed(self, FORWARD);
        TheDatabase.write(
                "insert into autonomy_move (id, learner_id, ukprn, area, from_stage, to_stage, proposed_by, proposed_as,"
                        + " proposed_at, state, answered_by, answered_as, answered_at, version) values (uuidv7(), ?, '90000001',"
                        + " 'PACE', 'WITH_ME', 'DONE_FOR_ME', 'fixture', 'mentor', now(), 'AGREED', 'fixture', 'learner', now(), 0)",
                sam);

        // Then
        answer(ruth, move, "agree", "{}")
                .statusCode(409)
                .body("type", endsWith("/problems/move-overtaken"))
                .body("title", equalTo("Things have changed since this was proposed"));
        area().body("stage", equalTo("DONE_FOR_ME"));
    }

    @Test
    void an_apprentice_is_promised_nothing_in_goals_that_others_sign_too() {
        assertThat(Area.GOALS.means(Stage.LED_BY_ME)).contains("as an apprentice: your employer and mentor sign too");
        assertThat(Area.GOALS.practice()).contains("as an apprentice");
    }

    @Test
    void who_agrees_to_go_back_talks_about_it_again_on_a_day_that_is_still_to_come() {
        // Given
        String move = proposed(ruth, back);
        TheDatabase.write("update autonomy_move set review_on = ? where id::text = ?", today, move);

        // Then
        answer(self, move, "agree", "{\"reply\": \"Well.\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/review-day-is-over"));
        area().body("stage", equalTo("WITH_ME"));
    }

    @Test
    void who_has_left_is_asked_nothing_more_there() {
        // Given
        proposed(ruth, FORWARD);
        kinds(self).body("items.kind", hasItem("autonomy-proposed"));

        // When
        TheDatabase.write("update college_record set last_day = ? where learner_id = ?", today.minusDays(1), sam);

        // Then
        kinds(self).body("items.kind", not(hasItem("autonomy-proposed")));
    }

    @Test
    void each_college_agrees_for_itself_and_sees_nothing_of_another() {
        // Given
        String elsewhere = "Elsewhere " + name;
        UUID both = aLearner()
                .at(ASHDOWN)
                .withMentor(name)
                .at(BRACKENFELL)
                .withMentor(elsewhere)
                .exists();
        Tokens there = Who.staff(elsewhere, "mentor", BRACKENFELL);
        Tokens lee = Who.learner(both);
        String steps = "/v1/learners/" + both + "/autonomy-moves";

        // Then
        as(lee, FORWARD).post(steps).then().statusCode(422).body("errors.pointer", contains("/ukprn"));

        // When
        String here = as(lee, "{\"area\": \"PACE\", \"ukprn\": \"90000001\"}")
                .post(steps)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String theirs =
                as(there, FORWARD).post(steps).then().statusCode(201).extract().path("id");

        // Then
        as(there).get(steps + "/" + here).then().statusCode(404);
        as(there, "{}").post(steps + "/" + here + "/agree").then().statusCode(404);
        as(there).get(steps).then().body("items.id", contains(theirs));
        as(lee).get(steps).then().body("items.id", containsInAnyOrder(here, theirs));
    }

    @Test
    void who_is_at_no_college_has_nobody_to_agree_with() {
        // Given
        UUID gone = aLearner().leftOn(today.minusDays(30), ASHDOWN).exists();

        // Then
        as(Who.learner(gone)).get("/v1/learners/" + gone + "/autonomy").then().body("colleges", empty());
        as(Who.learner(gone), FORWARD)
                .post("/v1/learners/" + gone + "/autonomy-moves")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/decides-alone"));
    }

    @Test
    void a_request_sent_again_proposes_once_and_its_kept_answer_has_no_words() {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        String first =
                as(ruth, back).header("Idempotency-Key", key).post(moves()).path("id");
        String again =
                as(ruth, back).header("Idempotency-Key", key).post(moves()).path("id");

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(TheDatabase.texts("select answer from idempotency_key where learner_id = ?", sam))
                .containsExactly("{\"id\":\"" + first + "\"}");
    }

    @Test
    void no_event_has_a_word_of_what_was_said() {
        // When
        answer(self, proposed(ruth, back), "agree", "{\"reply\": \"Until spring.\"}");

        // Then
        assertThat(events("learner.autonomy-move-proposed.v1").toString() + events("learner.autonomy-moved.v1"))
                .doesNotContain("Two weeks")
                .doesNotContain("spring");
    }

    private List<String> events(String type) {
        List<String> payloads = TheDatabase.texts(
                "select payload::text from outbox where type = ? and aggregateid = ? order by seq", type, sam);
        assertThat(payloads)
                .allSatisfy(payload -> assertThat(EventSchemas.errors(type, new ObjectMapper().readTree(payload)))
                        .isEmpty());
        return payloads;
    }

    private String autonomy() {
        return "/v1/learners/" + sam + "/autonomy";
    }

    private String moves() {
        return "/v1/learners/" + sam + "/autonomy-moves";
    }

    private String proposed(Tokens who, String body) {
        return as(who, body).post(moves()).then().statusCode(201).extract().path("id");
    }

    private ValidatableResponse answer(Tokens who, String move, String how, String body) {
        String path = moves() + "/" + move + "/" + how;
        return body == null
                ? as(who).post(path).then()
                : as(who, body).post(path).then();
    }

    private void broken(Tokens who, String body, String... pointers) {
        as(who, body).post(moves()).then().statusCode(422).body("errors.pointer", contains(pointers));
    }

    private ValidatableResponse area() {
        return as(self).get(autonomy()).then().statusCode(200).rootPath("colleges[0].areas.find { it.area == 'PACE' }");
    }

    private static ValidatableResponse kinds(Tokens who) {
        return as(who).get("/v1/me/inbox").then().statusCode(200);
    }
}
