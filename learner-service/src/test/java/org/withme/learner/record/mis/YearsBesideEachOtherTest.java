package org.withme.learner.record.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.reading.ALearner.learner;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.reading.ALearner;
import org.withme.learner.record.mis.reading.AReturn;
import org.withme.learner.record.mis.reading.AnAim;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("Each collection year keeps its own statements (L9)")
class YearsBesideEachOtherTest {

    private static final LocalDateTime JULY = LocalDateTime.of(2025, 7, 7, 9, 0);
    private static final LocalDateTime SEPTEMBER = LocalDateTime.of(2025, 9, 4, 9, 0);
    private static final LocalDateTime OCTOBER = LocalDateTime.of(2025, 10, 16, 9, 0);

    private final TheMis mis = TheMis.ofANewCollege();

    @Test
    void the_last_return_of_a_year_after_the_first_of_the_next_is_not_older_and_undoes_nothing() {
        // Given
        mis.importOf(pastYear(JULY).with(learner("A1").on(aim("60000001"))));
        mis.importOf(nextYear(SEPTEMBER).with(learner("A1").on(aim("60000001").withdrawn("2025-09-02", "44"))));
        ImportedEvents.forget(mis.ukprn());

        // When
        JsonPath last = mis.importOf(
                pastYear(OCTOBER).with(learner("A1").on(aim("60000001").plannedUntil("2026-06-01"))));

        // Then
        assertThat(last.getString("state")).isEqualTo("COMPLETED");
        assertThat(ImportedEvents.of(mis.ukprn())).isEmpty();
        assertThat(enrolments()).containsExactly("A1 60000001 3 2526");
        assertThat(lastDays()).containsExactly("A1 2025-09-02");
    }

    @Test
    void a_past_years_return_still_says_what_became_of_whom_only_that_year_lists() {
        // Given
        mis.importOf(pastYear(JULY)
                .with(learner("A1").on(aim("60000001")), learner("A2").on(aim("60000001"))));
        mis.importOf(nextYear(SEPTEMBER).with(learner("A2").on(aim("60000001"))));
        ImportedEvents.forget(mis.ukprn());

        // When: with somebody whom no return has listed yet
        mis.importOf(pastYear(OCTOBER)
                .with(
                        learner("A1").on(aim("60000001").completed("2025-07-18")),
                        learner("A2").on(aim("60000001"), aim("60000002").completed("2025-07-18")),
                        learner("A3").on(aim("60000001").completed("2025-07-18"))));

        // Then
        assertThat(enrolments())
                .containsExactly(
                        "A1 60000001 2 2425", "A2 60000001 1 2526", "A2 60000002 2 2425", "A3 60000001 2 2425");
        assertThat(lastDays()).containsExactly("A1 2025-07-18", "A2 -", "A3 2025-07-18");
    }

    @Test
    void the_past_year_stands_again_for_what_the_later_year_lists_no_more() {
        // Given
        AReturn last = pastYear(SEPTEMBER.plusDays(10))
                .with(learner("A1").on(aim("60000001").completed("2025-07-18")));
        mis.importOf(pastYear(JULY).with(learner("A1").on(aim("60000001"))));
        mis.importOf(nextYear(SEPTEMBER).with(learner("A1").on(aim("60000001"))));
        mis.importOf(last);
        assertThat(enrolments()).containsExactly("A1 60000001 1 2526");
        mis.importOf(nextYear(OCTOBER).with(learner("A2").on(aim("60000001"))));
        ImportedEvents.forget(mis.ukprn());

        // When
        mis.importOf(last);

        // Then
        assertThat(enrolments()).containsExactly("A1 60000001 2 2425", "A2 60000001 1 2526");
        assertThat(ImportedEvents.of(mis.ukprn()))
                .containsExactly(
                        "learner.college-access-changed.v1", "learner.enrolment-ended.v1", "learner.completed.v1");

        // When
        ImportedEvents.forget(mis.ukprn());
        JsonPath again = mis.importOf(last);

        // Then
        assertThat(again.getInt("learners.unchanged")).isEqualTo(1);
        assertThat(ImportedEvents.of(mis.ukprn())).isEmpty();
    }

    @Test
    void an_older_return_of_the_same_past_year_waits() {
        // Given
        mis.importOf(nextYear(SEPTEMBER).with(learner("A1").on(aim("60000001"))));
        mis.importOf(pastYear(OCTOBER).with(learner("A1").on(aim("60000001"))));

        // When
        JsonPath older = mis.importOf(pastYear(JULY).with(learner("A1").on(aim("60000001"), aim("60000002"))));

        // Then
        assertThat(older.getString("state")).isEqualTo("NEEDS_CONFIRMATION");
        assertThat(older.getList("problems.rule")).containsExactly("OLDER_RETURN");
    }

    @Test
    void what_the_later_year_says_of_the_learner_stands_and_nobody_is_told_of_the_earlier_address() {
        // Given
        mis.importOf(pastYear(JULY)
                .with(learner("A1").set("Email", "old@example.org").on(aim("60000001"))));
        mis.importOf(nextYear(SEPTEMBER)
                .with(learner("A1").set("Email", "new@example.org").on(aim("60000001"))));
        ImportedEvents.forget(mis.ukprn());

        // When
        mis.importOf(pastYear(OCTOBER)
                .with(learner("A1").set("Email", "older@example.org").on(aim("60000001"))));

        // Then
        assertThat(TheDatabase.texts(
                        "select email || ' ' || collection_year from college_record where ukprn = ?", mis.ukprn()))
                .containsExactly("new@example.org 2526");
        assertThat(ImportedEvents.of(mis.ukprn())).isEmpty();
    }

    @Test
    void the_same_past_return_twice_changes_nothing_and_publishes_nothing_in_either_year() {
        // Given
        AReturn past = pastYear(OCTOBER)
                .with(
                        learner("A1").on(aim("60000001").completed("2025-07-18")),
                        learner("A2").on(aim("60000001").plannedUntil("2026-06-01")));
        AReturn next = nextYear(SEPTEMBER).with(learner("A2").on(aim("60000001")));
        mis.importOf(pastYear(JULY)
                .with(learner("A1").on(aim("60000001")), learner("A2").on(aim("60000001"))));
        mis.importOf(next);
        mis.importOf(past);
        ImportedEvents.forget(mis.ukprn());

        // When
        JsonPath again = mis.importOf(past);
        JsonPath nextAgain = mis.importOf(next);

        // Then
        assertThat(again.getInt("learners.unchanged")).isEqualTo(2);
        assertThat(nextAgain.getInt("learners.unchanged")).isEqualTo(1);
        assertThat(ImportedEvents.of(mis.ukprn())).isEmpty();
    }

    @Test
    void whom_a_past_years_return_drops_is_missing_in_that_year_alone() {
        // Given
        mis.importOf(pastYear(JULY)
                .with(learner("A1").on(aim("60000001")), learner("A2").on(aim("60000001"))));
        mis.importOf(nextYear(SEPTEMBER)
                .with(learner("A1").on(aim("60000001")), learner("A2").on(aim("60000001"))));

        // When
        JsonPath last = mis.importOf(pastYear(OCTOBER).with(learner("A1").on(aim("60000001"))));

        // Then
        assertThat(last.getInt("learners.missing")).isEqualTo(1);
        assertThat(missing("college_record")).isEmpty();
        assertThat(missing("enrolment")).isEmpty();

        // When
        JsonPath again = mis.importOf(pastYear(OCTOBER.plusDays(1))
                .with(learner("A1").on(aim("60000001")), learner("A2").on(aim("60000001"))));

        // Then
        assertThat(again.getInt("learners.missing")).isZero();
    }

    @Test
    void a_learner_with_a_new_reference_stays_one_record_when_the_past_year_uses_the_old_one() {
        // Given
        mis.importOf(pastYear(JULY).with(mara("A1").on(aim("60000001"), aim("60000002"))));
        mis.importOf(nextYear(SEPTEMBER)
                .with(mara("B1").set("PrevLearnRefNumber", "A1").on(aim("60000001"))));
        ImportedEvents.forget(mis.ukprn());
        AReturn last = pastYear(OCTOBER)
                .with(mara("A1").on(aim("60000001"), aim("60000002").completed("2025-07-18")));

        // When
        mis.importOf(last);

        // Then
        assertThat(lastDays()).containsExactly("B1 -");
        assertThat(ImportedEvents.of(mis.ukprn())).containsExactly("learner.enrolment-ended.v1");

        // When
        ImportedEvents.forget(mis.ukprn());
        JsonPath again = mis.importOf(last);

        // Then
        assertThat(again.getInt("learners.unchanged")).isEqualTo(1);
        assertThat(ImportedEvents.of(mis.ukprn())).isEmpty();
        assertThat(lastDays()).containsExactly("B1 -");
    }

    @Test
    void an_old_reference_that_we_first_see_in_a_past_years_return_makes_no_second_record() {
        // Given
        mis.importOf(nextYear(SEPTEMBER).with(mara("B1").on(aim("60000001"))));

        // When
        mis.importOf(pastYear(OCTOBER).with(mara("A1").on(aim("60000001"))));
        JsonPath again = mis.importOf(pastYear(OCTOBER).with(mara("A1").on(aim("60000001"))));

        // Then
        assertThat(lastDays()).containsExactly("B1 -");
        assertThat(enrolments()).containsExactly("B1 60000001 1 2526");
        assertThat(again.getInt("learners.unchanged")).isEqualTo(1);
    }

    @Test
    void the_brake_of_a_past_years_return_looks_at_that_year_alone() {
        // Given: 40 in both years
        mis.importOf(pastYear(JULY).with(many(40, "60000001")));
        mis.importOf(nextYear(SEPTEMBER).with(many(40, "60000001")));

        // When: the past year lists one of them only
        JsonPath last = mis.importOf(pastYear(OCTOBER).with(many(1, "60000001")));

        // Then
        assertThat(last.getString("state")).isEqualTo("COMPLETED");
        assertThat(last.getInt("learners.missing")).isEqualTo(39);
    }

    private static List<ALearner> many(int number, String aim) {
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(i -> learner("M" + i).on(aim(aim)))
                .toList();
    }

    private static ALearner mara(String reference) {
        return learner(reference).uln("1000000043").named("Mara", "Quill").born("2008-02-03");
    }

    /** Listed by both years. */
    private static AnAim aim(String reference) {
        return AnAim.aim(reference).from("2024-09-09");
    }

    private AReturn pastYear(LocalDateTime at) {
        return mis.aReturn().year("2425", "ESFA/ILR/2024-25").at(at);
    }

    private AReturn nextYear(LocalDateTime at) {
        return mis.aReturn().at(at);
    }

    private List<String> enrolments() {
        return TheDatabase.texts(
                "select learn_ref_number || ' ' || learn_aim_ref || ' ' || comp_status || ' ' || collection_year"
                        + " from enrolment where ukprn = ? order by 1",
                mis.ukprn());
    }

    private List<String> lastDays() {
        return TheDatabase.texts(
                "select learn_ref_number || ' ' || coalesce(last_day::text, '-') from college_record where ukprn = ?"
                        + " order by 1",
                mis.ukprn());
    }

    private List<String> missing(String table) {
        return TheDatabase.texts(
                "select learn_ref_number from " + table + " where ukprn = ? and missing_since is not null",
                mis.ukprn());
    }
}
