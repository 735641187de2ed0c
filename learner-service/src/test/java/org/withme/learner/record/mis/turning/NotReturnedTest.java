package org.withme.learner.record.mis.turning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.learner.record.mis.reading.ALearner.learner;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.ImportedEvents;
import org.withme.learner.record.mis.TheMis;
import org.withme.learner.record.mis.reading.AReturn;
import org.withme.learner.record.mis.reading.AnAim;
import org.withme.learner.record.mis.working.JobLease;
import org.withme.platform.events.Outbox;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Who is not listed any more when a year turns (L5, L9)")
class NotReturnedTest {

    private static final String NOT_RETURNED = "learner.enrolment-not-returned.v1";
    private static final String ACCESS = "learner.college-access-changed.v1";

    /** 2024-25 ended on 31 July 2025; 90 days later the grace is over. */
    private static final LocalDate LAST_OF_GRACE = LocalDate.of(2025, 10, 29);

    private static final LocalDate AFTER_GRACE = LAST_OF_GRACE.plusDays(1);

    @Inject
    NotReturned notReturned;

    @Inject
    ClosingYears closing;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi database;

    private final TheMis mis = TheMis.ofANewCollege();

    @Test
    void who_is_not_carried_on_is_listed_and_keeps_access_open_until_the_grace_is_over() {
        // Given
        aYearTurnsWithoutA1();

        // When
        turnOn(LAST_OF_GRACE);

        // Then
        assertThat(ImportedEvents.of(mis.ukprn())).isEmpty();
        assertThat(lastDays()).containsExactly("A1 -", "A2 -");
        assertThat(notReturned.page(mis.ukprn(), LocalDate.of(2025, 9, 5), java.util.Optional.empty(), 9))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.learnRefNumber()).isEqualTo("A1");
                    assertThat(one.accessUntil()).isEqualTo(LAST_OF_GRACE);
                });
    }

    @Test
    void after_the_grace_it_opens_no_access_and_is_told_as_not_returned_and_never_as_withdrawn() {
        // Given
        aYearTurnsWithoutA1();
        String learner = learnerOf("A1");

        // When
        turnOn(AFTER_GRACE);

        // Then
        assertThat(ImportedEvents.of(mis.ukprn())).containsExactly(ACCESS, NOT_RETURNED);
        assertThat(lastDays()).containsExactly("A1 2025-07-31", "A2 -");
        mis.asAdministrator().get("/v1/learners/" + learner).then().statusCode(404);
        RestAssured.given()
                .header("Authorization", Who.learner(UUID.fromString(learner)).bearer())
                .get("/v1/learners/" + learner + "/enrolments")
                .then()
                .statusCode(200)
                .body("items.status", contains("NOT_RETURNED"));
        mis.asClient()
                .get("/v1/mis/not-returned")
                .then()
                .statusCode(200)
                .body("items.learnRefNumber", contains("A1"))
                .body("items.learnerId", contains(learner))
                .body("items[0].collectionYear", equalTo("2425"))
                .body("items[0].accessUntil", equalTo(LAST_OF_GRACE.toString()));
    }

    @Test
    void the_journey_says_that_it_is_not_listed_any_more() {
        // Given
        mis.importOf(pastYear(7).with(learner("A1").on(aim())));
        mis.importOf(nextYear(9).with(learner("A2")));
        String learner = learnerOf("A1");

        // When
        turnOn(AFTER_GRACE);

        // Then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(RestAssured.given()
                        .header(
                                "Authorization",
                                Who.learner(UUID.fromString(learner)).bearer())
                        .get("/v1/learners/" + learner + "/journey")
                        .then()
                        .extract()
                        .<List<String>>path("items.what"))
                .anySatisfy(what -> assertThat(what).contains("not listed any more"))
                .noneSatisfy(what -> assertThat(what).containsIgnoringCase("left")));
    }

    @Test
    void several_instances_and_a_restart_tell_it_once() {
        // Given
        aYearTurnsWithoutA1();

        // When
        Stream.generate(() -> CompletableFuture.runAsync(() -> turnOn(AFTER_GRACE)))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);
        turnOn(AFTER_GRACE.plusDays(1));

        // Then
        assertThat(ImportedEvents.of(mis.ukprn())).containsExactly(ACCESS, NOT_RETURNED);
    }

    @Test
    void nothing_is_closed_beside_an_import_of_the_college() throws Exception {
        // Given
        aYearTurnsWithoutA1();

        // When
        try (JobLease lease = JobLease.open(database)) {
            assertThat(lease.take(mis.ukprn())).isTrue();
            turnOn(AFTER_GRACE);
        }

        // Then
        assertThat(ImportedEvents.of(mis.ukprn())).isEmpty();
    }

    @Test
    void without_a_return_of_the_next_year_it_is_known_when_that_is_over_too() {
        // Given
        mis.importOf(pastYear(7).with(learner("A1").on(aim())));
        ImportedEvents.forget(mis.ukprn());

        // When, Then
        turnOn(LocalDate.of(2026, 7, 31));
        assertThat(ImportedEvents.of(mis.ukprn())).isEmpty();
        turnOn(LocalDate.of(2026, 8, 1));
        assertThat(ImportedEvents.of(mis.ukprn())).containsExactly(ACCESS, NOT_RETURNED);
    }

    @Test
    void a_later_return_of_the_next_year_that_lists_it_again_opens_access_again() {
        // Given
        aYearTurnsWithoutA1();
        turnOn(AFTER_GRACE);
        ImportedEvents.forget(mis.ukprn());

        // When
        mis.importOf(nextYear(12).with(learner("A1").on(aim()), learner("A2").on(aim())));

        // Then
        assertThat(ImportedEvents.of(mis.ukprn())).containsExactly(ACCESS, "learner.enrolment-listed-again.v1");
        assertThat(lastDays()).containsExactly("A1 -", "A2 -");
        mis.asClient().get("/v1/mis/not-returned").then().body("items", empty());
    }

    @Test
    void the_last_return_of_its_own_year_may_say_how_it_ended_but_does_not_carry_it_on() {
        // Given
        aYearTurnsWithoutA1();
        turnOn(AFTER_GRACE);
        ImportedEvents.forget(mis.ukprn());

        // When
        mis.importOf(pastYear(11)
                .with(
                        learner("A1").on(aim().plannedUntil("2026-06-01")),
                        learner("A2").on(aim())));

        // Then
        turnOn(AFTER_GRACE.plusDays(20));
        assertThat(ImportedEvents.of(mis.ukprn())).containsExactly("learner.enrolment-changed.v1");
        assertThat(lastDays()).containsExactly("A1 2025-07-31", "A2 -");

        // When
        ImportedEvents.forget(mis.ukprn());
        mis.importOf(pastYear(12)
                .with(
                        learner("A1").on(aim().completed("2025-07-18")),
                        learner("A2").on(aim())));

        // Then
        assertThat(ImportedEvents.of(mis.ukprn()))
                .containsExactly(
                        ACCESS, "learner.enrolment-changed.v1", "learner.enrolment-ended.v1", "learner.completed.v1");
        assertThat(lastDays()).containsExactly("A1 2025-07-18", "A2 -");
        mis.asClient().get("/v1/mis/not-returned").then().body("items", empty());
    }

    @Test
    void another_current_enrolment_keeps_access_open() {
        // Given
        mis.importOf(
                pastYear(7).with(learner("A1").on(aim(), AnAim.aim("60000002").from("2024-09-09"))));
        mis.importOf(nextYear(9).with(learner("A1").on(aim())));
        ImportedEvents.forget(mis.ukprn());

        // When
        turnOn(AFTER_GRACE);

        // Then
        assertThat(ImportedEvents.of(mis.ukprn())).containsExactly(NOT_RETURNED);
        assertThat(lastDays()).containsExactly("A1 -");
    }

    @Test
    void a_break_that_was_taken_up_again_is_not_missed() {
        // Given
        mis.importOf(pastYear(7).with(learner("A1").on(aim().brokenOff("2025-01-10"), aim().from("2025-03-03"))));
        mis.importOf(nextYear(9).with(learner("A1").on(aim().from("2025-03-03"))));
        ImportedEvents.forget(mis.ukprn());

        // When
        turnOn(AFTER_GRACE);

        // Then
        mis.asClient().get("/v1/mis/not-returned").then().statusCode(200).body("items", empty());
        assertThat(ImportedEvents.of(mis.ukprn())).isEmpty();
    }

    /** Listed in July, and in September without A1. */
    private void aYearTurnsWithoutA1() {
        mis.importOf(pastYear(7).with(learner("A1").on(aim()), learner("A2").on(aim())));
        mis.importOf(nextYear(9).with(learner("A2").on(aim())));
        ImportedEvents.forget(mis.ukprn());
    }

    private void turnOn(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        new TurningYears(notReturned, closing, outbox, clock).turn();
    }

    private static AnAim aim() {
        return AnAim.aim("60000001").from("2024-09-09");
    }

    private AReturn pastYear(int month) {
        return mis.aReturn().year("2425", "ESFA/ILR/2024-25").at(LocalDateTime.of(2025, month, 3, 9, 0));
    }

    private AReturn nextYear(int month) {
        return mis.aReturn().at(LocalDateTime.of(2025, month, 4, 9, 0));
    }

    private String learnerOf(String reference) {
        return TheDatabase.texts(
                        "select learner_id from college_record where ukprn = ? and learn_ref_number = ?",
                        mis.ukprn(),
                        reference)
                .get(0);
    }

    private List<String> lastDays() {
        return TheDatabase.texts(
                "select learn_ref_number || ' ' || coalesce(last_day::text, '-') from college_record where ukprn = ?"
                        + " order by 1",
                mis.ukprn());
    }
}
