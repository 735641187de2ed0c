package org.withme.learner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("The journey in words that people understand")
class JourneyWordsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String AT_ASHDOWN =
            "{\"ukprn\": \"90000001\", \"learnAimRef\": \"60000001\", \"enrolmentId\": \"01990d3c-0000-7000-8000-000000000001\"}";
    private static final String AWARD = "01980000-0000-7000-8000-0000000000a1";
    private static final String OTHER_AWARD = "01980000-0000-7000-8000-0000000000a2";

    private final UUID sam = aLearner().at(ASHDOWN).exists();

    @Test
    void what_belongs_together_is_one_entry_that_can_be_opened() {
        // Given
        started(AWARD, "Independent living award");
        for (int minute = 10; minute < 22; minute++) {
            judged("assessment.self-judged.v1", AWARD, "2026-07-06T10:" + minute + ":00Z");
            judged("assessment.assessor-judged.v1", AWARD, "2026-07-06T11:" + minute + ":00Z");
        }
        judged("assessment.assessor-judged.v1", AWARD, "2026-07-07T09:00:00Z");
        judged("assessment.assessor-judged.v1", OTHER_AWARD, "2026-07-06T11:30:00Z");

        // When
        Response journey = journey("");

        // Then
        journey.then()
                .body(
                        "items.what",
                        contains(
                                "You started an assessment at Ashdown College: Independent living award.",
                                "You judged your own work on 12 criteria of Independent living award.",
                                "Your assessor judged 12 criteria of Independent living award.",
                                "Your assessor judged a criterion.",
                                "Your assessor judged a criterion of Independent living award."))
                .body("items.count", contains(nullValue(), equalTo(12), equalTo(12), nullValue(), nullValue()));
        String entries = journey.path("items[2].entries");
        as(Who.learner(sam))
                .get(entries)
                .then()
                .statusCode(200)
                .body("items", hasSize(12))
                .body("items.type", everyItem(equalTo("assessment.assessor-judged.v1")))
                .body("items.what", everyItem(equalTo("Your assessor judged a criterion of Independent living award.")))
                .body("items.count", everyItem(nullValue()));
    }

    @Test
    void pages_tell_what_belongs_together_once_and_in_either_order() {
        // Given
        for (int minute = 10; minute < 15; minute++) {
            judged("assessment.self-judged.v1", AWARD, "2026-07-06T10:" + minute + ":00Z");
            judged("assessment.self-judged.v1", OTHER_AWARD, "2026-07-06T10:" + minute + ":30Z");
            judged("assessment.agreed.v1", AWARD, "2026-07-06T10:" + minute + ":40Z");
        }

        for (String order : List.of("oldest-first", "newest-first")) {
            // When
            List<Integer> counts = new ArrayList<>();
            String next = "";
            do {
                Response page = journey("?limit=1&order=" + order + next);
                counts.addAll(page.path("items.count"));
                next = page.path("next") == null ? null : "&cursor=" + page.path("next");
            } while (next != null);

            // Then
            assertThat(counts).containsExactly(5, 5, 5);
        }
    }

    @Test
    void L24_a_period_has_its_first_and_its_last_day() {
        // Given
        judged("assessment.self-judged.v1", AWARD, "2026-07-05T23:59:59.999Z");
        judged("assessment.self-judged.v1", AWARD, "2026-07-06T00:00:00Z");
        judged("assessment.self-judged.v1", AWARD, "2026-07-06T23:59:59.999Z");
        judged("assessment.self-judged.v1", AWARD, "2026-07-08T00:00:00Z");

        // Then
        journey("?from=2026-07-06").then().body("items.count", contains(2, null));
        journey("?until=2026-07-06").then().body("items.count", contains(null, 2));
        journey("?from=2026-07-06&until=2026-07-06&order=newest-first").then().body("items.count", contains(2));
        journey("?from=2026-07-07&until=2026-07-07").then().body("items", empty());
    }

    @Test
    void L24_a_stage_of_learning_is_what_was_so_when_it_happened() {
        // Given
        happens("learner.applied.v1", "2026-06-01T10:00:00Z", AT_ASHDOWN);
        happens("learner.enrolled.v1", "2026-09-01T10:00:00Z", AT_ASHDOWN);
        happens("learner.preferences-changed.v1", "2026-09-02T10:00:00Z", "{\"changed\": [\"pace\"]}");
        happens("learner.break-started.v1", "2026-10-01T10:00:00Z", AT_ASHDOWN);
        happens("learner.break-ended.v1", "2026-11-01T10:00:00Z", AT_ASHDOWN);
        happens("learner.withdrew.v1", "2026-11-20T10:00:00Z", AT_ASHDOWN);

        // Then
        journey("?stage=BEFORE").then().body("items.type", contains("learner.applied.v1"));
        journey("?stage=LEARNING")
                .then()
                .body(
                        "items.type",
                        contains("learner.enrolled.v1", "learner.preferences-changed.v1", "learner.break-ended.v1"));
        journey("?stage=ON_BREAK&college=90000001").then().body("items.type", contains("learner.break-started.v1"));
        journey("?stage=AFTER&order=newest-first").then().body("items.type", contains("learner.withdrew.v1"));
        as(Who.learner(sam))
                .get("/v1/learners/{id}/journey?stage=LATER", sam)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query/stage"));
    }

    @Test
    void L24_who_goes_on_at_one_college_is_learning_whatever_ended_at_another() {
        // Given
        happens("learner.enrolled.v1", "2026-09-01T10:00:00Z", AT_ASHDOWN);
        happensAt("90000002", "learner.enrolled.v1", "2026-09-02T10:00:00Z");
        happensAt("90000002", "learner.withdrew.v1", "2026-09-03T10:00:00Z");

        // Then
        journey("?stage=AFTER").then().body("items", empty());
        journey("?stage=AFTER&college=90000002").then().body("items.type", contains("learner.withdrew.v1"));
    }

    @Test
    void a_period_that_is_none_is_refused_with_all_that_is_wrong() {
        as(Who.learner(sam))
                .get("/v1/learners/{id}/journey?from=2026-02-30&until=yesterday", sam)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query/from", "/query/until"));
        as(Who.learner(sam))
                .get("/v1/learners/{id}/journey?from=2026-07-06&until=2026-07-05", sam)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query/until"));
    }

    @Test
    void whoever_may_not_read_it_opens_nothing() {
        // Given
        judged("assessment.self-judged.v1", AWARD, "2026-07-06T10:10:00Z");
        judged("assessment.self-judged.v1", AWARD, "2026-07-06T10:11:00Z");
        String entries = journey("").path("items[0].entries");

        // When, Then
        as(Who.staff("A tutor", "tutor", ASHDOWN))
                .get(entries)
                .then()
                .statusCode(200)
                .body("items", empty());
        as(Who.learner(sam))
                .get("/v1/learners/{learnerId}/journey?together={entry}", sam, UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", empty());
        as(Who.learner(sam))
                .get("/v1/learners/{learnerId}/journey?together=these", sam)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query/together"));
    }

    @Test
    void the_aims_of_a_return_are_one_entry() {
        // Given
        for (String aim : List.of("ZPROG001", "60312345", "60312346")) {
            happens(
                    "learner.enrolled.v1",
                    "2026-07-06T10:00:00Z",
                    "{\"ukprn\": \"90000001\", \"learnAimRef\": \"" + aim + "\", \"plannedEndDate\": \"2027-07-03\","
                            + " \"collectionYear\": \"2627\", \"preparedOn\": \"2026-07-06\"}");
        }

        // When, Then
        journey("").then().body("items.what", contains("You enrolled at Ashdown College on 3 learning aims."));
        as(Who.staff("A tutor", "tutor", ASHDOWN))
                .get("/v1/learners/{learnerId}/journey", sam)
                .then()
                .body("items.what", contains("The learner enrolled at Ashdown College on 3 learning aims."))
                .body("items[0].count", equalTo(3));
    }

    @Test
    void a_criterion_that_was_judged_twice_is_one_criterion() {
        // Given
        for (String at : List.of("2026-07-06T12:00:00Z", "2026-07-06T12:05:00Z")) {
            happens(
                    "assessment.self-judged.v1",
                    at,
                    "{\"ukprn\": \"90000001\", \"assessmentId\": \"" + AWARD + "\", \"criterionId\": \"" + OTHER_AWARD
                            + "\", \"criterion\": \"Cooks\"}");
        }

        // When, Then
        journey("")
                .then()
                .body("items.what", contains("You judged your own work on “Cooks”."))
                .body("items[0].count", equalTo(2));
    }

    @Test
    void it_names_the_criterion_and_the_framework() {
        // Given
        started(AWARD, "Independent living award");
        happens(
                "assessment.assessor-judged.v1",
                "2026-07-06T12:00:00Z",
                "{\"ukprn\": \"90000001\", \"assessmentId\": \"" + AWARD + "\","
                        + " \"criterion\": \"Plans a week of meals within a budget\"}");

        // When, Then
        journey("?kind=ASSESSMENT&order=newest-first")
                .then()
                .body(
                        "items[0].what",
                        equalTo("Your assessor judged “Plans a week of meals within a budget” of Independent living"
                                + " award."));
    }

    @Test
    void a_session_is_told_with_what_the_adviser_said_of_it() {
        // Given
        happens("iag.session-recorded.v1", "2026-07-06T10:00:00Z", "{\"channel\": 1, \"minutes\": 40}");
        happens("iag.session-recorded.v1", "2026-07-06T11:00:00Z", "{\"minutes\": 40}");
        happens("iag.session-recorded.v1", "2026-07-06T12:00:00Z", "{\"channel\": 99}");
        happens("iag.session-recorded.v1", "2026-07-06T13:00:00Z", "{}");

        // When, Then
        journey("")
                .then()
                .body(
                        "items.what",
                        contains(
                                "You talked with an adviser for 40 minutes, face to face.",
                                "You talked with an adviser for 40 minutes.",
                                "You talked with an adviser, in another way.",
                                "You talked with an adviser."));
    }

    @Test
    void what_somebody_entered_is_told_with_how_and_when_it_was_said() {
        // Given
        String said = "\"saidHow\": \"TELEPHONE\", \"saidOn\": \"2026-07-03\"}";
        happens("iag.ambition-declared.v1", "2026-07-06T10:00:00Z", "{" + said);
        happens("advocacy.offer-accepted.v1", "2026-07-06T11:00:00Z", "{" + said);
        happens("learner.wish-made.v1", "2026-07-06T12:00:00Z", "{\"wishId\": \"" + UUID.randomUUID() + "\", " + said);
        happens("advocacy.said-answered.v1", "2026-07-06T13:00:00Z", "{\"answer\": \"STRUCK_OUT\"}");
        happens("learner.said-answered.v1", "2026-07-06T14:00:00Z", "{\"answer\": \"MADE_OWN\"}");
        happens("learner.said-answered.v1", "2026-07-06T15:00:00Z", "{\"answer\": \"STRUCK_OUT\"}");

        // When, Then
        journey("")
                .then()
                .body(
                        "items.what",
                        contains(
                                "An ambition of yours was entered, as you said it by telephone on 3 July 2026.",
                                "Your yes to an advocate was entered, as you said it by telephone on 3 July 2026.",
                                "A wish of yours was entered, as you said it by telephone on 3 July 2026.",
                                "You struck out the answer about an advocate that was entered for you.",
                                "You confirmed a wish that was entered for you.",
                                "You struck out a wish that was entered for you."));
    }

    @Test
    void what_was_shared_and_recognised_is_told_without_its_words() {
        // Given
        String shared = "{\"reflectionId\": \"" + UUID.randomUUID() + "\", \"subject\": \"nobody-known\"}";
        happens("learner.reflection-shared.v1", "2026-07-06T10:00:00Z", shared);
        happens("learner.reflection-taken-back.v1", "2026-07-06T11:00:00Z", shared);
        happens("learner.recognised.v1", "2026-07-06T12:00:00Z", "{\"ukprn\": \"90000001\", \"kind\": \"HELP\"}");
        happens("learner.recognised.v1", "2026-07-06T13:00:00Z", "{\"ukprn\": \"90000001\", \"kind\": \"LATER\"}");
        happens("learner.recognition-removed.v1", "2026-07-06T14:00:00Z", "{}");

        // When, Then
        journey("")
                .then()
                .body(
                        "items.what",
                        contains(
                                "Somebody can read a reflection that you shared.",
                                "Somebody cannot read any more what you took back.",
                                "Your help was recognised at Ashdown College.",
                                "Something that you did was recognised at Ashdown College.",
                                "You took a recognition off your page."));
    }

    @Test
    void how_it_came_to_what_a_learner_decides_alone_is_told() {
        // Given
        autonomy("move-proposed", "10", "GOALS", "\"to\": \"LED_BY_ME\", \"proposedAs\": \"learner\"");
        autonomy("moved", "11", "GOALS", "\"to\": \"LED_BY_ME\"");
        autonomy("move-proposed", "12", "PACE", "\"to\": \"DONE_FOR_ME\", \"proposedAs\": \"mentor\"");
        autonomy("moved", "13", "PACE", "\"to\": \"DONE_FOR_ME\"");
        autonomy("moved", "14", "EVIDENCE", "\"to\": \"LED_BY_ME\"");
        autonomy("move-declined", "15", "PACE", "\"moveId\": \"" + AWARD + "\"");
        autonomy("move-withdrawn", "16", "EVIDENCE", "\"moveId\": \"" + AWARD + "\"");
        autonomy("reviewed", "17", "GOALS", "\"stage\": \"WITH_ME\"");
        autonomy("moved", "18", "LATER", "\"to\": \"LATER_TOO\"");

        // When, Then
        journey("")
                .then()
                .body(
                        "items.what",
                        contains(
                                "You suggested at Ashdown College: about your goals, you decide alone.",
                                "It was agreed at Ashdown College: about your goals, you decide alone.",
                                "It was suggested to you at Ashdown College: about your pace, your mentor takes the lead.",
                                "It was agreed at Ashdown College: about your pace, your mentor takes the lead.",
                                "It was agreed at Ashdown College: about what shows that you got there, you decide alone.",
                                "No was said at Ashdown College to a change about your pace: it stays as it is.",
                                "A change about what shows that you got there is not suggested any more at Ashdown College.",
                                "You talked again at Ashdown College, and it stays: about your goals, you decide together.",
                                "It was agreed at Ashdown College: about a part of your learning, it is decided in another way than before."));
    }

    private void autonomy(String what, String hour, String area, String more) {
        happens(
                "learner.autonomy-" + what + ".v1",
                "2026-07-06T" + hour + ":00:00Z",
                "{\"ukprn\": \"90000001\", \"area\": \"" + area + "\", " + more + "}");
    }

    @Test
    void a_new_number_of_the_colleges_software_is_no_entry() {
        // Given
        happens("learner.enrolment-changed.v1", "2026-07-06T10:00:00Z", changed("\"AimSeqNumber\", \"SWSupAimId\""));
        happens(
                "learner.facts-changed.v1",
                "2026-07-06T10:00:01Z",
                "{\"ukprn\": \"90000001\", \"fields\": [\"LearnRefNumber\"]}");
        happens(
                "learner.enrolment-changed.v1",
                "2026-07-06T10:00:02Z",
                changed("\"AimSeqNumber\", \"LearnPlanEndDate\""));

        // When, Then
        journey("")
                .then()
                .body(
                        "items.what",
                        contains("Ashdown College changed its record of learning aim 60312345: planned end date."));
        try (OpenStream stream = OpenStream.of(Who.learner(sam))) {
            await().atMost(SOON)
                    .until(() -> !stream.comments().isEmpty() || stream.ids().size() > 1);
            assertThat(stream.ids()).containsExactly("1");
        }
    }

    private Response journey(String query) {
        return as(Who.learner(sam))
                .get("/v1/learners/" + sam + "/journey" + query)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    @Test
    void A9_a_goal_that_staff_accepted_says_who_of_the_learners_side_proposed_it() {
        // Given
        String goal = "{\"goalId\": \"" + UUID.randomUUID() + "\", \"startedBy\": \"LEARNER\"";
        happens("learner.goal-written.v1", "2026-11-02T10:00:00Z", goal + "}");
        happens("learner.goal-written.v1", "2026-11-03T10:00:00Z", goal + ", \"byAdvocate\": true}");
        TheDatabase.write("update journey_entry set capacity = 'mentor' where learner_id = ?", sam);

        // Then
        journey("")
                .then()
                .body(
                        "items.what",
                        containsInAnyOrder(
                                "A goal that you proposed is in your plan.",
                                "A goal that your advocate proposed is in your plan."));
    }

    @Test
    void A10_a_decision_to_the_standard_says_whether_an_assessor_made_it_or_quality_assurance() {
        // Given
        String decided =
                "{\"ukprn\": \"90000001\", \"decisionRule\": \"ASSESSOR_TO_STANDARD\", \"criterion\": \"Cooks\", \"assessmentId\": \"";
        happens("assessment.decided.v1", "2026-11-02T10:00:00Z", decided + UUID.randomUUID() + "\"}");
        TheDatabase.write("update journey_entry set capacity = 'assessor' where learner_id = ?", sam);
        happens("assessment.decided.v1", "2026-11-03T10:00:00Z", decided + UUID.randomUUID() + "\"}");
        TheDatabase.write("update journey_entry set capacity = 'iqa' where learner_id = ? and capacity is null", sam);

        // Then
        assertThat(journey("").jsonPath().getList("items.what", String.class))
                .satisfiesExactlyInAnyOrder(
                        what -> assertThat(what)
                                .startsWith("Your assessor decided about ")
                                .endsWith(", to the standard."),
                        what -> assertThat(what)
                                .startsWith("Quality assurance decided about ")
                                .endsWith(", to the standard."));
    }

    private void started(String assessment, String title) {
        happens(
                "assessment.started.v1",
                "2026-07-06T08:00:00Z",
                "{\"ukprn\": \"90000001\", \"assessmentId\": \"" + assessment + "\", \"title\": \"" + title + "\"}");
    }

    private void judged(String type, String assessment, String at) {
        happens(type, at, "{\"ukprn\": \"90000001\", \"assessmentId\": \"" + assessment + "\"}");
    }

    private static String changed(String fields) {
        return "{\"ukprn\": \"90000001\", \"learnAimRef\": \"60312345\", \"changed\": [" + fields + "]}";
    }

    private void happensAt(String ukprn, String type, String at) {
        happens(type, at, AT_ASHDOWN.replace("90000001", ukprn));
        TheDatabase.write(
                "update journey_entry set ukprn = ? where learner_id = ? and data ->> 'ukprn' = ?", ukprn, sam, ukprn);
    }

    private void happens(String type, String at, String data) {
        TheDatabase.write(
                "insert into journey_entry (learner_id, event_id, occurred_at, type, source, ukprn, data)"
                        + " values (?, ?, cast(? as timestamptz), ?, 'some-service', '90000001', cast(? as jsonb))",
                sam,
                UUID.randomUUID(),
                at,
                type,
                data);
    }
}
