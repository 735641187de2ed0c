package org.withme.assessment.exams;

import static org.assertj.core.api.Assertions.assertThat;
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
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.CountedStatements;
import org.withme.assessment.fixture.FrameworkFixture.Published;

/** A8: what was sent before changes nothing, also when the learner is assessed a second time since. */
@QuarkusTest
class MarksSentAgainTest {

    private static final String ENTRY = "org.withme.assessment.judgement.JudgementEntry";

    @Inject
    CountedStatements counted;

    private Published award;
    private String reference;
    private UUID learner;
    private AssessmentFixture first;

    @BeforeEach
    void a_marked_result_is_published() {
        award = aRegulatedFramework().with("EXTERNAL", 100, MARKS).published(ASHDOWN);
        reference = aReference();
        learner = aLearner()
                .at(ASHDOWN)
                .listedAs(reference, ASHDOWN, "2026-10-05")
                .exists();
        first = started(learner, award);
        sends("2026-08.csv", mark("62", "R-1")).body("recorded", equalTo(1));
        first.publishes(first.assessor()).statusCode(201);
    }

    @Test
    void A8_a_file_that_is_sent_again_does_not_land_in_the_learners_next_assessment() {
        // Given
        AssessmentFixture second = started(learner, award);

        // When
        sends("2026-08.csv", mark("62", "R-1"))
                .body("rows.outcome", contains("UNCHANGED"))
                .body("rows.assessmentId", contains(first.id().toString()));
        sends("renamed.csv", mark("62", "R-1")).body("unchanged", equalTo(1));

        // Then
        second.readCriterion(second.assessor(), 0).body("state", equalTo("OPEN"));
    }

    @Test
    void A8_a_file_without_references_is_known_by_its_name() {
        // Given
        AssessmentFixture second = started(learner, award);
        sends("2027-08.csv", versioned(1, "70")).body("recorded", equalTo(1));
        second.publishes(second.assessor()).statusCode(201);
        AssessmentFixture third = started(learner, award);

        // When, Then
        sends("2027-08.csv", mark("70", null))
                .body("rows.outcome", contains("UNCHANGED"))
                .body("rows.assessmentId", contains(second.id().toString()));
        sends("another.csv", mark("70", null)).body("rows[0].refusal.errors.code", contains("several-assessments"));
        third.readCriterion(third.assessor(), 0).body("state", equalTo("OPEN"));
    }

    @Test
    void A8_a_mark_that_stands_in_neither_assessment_names_the_version_that_it_is_of() {
        // Given
        Published next = aRegulatedFramework().with("EXTERNAL", 100, MARKS).published(ASHDOWN, award.framework());
        AssessmentFixture second = started(learner, next);

        // When, Then
        sends("2027-08.csv", mark("70", null))
                .body("rows[0].refusal.errors.pointer", contains("/version"))
                .body("rows[0].refusal.errors.code", contains("several-assessments"));
        sends("2027-08.csv", versioned(1, "70")).body("rows[0].refusal.problem", equalTo("result-published"));
        sends("2027-08.csv", versioned(3, "70")).body("rows[0].refusal.errors.code", contains("not-assessed"));
        loads(
                        "learner,framework,version,criterion,value\n%s,%s,two,1.1,70\n%s,%s,2,1.1,70\n"
                                .formatted(reference, award.framework(), reference, award.framework()),
                        "attachment; filename=\"2027-08.csv\"")
                .statusCode(200)
                .body("rows[0].refusal.errors.code", contains("row"))
                .body("rows[1].outcome", equalTo("RECORDED"));
        second.readCriterion(second.assessor(), 0).body("decision.value", equalTo("70"));
    }

    @Test
    void A8_a_result_that_is_out_takes_no_other_mark_while_nothing_follows_it() {
        sends("2026-08.csv", mark("63", "R-1")).body("rows[0].refusal.problem", equalTo("result-published"));
        sends("2026-08.csv", mark("62", "R-1")).body("unchanged", equalTo(1));
    }

    @Test
    void A8_a_mark_reads_nothing_of_criteria_that_it_is_not_about() {
        // Given
        Published wide = aRegulatedFramework()
                .with("EXTERNAL", 60, MARKS)
                .with("EXTERNAL", 40, MARKS)
                .with("LEARNER")
                .published(ASHDOWN);
        started(learner, wide).selfJudges(2, "Merit").statusCode(201);

        // When, Then
        assertThat(counted.rowsOf(ENTRY, () -> recorded(wide, "1.1"))).isZero();
        assertThat(counted.rowsOf(ENTRY, () -> recorded(wide, "1.2"))).isZero();
        assertThat(counted.rowsOf(ENTRY, () -> sends("2027-08.csv", row(wide, learner(), "1.2", "30", ""))
                        .body("unchanged", equalTo(1))))
                .isOne();
    }

    private void recorded(Published award, String code) {
        sends("2027-08.csv", row(award, learner(), code, "30", "")).body("recorded", equalTo(1));
    }

    private String mark(String value, String itsReference) {
        return row(
                award,
                learner(),
                "1.1",
                value,
                itsReference == null ? "" : ", \"reference\": \"" + itsReference + "\"");
    }

    private String versioned(int version, String value) {
        return row(award, learner(), "1.1", value, ", \"version\": " + version);
    }

    private String learner() {
        return "\"learner\": \"" + reference + "\"";
    }
}
