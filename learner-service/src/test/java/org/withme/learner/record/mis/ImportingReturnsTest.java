package org.withme.learner.record.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AnAim.aim;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.reading.AReturn;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("A return becomes learners; the next one only what changed (L6, L7)")
class ImportingReturnsTest {

    private static final LocalDateTime NEXT_WEEK = LocalDateTime.of(2026, 7, 13, 9, 0);

    private final TheMis mis = TheMis.ofANewCollege();

    @Test
    void a_first_return_creates_its_learners_and_says_so() {
        // When
        JsonPath job = mis.importOf(mis.aReturn()
                .with(
                        learner("a1").on(aim("60000001"), aim("60000002").completed("2026-06-26")),
                        learner("a2").on(aim("60000003").withdrawn("2025-11-07", "44"))));

        // Then
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.<String, Integer>getMap("learners"))
                .containsAllEntriesOf(
                        Map.of("read", 2, "created", 2, "changed", 0, "unchanged", 0, "rejected", 0, "missing", 0));
        assertThat(job.<String, Integer>getMap("enrolments"))
                .containsAllEntriesOf(Map.of("created", 3, "changed", 0, "ended", 0));
        assertThat(TheDatabase.texts(
                        "select learn_ref_number from college_record where ukprn = ? order by 1", mis.ukprn()))
                .containsExactly("A1", "A2");
        assertThat(ImportedEvents.of(mis.ukprn()))
                .containsExactly(
                        "learner.college-access-changed.v1",
                        "learner.college-access-changed.v1",
                        "learner.enrolled.v1",
                        "learner.enrolled.v1",
                        "learner.enrolment-ended.v1",
                        "learner.enrolled.v1",
                        "learner.enrolment-ended.v1",
                        "learner.withdrew.v1");
    }

    @Test
    void a_zip_with_the_file_in_it_is_as_good_as_the_file() {
        // Given
        AReturn file = mis.aReturn().with(learner("A1"));

        // When
        JsonPath job = mis.importOf(
                file.fileName().replace(".XML", ".ZIP"), "application/zip", TheMis.zip(file.fileName(), file.xml()));

        // Then
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.getInt("learners.created")).isEqualTo(1);
    }

    @Test
    void the_same_file_again_changes_nothing_and_publishes_nothing() {
        // Given
        AReturn file = mis.aReturn()
                .with(learner("A1"), learner("A2").on(aim("60000003").withdrawn("2025-11-07", "44")));
        mis.importOf(file);
        ImportedEvents.forget(mis.ukprn());

        // When
        JsonPath again = mis.importOf(file);

        // Then
        assertThat(again.getInt("learners.unchanged")).isEqualTo(2);
        assertThat(again.getInt("learners.created") + again.getInt("learners.changed"))
                .isZero();
        assertThat(ImportedEvents.of(mis.ukprn())).isEmpty();
    }

    @Test
    void the_same_file_sent_twice_at_once_lands_once() {
        // Given
        AReturn file = mis.aReturn().with(learner("A1"), learner("A2"));

        // When
        String first = mis.send(file).header("Location");
        String second = mis.send(file).header("Location");

        // Then
        assertThat(mis.atRest(first).getInt("learners.created")).isEqualTo(2);
        assertThat(mis.atRest(second).getInt("learners.unchanged")).isEqualTo(2);
        assertThat(ImportedEvents.of(mis.ukprn())).hasSize(4);
    }

    @Test
    void the_next_return_writes_and_publishes_only_what_changed() {
        // Given
        mis.importOf(mis.aReturn()
                .with(
                        learner("A1").on(aim("60000001"), aim("60000002")),
                        learner("A2").on(aim("60000001")),
                        learner("A3").on(aim("60000001"))));
        ImportedEvents.forget(mis.ukprn());

        // When
        JsonPath job = mis.importOf(mis.aReturn()
                .at(NEXT_WEEK)
                .with(
                        learner("A1")
                                .on(
                                        aim("60000001").completed("2026-07-08"),
                                        aim("60000002").plannedUntil("2027-07-01")),
                        learner("A2").on(aim("60000001").withdrawn("2026-07-09", "2")),
                        learner("A3").on(aim("60000001")).set("Email", "a3@example.org"),
                        learner("A4").on(aim("60000001"))));

        // Then
        assertThat(job.<String, Integer>getMap("learners"))
                .containsAllEntriesOf(
                        Map.of("read", 4, "created", 1, "changed", 3, "unchanged", 0, "rejected", 0, "missing", 0));
        assertThat(job.<String, Integer>getMap("enrolments"))
                .containsAllEntriesOf(Map.of("created", 1, "changed", 1, "ended", 2));
        assertThat(ImportedEvents.of(mis.ukprn()))
                .containsExactlyInAnyOrder(
                        "learner.enrolment-ended.v1",
                        "learner.enrolment-changed.v1",
                        "learner.enrolment-ended.v1",
                        "learner.withdrew.v1",
                        "learner.college-access-changed.v1",
                        "learner.facts-changed.v1",
                        "learner.enrolled.v1",
                        "learner.college-access-changed.v1");
        assertThat(TheDatabase.texts(
                        "select last_day::text from college_record where ukprn = ? order by learn_ref_number",
                        mis.ukprn()))
                .containsExactly(null, "2026-07-09", null, null);
    }

    @Test
    void whoever_completed_all_is_said_to_have_completed_and_only_once() {
        // Given
        mis.importOf(mis.aReturn().with(learner("A1").on(aim("60000001"), aim("60000002"))));
        ImportedEvents.forget(mis.ukprn());

        // When
        mis.importOf(mis.aReturn()
                .at(NEXT_WEEK)
                .with(learner("A1").on(aim("60000001"), aim("60000002").completed("2026-07-10"))));

        // Then
        assertThat(ImportedEvents.of(mis.ukprn())).containsExactly("learner.enrolment-ended.v1");
        ImportedEvents.forget(mis.ukprn());

        // When
        AReturn last = mis.aReturn()
                .at(NEXT_WEEK.plusDays(7))
                .with(learner("A1")
                        .on(
                                aim("60000001").completed("2026-07-17"),
                                aim("60000002").completed("2026-07-10")));
        mis.importOf(last);
        mis.importOf(last);

        // Then
        assertThat(ImportedEvents.of(mis.ukprn()))
                .containsExactly(
                        "learner.college-access-changed.v1", "learner.enrolment-ended.v1", "learner.completed.v1");
    }

    @Test
    void a_withdrawal_that_did_not_happen_is_corrected() {
        // Given
        mis.importOf(mis.aReturn().with(learner("A1").on(aim("60000001").withdrawn("2026-07-01", "44"))));
        ImportedEvents.forget(mis.ukprn());

        // When
        mis.importOf(mis.aReturn().at(NEXT_WEEK).with(learner("A1").on(aim("60000001"))));

        // Then
        assertThat(ImportedEvents.of(mis.ukprn()))
                .containsExactly(
                        "learner.college-access-changed.v1",
                        "learner.enrolment-changed.v1",
                        "learner.withdrawal-corrected.v1");
    }

    @Test
    void a_transfer_within_the_college_is_no_withdrawal() {
        // When
        mis.importOf(mis.aReturn().with(learner("A1").on(aim("60000001").withdrawn("2026-07-01", "40"))));

        // Then
        assertThat(ImportedEvents.of(mis.ukprn())).doesNotContain("learner.withdrew.v1");
    }

    @Test
    void a_break_ends_when_the_same_aim_starts_again_and_counts_as_current_until_then() {
        // Given
        mis.importOf(mis.aReturn().with(learner("A1").on(aim("60000001").brokenOff("2026-01-05"))));
        assertThat(TheDatabase.texts("select last_day::text from college_record where ukprn = ?", mis.ukprn()))
                .containsExactly((String) null);
        ImportedEvents.forget(mis.ukprn());

        // When
        mis.importOf(mis.aReturn()
                .at(NEXT_WEEK)
                .with(learner("A1")
                        .on(
                                aim("60000001").brokenOff("2026-01-05"),
                                aim("60000001").from("2026-03-02").completed("2026-07-10"))));

        // Then
        assertThat(ImportedEvents.of(mis.ukprn()))
                .containsExactly(
                        "learner.college-access-changed.v1",
                        "learner.enrolled.v1",
                        "learner.break-ended.v1",
                        "learner.enrolment-ended.v1",
                        "learner.completed.v1");
        assertThat(TheDatabase.texts("select last_day::text from college_record where ukprn = ?", mis.ukprn()))
                .containsExactly("2026-07-10");
    }

    @Test
    void a_break_that_is_over_when_first_seen_is_told_to_nobody() {
        // When
        AReturn returned = mis.aReturn()
                .with(learner("A1")
                        .on(
                                aim("60000001").brokenOff("2026-01-05"),
                                aim("60000001").from("2026-03-02")));
        mis.importOf(returned);

        // Then
        assertThat(ImportedEvents.of(mis.ukprn()))
                .containsExactly("learner.college-access-changed.v1", "learner.enrolled.v1", "learner.enrolled.v1");

        // When: the restart is over too
        ImportedEvents.forget(mis.ukprn());
        mis.importOf(mis.aReturn()
                .at(NEXT_WEEK)
                .with(learner("A1")
                        .on(
                                aim("60000001").brokenOff("2026-01-05"),
                                aim("60000001").from("2026-03-02").completed("2026-07-10"))));

        // Then
        assertThat(ImportedEvents.of(mis.ukprn()))
                .containsExactly(
                        "learner.college-access-changed.v1", "learner.enrolment-ended.v1", "learner.completed.v1");
    }

    @Test
    void an_aim_broken_off_on_its_first_day_does_not_restart_itself() {
        // When
        mis.importOf(mis.aReturn()
                .with(learner("A1").on(aim("60000001").from("2026-01-05").brokenOff("2026-01-05"))));

        // Then
        assertThat(ImportedEvents.of(mis.ukprn())).contains("learner.break-started.v1");
        assertThat(TheDatabase.texts("select last_day::text from college_record where ukprn = ?", mis.ukprn()))
                .containsExactly((String) null);
    }

    @Test
    void a_break_ends_when_the_restart_is_listed_without_the_broken_off_aim() {
        // Given
        mis.importOf(mis.aReturn().with(learner("A1").on(aim("60000001").brokenOff("2026-01-05"))));
        ImportedEvents.forget(mis.ukprn());

        // When
        mis.importOf(mis.aReturn()
                .at(NEXT_WEEK)
                .with(learner("A1").on(aim("60000001").from("2026-03-02"))));

        // Then
        assertThat(ImportedEvents.of(mis.ukprn())).containsExactly("learner.enrolled.v1", "learner.break-ended.v1");
    }

    @Test
    void an_enrolment_stays_itself_by_the_systems_own_id_else_by_aim_start_programme_and_standard() {
        // Given
        mis.importOf(mis.aReturn()
                .with(
                        learner("A1").on(aim("60000001").known("sw-1")),
                        learner("A2")
                                .on(
                                        aim("60000001").number(1),
                                        aim("60000001").number(2).plannedUntil("2026-08-01"))));
        var before = TheDatabase.texts("select id from enrolment where ukprn = ? order by id", mis.ukprn());

        // When
        mis.importOf(mis.aReturn()
                .at(NEXT_WEEK)
                .with(
                        learner("A1").on(aim("60000001").known("sw-1").apprenticeship("119")),
                        learner("A2")
                                .on(
                                        aim("60000001").number(2).plannedUntil("2026-09-01"),
                                        aim("60000001").number(1))));

        // Then
        assertThat(TheDatabase.texts("select id from enrolment where ukprn = ? order by id", mis.ukprn()))
                .isEqualTo(before);
        assertThat(TheDatabase.texts(
                        "select planned_end_date::text from enrolment where ukprn = ? and learn_ref_number = 'A2'"
                                + " order by aim_seq_number",
                        mis.ukprn()))
                .containsExactly("2026-07-03", "2026-09-01");
    }

    @Test
    void a_corrected_start_is_a_change_of_the_enrolment_and_no_second_one() {
        // Given
        mis.importOf(mis.aReturn().with(learner("A1").on(aim("60000001").from("2025-09-08"))));
        ImportedEvents.forget(mis.ukprn());

        // When
        JsonPath job = mis.importOf(mis.aReturn()
                .at(NEXT_WEEK)
                .with(learner("A1").on(aim("60000001").from("2025-09-09"))));

        // Then
        assertThat(job.getInt("enrolments.created")).isZero();
        assertThat(ImportedEvents.of(mis.ukprn())).containsExactly("learner.enrolment-changed.v1");
        assertThat(TheDatabase.texts("select start_date::text from enrolment where ukprn = ?", mis.ukprn()))
                .containsExactly("2025-09-09");
    }

    @Test
    void a_dry_run_counts_and_applies_nothing() {
        // When
        JsonPath job =
                mis.dryRunOf(mis.aReturn().with(learner("A1"), learner("A2").uln("1000000044")));

        // Then
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.getInt("learners.created")).isEqualTo(1);
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(TheDatabase.count("select count(*) from college_record where ukprn = ?", mis.ukprn()))
                .isZero();
        assertThat(ImportedEvents.of(mis.ukprn())).isEmpty();
    }

    @Test
    void the_file_is_gone_once_its_import_is_final() {
        // When
        JsonPath job = mis.importOf(mis.aReturn().with(learner("A1")));

        // Then
        assertThat(TheDatabase.count(
                        "select count(*) from ilr_import_chunk where import_id = ?::uuid", job.getString("id")))
                .isZero();
    }
}
