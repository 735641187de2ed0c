package org.withme.learner.record.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AnAim.aim;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.reading.AnAim;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("What ends a stay, and what a break (L30)")
class EndsOfStaysTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 7, 6, 9, 0);
    private static final String COMPLETED = "learner.completed.v1";
    private static final String WITHDREW = "learner.withdrew.v1";
    private static final String BREAK_STARTED = "learner.break-started.v1";
    private static final String BREAK_ENDED = "learner.break-ended.v1";

    private final TheMis mis = TheMis.ofANewCollege();
    private int returns;

    @Test
    void an_achieved_programme_is_a_completion_whatever_a_component_did() {
        // Given
        listed(programme("101"), component("101"));

        // When
        listed(programme("101").completed("2026-06-20"), component("101").withdrawn("2026-06-25", "98"));

        // Then
        assertThat(events()).contains(COMPLETED).doesNotContain(WITHDREW);
    }

    @Test
    void a_withdrawn_programme_is_a_withdrawal_whatever_a_component_did() {
        // When
        listed(programme("101").withdrawn("2026-06-20", "2"), component("101").completed("2026-06-25"));

        // Then
        assertThat(events()).contains(WITHDREW).doesNotContain(COMPLETED);
        assertThat(payload(WITHDREW)).contains("\"class\": \"MOVED\"").contains("\"lastDay\": \"2026-06-25\"");
    }

    @Test
    void without_a_programme_the_core_aim_decides_even_if_another_aim_ended_a_little_later() {
        // When
        listed(
                aim("60000001").completed("2026-05-22"),
                aim("ZWRKX001").set("AimType", "4").from("2026-06-01").withdrawn("2026-06-12", "98"));

        // Then
        assertThat(events()).contains(COMPLETED).doesNotContain(WITHDREW);
    }

    @Test
    void without_a_programme_and_a_core_aim_the_last_aim_decides() {
        // When
        listed(
                aim("60000001").set("AimType", "4").completed("2026-05-22"),
                aim("60000002").set("AimType", "4").withdrawn("2026-06-12", "98"));

        // Then
        assertThat(events()).contains(WITHDREW).doesNotContain(COMPLETED);
    }

    @Test
    void a_programme_of_an_earlier_stay_says_nothing_of_a_later_one() {
        // When
        listed(
                programme("101").from("2023-09-04").completed("2025-07-01"),
                aim("60000002").set("AimType", "4").from("2026-01-05").withdrawn("2026-06-12", "98"));

        // Then
        assertThat(events()).contains(WITHDREW).doesNotContain(COMPLETED);
    }

    @Test
    void another_programme_does_not_end_a_break() {
        // Given
        listed(programme("101"), component("101"));
        listed(programme("101").brokenOff("2026-01-20"), component("101").brokenOff("2026-01-20"));
        assertThat(events()).containsSequence(BREAK_STARTED, BREAK_STARTED);

        // When
        listed(
                programme("101").brokenOff("2026-01-20"),
                component("101").brokenOff("2026-01-20"),
                programme("202").from("2026-05-01"),
                aim("60888888").set("AimType", "3").apprenticeship("202").from("2026-05-01"));

        // Then
        assertThat(events()).containsExactly("learner.enrolled.v1", "learner.enrolled.v1");
        assertThat(states()).containsExactly("CONTINUING", "CONTINUING", "ON_BREAK", "ON_BREAK");
    }

    @Test
    void the_same_component_in_another_programme_ends_no_break() {
        // Given
        listed(programme("101").brokenOff("2026-01-20"), component("101").brokenOff("2026-01-20"));

        // When
        listed(
                programme("101").brokenOff("2026-01-20"),
                component("101").brokenOff("2026-01-20"),
                programme("202").from("2026-05-01"),
                component("202").from("2026-05-01"));

        // Then
        assertThat(events()).containsExactly("learner.enrolled.v1", "learner.enrolled.v1");
        assertThat(states()).containsExactly("CONTINUING", "CONTINUING", "ON_BREAK", "ON_BREAK");
    }

    @Test
    void a_component_that_goes_on_outside_any_programme_takes_its_break_up() {
        // When
        listed(
                programme("101").brokenOff("2026-01-20"),
                component("101").brokenOff("2026-01-20"),
                aim("60000002").set("AimType", "4").from("2026-05-01"));

        // Then
        assertThat(states()).containsExactlyInAnyOrder("CONTINUING", "ON_BREAK", "TAKEN_UP_AGAIN");
    }

    @Test
    void a_restart_that_begins_before_the_last_day_of_the_break_was_recorded_is_a_restart() {
        // When
        listed(programme("101").brokenOff("2026-01-20"), programme("101").from("2026-01-19"));

        // Then
        assertThat(states()).containsExactly("CONTINUING", "TAKEN_UP_AGAIN");
    }

    @Test
    void a_break_ends_by_the_restart_of_the_same_programme_and_says_by_which() {
        // Given
        listed(programme("101").brokenOff("2026-01-20"), component("101").brokenOff("2026-01-20"));

        // When: with another component than before
        listed(
                programme("101").brokenOff("2026-01-20"),
                component("101").brokenOff("2026-01-20"),
                programme("101").from("2026-05-01"),
                aim("60888888").set("AimType", "3").apprenticeship("101").from("2026-05-01"));

        // Then
        String restart = TheDatabase.texts(
                        "select id from enrolment where ukprn = ? and learn_aim_ref = 'ZPROG001' and start_date ="
                                + " '2026-05-01'",
                        mis.ukprn())
                .get(0);
        assertThat(events()).containsExactly("learner.enrolled.v1", "learner.enrolled.v1", BREAK_ENDED, BREAK_ENDED);
        assertThat(payload(BREAK_ENDED)).contains("\"takenUpBy\": \"" + restart + "\"");
        assertThat(states()).containsExactly("CONTINUING", "CONTINUING", "TAKEN_UP_AGAIN", "TAKEN_UP_AGAIN");
        assertThat(enrolments("items.takenUpBy")).containsExactly(null, null, restart, restart);
    }

    @Test
    void an_aim_of_no_programme_is_taken_up_again_by_the_same_aim() {
        // When
        listed(aim("60000001").brokenOff("2026-01-05"), aim("60000001").from("2026-03-02"));

        // Then
        assertThat(states()).containsExactly("CONTINUING", "TAKEN_UP_AGAIN");
    }

    @Test
    void a_second_break_of_the_restart_is_a_break_and_the_first_stays_taken_up() {
        // When
        listed(
                aim("60000001").brokenOff("2026-01-05"),
                aim("60000001").from("2026-03-02").brokenOff("2026-03-02"),
                aim("60000001").from("2026-03-02").brokenOff("2026-03-02"));

        // Then
        assertThat(states()).containsExactlyInAnyOrder("ON_BREAK", "TAKEN_UP_AGAIN", "TAKEN_UP_AGAIN");
    }

    @Test
    void a_restart_that_turns_out_to_be_another_programme_puts_the_break_back() {
        // Given
        listed(
                programme("101").brokenOff("2026-01-20"),
                programme("101").from("2026-05-01").known("two"));

        // When
        listed(
                programme("101").brokenOff("2026-01-20"),
                programme("202").from("2026-05-01").known("two"));

        // Then
        assertThat(states()).containsExactly("CONTINUING", "ON_BREAK");
        assertThat(events()).containsExactly("learner.enrolment-changed.v1", BREAK_STARTED);
    }

    @Test
    void who_took_a_break_up_again_is_not_missed_for_the_break() {
        // Given
        listed(aim("60000001").brokenOff("2026-01-05"), aim("60000001").from("2026-03-02"));

        // When
        listed(aim("60000001").from("2026-03-02"));

        // Then
        assertThat(TheDatabase.count(
                        "select count(*) from enrolment where ukprn = ? and missing_since is not null", mis.ukprn()))
                .isZero();
    }

    @Test
    void an_outcome_that_comes_later_is_told_as_achieved_and_completion_once() {
        // Given
        listed(aim("60000001").completed("2026-06-20").set("Outcome", "8"));
        assertThat(events()).containsOnlyOnce(COMPLETED);
        assertThat(payload("learner.enrolment-ended.v1")).doesNotContain("changed");

        // When
        listed(aim("60000001").completed("2026-06-20").set("Outcome", "1"));

        // Then
        assertThat(events()).containsExactly("learner.enrolment-ended.v1");
        assertThat(payload("learner.enrolment-ended.v1")).contains("\"changed\": [\"Outcome\"]");
    }

    @Test
    void a_last_day_that_is_corrected_is_no_second_end() {
        // Given
        listed(aim("60000001").completed("2026-06-20").set("Outcome", "8"));
        assertThat(events()).containsOnlyOnce(COMPLETED);

        // When
        listed(aim("60000001").completed("2026-06-22"));

        // Then
        assertThat(events()).containsExactly("learner.college-access-changed.v1", "learner.enrolment-ended.v1");

        // When
        listed(aim("60000001").withdrawn("2026-06-22", "98"));
        assertThat(events()).contains(WITHDREW);
        listed(aim("60000001").withdrawn("2026-06-23", "98"));

        // Then
        assertThat(events()).doesNotContain(WITHDREW);
    }

    @Test
    void an_end_after_a_return_of_the_learner_is_told_again() {
        // Given
        listed(aim("60000001").completed("2026-02-20"));

        // When
        listed(
                aim("60000001").completed("2026-02-20"),
                aim("60000007").from("2026-03-02").completed("2026-06-12"));

        // Then
        assertThat(events()).containsOnlyOnce(COMPLETED);
    }

    @Test
    void the_journey_tells_what_was_achieved_also_when_the_day_is_corrected_with_it_or_it_was_known_at_once() {
        // Given
        mis.importOf(mis.aReturn()
                .at(MONDAY)
                .with(learner("A1")
                        .on(
                                aim("60000001").completed("2026-06-20").set("Outcome", "8"),
                                aim("60000002").completed("2026-06-20"))));

        // When
        mis.importOf(mis.aReturn()
                .at(MONDAY.plusDays(7))
                .with(learner("A1")
                        .on(
                                aim("60000001").completed("2026-06-22"),
                                aim("60000002").completed("2026-06-20"))));

        // Then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(journey())
                .anyMatch(
                        what -> what.contains("corrected its record") && what.contains("chieved learning aim 60000001"))
                .anyMatch(what -> what.contains("ompleted and achieved learning aim 60000002")));
    }

    @Test
    void the_journey_tells_the_end_once_and_then_that_it_was_achieved() {
        // Given
        mis.importOf(mis.aReturn()
                .at(MONDAY)
                .with(learner("A1").on(aim("60000001").completed("2026-06-20").set("Outcome", "8"))));

        // When
        mis.importOf(mis.aReturn()
                .at(MONDAY.plusDays(7))
                .with(learner("A1").on(aim("60000001").completed("2026-06-20"))));

        // Then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(journey())
                .filteredOn(what -> what.contains("chieved learning aim 60000001"))
                .hasSize(1));
        assertThat(journey())
                .filteredOn(what -> what.contains("ompleted learning aim 60000001"))
                .hasSize(1);
    }

    private List<String> journey() {
        String learner = TheDatabase.texts("select learner_id from college_record where ukprn = ?", mis.ukprn())
                .get(0);
        return RestAssured.given()
                .header("Authorization", Who.learner(UUID.fromString(learner)).bearer())
                .get("/v1/learners/" + learner + "/journey")
                .then()
                .statusCode(200)
                .extract()
                .path("items.what");
    }

    private static AnAim programme(String standard) {
        return aim("ZPROG001").set("AimType", "1").apprenticeship(standard);
    }

    private static AnAim component(String standard) {
        return aim("60000002").set("AimType", "3").apprenticeship(standard);
    }

    private void listed(AnAim... aims) {
        ImportedEvents.forget(mis.ukprn());
        mis.importOf(
                mis.aReturn().at(MONDAY.plusDays(returns++)).with(learner("A1").on(aims)));
    }

    private List<String> events() {
        return ImportedEvents.of(mis.ukprn());
    }

    private String payload(String type) {
        return TheDatabase.texts(
                        "select payload::text from outbox where payload ->> 'ukprn' = ? and type = ?",
                        mis.ukprn(),
                        type)
                .get(0);
    }

    /** The latest start first. */
    private List<String> states() {
        return enrolments("items.status");
    }

    private List<String> enrolments(String path) {
        String learner = TheDatabase.texts("select learner_id from college_record where ukprn = ?", mis.ukprn())
                .get(0);
        return mis.asAdministrator()
                .get("/v1/learners/" + learner + "/enrolments")
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }
}
