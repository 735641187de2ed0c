package org.withme.learner.record.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AnAim.aim;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.withme.learner.record.mis.reading.AReturn;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("A return is taken by what the file of its collection year says")
class ReturnsOfManyYearsTest {

    private final TheMis mis = TheMis.ofANewCollege();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2425, ESFA/ILR/2024-25, 2024-09-09",
        "2526, ESFA/ILR/2025-26, 2025-09-08",
        "2627, ILR/2026-27, 2026-09-07"
    })
    void three_years_are_taken_beside_each_other(String year, String namespace, String start) {
        AReturn file = mis.aReturn()
                .year(year, namespace)
                .with(learner("A1")
                        .on(aim("60000001")
                                .from(start)
                                .plannedUntil("2027-07-02")
                                .set("FundModel", "82")));

        JsonPath job = mis.importOf(file);

        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.getString("collectionYear")).isEqualTo(year);
        assertThat(job.getInt("learners.created")).isEqualTo(1);
        assertThat(job.getInt("learners.noted")).isZero();
    }

    @Test
    @DisplayName("a fourth year is a file and no Java (ilr/years/2041-42.txt in the tests' resources)")
    void a_fourth_year_is_a_file_and_no_java() {
        AReturn file = mis.aReturn()
                .year("4142", "Invented/ILR/2041-42")
                .with(learner("A REFERENCE OF 20CHR")
                        .born("2025-01-01")
                        .on(aim("1").set("AimType", "7")
                                .set("FundModel", "500")
                                .set("ProgType", "61")
                                .from("2041-09-01")
                                .plannedUntil("2042-07-01")));

        JsonPath job = mis.importOf(file);

        assertThat(job.getInt("learners.created")).isEqualTo(1);
        assertThat(TheDatabase.texts(
                        "select payload ->> 'workBased' from outbox where type = 'learner.enrolled.v1'"
                                + " and payload ->> 'ukprn' = ?",
                        mis.ukprn()))
                .containsExactly("true");
    }

    @Test
    void a_return_of_a_year_that_is_not_known_yet_is_received_and_told_so() {
        JsonPath job = mis.importOf(mis.aReturn().year("2728", "ILR/2027-28").with(learner("A1")));

        assertThat(job.getString("state")).isEqualTo("REJECTED");
        assertThat(job.getString("problems[0].rule")).isEqualTo("WithMe_YearNotKnownYet");
        assertThat(job.getString("problems[0].reason")).contains("Nothing is wrong with your file");
    }

    @Test
    void prior_attainment_is_told_in_words_beside_its_code() {
        // Given
        String prior = "<PriorAttain><PriorLevel>6</PriorLevel><DateLevelApp>2025-08-31</DateLevelApp></PriorAttain>";
        mis.importOf(mis.aReturn()
                .at(LocalDateTime.of(2026, 7, 6, 9, 0))
                .with(learner("A1").raw(prior)));

        // When
        String id = mis.asClient()
                .queryParam("ukprn", mis.ukprn())
                .queryParam("learnRefNumber", "A1")
                .get("/v1/learners")
                .jsonPath()
                .getString("items[0].id");
        JsonPath profile = mis.asClient().get("/v1/learners/" + id).jsonPath();

        // Then
        assertThat(profile.getInt("facts[0].priorAttainment")).isEqualTo(6);
        assertThat(profile.getString("facts[0].priorAttainmentLevel")).isEqualTo("full level 3");
    }
}
