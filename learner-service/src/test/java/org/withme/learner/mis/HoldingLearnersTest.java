package org.withme.learner.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.withme.learner.mis.ilr.ALearner.learner;
import static org.withme.learner.mis.ilr.AnAim.aim;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.mis.ilr.ALearner;
import org.withme.learner.mis.ilr.AReturn;
import org.withme.platform.testing.Calls;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@DisplayName("Two people never silently become one: the learner is held for a person (L3)")
class HoldingLearnersTest {

    private static final LocalDateTime NEXT_WEEK = LocalDateTime.of(2026, 7, 13, 9, 0);

    private final TheMis here = TheMis.ofANewCollege();
    private final TheMis there = TheMis.ofANewCollege();
    private final String x = Ulns.next();
    private final String y = Ulns.next();

    @Test
    void a_reference_given_to_somebody_else_is_held_and_the_first_persons_record_stays_as_it_was() {
        // Given
        here.importOf(here.aReturn().with(olive()));
        String record = recordOf("A1");
        ImportedEvents.forget(here.ukprn());

        // When
        JsonPath job = here.importOf(here.aReturn().at(NEXT_WEEK).with(nia()));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(job.getInt("learners.changed") + job.getInt("learners.created") + job.getInt("learners.missing"))
                .isZero();
        JsonPath rejections = here.rejectionsOf(job);
        assertThat(rejections.getList("items.rule")).containsExactly("L3");
        assertThat(rejections.getString("items[0].learnRefNumber")).isEqualTo("A1");
        assertThat(rejections.getString("items[0].remedy")).contains("/v1/mis/held-learners");
        assertThat(recordOf("A1")).isEqualTo(record);
        assertThat(enrolments("A1")).containsExactly("60000001");
        assertThat(ImportedEvents.of(here.ukprn())).isEmpty();
    }

    @Test
    void the_held_learner_is_shown_to_the_mis_administrator_with_both_halves() {
        // Given
        here.importOf(here.aReturn().with(olive()));
        here.importOf(here.aReturn().at(NEXT_WEEK).with(nia()));

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
    void another_person_is_taken_under_the_reference_and_the_first_keeps_record_enrolments_and_id() {
        // Given
        here.importOf(here.aReturn().with(olive()));
        String first = person(here, "A1");
        here.importOf(here.aReturn().at(NEXT_WEEK).with(nia()));
        answer(here, "ANOTHER").then().statusCode(200);

        // When
        JsonPath job = here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(nia()));

        // Then
        assertThat(job.getInt("learners.created")).isEqualTo(1);
        assertThat(job.getInt("learners.rejected")).isZero();
        assertThat(person(here, "A1")).isNotEqualTo(first);
        assertThat(person(here, "A1~1")).isEqualTo(first);
        assertThat(recordOf("A1~1")).contains("Olive", x);
        assertThat(recordOf("A1")).contains("Nia", y);
        assertThat(enrolments("A1~1")).containsExactly("60000001");
        assertThat(enrolments("A1")).containsExactly("60000002");
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
        here.importOf(here.aReturn().with(olive()));
        String first = person(here, "A1");
        here.importOf(here.aReturn().at(NEXT_WEEK).with(nia()));
        answer(here, "ANOTHER");

        // When
        JsonPath job = here.importOf(here.aReturn()
                .at(NEXT_WEEK.plusDays(1))
                .with(nia(), olive().set("LearnRefNumber", "A9").set("PrevLearnRefNumber", "A1")));

        // Then
        assertThat(job.getInt("learners.missing")).isZero();
        assertThat(person(here, "A9")).isEqualTo(first);
        assertThat(enrolments("A9")).containsExactly("60000001");
        assertThat(TheDatabase.count("select count(*) from enrolment where ukprn = ?", here.ukprn()))
                .isEqualTo(2);
    }

    @Test
    void a_reference_given_away_in_the_file_that_renumbers_its_first_person_doubles_nothing() {
        // Given
        here.importOf(here.aReturn().with(olive()));
        String first = person(here, "A1");
        ALearner renumbered = olive().set("LearnRefNumber", "A9").set("PrevLearnRefNumber", "A1");

        // When
        JsonPath job = here.importOf(here.aReturn().at(NEXT_WEEK).with(nia(), renumbered));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(job.getInt("learners.missing")).isZero();
        assertThat(person(here, "A9")).isEqualTo(first);

        // When: the reference is free now
        JsonPath next = here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(nia(), renumbered));

        // Then
        assertThat(next.getInt("learners.created")).isEqualTo(1);
        assertThat(person(here, "A1")).isNotEqualTo(first);
        assertThat(enrolments("A9")).containsExactly("60000001");
        assertThat(enrolments("A1")).containsExactly("60000002");
        assertThat(TheDatabase.count("select count(*) from enrolment where ukprn = ?", here.ukprn()))
                .isEqualTo(2);
        assertThat(held(here).getList("items")).isEmpty();
    }

    @Test
    void after_it_was_given_away_a_reference_means_each_of_the_two_by_their_uln() {
        // Given
        here.importOf(here.aReturn().with(olive()));
        String first = person(here, "A1");
        here.importOf(here.aReturn().at(NEXT_WEEK).with(nia()));
        answer(here, "ANOTHER");
        here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(nia()));
        String second = person(here, "A1");

        // When: a late return of what was before, then the present again
        JsonPath late =
                here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(2)).with(olive().set("Postcode", "ZZ98 9ZZ")));
        JsonPath present =
                here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(3)).with(nia()));

        // Then
        assertThat(late.getInt("learners.rejected") + present.getInt("learners.rejected"))
                .isZero();
        assertThat(late.getInt("learners.changed")).isEqualTo(1);
        assertThat(person(here, "A1~1")).isEqualTo(first);
        assertThat(person(here, "A1")).isEqualTo(second);
        assertThat(recordOf("A1~1")).contains("ZZ98 9ZZ");
    }

    @Test
    void a_late_return_of_the_year_before_means_who_bore_the_reference_then() {
        // Given: renumbered in the next year, and the reference given to somebody else
        AReturn past = here.aReturn()
                .year("2425", "ESFA/ILR/2024-25")
                .at(LocalDateTime.of(2025, 7, 7, 9, 0))
                .with(oliveSince2024("A1"));
        here.importOf(past);
        String first = person(here, "A1");
        ALearner renumbered = oliveSince2024("A9").set("PrevLearnRefNumber", "A1");
        here.importOf(here.aReturn().with(nia(), renumbered));
        here.importOf(here.aReturn().at(NEXT_WEEK).with(nia(), renumbered));
        String second = person(here, "A1");

        // When
        JsonPath late = here.importOf(here.aReturn()
                .year("2425", "ESFA/ILR/2024-25")
                .at(LocalDateTime.of(2025, 10, 15, 9, 0))
                .with(oliveSince2024("A1").set("Postcode", "ZZ98 9ZZ")));

        // Then
        assertThat(late.getInt("learners.rejected")).isZero();
        assertThat(person(here, "A9")).isEqualTo(first);
        assertThat(person(here, "A1")).isEqualTo(second).isNotEqualTo(first);
        assertThat(recordOf("A1")).contains("Nia");
    }

    @Test
    void a_uln_corrected_of_a_learner_who_is_linked_to_another_college_is_for_the_platform_operator() {
        // Given
        there.importOf(there.aReturn().with(olive()));
        here.importOf(here.aReturn().with(olive().set("LearnRefNumber", "B1")));
        assertThat(person(here, "B1")).isEqualTo(person(there, "A1"));

        // When
        here.importOf(here.aReturn()
                .at(NEXT_WEEK)
                .with(olive().set("LearnRefNumber", "B1").uln(y)));

        // Then
        JsonPath own = held(here);
        assertThat(own.getString("items[0].decides")).isEqualTo("PLATFORM_OPERATOR");
        assertThat(own.getString("items[0].known.learnRefNumber")).isEqualTo("B1");
        assertThat(answer(here, "SAME").statusCode()).isEqualTo(409);
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
        assertThat(recordOf("A1")).contains("Olive", first);
    }

    @Test
    void the_same_person_with_a_corrected_uln_is_taken_from_then_on_also_back_again() {
        // Given
        here.importOf(here.aReturn().with(olive()));
        String first = person(here, "A1");
        JsonPath corrected = here.importOf(here.aReturn().at(NEXT_WEEK).with(olive().uln(y)));
        assertThat(corrected.getInt("learners.rejected")).isEqualTo(1);
        answer(here, "SAME").then().statusCode(200);

        // When
        JsonPath job = here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(olive().uln(y)));
        JsonPath back = here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(2)).with(olive()));
        JsonPath third = here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(3)).with(olive().uln(Ulns.next())));

        // Then
        assertThat(job.getInt("learners.changed")).isEqualTo(1);
        assertThat(back.getInt("learners.changed")).isEqualTo(1);
        assertThat(third.getInt("learners.rejected"))
                .as("a third number is a new question")
                .isEqualTo(1);
        assertThat(person(here, "A1")).isEqualTo(first);
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
    void a_twin_who_quotes_the_others_former_reference_in_one_file_is_held() {
        // Given: the record has no ULN yet
        here.importOf(here.aReturn().with(learner("A1").named("Olive", "First").born("2008-05-05")));
        String first = person(here, "A1");

        // When
        JsonPath job = here.importOf(here.aReturn()
                .at(NEXT_WEEK)
                .with(
                        learner("B1")
                                .uln(x)
                                .named("Olive", "First")
                                .born("2008-05-05")
                                .set("PrevLearnRefNumber", "A1"),
                        learner("B2")
                                .uln(y)
                                .named("Ivy", "First")
                                .born("2008-05-05")
                                .set("PrevLearnRefNumber", "A1")));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(2);
        assertThat(held(here).getList("items.reason")).containsOnly("CLAIMED_TWICE");
        assertThat(person(here, "A1")).isEqualTo(first);

        // When: a person says who is who
        answer(here, "B1", "SAME").then().statusCode(200);
        answer(here, "B2", "ANOTHER").then().statusCode(200);
        JsonPath next = here.importOf(here.aReturn()
                .at(NEXT_WEEK.plusDays(1))
                .with(
                        learner("B1")
                                .uln(x)
                                .named("Olive", "First")
                                .born("2008-05-05")
                                .set("PrevLearnRefNumber", "A1"),
                        learner("B2")
                                .uln(y)
                                .named("Ivy", "First")
                                .born("2008-05-05")
                                .set("PrevLearnRefNumber", "A1")));

        // Then
        assertThat(next.getInt("learners.rejected")).isZero();
        assertThat(person(here, "B1")).isEqualTo(first);
        assertThat(person(here, "B2")).isNotEqualTo(first);
        assertThat(duplicates(here)).as("what a person said is not asked again").isEmpty();
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
    void a_twin_who_quotes_the_others_former_reference_in_a_later_file_is_held_and_then_taken_as_another() {
        // Given
        here.importOf(here.aReturn().with(olive()));
        ALearner ivy =
                learner("B2").uln(y).named("Ivy", "First").born("2008-05-05").set("PrevLearnRefNumber", "A1");

        // When
        JsonPath job = here.importOf(here.aReturn().at(NEXT_WEEK).with(olive(), ivy));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(held(here).getString("items[0].key")).isEqualTo("PREVIOUS_REFERENCE");
        assertThat(held(here).getString("items[0].reason")).isEqualTo("ULN_CONTRADICTS");
        assertThat(recordOf("A1")).contains(x);

        // When
        answer(here, "ANOTHER");
        here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(olive(), ivy));

        // Then
        assertThat(person(here, "B2")).isNotEqualTo(person(here, "A1"));
        assertThat(person(here, "A1")).isNotNull();
        assertThat(duplicates(here)).isEmpty();
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
    void a_former_reference_of_whom_the_file_lists_under_a_new_one_is_nobody_elses() {
        // Given
        here.importOf(here.aReturn().with(olive()));
        String first = person(here, "A1");

        // When: the file says nothing of where Olive's new reference comes from, her ULN does
        JsonPath job = here.importOf(here.aReturn()
                .at(NEXT_WEEK)
                .with(
                        olive().set("LearnRefNumber", "A9"),
                        learner("B2").named("Ivy", "First").born("2008-05-05").set("PrevLearnRefNumber", "A1")));

        // Then
        assertThat(held(here).getList("items.learnRefNumber")).containsExactly("B2");
        assertThat(held(here).getString("items[0].reason")).isEqualTo("CLAIMED_TWICE");
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(person(here, "A9")).isEqualTo(first);
    }

    @Test
    void across_colleges_the_college_sees_its_own_half_and_the_platform_operator_decides_that_it_is_the_same() {
        // Given
        there.importOf(there.aReturn().with(olive()));
        ALearner ivy = learner("B2")
                .uln(y)
                .named("Ivy", "First")
                .born("2008-05-05")
                .set("PrevUKPRN", there.ukprn())
                .set("PrevLearnRefNumber", "A1");

        // When
        JsonPath job = here.importOf(here.aReturn().with(ivy));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        JsonPath own = held(here);
        assertThat(own.getString("items[0].decides")).isEqualTo("PLATFORM_OPERATOR");
        assertThat(own.getMap("items[0]")).doesNotContainKey("known");
        assertThat(own.getString("items[0].stated.uln")).isEqualTo(y);
        assertThat(held(there).getList("items")).isEmpty();
        assertThat(answer(here, "SAME").statusCode()).isEqualTo(409);
        String id = own.getString("items[0].id");
        JsonPath across = heldBy(Tokens.as("platform-operator"));
        Map<String, Object> seen = across.<Map<String, Object>>getList("items").stream()
                .filter(item -> item.get("id").equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(seen.get("known")).isEqualTo(Map.of("learnerId", person(there, "A1"), "ukprn", there.ukprn()));
        assertThat(seen).doesNotContainKeys("stated", "learnRefNumber");

        // When
        answer(here, "ANOTHER").then().statusCode(200);
        here.importOf(here.aReturn().at(NEXT_WEEK).with(ivy));

        // Then
        assertThat(person(here, "B2")).isNotEqualTo(person(there, "A1"));
    }

    @Test
    void a_record_merged_into_a_learner_with_another_uln_takes_no_second_one() {
        // Given: two namesakes merged by a person; one of them has a ULN
        here.importOf(here.aReturn()
                .with(
                        learner("A1").uln(x).named("Mara", "Quill").born("2008-02-03"),
                        learner("A2").named("Mara", "Quill").born("2008-02-03")));
        String survivor = person(here, "A1");
        as(here).body("{\"survivor\": \"" + survivor + "\"}")
                .post("/v1/mis/possible-duplicates/" + duplicates(here).get(0) + "/merge")
                .then()
                .statusCode(200);

        // When
        JsonPath job = here.importOf(here.aReturn()
                .at(NEXT_WEEK)
                .with(
                        learner("A1").uln(x).named("Mara", "Quill").born("2008-02-03"),
                        learner("A2").uln(y).named("Mara", "Quill").born("2008-02-03")));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(held(here).getList("items.learnRefNumber")).containsExactly("A2");
        assertThat(TheDatabase.texts("select distinct uln from college_record where learner_id = ?::uuid", survivor))
                .doesNotContain(y);
    }

    @Test
    void merged_records_that_get_two_ulns_in_one_file_are_both_held() {
        // Given
        here.importOf(here.aReturn()
                .with(
                        learner("A1").named("Mara", "Quill").born("2008-02-03"),
                        learner("A2").named("Mara", "Quill").born("2008-02-03")));
        as(here).body("{\"survivor\": \"" + person(here, "A1") + "\"}")
                .post("/v1/mis/possible-duplicates/" + duplicates(here).get(0) + "/merge")
                .then()
                .statusCode(200);

        // When
        JsonPath job = here.importOf(here.aReturn()
                .at(NEXT_WEEK)
                .with(
                        learner("A1").uln(x).named("Mara", "Quill").born("2008-02-03"),
                        learner("A2").uln(y).named("Mara", "Quill").born("2008-02-03")));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(2);
    }

    @Test
    void a_held_learner_is_no_question_any_more_once_a_return_states_it_otherwise() {
        // Given
        here.importOf(here.aReturn().with(olive()));
        here.importOf(here.aReturn().at(NEXT_WEEK).with(nia()));

        // When
        here.importOf(here.aReturn().at(NEXT_WEEK.plusDays(1)).with(olive()));

        // Then
        assertThat(held(here).getList("items")).isEmpty();
    }

    @Test
    void a_dry_run_holds_and_asks_nobody() {
        // Given
        here.importOf(here.aReturn().with(olive()));

        // When
        JsonPath tried = here.dryRunOf(here.aReturn().at(NEXT_WEEK).with(nia()));

        // Then
        assertThat(tried.getInt("learners.rejected")).isEqualTo(1);
        assertThat(held(here).getList("items")).isEmpty();
    }

    @Test
    void an_answer_is_given_once_by_a_person_of_the_college_and_to_what_was_read() {
        // Given
        here.importOf(here.aReturn().with(olive()));
        here.importOf(here.aReturn().at(NEXT_WEEK).with(nia()));
        String held = "/v1/mis/held-learners/" + held(here).getString("items[0].id");

        // When, Then
        as(there).body("{\"answer\": \"SAME\"}").post(held + "/answer").then().statusCode(404);
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
        Response maybe = as(here).body("{\"answer\": \"MAYBE\"}").post(held + "/answer");
        assertThat(maybe.statusCode()).isEqualTo(422);
        assertThat(maybe.jsonPath().getList("errors.pointer")).containsExactly("/answer");
        answer(here, "SAME").then().statusCode(200);
        as(here).body("{\"answer\": \"ANOTHER\"}").post(held + "/answer").then().statusCode(409);
    }

    private ALearner olive() {
        return learner("A1").uln(x).named("Olive", "First").born("2008-05-05").on(aim("60000001"));
    }

    private ALearner oliveSince2024(String reference) {
        return learner(reference)
                .uln(x)
                .named("Olive", "First")
                .born("2008-05-05")
                .on(aim("60000001").from("2024-09-09"));
    }

    private ALearner nia() {
        return learner("A1").uln(y).named("Nia", "Second").born("1979-11-11").on(aim("60000002"));
    }

    private static JsonPath held(TheMis mis) {
        return heldBy(Tokens.as("mis-administrator").ukprn(mis.ukprn()));
    }

    private static JsonPath heldBy(Tokens caller) {
        return Calls.as(caller)
                .get("/v1/mis/held-learners?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response answer(TheMis mis, String answer) {
        return answer(mis, held(mis).getString("items[0].learnRefNumber"), answer);
    }

    private static Response answer(TheMis mis, String reference, String answer) {
        String id = held(mis).getString("items.find { it.learnRefNumber == '" + reference + "' }.id");
        return as(mis).body("{\"answer\": \"" + answer + "\"}").post("/v1/mis/held-learners/" + id + "/answer");
    }

    private static RequestSpecification as(TheMis mis) {
        return mis.asAdministrator().header("If-Match", "*").contentType("application/json");
    }

    private static List<String> duplicates(TheMis mis) {
        return mis.asAdministrator().get("/v1/mis/possible-duplicates").path("items.id");
    }

    private String recordOf(String reference) {
        return TheDatabase.texts(
                        "select to_jsonb(r)::text from college_record r where ukprn = ? and learn_ref_number = ?",
                        here.ukprn(),
                        reference)
                .get(0);
    }

    private List<String> enrolments(String reference) {
        return TheDatabase.texts(
                "select learn_aim_ref from enrolment e join college_record r using (ukprn, learn_ref_number, learner_id)"
                        + " where ukprn = ? and learn_ref_number = ?",
                here.ukprn(),
                reference);
    }

    private static String person(TheMis mis, String reference) {
        return TheDatabase.texts(
                        "select learner_id from college_record where ukprn = ? and learn_ref_number = ?",
                        mis.ukprn(),
                        reference)
                .get(0);
    }
}
