package org.withme.learner.record.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AnAim.aim;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.reading.ALearner;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("A learner who cannot be taken is listed, and the others land (L6)")
class RejectedLearnersTest {

    private final TheMis mis = TheMis.ofANewCollege();

    @Test
    void one_bad_learner_among_five_hundred_is_listed_and_the_others_land() {
        // Given
        List<ALearner> learners = new ArrayList<>();
        for (int i = 0; i < 499; i++) {
            learners.add(learner("A" + i));
        }
        learners.add(250, learner("BAD").uln("1000000044").on(aim("60000001").plannedUntil("2020-01-01")));

        // When
        JsonPath job = mis.importOf(mis.aReturn().with(learners));

        // Then
        assertThat(job.getInt("learners.created")).isEqualTo(499);
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        JsonPath rejections = mis.rejectionsOf(job);
        assertThat(rejections.getList("items.rule")).containsExactly("ULN_04", "LearnPlanEndDate_02");
        assertThat(rejections.getString("items[0].learnRefNumber")).isEqualTo("BAD");
        assertThat(rejections.getString("items[0].path")).isEqualTo("/Message/Learner[251]/ULN");
        assertThat(rejections.getString("items[0].valueClass")).isEqualTo("CHECKSUM");
        assertThat(rejections.getString("items[0].reason")).isNotBlank();
        assertThat(rejections.getString("items[0].remedy")).isNotBlank();
    }

    @Test
    @DisplayName("one reference in two cases rejects both (R06), one ULN on two learners rejects both (R59)")
    void what_is_not_unique_in_the_file_rejects_every_copy() {
        // When
        JsonPath job = mis.importOf(mis.aReturn()
                .with(
                        learner("a1"),
                        learner("A1"),
                        learner("A2").uln("1000000043"),
                        learner("A3").uln("1000000043"),
                        learner("A4"),
                        learner("A5")));

        // Then
        assertThat(job.getInt("learners.created")).isEqualTo(2);
        assertThat(job.getInt("learners.rejected")).isEqualTo(4);
        assertThat(mis.rejectionsOf(job).getList("items.rule")).containsExactly("R06", "R06", "R59", "R59");
    }

    @Test
    void a_learner_who_is_rejected_keeps_what_earlier_returns_said_and_is_not_missing() {
        // Given
        mis.importOf(mis.aReturn().with(learner("A1"), learner("A2")));

        // When
        JsonPath job = mis.importOf(
                mis.aReturn().serial("02").with(learner("A1"), learner("A2").set("Sex", "??")));

        // Then
        assertThat(job.getInt("learners.missing")).isZero();
        assertThat(TheDatabase.count("select count(*) from college_record where ukprn = ?", mis.ukprn()))
                .isEqualTo(2);
    }

    @Test
    void a_rejected_learner_without_a_usable_reference_is_found_by_place_line_end_of_the_uln_and_first_aim() {
        // When
        JsonPath job = mis.importOf(mis.aReturn()
                .with(
                        learner("A1"),
                        learner("FOURTEEN CHARS")
                                .uln("1000000043")
                                .on(aim("60000007").plannedUntil("2020-01-01"))));

        // Then
        JsonPath rejections = mis.rejectionsOf(job);
        assertThat(rejections.getList("items.rule")).containsExactly("FD_LearnRefNumber", "LearnPlanEndDate_02");
        assertThat(rejections.getString("items[0].reason")).isEqualTo("LearnRefNumber is too long.");
        assertThat(rejections.getString("items[0].remedy"))
                .isEqualTo("Keep to 1 to 12 characters: letters, digits and spaces.");
        assertThat(rejections.getString("items[0].learnRefNumber")).isNull();
        assertThat(rejections.getInt("items[0].learner")).isEqualTo(2);
        assertThat(rejections.getInt("items[0].line")).isEqualTo(4);
        assertThat(rejections.getString("items[0].ulnEnding")).isEqualTo("0043");
        assertThat(rejections.getString("items[0].firstAim")).isEqualTo("60000007");
        assertThat(mis.asClient()
                        .accept("text/csv")
                        .get(job.getString("links.rejections"))
                        .asString())
                .contains(",learner,line,ulnEnding,firstAim")
                .contains(",2,4,0043,60000007");
    }

    @Test
    void a_code_that_nobody_knows_is_noted_beside_the_learner_who_is_taken() {
        // When
        JsonPath job = mis.importOf(mis.aReturn()
                .with(
                        learner("A1").on(aim("60000001").set("FundModel", "77").set("Outcome", null)),
                        learner("A2"),
                        learner("A3").uln("1000000044").on(aim("60000001").set("ProgType", "99"))));

        // Then
        assertThat(job.getInt("learners.created")).isEqualTo(2);
        assertThat(job.getInt("learners.rejected")).isEqualTo(1);
        assertThat(job.getInt("learners.noted")).isEqualTo(1);
        JsonPath notes = mis.asClient().get(job.getString("links.notes")).jsonPath();
        assertThat(notes.getList("items.rule")).containsExactly("FundModel_01");
        assertThat(notes.getString("items[0].learnRefNumber")).isEqualTo("A1");
        assertThat(notes.getString("items[0].path")).isEqualTo("/Message/Learner[1]/LearningDelivery[1]/FundModel");
        assertThat(mis.asClient()
                        .accept("text/csv")
                        .get(job.getString("links.notes"))
                        .asString())
                .contains("1,A1,FundModel_01,");
    }

    @Test
    @DisplayName("rules across records are spelt as the year of the return spells them (R_06)")
    void rules_across_records_are_spelt_as_the_year_spells_them() {
        // When
        JsonPath job = mis.importOf(mis.aReturn()
                .year("2627", "ILR/2026-27")
                .with(learner("A1"), learner("a1"), learner("A2").on(aim("1").number(1), aim("2").number(1))));

        // Then
        assertThat(mis.rejectionsOf(job).getList("items.rule")).containsExactly("R_06", "R_06", "R_07");
    }

    @Test
    void the_list_is_read_page_by_page_or_whole_as_csv() {
        // Given
        List<ALearner> learners = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            learners.add(learner("A" + i).uln("1000000044"));
        }
        learners.add(learner("GOOD"));
        JsonPath job = mis.importOf(mis.aReturn().with(learners));
        String rejections = job.getString("links.rejections");

        // When
        JsonPath first = mis.asClient().queryParam("limit", 20).get(rejections).jsonPath();
        JsonPath second = mis.asClient()
                .queryParam("limit", 20)
                .queryParam("cursor", first.getString("next"))
                .get(rejections)
                .jsonPath();
        Response csv = mis.asClient().accept("text/csv").get(rejections);

        // Then
        assertThat(first.getList("items")).hasSize(20);
        assertThat(second.getList("items")).hasSize(10);
        assertThat(second.getString("next")).isNull();
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString().lines()).hasSize(31).first().asString().startsWith("position,learnRefNumber,rule");
        assertThat(csv.asString()).contains("1,A0,ULN_04,/Message/Learner[1]/ULN,CHECKSUM,");
    }
}
