package org.withme.assessment.appeal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.fixture.AppealFixture.raise;
import static org.withme.assessment.fixture.AppealFixture.raised;
import static org.withme.assessment.fixture.AppealFixture.readAll;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.MARKS;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AppealFixture;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.SampleFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Who may answer an appeal, and what of it only together with others (A11). */
@QuarkusTest
class WhoAnswersTest {

    private static final String GROUND = "{\"ground\": \"STANDARD\"}";
    private static final String BOTH = "Both Sides";

    private final Tokens colleague = Who.staff("A colleague", "assessor", ASHDOWN);
    private final Tokens reviewer = Who.staff("Rosa Reviewer", "iqa", ASHDOWN);
    private final Tokens one = Who.staff("Panel One", "iqa", ASHDOWN);
    private final Tokens two = Who.staff("Panel Two", "assessor", ASHDOWN);
    private final Tokens three = Who.staff("Panel Three", "exams-officer", ASHDOWN);

    @Test
    void A11_an_advocate_who_works_at_the_college_that_assesses_raises_no_appeal_and_answers_none() {
        // Given
        AssessmentFixture assessment = represented();
        Tokens both = advocateAndAssessor(ASHDOWN.ukprn());

        // When, Then
        raise(both, assessment, GROUND).statusCode(404);
        readAll(both, assessment).statusCode(200).body("criteria", nullValue());
        AppealFixture appeal = raised(assessment);
        appeal.goesOn(both).statusCode(404);
        appeal.stands(both).statusCode(409).body("type", endsWith("/problems/took-part"));
        appeal.stands(colleague).statusCode(200);
    }

    @Test
    void A11_an_advocate_who_works_at_another_college_is_offered_what_may_be_appealed_against() {
        // Given
        AssessmentFixture assessment = represented();
        Tokens elsewhere = advocateAndAssessor(BRACKENFELL.ukprn());

        // When, Then
        readAll(elsewhere, assessment).statusCode(200).body("criteria", hasSize(1));
        raise(elsewhere, assessment, GROUND).statusCode(201);
    }

    @Test
    void A11_a_quality_assurer_takes_even_an_enquiry_before_they_answer_it_and_judges_no_more_of_it_unseen() {
        // Given
        Published award = regulated();
        AssessmentFixture assessment = decided(award);
        AppealFixture appeal = raised(assessment);

        // When, Then
        appeal.changes(reviewer, assessment.criterionId(0), "Pass")
                .statusCode(409)
                .body("type", endsWith("/problems/take-first"));
        appeal.stands(reviewer).statusCode(409).body("type", endsWith("/problems/take-first"));
        appeal.isTaken(colleague).statusCode(409).body("type", endsWith("/problems/nothing-to-take"));
        appeal.isTaken(reviewer).statusCode(200).body("withheld", nullValue());
        appeal.isTaken(reviewer).statusCode(200).body("stages[0].seats", hasSize(1));
        appeal.stands(reviewer).statusCode(200);
        requireUnseenNoMore(award, assessment, reviewer);
    }

    @Test
    void A11_whoever_answered_an_enquiry_without_taking_it_judges_no_more_of_it_unseen_in_another_role() {
        // Given
        Published award = regulated();
        AssessmentFixture assessment = decided(award);

        // When
        raised(assessment).stands(colleague).statusCode(200);

        // Then
        requireUnseenNoMore(award, assessment, Who.staff("A colleague", "iqa", ASHDOWN));
    }

    @Test
    void A11_a_panel_agrees_to_nothing_that_the_awarding_organisation_has_overtaken_and_to_nothing_unread() {
        // Given
        Published award =
                aRegulatedFramework().with("CENTRE_MARKED", 100, MARKS).published(ASHDOWN);
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), award);
        assessment.assessorJudges(0, "41").statusCode(201);
        AppealFixture appeal = inThePanel(assessment);
        appeal.isTaken(one).statusCode(200);
        appeal.isTaken(two).statusCode(200);
        appeal.isTaken(three).statusCode(200);
        appeal.changes(two, assessment.criterionId(0), "70").statusCode(200);

        // When
        assessment
                .marks(
                        Tokens.application("awarding-demo", "awarding-client"),
                        0,
                        "{\"value\": \"62\", \"reason\": \"Moderated.\"}")
                .statusCode(201);

        // Then
        appeal.agrees(three).statusCode(409).body("type", endsWith("/problems/draft-overtaken"));
        appeal.stands(two).statusCode(200).body("state", equalTo("OPEN"));
        as(three)
                .header("If-Match", "*")
                .post(appeal.path() + "/agreement")
                .then()
                .statusCode(428)
                .body("errors.code", contains("appeal-agreed-unread"));
        appeal.agrees(three).statusCode(200).body("ending", equalTo("DECIDED"));
        assessment.readCriterion(assessment.learner(), 0).body("decision.value", equalTo("62"));
    }

    @Test
    void A11_the_last_seat_is_a_quality_assurers_and_certified_weight_changes_when_one_of_them_agrees() {
        // Given
        Published award = regulated();
        AssessmentFixture assessment = decided(award);
        SampleFixture sample = lookedAt(award);
        sample.judges(assessment, "Pass").statusCode(201);
        sample.isSignedOff().statusCode(200);
        assessment.publishes(assessment.assessor()).statusCode(201);
        AppealFixture appeal = inThePanel(assessment);
        appeal.isTaken(two).statusCode(200);
        appeal.isTaken(three).statusCode(200);

        // When, Then
        appeal.isTaken(colleague).statusCode(409).body("type", endsWith("/problems/seat-kept"));
        appeal.isTaken(one).statusCode(200);
        appeal.changes(two, assessment.criterionId(0), "Merit").statusCode(200);
        appeal.agrees(three).statusCode(200).body("state", equalTo("OPEN"));
        appeal.agrees(one).statusCode(200).body("ending", equalTo("DECIDED"));
    }

    @Test
    void A11_an_open_appeal_is_answered_also_after_the_college_has_lost_sight_of_the_learner() {
        // Given
        AssessmentFixture assessment = published(decided(local()));
        AppealFixture appeal = raised(assessment);
        left(assessment);

        // When, Then
        assessment.read(assessment.assessor()).statusCode(404);
        readAll(assessment.assessor(), assessment).statusCode(200);
        appeal.isPassedOn(assessment.assessor()).statusCode(200);
        appeal.isTaken(reviewer).statusCode(200);
        appeal.stands(reviewer).statusCode(200);
        appeal.read(Who.staff("Elsewhere", "assessor", BRACKENFELL)).statusCode(404);
        appeal.ends(assessment.learner()).statusCode(200);
        appeal.read(assessment.assessor()).statusCode(404);
    }

    @Test
    void A11_after_that_quality_assurance_is_told_no_more_than_before() {
        // Given
        AssessmentFixture assessment = decided(regulated());
        AppealFixture appeal =
                raised(assessment, "{\"ground\": \"STANDARD\", \"words\": \"A Pass is too little for this.\"}");

        // When
        left(assessment);

        // Then
        appeal.read(reviewer).statusCode(200).body("words", nullValue()).body("ground", nullValue());
    }

    private static void requireUnseenNoMore(Published award, AssessmentFixture assessment, Tokens assurer) {
        lookedAt(award)
                .judges(assurer, assessment, "Merit")
                .statusCode(409)
                .body("type", endsWith("/problems/own-decision"));
    }

    private static SampleFixture lookedAt(Published award) {
        SampleFixture.everythingIsLookedAt(award);
        return SampleFixture.drawn(award);
    }

    private static void left(AssessmentFixture assessment) {
        TheDatabase.write(
                "update learner_grant set last_day = ? where learner_id = ?",
                LocalDate.now().minusDays(100),
                assessment.learnerId());
    }

    private static Published local() {
        return aLocalFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN);
    }

    private static Published regulated() {
        return aRegulatedFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN);
    }

    private static AssessmentFixture represented() {
        return published(decided(started(
                aLearner()
                        .at(ASHDOWN)
                        .represented(Who.subjectOf(BOTH), LocalDate.now().plusDays(9), "appeal")
                        .exists(),
                local())));
    }

    private static Tokens advocateAndAssessor(String ukprn) {
        return Tokens.as("advocate", "assessor").subject(Who.subjectOf(BOTH)).ukprn(ukprn);
    }

    private static AssessmentFixture decided(Published award) {
        return decided(started(aLearner().at(ASHDOWN).exists(), award));
    }

    private static AssessmentFixture decided(AssessmentFixture assessment) {
        assessment.skipsTheirSelfJudgement(0).statusCode(201);
        assessment.assessorJudges(0, "Pass").statusCode(201);
        return assessment;
    }

    private static AssessmentFixture published(AssessmentFixture assessment) {
        assessment.publishes(assessment.assessor()).statusCode(201);
        return assessment;
    }

    /** Where a quality assurer reviewed it before. */
    private AppealFixture inThePanel(AssessmentFixture assessment) {
        AppealFixture appeal = raised(assessment);
        appeal.isPassedOn(assessment.assessor()).statusCode(200);
        appeal.isTaken(reviewer).statusCode(200);
        appeal.stands(reviewer).statusCode(200);
        appeal.goesOn(assessment.learner()).statusCode(200).body("stage", equalTo("PANEL"));
        return appeal;
    }
}
