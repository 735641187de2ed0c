package org.withme.learner.rights.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.learner.people.college.Colleges;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
class AccessLogTest {

    @Inject
    ReadsElsewhere elsewhere;

    @Inject
    RecordReads reads;

    @Inject
    Colleges colleges;

    @Test
    void the_learner_reads_who_looked_in_which_capacity_and_how_often() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).withMentor("Jo Marsh").exists();
        as(Who.staff("Jo Marsh", "mentor", ASHDOWN)).get("/v1/learners/{learnerId}", sam);
        as(Who.staff("Jo Marsh", "mentor", ASHDOWN)).get("/v1/learners/{learnerId}/enrolments", sam);
        as(Who.mis(ASHDOWN)).get("/v1/learners/{learnerId}", sam);

        // When, Then
        log(sam).statusCode(200)
                .body("items.aspect", containsInAnyOrder("profile", "enrolment", "profile"))
                .body("items.find { it.aspect == 'enrolment' }.who", equalTo("Jo Marsh"))
                .body("items.find { it.aspect == 'enrolment' }.capacity", equalTo("mentor"))
                .body("items.find { it.aspect == 'enrolment' }.college.name", equalTo("Ashdown College"))
                .body("items.capacity", containsInAnyOrder("mentor", "mentor", "college records system"));
    }

    @Test
    void looking_again_within_minutes_is_counted_not_listed() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        for (int count = 0; count < 3; count++) {
            as(Who.staff("A tutor", "tutor", ASHDOWN)).get("/v1/learners/{learnerId}", sam);
        }

        // When
        int total = log(sam).extract().jsonPath().getList("items.count", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();

        // Then
        assertThat(total).isEqualTo(3);
    }

    @Test
    void ones_own_reads_and_refused_ones_are_not_logged() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        as(Who.learner(sam)).get("/v1/learners/me");
        as(Who.staff("Other tutor", "tutor", BRACKENFELL)).get("/v1/learners/{learnerId}", sam);

        // When, Then
        log(sam).body("items", empty());
    }

    @Test
    @TestTransaction
    void a_read_in_another_service_is_shown_with_its_name_and_counted_in_its_five_minutes() {
        // Given
        UUID sam = UUID.randomUUID();

        // When
        for (String at : List.of("2026-07-06T11:11:00Z", "2026-07-06T11:14:00Z", "2026-07-06T11:16:00Z")) {
            elsewhere.handle(read(sam, at));
        }

        // Then
        assertThat(reads.page(List.of(sam), LocalDate.now(), null, 9).stream()
                        .map(row -> row.entry(null, colleges))
                        .toList())
                .extracting(AccessLogEntry::service, AccessLogEntry::capacity, AccessLogEntry::count)
                .containsExactly(tuple("iag-service", "tutor", 1), tuple("iag-service", "tutor", 2));
    }

    @Test
    @TestTransaction
    void reads_in_another_service_that_come_together_are_listed_and_counted_as_if_they_came_one_by_one() {
        // Given
        UUID sam = UUID.randomUUID();
        UUID alex = UUID.randomUUID();
        elsewhere.handle(read(sam, "2026-07-06T11:12:00Z"));

        // When
        elsewhere.handleAll(List.of(
                read(sam, "2026-07-06T11:11:00Z"),
                read(alex, "2026-07-06T11:11:00Z"),
                read(sam, "2026-07-06T11:14:00Z"),
                read(sam, "2026-07-06T11:16:00Z")));

        // Then
        assertThat(counted(sam)).containsExactly(1, 3);
        assertThat(counted(alex)).containsExactly(1);
    }

    @Test
    @TestTransaction
    void W3_a_read_elsewhere_under_a_disclosure_shows_from_when_the_learner_is_told() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        UUID disclosure = UUID.randomUUID();
        TheDatabase.write(
                "insert into disclosure (id, learner_id, ukprn, records, reason, emergency, requested_by, requested_at,"
                        + " released_at, readable_until, delay_reason, review_on, version) values (?, ?, '90000001',"
                        + " '{GUIDANCE}', 'Why', true, 'a lead', now(), now(), now(), 'Not yet', ?, 0)",
                disclosure,
                sam,
                LocalDate.now().plusDays(3));

        // When
        elsewhere.handle(read(sam, "2026-07-06T11:11:00Z"));
        elsewhere.handle(read(sam, "2026-07-06T11:11:00Z", disclosure));

        // Then
        assertThat(shownOn(LocalDate.now().plusDays(3), sam)).containsExactly((UUID) null);
        assertThat(shownOn(LocalDate.now().plusDays(4), sam)).containsExactlyInAnyOrder(null, disclosure);
    }

    @Test
    void nobody_else_reads_the_log() {
        UUID sam = aLearner().at(ASHDOWN).withMentor("Jo Marsh").exists();
        as(Who.staff("Jo Marsh", "mentor", ASHDOWN))
                .get("/v1/learners/{learnerId}/access-log", sam)
                .then()
                .statusCode(403);
        as(Who.learner(UUID.randomUUID()))
                .get("/v1/learners/{learnerId}/access-log", sam)
                .then()
                .statusCode(404);
    }

    private List<Integer> counted(UUID learner) {
        return reads.page(List.of(learner), LocalDate.now(), null, 9).stream()
                .map(row -> row.entry(null, colleges).count())
                .toList();
    }

    private List<UUID> shownOn(LocalDate day, UUID learner) {
        return reads.page(List.of(learner), day, null, 9).stream()
                .map(row -> row.entry(null, colleges).disclosureId())
                .toList();
    }

    private static ReceivedEvent read(UUID learner, String at, UUID disclosure) {
        ReceivedEvent read = read(learner, at);
        ((ObjectNode) read.data()).put("disclosureId", disclosure.toString());
        return read;
    }

    private static ReceivedEvent read(UUID learner, String at) {
        ObjectNode data = new ObjectMapper()
                .createObjectNode()
                .put("reader", "somebody")
                .put("capacity", "quality-manager,tutor")
                .put("ukprn", "90000001")
                .put("aspect", "iag")
                .put("readAt", at);
        return new ReceivedEvent(
                UUID.randomUUID(),
                "iag-service",
                "record-reads",
                "access.record-read.v1",
                learner,
                "learner",
                1,
                Instant.parse("2026-07-06T12:00:00Z"),
                data,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static ValidatableResponse log(UUID learner) {
        return as(Who.learner(learner))
                .get("/v1/learners/{learnerId}/access-log", learner)
                .then();
    }
}
