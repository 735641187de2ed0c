package org.withme.learner.record.learningaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
class NamingAimsTest {

    private static final String HEADER =
            "LearnAimRef,LearnAimRefTitle,NotionalNVQLevelv2,SectorSubjectAreaTier1,SectorSubjectAreaTier2,AwardOrgCode,"
                    + "EffectiveFrom,EffectiveTo\n";

    private final String reference = ADownload.reference();

    @Test
    void title_level_and_subject_stand_in_an_enrolment_beside_the_codes() {
        // Given
        UUID sam = samOn(reference);
        ADownload.of(
                        "LearningDelivery.csv",
                        HEADER + reference + ",Diploma in Site Carpentry,2,5.00,5.20,NCFE,2020-08-01,31/07/2028\n")
                .loaded();

        // When, Then
        as(Who.learner(sam))
                .get("/v1/learners/{learnerId}/enrolments", sam)
                .then()
                .statusCode(200)
                .body("items[0].learnAimRef", equalTo(reference))
                .body("items[0].aim.title", equalTo("Diploma in Site Carpentry"))
                .body("items[0].aim.level", equalTo("Level 2"))
                .body("items[0].aim.levelCode", equalTo("2"))
                .body("items[0].aim.subject", equalTo("Building and construction"))
                .body("items[0].aim.sectorSubjectAreaTier2", equalTo("5.20"))
                .body("items[0].aim.awardingOrganisation", equalTo("NCFE"))
                .body("items[0].aim.effectiveFrom", equalTo("2020-08-01"))
                .body("items[0].aim.effectiveTo", equalTo("2028-07-31"))
                .body("items[0].aim.namedBy.version", equalTo("2026-27 version 5"))
                .body("items[0].aim.namedBy.publishedOn", equalTo("2026-11-20"));
    }

    @Test
    void without_a_download_the_code_stands_alone() {
        // Given
        UUID sam = samOn(reference);
        enrolled(sam, "{\"learnAimRef\": \"%s\", \"plannedEndDate\": \"2026-07-31\"}".formatted(reference));

        // When, Then
        as(Who.learner(sam))
                .get("/v1/learners/{learnerId}/enrolments", sam)
                .then()
                .body("items[0].learnAimRef", equalTo(reference))
                .body("items[0].aim", nullValue());
        assertThat(told(sam))
                .isEqualTo("You enrolled at Ashdown College on learning aim " + reference
                        + ", planned until 31 July 2026.");
    }

    @Test
    void the_journey_tells_the_title_with_the_code_beside_it() {
        // Given
        UUID sam = samOn(reference);
        enrolled(sam, "{\"learnAimRef\": \"%s\", \"plannedEndDate\": \"2026-07-31\"}".formatted(reference));

        // When
        ADownload.of("LearningDelivery.csv", HEADER + reference + ",\"Site Carpentry, a diploma\",2,5.00,5.20,,,\n")
                .loaded();

        // Then
        assertThat(told(sam))
                .isEqualTo("You enrolled at Ashdown College on Site Carpentry, a diploma (learning aim " + reference
                        + "), planned until 31 July 2026.");
    }

    @Test
    void an_apprenticeship_is_told_by_the_name_of_its_standard() {
        // Given
        UUID sam = samOn("ZPROG001");
        int standard = 10_000 + Integer.parseInt(reference.substring(4));
        TheDatabase.write("update enrolment set std_code = ? where learner_id = ?", standard, sam);
        enrolled(sam, """
                {"learnAimRef": "ZPROG001", "standardCode": %d, "plannedEndDate": "2026-07-31"}""".formatted(standard));

        // When
        ADownload.of(
                        "Standard.csv",
                        "StandardCode,Version,StandardName,NotionalEndLevel\n" + standard + ",1,An old name,2\n"
                                + standard + ",2,Carpentry and joinery,3\n")
                .loaded();

        // Then
        as(Who.learner(sam))
                .get("/v1/learners/{learnerId}/enrolments", sam)
                .then()
                .body("items[0].standardCode", equalTo(standard))
                .body("items[0].standard.name", equalTo("Carpentry and joinery"))
                .body("items[0].standard.level", equalTo("Level 3"));
        assertThat(told(sam))
                .isEqualTo("You enrolled at Ashdown College on the apprenticeship Carpentry and joinery (standard "
                        + standard + "), planned until 31 July 2026.");
    }

    @Test
    void columns_are_found_by_their_names_behind_a_byte_order_mark_and_among_others() {
        // When
        JsonPath done = ADownload.of(
                        "LearningDelivery.csv",
                        "\uFEFF\"Created_On\",\"learnaimreftitle\",\"Unknown\",\"LearnAimRef\"\r\n"
                                + "2026-11-20,\"The \"\"best\"\" diploma\",x,\"" + reference.toLowerCase(Locale.ROOT)
                                + "\",too,many\r\n")
                .loaded();

        // Then
        assertThat(done.getString("state")).isEqualTo("LOADED");
        assertThat(done.getInt("aims.read")).isEqualTo(1);
        assertThat(done.getInt("aims.skipped")).isZero();
        assertThat(title()).isEqualTo("The \"best\" diploma");
    }

    @Test
    void a_reference_is_the_same_in_any_case() {
        // Given
        UUID sam = samOn(reference.toLowerCase(Locale.ROOT));

        // When
        ADownload.of("LearningDelivery.csv", HEADER + reference + ",A diploma,2,,,,,\n")
                .loaded();

        // Then
        as(Who.learner(sam))
                .get("/v1/learners/{learnerId}/enrolments", sam)
                .then()
                .body("items[0].aim.title", equalTo("A diploma"));
    }

    @Test
    void a_zip_of_both_is_loaded_whatever_else_is_in_it() {
        // When
        JsonPath done = ADownload.of("LARS/LearningDelivery.CSV", HEADER + reference + ",In a folder,E,1,1.3,,,\n")
                .and("LARS/Standard.csv", "StandardCode,StandardName\n1,Somebody's standard\n")
                .and("LARS/Framework.csv", "FworkCode\n1\n")
                .loaded();

        // Then
        assertThat(done.getString("state")).isEqualTo("LOADED");
        assertThat(done.getInt("aims.read")).isEqualTo(1);
        assertThat(done.getInt("standards.read")).isEqualTo(1);
        assertThat(title()).isEqualTo("In a folder");
    }

    @Test
    void an_older_download_renames_nothing_and_a_newer_one_does() {
        // Given
        ADownload.of("LearningDelivery.csv", HEADER + reference + ",The name of May,2,,,,,\n")
                .published("2026-05-01", "of May")
                .loaded();

        // When
        ADownload.of("LearningDelivery.csv", HEADER + reference + ",The name of April,2,,,,,\n")
                .published("2026-04-01", "of April")
                .loaded();
        String afterOlder = title();
        ADownload.of("LearningDelivery.csv", HEADER + reference + ",The name of June,2,,,,,\n")
                .published("2026-06-01", "of June")
                .loaded();

        // Then
        assertThat(afterOlder).isEqualTo("The name of May");
        assertThat(title()).isEqualTo("The name of June");
    }

    @Test
    void a_row_that_names_nothing_is_skipped_and_said_by_its_line() {
        // When
        JsonPath done = ADownload.of(
                        "LearningDelivery.csv",
                        HEADER + ",No reference,2,,,,,\n123456789,Too long,2,,,,,\n" + reference + ",,2,,,,,\n"
                                + ADownload.reference() + ",Good,2,,,,soon,\n" + reference + "," + "x".repeat(255)
                                + ",2,,,,,\n")
                .loaded();

        // Then
        assertThat(done.getString("state")).isEqualTo("LOADED");
        assertThat(done.getInt("aims.read")).isEqualTo(5);
        assertThat(done.getInt("aims.skipped")).isEqualTo(4);
        assertThat(done.getList("problems", String.class))
                .containsExactly(
                        "LearningDelivery.csv, line 2: LearnAimRef is missing or no such code",
                        "LearningDelivery.csv, line 3: LearnAimRef is missing or no such code",
                        "LearningDelivery.csv, line 4: LearnAimRefTitle is missing or longer than 254 characters",
                        "LearningDelivery.csv, line 6: LearnAimRefTitle is missing or longer than 254 characters");
    }

    @Test
    void the_downloads_are_listed_with_their_versions_and_days_the_latest_first() {
        // Given
        ADownload.of("LearningDelivery.csv", HEADER + reference + ",A diploma,2,,,,,\n")
                .published("2026-11-01", reference)
                .loaded();

        // When, Then
        as(ADownload.OPERATOR)
                .queryParam("limit", 1)
                .get("/v1/learning-aims/downloads")
                .then()
                .statusCode(200)
                .body("items.version", contains(reference))
                .body("items[0].publishedOn", equalTo("2026-11-01"))
                .body("items[0].state", equalTo("LOADED"));
    }

    private static UUID samOn(String learnAimRef) {
        UUID sam = aLearner().at(ASHDOWN).exists();
        TheDatabase.write("update enrolment set learn_aim_ref = ? where learner_id = ?", learnAimRef, sam);
        return sam;
    }

    private static void enrolled(UUID learner, String data) {
        TheDatabase.write(
                "insert into journey_entry (learner_id, event_id, occurred_at, type, source, ukprn, data) values"
                        + " (?, gen_random_uuid(), now(), 'learner.enrolled.v1', 'learner-service', '90000001', ?::jsonb)",
                learner,
                data);
    }

    private static String told(UUID learner) {
        return as(Who.learner(learner))
                .get("/v1/learners/{learnerId}/journey", learner)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].what");
    }

    private String title() {
        return TheDatabase.texts("select title from learning_aim where learn_aim_ref = ?", reference)
                .get(0);
    }
}
