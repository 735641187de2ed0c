package org.withme.learner.record.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.HeldByReturns.enrolments;
import static org.withme.learner.record.mis.HeldByReturns.held;
import static org.withme.learner.record.mis.HeldByReturns.person;
import static org.withme.learner.record.mis.HeldByReturns.recordOf;
import static org.withme.learner.record.mis.reading.ALearner.learner;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("Two people never silently become one: the learner is held for a person (L3)")
class HoldingLearnersTest {

    private static final LocalDateTime NEXT_WEEK = LocalDateTime.of(2026, 7, 13, 9, 0);

    private final TheMis here = TheMis.ofANewCollege();
    private final String x = Ulns.next();
    private final String y = Ulns.next();
    private final TwoPeople two = new TwoPeople(x, y);

    @Test
    void a_reference_given_to_somebody_else_is_held_and_the_first_persons_record_stays_as_it_was() {
        // Given
        here.importOf(here.aReturn().with(two.olive()));
        String record = recordOf(here, "A1");
        ImportedEvents.forget(here.ukprn());

        // When
        JsonPath job = here.importOf(here.aReturn().at(NEXT_WEEK).with(two.nia()));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(job.getInt("learners.changed") + job.getInt("learners.created") + job.getInt("learners.missing"))
                .isZero();
        JsonPath rejections = here.rejectionsOf(job);
        assertThat(rejections.getList("items.rule")).containsExactly("L3");
        assertThat(rejections.getString("items[0].learnRefNumber")).isEqualTo("A1");
        assertThat(rejections.getString("items[0].remedy")).contains("/v1/mis/held-learners");
        assertThat(recordOf(here, "A1")).isEqualTo(record);
        assertThat(enrolments(here, "A1")).containsExactly("60000001");
        assertThat(ImportedEvents.of(here.ukprn())).isEmpty();
    }

    @Test
    void the_held_learner_is_shown_to_the_mis_administrator_with_both_halves() {
        // Given
        here.importOf(here.aReturn().with(two.olive()));
        here.importOf(here.aReturn().at(NEXT_WEEK).with(two.nia()));

        // When
        JsonPath held = held(here);

        // Then
        assertThat(held.getList("items.learnRefNumber")).containsExactly("A1");
        assertThat(held.getString("items[0].key")).isEqualTo("OWN_REFERENCE");
        assertThat(held.getString("items[0].reason")).isEqualTo("ULN_CONTRADICTS");
        assertThat(held.getString("items[0].state")).isEqualTo("OPEN");
        assertThat(held.getMap("items[0].stated"))
                .isEqualTo(Map.of("uln", y, "givenNames", "Nia", "familyName", "Second", "dateOfBirth", "1979-11-11"));
        assertThat(held.getMap("items[0].known"))
                .isEqualTo(Map.of(
                        "learnerId",
                        person(here, "A1"),
                        "learnRefNumber",
                        "A1",
                        "uln",
                        x,
                        "givenNames",
                        "Olive",
                        "familyName",
                        "First",
                        "dateOfBirth",
                        "2008-05-05"));
        assertThat(TheDatabase.texts(
                        "select capacity || ' ' || aspect from record_read where learner_id = ?::uuid",
                        person(here, "A1")))
                .containsExactly("mis-administrator profile");
    }

    @Test
    void a_reference_whose_birth_date_and_both_names_changed_is_held_where_no_uln_holds_them_together() {
        // Given
        here.importOf(here.aReturn().with(learner("A1").named("Olive", "First").born("2008-05-05")));

        // When
        JsonPath job = here.importOf(here.aReturn()
                .at(NEXT_WEEK)
                .with(learner("A1").uln(y).named("Nia", "Second").born("1979-11-11")));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(held(here).getString("items[0].reason")).isEqualTo("EVERYTHING_CHANGED");
    }

    @Test
    void a_temporary_uln_in_between_makes_two_ulns_no_one_person() {
        // Given
        here.importOf(here.aReturn().with(learner("A1").uln(x)));
        here.importOf(here.aReturn().at(NEXT_WEEK).with(learner("A1")));

        // When
        JsonPath job = here.importOf(
                here.aReturn().at(NEXT_WEEK.plusDays(1)).with(learner("A1").uln(y)));
        JsonPath again = here.importOf(
                here.aReturn().at(NEXT_WEEK.plusDays(2)).with(learner("A1").uln(x)));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(again.getInt("learners.rejected")).isZero();
        assertThat(again.getInt("learners.changed")).isEqualTo(1);
    }

    @Test
    void a_first_uln_a_new_family_name_or_a_corrected_birth_date_is_still_the_same_person() {
        // Given
        here.importOf(here.aReturn()
                .with(
                        learner("A1").named("Olive", "First").born("2008-05-05"),
                        learner("A2").uln(x).named("Ada", "Young").born("2008-05-06")));

        // When
        JsonPath job = here.importOf(here.aReturn()
                .at(NEXT_WEEK)
                .with(
                        learner("A1").uln(y).named("olive", "Married").born("2008-06-05"),
                        learner("A2").uln(x).named("Zed", "Wholly").born("1979-11-11")));

        // Then
        assertThat(job.getInt("learners.changed")).isEqualTo(2);
        assertThat(job.getInt("learners.rejected")).isZero();
    }

    @Test
    void a_former_reference_that_the_file_still_lists_is_nobody_elses() {
        // Given
        here.importOf(here.aReturn().with(learner("A1").named("Olive", "First").born("2008-05-05")));

        // When
        JsonPath job = here.importOf(here.aReturn()
                .at(NEXT_WEEK)
                .with(
                        learner("A1").named("Olive", "First").born("2008-05-05"),
                        learner("B2").named("Ivy", "First").born("2008-05-05").set("PrevLearnRefNumber", "A1")));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(held(here).getString("items[0].reason")).isEqualTo("CLAIMED_TWICE");
    }

    @Test
    void a_held_learner_is_no_question_any_more_once_a_return_states_it_otherwise() {
        // Given
        here.importOf(here.aReturn().with(two.olive()));
        here.importOf(here.aReturn().at(NEXT_WEEK).with(two.nia()));

        // When
        here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(two.olive()));

        // Then
        assertThat(held(here).getList("items")).isEmpty();
    }

    @Test
    void a_dry_run_holds_and_asks_nobody() {
        // Given
        here.importOf(here.aReturn().with(two.olive()));

        // When
        JsonPath tried = here.dryRunOf(here.aReturn().at(NEXT_WEEK).with(two.nia()));

        // Then
        assertThat(tried.getInt("learners.rejected")).isEqualTo(1);
        assertThat(held(here).getList("items")).isEmpty();
    }
}
