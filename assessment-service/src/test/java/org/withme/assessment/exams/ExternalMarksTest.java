package org.withme.assessment.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.MARKS;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.OtherService;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class ExternalMarksTest {

    private static final String MARKED = "/v1/assessment/external-marks";
    private static final Tokens EXAMS = Who.staff("Eve Xu", "exams-officer", ASHDOWN);
    private static final Tokens AWARDING = Tokens.application("awarding-demo", "awarding-client");
    private static final String DAY = "2026-10-05";

    private Published award;
    private String sams;
    private AssessmentFixture sam;

    @BeforeEach
    void sam_is_assessed() {
        award = aRegulatedFramework()
                .onAim(aim())
                .with("EXTERNAL", 60, MARKS)
                .with("CENTRE_MARKED", 40, MARKS)
                .with("LEARNER", 0, GRADES)
                .published(ASHDOWN);
        sams = reference();
        sam = started(aLearner().at(ASHDOWN).listedAs(sams, ASHDOWN, DAY).exists(), award);
    }

    @Test
    void A8_many_marks_are_recorded_by_what_is_known_outside_and_each_row_is_answered() {
        // Given
        String alexs = reference();
        AssessmentFixture alex =
                started(aLearner().at(ASHDOWN).listedAs(alexs, ASHDOWN, DAY).exists(), award);

        // When
        ValidatableResponse answer = sends(
                row(sams, "1.1", "62"), row(alexs.toLowerCase(Locale.ROOT), "1.1", "81"), row(alexs, "1.1", "71"));

        // Then
        answer.statusCode(200)
                .body("recorded", equalTo(1))
                .body("refused", equalTo(2))
                .body("rows.outcome", contains("RECORDED", "REFUSED", "REFUSED"))
                .body("rows[0].assessmentId", equalTo(sam.id().toString()))
                .body("rows[1].refusal.problem", equalTo("rows-contradict"))
                .body("rows[2].refusal.problem", equalTo("rows-contradict"));
        sends(row(alexs, "1.1", "81"), row(alexs, "1.9", "1"), row(alexs, "1.1", "81"))
                .body("rows.refusal.errors.code.flatten()", hasItem("criterion-not-known"))
                .body("rows[0].refusal.errors.pointer", contains("/value"))
                .body("rows[0].refusal.errors.code", contains("value"));
        sam.readCriterion(sam.assessor(), 0)
                .body("decision.value", equalTo("62"))
                .body("decision.provenance.source", equalTo("results-2026-08.csv"))
                .body("decision.provenance.reference", equalTo("R-1"));
        assertThat(PublishedEvents.typesOf(sam.learnerId())).contains("assessment.decided.v1");
        assertThat(PublishedEvents.typesOf(alex.learnerId())).doesNotContain("assessment.decided.v1");
        assertThat(TheDatabase.texts(
                        "select recorded_by from judgement where assessment_id = ? and kind = 'EXTERNAL'", sam.id()))
                .containsExactly(Who.subjectOf("Eve Xu"));
    }

    @Test
    void A8_the_same_marks_again_change_nothing_and_nobody_changes_one() {
        // Given
        sends(row(sams, "1.1", "62")).body("recorded", equalTo(1));

        // When, Then
        sends(row(sams, "1.1", "62"), row(sams, "1.1", "62"))
                .body("recorded", equalTo(0))
                .body("unchanged", equalTo(2));
        sends(row(sams, "1.1", "63")).body("rows.refusal.problem", contains("already-judged"));
        assertThat(PublishedEvents.of(sam.learnerId(), "assessment.decided.v1")).hasSize(1);
    }

    @Test
    void A8_what_a_row_gets_wrong_is_said_and_the_others_land() {
        // When
        ValidatableResponse answer = sends(
                row("NOBODY", "1.1", "62"),
                "{\"ukprn\": \"%s\", %s}".formatted(BRACKENFELL.ukprn(), fields(sams, "1.1", "62")),
                row(sams, "1.2", "62"),
                row(sams, "1.3", "Merit"),
                row(sams, "1.1", "62").replace(aimOf(award), "99999999"),
                "{\"learner\": \"A1\", \"candidate\": \"1\"}",
                "null",
                row(sams, "1.1", "62"));

        // Then
        answer.statusCode(200)
                .body("rows[0].refusal.errors.code", contains("not-assessed"))
                .body("rows[1].refusal.errors.code", contains("another-college"))
                .body("rows[2].refusal.problem", equalTo("not-yours-to-judge"))
                .body("rows[3].refusal.problem", equalTo("not-yours-to-judge"))
                .body("rows[4].refusal.errors.code", contains("framework-not-known"))
                .body("rows[5].refusal.errors.pointer", contains("/learner", "/framework", "/criterion", "/value"))
                .body("rows[6].refusal.errors.code", contains("row"))
                .body("rows[7].outcome", equalTo("RECORDED"));
        as(EXAMS, "{\"marks\": [%s]}".formatted(row(sams, "1.1", "62")))
                .post(MARKED)
                .then()
                .statusCode(422)
                .body("errors.code", contains("missing-provenance"));
        as(EXAMS, "{\"marks\": []}").post(MARKED).then().statusCode(422).body("errors.code", hasItem("number-of-rows"));
    }

    @Test
    void A8_a_results_file_says_by_its_name_where_its_marks_come_from() {
        // Given
        String file =
                "learner,framework,criterion,value,reference\n%s,%s,1.1,62,\"R-1, page 2\"\n%s,%s,1.1,900\n1,2,3,4,5,6\n"
                        .formatted(sams, aimOf(award), sams, aimOf(award));

        // When
        ValidatableResponse answer =
                loads(file, "attachment; filename*=UTF-8''C%3A%5CUsers%5CEve%20Xu%5Cresults%20%C3%A9t%C3%A9.csv");

        // Then
        answer.statusCode(200)
                .body("rows.outcome", contains("REFUSED", "REFUSED", "REFUSED"))
                .body("rows[0].refusal.problem", equalTo("rows-contradict"))
                .body("rows[2].refusal.errors.code", contains("row"));
        String right = file.replaceAll("(?m)^.*,900$\n", "");
        loads(right, "attachment; filename*=UTF-8''C%3A%5CUsers%5CEve%20Xu%5Cresults%20%C3%A9t%C3%A9.csv")
                .body("recorded", equalTo(1));
        loads(right, "attachment; filename=\"again.csv\"").body("unchanged", equalTo(1));
        sam.readCriterion(sam.assessor(), 0)
                .body("decision.provenance.source", equalTo("results été.csv"))
                .body("decision.provenance.reference", equalTo("R-1, page 2"));
        loads(right, null).statusCode(422).body("errors.code", contains("missing-provenance"));
        loads("learner,colour\n", "attachment; filename=a.csv").statusCode(422).body("errors.code", contains("column"));
        loads("", "attachment; filename=a.csv").statusCode(422);
        as(EXAMS)
                .header("Content-Disposition", "attachment; filename=a.csv")
                .contentType("text/csv")
                .body("learner\nJosé\n".getBytes(StandardCharsets.ISO_8859_1))
                .post(MARKED + "/load")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-utf-8"));
    }

    @Test
    void A8_a_candidate_number_means_whom_the_exams_office_gave_it_to_last() {
        // Given
        String number = reference().substring(0, 8);
        String alexs = reference();
        AssessmentFixture alex = started(
                aLearner().at(ASHDOWN).listedAs(alexs, ASHDOWN, DAY).exists(),
                aRegulatedFramework().with("EXTERNAL", 100, MARKS).published(ASHDOWN));
        gives(candidate(alexs, number)).statusCode(200).body("given", equalTo(1));

        // When
        gives(candidate(sams, number), candidate("NOBODY", "7"), candidate(sams, "a b"))
                .body("given", equalTo(1))
                .body("rows.row", contains(2, 3))
                .body("rows.errors.code.flatten()", contains("learner-not-known", "candidate"));

        // Then
        gives(candidate(sams, number)).body("unchanged", equalTo(1));
        gives(candidate(sams, "Z1"), candidate(alexs, "Z1")).body("refused", equalTo(2));
        sends("{\"candidate\": \"%s\", \"framework\": \"%s\", \"criterion\": \"1.1\", \"value\": \"50\"}"
                        .formatted(number, award.framework()))
                .body("rows[0].assessmentId", equalTo(sam.id().toString()));
        alex.readCriterion(alex.assessor(), 0).body("state", equalTo("OPEN"));
    }

    @Test
    void A8_an_awarding_organisation_marks_its_own_frameworks_and_nobody_learns_who_is_there() {
        // Given
        String row = "{\"ukprn\": \"%s\", %s}".formatted(ASHDOWN.ukprn(), fields(sams, "1.1", "62"));
        Tokens other = Tokens.application("awarding-other", "awarding-client");
        Tokens elsewhere = Who.staff("Someone else", "exams-officer", BRACKENFELL);

        // When, Then
        marks(other, row).body("rows[0].refusal.errors.code", contains("framework-not-known"));
        marks(elsewhere, row(sams, "1.1", "62")).body("rows[0].refusal.errors.code", contains("framework-not-known"));
        marks(AWARDING, row(sams, "1.1", "62")).body("rows[0].refusal.errors.code", contains("ukprn"));
        marks(AWARDING, row, row.replace("1.1", "1.2"))
                .body("recorded", equalTo(1))
                .body("rows[1].refusal.problem", equalTo("nothing-to-answer"));
        sam.assessorJudges(1, "30").statusCode(201);
        marks(AWARDING, row.replace("1.1", "1.2")).body("rows[0].refusal.errors.pointer", contains("/reason"));
        marks(AWARDING, row.replace("1.1", "1.2").replace("}", ", \"reason\": \"Two marks generous.\"}"))
                .body("recorded", equalTo(1));
    }

    @Test
    void A8_whom_the_college_has_no_more_is_not_marked_by_its_exams_office() {
        // Given
        TheDatabase.write(
                "update learner_grant set last_day = ? where learner_id = ?",
                LocalDate.now().minusDays(100),
                sam.learnerId());

        // When, Then
        sends(row(sams, "1.1", "62")).body("rows[0].refusal.errors.code", contains("not-assessed"));
    }

    @Test
    void a_reference_is_whose_the_latest_return_says_and_nobodys_if_one_return_gives_it_to_two() {
        // Given
        String given = reference();
        UUID before =
                aLearner().at(ASHDOWN).listedAs(given, ASHDOWN, "2025-10-05").exists();
        AssessmentFixture now = started(aLearner().at(ASHDOWN).exists(), award);
        started(before, award);
        OtherService said = OtherService.learnerService(now.learnerId());

        // When
        said.says(1, "learner.enrolled.v1", enrolled(null));
        said.says(2, "learner.enrolled.v1", enrolled(given));
        said.says(
                3,
                "learner.facts-changed.v1",
                ("{\"ukprn\": \"%s\", \"preparedOn\": \"%s\", \"fields\": [\"Postcode\"],"
                                + " \"importId\": \"01990d3c-0000-7000-8000-0000000000ff\"}")
                        .formatted(ASHDOWN.ukprn(), DAY));

        // Then
        await().untilAsserted(() -> assertThat(TheDatabase.texts(
                        "select learn_ref_number from learner_reference where learner_id = ?", now.learnerId()))
                .containsExactly(given));
        sends(row(given, "1.1", "62"))
                .body("rows[0].assessmentId", equalTo(now.id().toString()));
        aLearner().at(ASHDOWN).listedAs(given, ASHDOWN, DAY).exists();
        sends(row(given, "1.1", "62")).body("rows[0].refusal.errors.code", contains("not-assessed"));
    }

    @Test
    void a_code_of_a_criterion_is_unique_in_its_version_whatever_its_case() {
        // Given
        UUID framework = aRegulatedFramework().definedAt(ASHDOWN);
        String two = aRegulatedFramework()
                .with("EXTERNAL", 60, MARKS)
                .with("EXTERNAL", 40, MARKS)
                .body();

        // When, Then
        as(sam.assessor(), coded(two, "P1", "p1"))
                .post("/v1/assessment/frameworks/{id}/versions", framework)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/units/0/criteria/1/code"))
                .body("errors.code", contains("repeated-code"));
        as(sam.assessor(), coded(two, "1.2", " "))
                .post("/v1/assessment/frameworks/{id}/versions", framework)
                .then()
                .statusCode(422)
                .body("errors.code", contains("criterion-code"));
        as(sam.assessor(), coded(two, "P1", "AO2 (b)"))
                .post("/v1/assessment/frameworks/{id}/versions", framework)
                .then()
                .statusCode(201)
                .body("units[0].criteria.code", contains("P1", "AO2 (b)"));
    }

    private static String coded(String body, String first, String second) {
        return body.replaceFirst("\\{\"statement", "{\"code\": \"" + first + "\", \"statement")
                .replaceFirst("(.*)\\{\"statement", "$1{\"code\": \"" + second + "\", \"statement");
    }

    private static String enrolled(String reference) {
        return """
                {"enrolmentId": "%s", "ukprn": "%s", %s "learnAimRef": "60000009", "aimType": 1, "startDate": "2026-09-01",
                 "plannedEndDate": "2027-07-01", "fundModel": 25, "workBased": false, "collectionYear": "2627",
                 "importId": "01990d3c-0000-7000-8000-0000000000ff", "preparedOn": "%s"}
                """.formatted(
                        UUID.randomUUID(),
                        ASHDOWN.ukprn(),
                        reference == null ? "" : "\"learnRefNumber\": \"" + reference + "\",",
                        DAY);
    }

    private ValidatableResponse sends(String... rows) {
        return marks(EXAMS, rows);
    }

    private static ValidatableResponse marks(Tokens who, String... rows) {
        return as(
                        who,
                        "{\"provenance\": {\"source\": \"results-2026-08.csv\", \"reference\": \"R-1\"}, \"marks\": [%s]}"
                                .formatted(String.join(", ", rows)))
                .post(MARKED)
                .then();
    }

    private static ValidatableResponse loads(String file, String disposition) {
        var request = as(EXAMS).contentType("text/csv").body(file.getBytes(StandardCharsets.UTF_8));
        return (disposition == null ? request : request.header("Content-Disposition", disposition))
                .post(MARKED + "/load")
                .then();
    }

    private static ValidatableResponse gives(String... rows) {
        return as(EXAMS, "{\"candidates\": [%s]}".formatted(String.join(", ", rows)))
                .post("/v1/assessment/candidate-numbers")
                .then();
    }

    private static String candidate(String learner, String number) {
        return "{\"learner\": \"%s\", \"candidate\": \"%s\"}".formatted(learner, number);
    }

    private String row(String learner, String code, String value) {
        return "{" + fields(learner, code, value) + "}";
    }

    private String fields(String learner, String code, String value) {
        return "\"learner\": \"%s\", \"framework\": \"%s\", \"criterion\": \"%s\", \"value\": \"%s\""
                .formatted(learner, aimOf(award), code, value);
    }

    private static String aimOf(Published award) {
        return TheDatabase.texts("select learn_aim_ref from framework where id = ?", award.framework())
                .get(0);
    }

    private static String aim() {
        return reference().substring(0, 8);
    }

    private static String reference() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    }
}
