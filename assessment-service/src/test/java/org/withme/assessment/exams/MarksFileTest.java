package org.withme.assessment.exams;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.MARKS;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.assessment.fixture.MarksFixture.aReference;
import static org.withme.assessment.fixture.MarksFixture.loads;
import static org.withme.assessment.fixture.MarksFixture.row;
import static org.withme.assessment.fixture.MarksFixture.sends;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;

/** A8: what is wrong with one line of a results file is said of that line, and no line takes others with it. */
@QuarkusTest
class MarksFileTest {

    private static final String NAMED = "attachment; filename=\"results.csv\"";
    private static final String COLUMNS = "learner,framework,criterion,value,reason\n";

    private Published award;
    private String sams;
    private AssessmentFixture sam;
    private String alexs;
    private AssessmentFixture alex;

    @BeforeEach
    void two_are_assessed() {
        award = aRegulatedFramework().with("EXTERNAL", 100, MARKS).published(ASHDOWN);
        sams = aReference();
        sam = started(
                aLearner().at(ASHDOWN).listedAs(sams, ASHDOWN, "2026-10-05").exists(), award);
        alexs = aReference();
        alex = started(
                aLearner().at(ASHDOWN).listedAs(alexs, ASHDOWN, "2026-10-05").exists(), award);
    }

    @Test
    void A8_a_quote_that_is_not_closed_takes_no_other_learner_into_a_marks_reason() {
        // Given
        String open = COLUMNS + line(sams, "62", "\"Remarked") + line(alexs, "71", "");

        // When, Then
        loads(open, NAMED).statusCode(422).body("errors.code", contains("open-quote"));
        loads(COLUMNS + line(sams, "62", "\"Remarked") + line(alexs, "71", "\""), NAMED)
                .statusCode(200)
                .body("recorded", equalTo(0))
                .body("rows.refusal.errors.code.flatten()", contains("row"));
        sam.readCriterion(sam.assessor(), 0).body("state", equalTo("OPEN"));
        loads(open.replace("\"", ""), NAMED).body("recorded", equalTo(2));
    }

    @Test
    void A8_a_field_of_several_lines_is_no_row_and_the_others_land() {
        // When
        loads(COLUMNS + line(sams, "62", "\"Remarked,\nby hand\"") + line(alexs, "71", "\"Said \"\"well\"\"\""), NAMED)
                .statusCode(200)
                .body("rows.outcome", contains("REFUSED", "RECORDED"))
                .body("rows[0].refusal.errors.code", contains("row"));

        // Then
        sam.readCriterion(sam.assessor(), 0).body("state", equalTo("OPEN"));
        alex.readCriterion(alex.assessor(), 0).body("decision.value", equalTo("71"));
    }

    @Test
    void A8_a_character_that_nobody_can_read_is_refused_with_its_row_and_the_others_land() {
        // When, Then
        sends("results.csv", row(award, "\"learner\": \"" + sams + "\"", "1.1", "62", ", \"reason\": \"a\\u0007b\""))
                .statusCode(200)
                .body("rows[0].refusal.errors.pointer", contains("/reason"))
                .body("rows[0].refusal.errors.code", contains("control-character"));
        sends(
                        "results.csv",
                        row(
                                award,
                                "\"learner\": \"" + sams + "\"",
                                "1.1\\u0001",
                                "62",
                                ", \"reference\": \"R\\u001B\""),
                        row(award, "\"learner\": \"" + alexs + "\"", "1.1", "71", ", \"reason\": \"One.\\n\\tTwo.\""))
                .statusCode(200)
                .body("rows[0].refusal.errors.pointer", contains("/criterion", "/reference"))
                .body("rows[1].outcome", equalTo("RECORDED"));
    }

    @Test
    void A8_a_header_that_is_longer_than_any_file_name_is_refused_and_reading_it_needs_no_stack() {
        // Given
        String file = COLUMNS + line(sams, "62", "");

        // When, Then
        loads(file, "attachment; filename=\"" + "a\\b".repeat(1000) + "\"")
                .statusCode(422)
                .body("errors.code", contains("file-name"));
        loads(file, "attachment; filename=\"" + "\\a".repeat(400) + ".csv\"")
                .statusCode(422)
                .body("errors.code", contains("too-long"));
        loads(file, NAMED).body("recorded", equalTo(1));
    }

    private String line(String learner, String value, String reason) {
        return learner + "," + award.framework() + ",1.1," + value + "," + reason + "\n";
    }
}
