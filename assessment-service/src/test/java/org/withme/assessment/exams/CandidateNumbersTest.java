package org.withme.assessment.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.MARKS;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.assessment.fixture.MarksFixture.aReference;
import static org.withme.assessment.fixture.MarksFixture.gives;
import static org.withme.assessment.fixture.MarksFixture.row;
import static org.withme.assessment.fixture.MarksFixture.sends;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.platform.testing.TheDatabase;

/** A8: a number says who is meant, and nobody is marked by one that might mean somebody else. */
@QuarkusTest
class CandidateNumbersTest {

    private final String number = aReference().substring(0, 8);

    private Published award;

    @BeforeEach
    void an_award_is_offered() {
        award = aRegulatedFramework().with("EXTERNAL", 100, MARKS).published(ASHDOWN);
    }

    @Test
    void A8_whom_no_return_has_told_a_reference_of_gets_a_candidate_number_by_id() {
        // Given
        AssessmentFixture sam = started(aLearner().at(ASHDOWN).exists(), award);

        // When
        gives(byId(sam.learnerId(), number)).statusCode(200).body("given", equalTo(1));

        // Then
        gives(byId(sam.learnerId(), number)).body("unchanged", equalTo(1));
        sends("2026-08.csv", candidate("62"))
                .body("rows.outcome", contains("RECORDED"))
                .body("rows.assessmentId", contains(sam.id().toString()));
    }

    @Test
    void A8_a_candidate_number_goes_to_nobody_whom_the_exams_office_may_not_mark() {
        // Given
        UUID elsewhere = aLearner().at(BRACKENFELL).exists();
        String reference = aReference();
        UUID here = aLearner()
                .at(ASHDOWN)
                .listedAs(reference, ASHDOWN, "2026-10-05")
                .exists();

        // When, Then
        gives(
                        byId(elsewhere, number),
                        byId(UUID.randomUUID(), "7" + number),
                        "{\"candidate\": \"%s\"}".formatted(number + "8"),
                        "{\"learner\": \"%s\", \"learnerId\": \"%s\", \"candidate\": \"%s\"}"
                                .formatted(reference, here, number + "9"),
                        "{\"learner\": \"A\\u0007\", \"candidate\": \"%s\"}".formatted(number + "10"))
                .statusCode(200)
                .body("given", equalTo(0))
                .body(
                        "rows.errors.code.flatten()",
                        contains(
                                "learner-not-known",
                                "learner-not-known",
                                "learner-or-id",
                                "learner-or-id",
                                "control-character"))
                .body(
                        "rows.errors.pointer.flatten()",
                        contains("/learnerId", "/learnerId", "/learner", "/learner", "/learner"));
        assertThat(TheDatabase.texts(
                        "select candidate from candidate_number where candidate like ?", "%" + number + "%"))
                .isEmpty();
        gives(byId(here, number), "{\"learner\": \"%s\", \"candidate\": \"%s\"}".formatted(reference, number))
                .body("given", equalTo(1))
                .body("refused", equalTo(0));
        gives(byId(here, "Z" + number), byId(aLearner().at(ASHDOWN).exists(), "Z" + number))
                .body("rows.errors.code.flatten()", contains("said-differently", "said-differently"));
    }

    @Test
    void A8_a_number_that_somebody_else_in_the_framework_had_before_marks_nobody() {
        // Given
        AssessmentFixture alex = started(aLearner().at(ASHDOWN).exists(), award);
        String sams = aReference();
        AssessmentFixture sam = started(
                aLearner().at(ASHDOWN).listedAs(sams, ASHDOWN, "2026-10-05").exists(), award);
        gives(byId(alex.learnerId(), number)).body("given", equalTo(1));
        gives(byId(sam.learnerId(), number)).body("given", equalTo(1));

        // When
        sends("2026-08.csv", candidate("62"))
                .body("rows[0].refusal.errors.pointer", contains("/candidate"))
                .body("rows[0].refusal.errors.code", contains("given-to-several"));

        // Then
        sam.readCriterion(sam.assessor(), 0).body("state", equalTo("OPEN"));
        sends("2026-08.csv", referred(sams, "62")).body("recorded", equalTo(1));
        alex.readCriterion(alex.assessor(), 0).body("state", equalTo("OPEN"));
    }

    @Test
    void A8_a_reference_that_a_learner_bears_no_more_is_not_theirs() {
        // Given
        String old = aReference();
        String later = aReference();
        AssessmentFixture sam = started(
                aLearner()
                        .at(ASHDOWN)
                        .listedAs(old, ASHDOWN, "2026-10-05")
                        .listedAs(later, ASHDOWN, "2026-11-05")
                        .exists(),
                award);

        // When, Then
        sends("2026-08.csv", referred(old, "62")).body("rows[0].refusal.errors.code", contains("not-assessed"));
        AssessmentFixture alex = started(
                aLearner().at(ASHDOWN).listedAs(old, ASHDOWN, "2025-10-05").exists(), award);
        sends("2026-08.csv", referred(old, "62"))
                .body("rows.assessmentId", contains(alex.id().toString()));
        sends("2026-08.csv", referred(later, "71"))
                .body("rows.assessmentId", contains(sam.id().toString()));
    }

    private String referred(String reference, String value) {
        return row(award, "\"learner\": \"" + reference + "\"", "1.1", value, "");
    }

    private static String byId(UUID learner, String candidate) {
        return "{\"learnerId\": \"%s\", \"candidate\": \"%s\"}".formatted(learner, candidate);
    }

    private String candidate(String value) {
        return row(award, "\"candidate\": \"" + number + "\"", "1.1", value, "");
    }
}
