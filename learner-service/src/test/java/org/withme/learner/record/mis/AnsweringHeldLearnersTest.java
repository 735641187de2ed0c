package org.withme.learner.record.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.HeldByReturns.answer;
import static org.withme.learner.record.mis.HeldByReturns.deciding;
import static org.withme.learner.record.mis.HeldByReturns.duplicates;
import static org.withme.learner.record.mis.HeldByReturns.held;
import static org.withme.learner.record.mis.HeldByReturns.person;
import static org.withme.learner.record.mis.HeldByReturns.recordOf;
import static org.withme.learner.record.mis.reading.ALearner.learner;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.reading.ALearner;
import org.withme.platform.testing.Calls;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@DisplayName("What a person said of a held learner is kept and used from then on (L3)")
class AnsweringHeldLearnersTest {

    private static final LocalDateTime NEXT_WEEK = LocalDateTime.of(2026, 7, 13, 9, 0);

    private final TheMis here = TheMis.ofANewCollege();
    private final TheMis there = TheMis.ofANewCollege();
    private final String x = Ulns.next();
    private final String y = Ulns.next();
    private final TwoPeople two = new TwoPeople(x, y);

    @Test
    void what_a_person_said_moves_the_record_while_who_got_its_reference_is_still_held() {
        // Given: nobody has a ULN
        here.importOf(here.aReturn().with(learner("A1").named("Olive", "First").born("2008-05-05")));
        String first = person(here, "A1");
        ALearner stranger = learner("A1").named("Nia", "Second").born("1979-11-11");
        ALearner olive =
                learner("A9").named("Olive", "First").born("2008-05-05").set("PrevLearnRefNumber", "A1");
        here.importOf(here.aReturn().at(NEXT_WEEK).with(stranger, olive));
        answer(here, "A9", "SAME").then().statusCode(200);

        // When
        JsonPath job = here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(stranger, olive));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(person(here, "A9")).isEqualTo(first);
        assertThat(TheDatabase.texts("select learn_ref_number from college_record where ukprn = ?", here.ukprn()))
                .containsExactly("A9");
    }

    @Test
    void what_a_person_said_of_somebody_without_a_uln_counts_for_nobody_else() {
        // Given
        here.importOf(here.aReturn().with(learner("A1").named("Olive", "First").born("2008-05-05")));
        String first = person(here, "A1");
        here.importOf(here.aReturn()
                .at(NEXT_WEEK)
                .with(learner("A1").named("Olivia", "Wedded").born("2008-06-05")));
        answer(here, "SAME").then().statusCode(200);

        // When
        JsonPath job = here.importOf(here.aReturn()
                .at(NEXT_WEEK.plusDays(1))
                .with(learner("A1").named("Nia", "Second").born("1979-11-11")));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(recordOf(here, "A1")).contains("Olive", first);
    }

    @Test
    void once_one_of_two_who_quote_a_former_reference_is_another_the_other_is_no_question() {
        // Given
        here.importOf(here.aReturn().with(learner("A1").named("Olive", "First").born("2008-05-05")));
        String first = person(here, "A1");
        ALearner olive =
                learner("B1").uln(x).named("Olive", "First").born("2008-05-05").set("PrevLearnRefNumber", "A1");
        ALearner ivy =
                learner("B2").uln(y).named("Ivy", "First").born("2008-05-05").set("PrevLearnRefNumber", "A1");
        here.importOf(here.aReturn().at(NEXT_WEEK).with(olive, ivy));
        answer(here, "B2", "ANOTHER").then().statusCode(200);

        // When
        JsonPath job = here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(olive, ivy));

        // Then
        assertThat(job.getInt("learners.rejected")).isZero();
        assertThat(person(here, "B1")).isEqualTo(first);
        assertThat(person(here, "B2")).isNotEqualTo(first);
    }

    @Test
    void an_answer_is_given_once_by_a_person_of_the_college_and_to_what_was_read() {
        // Given
        here.importOf(here.aReturn().with(two.olive()));
        here.importOf(here.aReturn().at(NEXT_WEEK).with(two.nia()));
        String held = "/v1/mis/held-learners/" + held(here).getString("items[0].id");

        // When, Then
        deciding(there)
                .body("{\"answer\": \"SAME\"}")
                .post(held + "/answer")
                .then()
                .statusCode(404);
        Calls.as(Tokens.application("robot", "mis-administrator").ukprn(here.ukprn()))
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"answer\": \"SAME\"}")
                .post(held + "/answer")
                .then()
                .statusCode(403);
        here.asAdministrator()
                .header("If-Match", "\"stale\"")
                .contentType("application/json")
                .body("{\"answer\": \"SAME\"}")
                .post(held + "/answer")
                .then()
                .statusCode(412);
        Response maybe = deciding(here).body("{\"answer\": \"MAYBE\"}").post(held + "/answer");
        assertThat(maybe.statusCode()).isEqualTo(422);
        assertThat(maybe.jsonPath().getList("errors.pointer")).containsExactly("/answer");
        answer(here, "SAME").then().statusCode(200);
        deciding(here)
                .body("{\"answer\": \"ANOTHER\"}")
                .post(held + "/answer")
                .then()
                .statusCode(409);
    }

    @Test
    void the_same_person_with_a_corrected_uln_is_taken_from_then_on_also_back_again() {
        // Given
        here.importOf(here.aReturn().with(two.olive()));
        String first = person(here, "A1");
        JsonPath corrected =
                here.importOf(here.aReturn().at(NEXT_WEEK).with(two.olive().uln(y)));
        assertThat(corrected.getInt("learners.rejected")).isEqualTo(1);
        answer(here, "SAME").then().statusCode(200);

        // When
        JsonPath job = here.importOf(
                here.aReturn().at(NEXT_WEEK.plusDays(1)).with(two.olive().uln(y)));
        JsonPath back = here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(2)).with(two.olive()));
        JsonPath third = here.importOf(
                here.aReturn().at(NEXT_WEEK.plusDays(3)).with(two.olive().uln(Ulns.next())));

        // Then
        assertThat(job.getInt("learners.changed")).isEqualTo(1);
        assertThat(back.getInt("learners.changed")).isEqualTo(1);
        assertThat(third.getInt("learners.rejected"))
                .as("a third number is a new question")
                .isEqualTo(1);
        assertThat(person(here, "A1")).isEqualTo(first);
    }

    @Test
    void what_a_person_said_finds_the_record_also_where_no_uln_does_and_its_reference_is_given_away() {
        // Given: nobody has a ULN
        here.importOf(here.aReturn().with(learner("A1").named("Olive", "First").born("2008-05-05")));
        String first = person(here, "A1");
        ALearner stranger = learner("A1").named("Nia", "Second").born("1979-11-11");
        ALearner olive =
                learner("A9").named("Olive", "First").born("2008-05-05").set("PrevLearnRefNumber", "A1");
        JsonPath job = here.importOf(here.aReturn().at(NEXT_WEEK).with(stranger, olive));
        assertThat(job.getInt("learners.rejected")).isEqualTo(2);

        // When
        answer(here, "A1", "ANOTHER").then().statusCode(200);
        answer(here, "A9", "SAME").then().statusCode(200);
        JsonPath next = here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(stranger, olive));

        // Then
        assertThat(next.getInt("learners.rejected") + next.getInt("learners.missing"))
                .isZero();
        assertThat(person(here, "A9")).isEqualTo(first);
        assertThat(person(here, "A1")).isNotEqualTo(first);
        assertThat(TheDatabase.count("select count(*) from enrolment where ukprn = ?", here.ukprn()))
                .isEqualTo(2);
    }

    @Test
    void a_twin_who_quotes_the_others_former_reference_in_one_file_is_held() {
        // Given: the record has no ULN yet
        here.importOf(here.aReturn().with(learner("A1").named("Olive", "First").born("2008-05-05")));
        String first = person(here, "A1");
        ALearner olive =
                learner("B1").uln(x).named("Olive", "First").born("2008-05-05").set("PrevLearnRefNumber", "A1");
        ALearner ivy =
                learner("B2").uln(y).named("Ivy", "First").born("2008-05-05").set("PrevLearnRefNumber", "A1");

        // When
        JsonPath job = here.importOf(here.aReturn().at(NEXT_WEEK).with(olive, ivy));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(2);
        assertThat(held(here).getList("items.reason")).containsOnly("CLAIMED_TWICE");
        assertThat(person(here, "A1")).isEqualTo(first);

        // When: a person says who is who
        answer(here, "B1", "SAME").then().statusCode(200);
        answer(here, "B2", "ANOTHER").then().statusCode(200);
        JsonPath next = here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(olive, ivy));

        // Then
        assertThat(next.getInt("learners.rejected")).isZero();
        assertThat(person(here, "B1")).isEqualTo(first);
        assertThat(person(here, "B2")).isNotEqualTo(first);
        assertThat(duplicates(here)).as("what a person said is not asked again").isEmpty();
    }

    @Test
    void a_twin_who_quotes_the_others_former_reference_in_a_later_file_is_held_and_then_taken_as_another() {
        // Given
        here.importOf(here.aReturn().with(two.olive()));
        ALearner ivy =
                learner("B2").uln(y).named("Ivy", "First").born("2008-05-05").set("PrevLearnRefNumber", "A1");

        // When
        JsonPath job = here.importOf(here.aReturn().at(NEXT_WEEK).with(two.olive(), ivy));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(held(here).getString("items[0].key")).isEqualTo("PREVIOUS_REFERENCE");
        assertThat(held(here).getString("items[0].reason")).isEqualTo("ULN_CONTRADICTS");
        assertThat(recordOf(here, "A1")).contains(x);

        // When
        answer(here, "ANOTHER");
        here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(two.olive(), ivy));

        // Then
        assertThat(person(here, "B2")).isNotEqualTo(person(here, "A1"));
        assertThat(person(here, "A1")).isNotNull();
        assertThat(duplicates(here)).isEmpty();
    }
}
