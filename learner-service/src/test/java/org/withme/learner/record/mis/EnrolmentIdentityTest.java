package org.withme.learner.record.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AnAim.aim;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.reading.AnAim;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("An enrolment stays itself from return to return, and never becomes another")
class EnrolmentIdentityTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 7, 6, 9, 0);

    private static final String CHANGED = "learner.enrolment-changed.v1";

    private final TheMis mis = TheMis.ofANewCollege();
    private int returns;

    @Test
    void one_id_on_two_aims_in_another_order_swaps_neither_their_identities_nor_a_withdrawal() {
        // Given
        listed(core().known("one"), component().known("one"));
        Map<String, String> before = enrolments();

        // When
        listed(component().known("one").withdrawn("2026-07-01", "98"), core().known("one"));

        // Then
        assertThat(enrolments()).isEqualTo(before);
        assertThat(withdrawn()).containsExactly("60000002");
        assertThat(ImportedEvents.of(mis.ukprn()))
                .containsExactly(CHANGED, CHANGED, "learner.enrolment-ended.v1")
                .as("both have another number, and one ended");
    }

    @Test
    void dropping_one_of_two_aims_with_one_id_loses_neither() {
        // Given
        listed(core().known("one"), component().known("one"));
        Map<String, String> before = enrolments();

        // When
        listed(component().known("one"));

        // Then
        assertThat(enrolments()).isEqualTo(before);
        assertThat(TheDatabase.texts(
                        "select learn_aim_ref from enrolment where ukprn = ? and missing_since is not null",
                        mis.ukprn()))
                .containsExactly("60000001");

        // When
        listed(core().known("one"));

        // Then
        assertThat(enrolments()).isEqualTo(before);
    }

    @Test
    void one_id_on_two_standards_of_one_day_tells_neither_from_the_other() {
        // Given
        listed(
                core().apprenticeship("119").known("one"),
                core().apprenticeship("120").known("one"));
        Map<String, String> before = enrolments();

        // When
        listed(
                core().apprenticeship("120").known("one"),
                core().apprenticeship("119").known("one"));

        // Then
        assertThat(enrolments()).isEqualTo(before);

        // When
        listed(core().apprenticeship("119").known("one"));

        // Then
        assertThat(enrolments()).isEqualTo(before);
        assertThat(TheDatabase.texts(
                        "select std_code from enrolment where ukprn = ? and missing_since is not null", mis.ukprn()))
                .containsExactly("120");
    }

    @Test
    void an_id_that_is_stated_of_another_aim_or_start_does_not_identify() {
        // Given
        listed(core().known("one"), component().known("two"));
        Map<String, String> before = enrolments();

        // When: the ids are exchanged, and one of them is on an aim that is new
        listed(
                core().known("two"),
                component().known("one"),
                aim("60000001").from("2026-06-01").known("three"));

        // Then
        assertThat(enrolments()).containsAllEntriesOf(before).hasSize(3);
    }

    @Test
    void an_id_that_is_stated_of_a_second_start_of_the_aim_leaves_the_first_as_it_was() {
        // Given
        listed(core().known("one").brokenOff("2026-02-02"));
        Map<String, String> before = enrolments();

        // When
        listed(core().brokenOff("2026-02-02"), core().from("2026-03-02").known("one"));

        // Then
        assertThat(enrolments()).containsAllEntriesOf(before).hasSize(2);
    }

    @Test
    void an_id_of_its_own_tells_two_starts_of_one_aim_on_one_day_apart_whatever_their_numbers() {
        // Given
        listed(
                core().known("one").plannedUntil("2026-08-01"),
                core().known("two").plannedUntil("2026-09-01"));

        // When
        listed(
                core().known("two").plannedUntil("2026-09-02"),
                core().known("one").plannedUntil("2026-08-02"));

        // Then
        assertThat(TheDatabase.texts(
                        "select sw_sup_aim_id || ' ' || planned_end_date from enrolment where ukprn = ? order by id",
                        mis.ukprn()))
                .containsExactly("one 2026-08-02", "two 2026-09-02");
    }

    @Test
    void an_id_of_its_own_follows_a_corrected_standard() {
        // Given
        listed(core().apprenticeship("119").known("one"));

        // When
        listed(core().apprenticeship("120").known("one"));

        // Then
        assertThat(ImportedEvents.of(mis.ukprn())).containsExactly(CHANGED);
    }

    @Test
    void a_corrected_start_is_found_whatever_number_it_has() {
        // Given
        listed(component(), core().from("2025-09-08"));
        String before = enrolments().get("60000001 2025-09-08 0");

        // When
        listed(core().from("2025-09-09"), component());

        // Then
        assertThat(enrolments()).containsEntry("60000001 2025-09-09 0", before).hasSize(2);
    }

    @Test
    void the_same_return_twice_keeps_every_identity_and_publishes_nothing() {
        // Given
        AnAim[] aims = {
            core().known("one"),
            component().known("one"),
            core().from("2026-06-01").known("one")
        };
        listed(aims);
        Map<String, String> before = enrolments();

        // When
        listed(aims);

        // Then
        assertThat(enrolments()).isEqualTo(before);
        assertThat(ImportedEvents.of(mis.ukprn())).isEmpty();
    }

    private static AnAim core() {
        return aim("60000001");
    }

    private static AnAim component() {
        return aim("60000002").set("AimType", "3");
    }

    private List<String> withdrawn() {
        return TheDatabase.texts(
                "select learn_aim_ref from enrolment where ukprn = ? and comp_status = 3", mis.ukprn());
    }

    /** The ids of the learner's enrolments by their aim and start. */
    private Map<String, String> enrolments() {
        Map<String, String> ids = new TreeMap<>();
        TheDatabase.texts(
                        "select learn_aim_ref || ' ' || start_date || ' ' || coalesce(std_code, 0) || '=' || id from enrolment"
                                + " where ukprn = ?",
                        mis.ukprn())
                .forEach(row -> ids.put(row.substring(0, row.indexOf('=')), row.substring(row.indexOf('=') + 1)));
        return ids;
    }

    /** The next return of the college, with these aims of its one learner. */
    private void listed(AnAim... aims) {
        ImportedEvents.forget(mis.ukprn());
        mis.importOf(
                mis.aReturn().at(MONDAY.plusDays(returns++)).with(learner("A1").on(aims)));
    }
}
