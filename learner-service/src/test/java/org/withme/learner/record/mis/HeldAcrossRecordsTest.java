package org.withme.learner.record.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.HeldByReturns.answer;
import static org.withme.learner.record.mis.HeldByReturns.deciding;
import static org.withme.learner.record.mis.HeldByReturns.duplicates;
import static org.withme.learner.record.mis.HeldByReturns.held;
import static org.withme.learner.record.mis.HeldByReturns.heldBy;
import static org.withme.learner.record.mis.HeldByReturns.person;
import static org.withme.learner.record.mis.reading.ALearner.learner;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.reading.ALearner;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@DisplayName("A learner who is held for another college's record, or for one that a person merged (L3)")
class HeldAcrossRecordsTest {

    private static final LocalDateTime NEXT_WEEK = LocalDateTime.of(2026, 7, 13, 9, 0);

    private final TheMis here = TheMis.ofANewCollege();
    private final TheMis there = TheMis.ofANewCollege();
    private final String x = Ulns.next();
    private final String y = Ulns.next();
    private final TwoPeople two = new TwoPeople(x, y);

    @Test
    void across_colleges_the_college_sees_its_own_half_and_the_platform_operator_decides_that_it_is_the_same() {
        // Given
        there.importOf(there.aReturn().with(two.olive()));
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
    void a_uln_corrected_of_a_learner_who_is_linked_to_another_college_is_for_the_platform_operator() {
        // Given
        there.importOf(there.aReturn().with(two.olive()));
        here.importOf(here.aReturn().with(two.olive().set("LearnRefNumber", "B1")));
        assertThat(person(here, "B1")).isEqualTo(person(there, "A1"));

        // When
        here.importOf(here.aReturn()
                .at(NEXT_WEEK)
                .with(two.olive().set("LearnRefNumber", "B1").uln(y)));

        // Then
        JsonPath own = held(here);
        assertThat(own.getString("items[0].decides")).isEqualTo("PLATFORM_OPERATOR");
        assertThat(own.getString("items[0].known.learnRefNumber")).isEqualTo("B1");
        assertThat(answer(here, "SAME").statusCode()).isEqualTo(409);
    }

    @Test
    void a_record_merged_into_a_learner_with_another_uln_takes_no_second_one() {
        // Given: two namesakes merged by a person; one of them has a ULN
        here.importOf(here.aReturn()
                .with(
                        learner("A1").uln(x).named("Mara", "Quill").born("2008-02-03"),
                        learner("A2").named("Mara", "Quill").born("2008-02-03")));
        String survivor = person(here, "A1");
        deciding(here)
                .body("{\"survivor\": \"" + survivor + "\"}")
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
        deciding(here)
                .body("{\"survivor\": \"" + person(here, "A1") + "\"}")
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
}
