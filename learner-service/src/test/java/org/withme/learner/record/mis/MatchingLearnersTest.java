package org.withme.learner.record.mis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.reading.ALearner.learner;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@DisplayName("Whom a return means (L3)")
class MatchingLearnersTest {

    private final TheMis here = TheMis.ofANewCollege();
    private final TheMis there = TheMis.ofANewCollege();
    private final String uln = Ulns.next();

    @Test
    void the_same_uln_and_date_of_birth_is_the_same_person_at_another_college() {
        here.importOf(here.aReturn().with(learner("A1").uln(uln).born("2008-01-02")));

        JsonPath job =
                there.importOf(there.aReturn().with(learner("B1").uln(uln).born("2008-01-02")));

        assertThat(job.getInt("learners.created")).isEqualTo(1);
        assertThat(person(there, "B1")).isEqualTo(person(here, "A1"));
    }

    @Test
    void the_same_uln_with_another_or_no_date_of_birth_is_for_a_person_to_decide() {
        here.importOf(here.aReturn().with(learner("A1").uln(uln).born("2008-01-02")));

        there.importOf(there.aReturn().with(learner("B1").uln(uln).set("DateOfBirth", null)));

        assertThat(person(there, "B1")).isNotEqualTo(person(here, "A1"));
        assertThat(duplicatesOf(there).getList("items")).isEmpty();
        assertThat(duplicatesOf(here).getList("items")).isEmpty();
        JsonPath across = duplicatesSeenBy(Tokens.as("platform-operator"));
        assertThat(across.getString("items[0].reason")).isEqualTo("ULN");
        assertThat(across.getMap("items[0].learner"))
                .isEqualTo(Map.of("learnerId", person(there, "B1"), "ukprn", there.ukprn()));
        assertThat(across.getMap("items[0].other"))
                .isEqualTo(Map.of("learnerId", person(here, "A1"), "ukprn", here.ukprn()));
        assertThat(readsOf(person(there, "B1"))).containsExactly("platform-operator profile");
    }

    @Test
    void a_uln_that_is_known_only_later_is_compared_too() {
        // Given
        there.importOf(there.aReturn().with(learner("B1").uln(uln).born("2008-01-02")));
        here.importOf(here.aReturn().with(learner("A1").born("2008-01-02")));

        // When
        here.importOf(here.aReturn()
                .at(LocalDateTime.of(2026, 7, 13, 9, 0))
                .with(learner("A1").uln(uln).born("2008-01-02")));

        // Then
        assertThat(person(here, "A1")).isNotEqualTo(person(there, "B1"));
        JsonPath across = duplicatesSeenBy(Tokens.as("platform-operator"));
        assertThat(across.getString("items[0].reason")).isEqualTo("ULN");
        assertThat(across.getString("items[0].learner.learnerId")).isEqualTo(person(here, "A1"));
        assertThat(across.getString("items[0].other.learnerId")).isEqualTo(person(there, "B1"));
    }

    @Test
    void a_namesake_at_another_college_does_not_hide_the_one_of_the_own() {
        // Given
        there.importOf(
                there.aReturn().with(learner("B1").named("Tove", "Brandt").born("2008-05-06")));
        here.importOf(here.aReturn().with(learner("A1").named("Tove", "Brandt").born("2008-05-06")));

        // When
        here.importOf(here.aReturn()
                .at(LocalDateTime.of(2026, 7, 13, 9, 0))
                .with(
                        learner("A1").named("Tove", "Brandt").born("2008-05-06"),
                        learner("A2").named("Tove", "Brandt").born("2008-05-06")));

        // Then
        assertThat(duplicatesOf(here).getList("items.other.learnRefNumber")).containsExactly("A1");
        assertThat(duplicatesOf(there).getList("items")).isEmpty();
    }

    @Test
    void a_previous_reference_with_the_same_date_of_birth_is_the_same_person() {
        here.importOf(here.aReturn().with(learner("A1").born("2008-01-02")));

        there.importOf(there.aReturn()
                .with(learner("B1")
                        .born("2008-01-02")
                        .set("PrevUKPRN", here.ukprn())
                        .set("PrevLearnRefNumber", "a1")));

        assertThat(person(there, "B1")).isEqualTo(person(here, "A1"));
    }

    @Test
    void a_learner_with_a_new_reference_at_the_same_college_keeps_record_and_enrolments() {
        // Given
        here.importOf(here.aReturn().with(learner("A1").uln(uln)));
        String before = person(here, "A1");
        ImportedEvents.forget(here.ukprn());

        // When
        JsonPath job = here.importOf(here.aReturn()
                .at(LocalDateTime.of(2026, 7, 13, 9, 0))
                .with(learner("Z9").uln(uln).set("Postcode", "ZZ98 9ZZ").set("PrevLearnRefNumber", "A1")));

        // Then
        assertThat(job.getInt("learners.changed")).isEqualTo(1);
        assertThat(job.getInt("learners.missing")).isZero();
        assertThat(person(here, "Z9")).isEqualTo(before);
        assertThat(TheDatabase.texts("select learn_ref_number from enrolment where ukprn = ?", here.ukprn()))
                .containsExactly("Z9");
        assertThat(ImportedEvents.of(here.ukprn())).containsExactly("learner.facts-changed.v1");
        assertThat(TheDatabase.texts(
                        "select payload ->> 'fields' from outbox where type = 'learner.facts-changed.v1'"
                                + " and aggregateid = ?::uuid order by seq desc limit 1",
                        before))
                .containsExactly("[\"LearnRefNumber\", \"Postcode\"]");
    }

    @Test
    void a_temporary_uln_and_a_name_identify_nobody_but_a_namesake_is_raised() {
        // When
        here.importOf(here.aReturn()
                .with(
                        learner("A1").named("Mara", "Quill").born("2008-02-03"),
                        learner("A2").named("mara", "QUILL").born("2008-02-03"),
                        learner("A3").named("Mara", "Quill").born("2008-02-04")));

        // Then
        assertThat(TheDatabase.count(
                        "select count(distinct learner_id) from college_record where ukprn = ?", here.ukprn()))
                .isEqualTo(3);
        JsonPath duplicates = duplicatesOf(here);
        assertThat(duplicates.getList("items.reason")).containsExactly("NAME_AND_BIRTH_DATE");
        assertThat(duplicates.getString("items[0].learner.learnRefNumber")).isEqualTo("A2");
        assertThat(duplicates.getString("items[0].other.learnRefNumber")).isEqualTo("A1");
        assertThat(readsOf(person(here, "A1"))).containsExactly("mis-administrator profile");
    }

    private static List<String> readsOf(String learner) {
        return TheDatabase.texts(
                "select capacity || ' ' || aspect from record_read where learner_id = ?::uuid", learner);
    }

    private static JsonPath duplicatesOf(TheMis mis) {
        return duplicatesSeenBy(Tokens.as("mis-administrator").ukprn(mis.ukprn()));
    }

    private static JsonPath duplicatesSeenBy(Tokens caller) {
        return given().header("Authorization", caller.bearer())
                .get("/v1/mis/possible-duplicates")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String person(TheMis mis, String reference) {
        return TheDatabase.texts(
                        "select learner_id from college_record where ukprn = ? and learn_ref_number = ?",
                        mis.ukprn(),
                        reference)
                .get(0);
    }
}
