package org.withme.learner.record.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.withme.learner.record.mis.HeldByReturns.answer;
import static org.withme.learner.record.mis.HeldByReturns.enrolments;
import static org.withme.learner.record.mis.HeldByReturns.held;
import static org.withme.learner.record.mis.HeldByReturns.person;
import static org.withme.learner.record.mis.HeldByReturns.recordOf;
import static org.withme.learner.record.mis.reading.ALearner.learner;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.reading.ALearner;
import org.withme.learner.record.mis.reading.AReturn;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("A reference that a college gave to somebody else (L3)")
class GivingReferencesAwayTest {

    private static final LocalDateTime NEXT_WEEK = LocalDateTime.of(2026, 7, 13, 9, 0);

    private final TheMis here = TheMis.ofANewCollege();
    private final String x = Ulns.next();
    private final String y = Ulns.next();
    private final TwoPeople two = new TwoPeople(x, y);

    @Test
    void a_former_reference_of_whom_the_file_lists_under_a_new_one_is_nobody_elses() {
        // Given
        here.importOf(here.aReturn().with(two.olive()));
        String first = person(here, "A1");

        // When: the file says nothing of where Olive's new reference comes from, her ULN does
        JsonPath job = here.importOf(here.aReturn()
                .at(NEXT_WEEK)
                .with(
                        two.olive().set("LearnRefNumber", "A9"),
                        learner("B2").named("Ivy", "First").born("2008-05-05").set("PrevLearnRefNumber", "A1")));

        // Then
        assertThat(held(here).getList("items.learnRefNumber")).containsExactly("B2");
        assertThat(held(here).getString("items[0].reason")).isEqualTo("CLAIMED_TWICE");
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(person(here, "A9")).isEqualTo(first);
    }

    @Test
    void another_person_is_taken_under_the_reference_and_the_first_keeps_record_enrolments_and_id() {
        // Given
        here.importOf(here.aReturn().with(two.olive()));
        String first = person(here, "A1");
        here.importOf(here.aReturn().at(NEXT_WEEK).with(two.nia()));
        answer(here, "ANOTHER").then().statusCode(200);

        // When
        JsonPath job = here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(two.nia()));

        // Then
        assertThat(job.getInt("learners.created")).isEqualTo(1);
        assertThat(job.getInt("learners.rejected")).isZero();
        assertThat(person(here, "A1")).isNotEqualTo(first);
        assertThat(person(here, "A1~1")).isEqualTo(first);
        assertThat(recordOf(here, "A1~1")).contains("Olive", x);
        assertThat(recordOf(here, "A1")).contains("Nia", y);
        assertThat(enrolments(here, "A1~1")).containsExactly("60000001");
        assertThat(enrolments(here, "A1")).containsExactly("60000002");
        assertThat(here.asAdministrator()
                        .get(job.getString("links.missing"))
                        .jsonPath()
                        .getList("items.learnerId"))
                .as("whom the return no longer lists")
                .containsExactly(first);
        assertThat(held(here).getList("items")).isEmpty();
        here.asAdministrator()
                .get("/v1/learners?learnRefNumber=a1~1")
                .then()
                .statusCode(200)
                .body("items.id", contains(first));
    }

    @Test
    void the_first_person_listed_again_under_a_new_reference_is_found_after_the_old_one_was_given_away() {
        // Given
        here.importOf(here.aReturn().with(two.olive()));
        String first = person(here, "A1");
        here.importOf(here.aReturn().at(NEXT_WEEK).with(two.nia()));
        answer(here, "ANOTHER");

        // When
        JsonPath job = here.importOf(here.aReturn()
                .at(NEXT_WEEK.plusDays(1))
                .with(two.nia(), two.olive().set("LearnRefNumber", "A9").set("PrevLearnRefNumber", "A1")));

        // Then
        assertThat(job.getInt("learners.missing")).isZero();
        assertThat(person(here, "A9")).isEqualTo(first);
        assertThat(enrolments(here, "A9")).containsExactly("60000001");
        assertThat(TheDatabase.count("select count(*) from enrolment where ukprn = ?", here.ukprn()))
                .isEqualTo(2);
    }

    @Test
    void a_reference_given_away_in_the_file_that_renumbers_its_first_person_doubles_nothing() {
        // Given
        here.importOf(here.aReturn().with(two.olive()));
        String first = person(here, "A1");
        ALearner renumbered = two.olive().set("LearnRefNumber", "A9").set("PrevLearnRefNumber", "A1");

        // When
        JsonPath job = here.importOf(here.aReturn().at(NEXT_WEEK).with(two.nia(), renumbered));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(job.getInt("learners.missing")).isZero();
        assertThat(person(here, "A9")).isEqualTo(first);

        // When: the reference is free now
        JsonPath next = here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(two.nia(), renumbered));

        // Then
        assertThat(next.getInt("learners.created")).isEqualTo(1);
        assertThat(person(here, "A1")).isNotEqualTo(first);
        assertThat(enrolments(here, "A9")).containsExactly("60000001");
        assertThat(enrolments(here, "A1")).containsExactly("60000002");
        assertThat(TheDatabase.count("select count(*) from enrolment where ukprn = ?", here.ukprn()))
                .isEqualTo(2);
        assertThat(held(here).getList("items")).isEmpty();
    }

    @Test
    void after_it_was_given_away_a_reference_means_each_of_the_two_by_their_uln() {
        // Given
        here.importOf(here.aReturn().with(two.olive()));
        String first = person(here, "A1");
        here.importOf(here.aReturn().at(NEXT_WEEK).with(two.nia()));
        answer(here, "ANOTHER");
        here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(two.nia()));
        String second = person(here, "A1");

        // When: a late return of what was before, then the present again
        JsonPath late = here.importOf(
                here.aReturn().at(NEXT_WEEK.plusDays(2)).with(two.olive().set("Postcode", "ZZ98 9ZZ")));
        JsonPath present =
                here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(3)).with(two.nia()));

        // Then
        assertThat(late.getInt("learners.rejected") + present.getInt("learners.rejected"))
                .isZero();
        assertThat(late.getInt("learners.changed")).isEqualTo(1);
        assertThat(person(here, "A1~1")).isEqualTo(first);
        assertThat(person(here, "A1")).isEqualTo(second);
        assertThat(recordOf(here, "A1~1")).contains("ZZ98 9ZZ");
    }

    @Test
    void a_late_return_of_the_year_before_means_who_bore_the_reference_then() {
        // Given: renumbered in the next year, and the reference given to somebody else
        AReturn past = here.aReturn()
                .year("2425", "ESFA/ILR/2024-25")
                .at(LocalDateTime.of(2025, 7, 7, 9, 0))
                .with(two.oliveSince2024("A1"));
        here.importOf(past);
        String first = person(here, "A1");
        ALearner renumbered = two.oliveSince2024("A9").set("PrevLearnRefNumber", "A1");
        here.importOf(here.aReturn().with(two.nia(), renumbered));
        here.importOf(here.aReturn().at(NEXT_WEEK).with(two.nia(), renumbered));
        String second = person(here, "A1");

        // When
        JsonPath late = here.importOf(here.aReturn()
                .year("2425", "ESFA/ILR/2024-25")
                .at(LocalDateTime.of(2025, 10, 15, 9, 0))
                .with(two.oliveSince2024("A1").set("Postcode", "ZZ98 9ZZ")));

        // Then
        assertThat(late.getInt("learners.rejected")).isZero();
        assertThat(person(here, "A9")).isEqualTo(first);
        assertThat(person(here, "A1")).isEqualTo(second).isNotEqualTo(first);
        assertThat(recordOf(here, "A1")).contains("Nia");
    }
}
