package org.withme.assessment.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.fixture.AppealFixture.raised;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.MARKS;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AppealFixture;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.assessment.fixture.SampleFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** After the enquiry only who took no part looks at an appeal: one person, then a panel (A11). */
@QuarkusTest
class ReviewsAndPanelsTest {

    private final Tokens reviewer = Who.staff("Rosa Reviewer", "iqa", ASHDOWN);
    private final Tokens one = Who.staff("Panel One", "iqa", ASHDOWN);
    private final Tokens two = Who.staff("Panel Two", "assessor", ASHDOWN);
    private final Tokens three = Who.staff("Panel Three", "exams-officer", ASHDOWN);

    @Test
    void A11_the_learner_goes_on_to_somebody_who_did_not_judge_and_whoever_judged_is_refused() {
        // Given
        AssessmentFixture assessment = aPublishedOne(local());
        AppealFixture appeal = raised(assessment);
        appeal.goesOn(assessment.learner()).statusCode(409).body("type", endsWith("/problems/appeal-not-answered"));
        appeal.isTaken(reviewer).statusCode(409).body("type", endsWith("/problems/nothing-to-take"));
        appeal.stands(assessment.assessor()).statusCode(200);

        // When
        appeal.goesOn(assessment.learner())
                .statusCode(200)
                .body("stage", equalTo("REVIEW"))
                .body("state", equalTo("OPEN"));

        // Then
        appeal.stands(assessment.assessor()).statusCode(409).body("type", endsWith("/problems/took-part"));
        appeal.isTaken(assessment.assessor()).statusCode(409).body("type", endsWith("/problems/took-part"));
        appeal.isTaken(reviewer).statusCode(200).body("stages[1].seats.role", contains("iqa"));
        appeal.isTaken(reviewer).statusCode(200).body("stages[1].seats", hasSize(1));
        appeal.changes(reviewer, assessment.criterionId(0), "Merit")
                .statusCode(200)
                .body("stages[1].answer.answeredAs", equalTo("iqa"));
        result(assessment).body("criteria.value", contains("Merit")).body("underReview", equalTo("REVIEW"));
    }

    @Test
    void A11_whoever_judged_is_refused_also_in_another_role_now_and_after_a_merge_of_the_learner() {
        // Given
        UUID survivor = aLearner().at(ASHDOWN).exists();
        AssessmentFixture assessment = aPublishedOne(local());
        AppealFixture appeal = raised(assessment);
        appeal.isPassedOn(Who.staff("A colleague", "assessor", ASHDOWN)).statusCode(200);
        TheDatabase.write("update assessment set learner_id = ? where id = ?", survivor, assessment.id());
        Tokens nowAssurer = Who.staff("Ann Field of " + ASHDOWN, "iqa", ASHDOWN);

        // When, Then
        appeal.stands(nowAssurer).statusCode(409).body("type", endsWith("/problems/took-part"));
        appeal.stands(Who.staff("A colleague", "iqa", ASHDOWN))
                .statusCode(409)
                .body("type", endsWith("/problems/took-part"));
        appeal.stands(reviewer).statusCode(200);
    }

    @Test
    void A11_an_enquiry_is_passed_on_without_the_learner_having_to_ask() {
        // Given
        AssessmentFixture assessment = aPublishedOne(local());
        AppealFixture appeal = raised(assessment);

        // When
        appeal.isPassedOn(assessment.assessor())
                .statusCode(200)
                .body("stage", equalTo("REVIEW"))
                .body("stages.stage", contains("ENQUIRY", "REVIEW"))
                .body("stages[0].answer.outcome", equalTo("PASSED_ON"));

        // Then
        assertThat(PublishedEvents.typesOf(assessment.learnerId()))
                .endsWith("assessment.appeal-answered.v1", "assessment.appeal-lodged.v1");
        appeal.isPassedOn(reviewer).statusCode(422).body("errors.code", contains("passes-on"));
    }

    @Test
    void A11_where_the_college_says_nothing_in_time_the_learner_goes_on_without_it() {
        // Given
        AssessmentFixture assessment = aPublishedOne(local());
        AppealFixture appeal = raised(assessment);

        // When
        appeal.dueOn(LocalDate.now().minusDays(2));

        // Then
        appeal.read(assessment.learner()).body("mayGoOn", equalTo(true));
        appeal.goesOn(assessment.learner()).statusCode(200).body("stage", equalTo("REVIEW"));
    }

    @Test
    void A11_a_panel_answers_when_more_than_half_of_it_agree_and_that_is_the_end() {
        // Given
        AssessmentFixture assessment = aPublishedOne(local());
        AppealFixture appeal = inThePanel(assessment);
        appeal.isTaken(reviewer).statusCode(409).body("type", endsWith("/problems/took-part"));
        appeal.isTaken(one).statusCode(200);
        appeal.stands(one).statusCode(409).body("type", endsWith("/problems/panel-not-complete"));
        appeal.isTaken(two).statusCode(200);
        appeal.isTaken(three).statusCode(200).body("stages[2].seats", hasSize(3));
        appeal.isTaken(Who.staff("A fourth", "iqa", ASHDOWN))
                .statusCode(409)
                .body("type", endsWith("/problems/panel-complete"));
        appeal.stands(Who.staff("A fourth", "iqa", ASHDOWN))
                .statusCode(409)
                .body("type", endsWith("/problems/no-seat"));
        appeal.agrees(two).statusCode(409).body("type", endsWith("/problems/nothing-drafted"));

        // When
        appeal.changes(one, assessment.criterionId(0), "Merit").statusCode(200).body("state", equalTo("OPEN"));

        // Then
        appeal.read(two).body("stages[2].draft.changed.value", contains("Merit"));
        appeal.read(assessment.learner()).body("stages[2].draft", nullValue()).body("stages[2].answer", nullValue());
        result(assessment).body("criteria.value", contains("Pass"));

        // When
        appeal.agrees(two).statusCode(200).body("state", equalTo("CLOSED")).body("ending", equalTo("DECIDED"));

        // Then
        result(assessment).body("criteria.value", contains("Merit")).body("underReview", nullValue());
        appeal.goesOn(assessment.learner()).statusCode(409).body("type", endsWith("/problems/appeal-closed"));
        appeal.agrees(three).statusCode(409).body("type", endsWith("/problems/appeal-closed"));
        assertThat(PublishedEvents.typesOf(assessment.learnerId())).endsWith("assessment.appeal-closed.v1");
        AppealFixture.raise(assessment.learner(), assessment, "{\"ground\": \"STANDARD\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/appeal-settled"));
    }

    @Test
    void A11_another_draft_makes_earlier_agreements_void_and_is_agreed_to_only_as_it_was_read() {
        // Given
        AssessmentFixture assessment = aPublishedOne(local());
        AppealFixture appeal = inThePanel(assessment);
        appeal.isTaken(one).statusCode(200);
        appeal.isTaken(two).statusCode(200);
        appeal.isTaken(three).statusCode(200);
        appeal.changes(one, assessment.criterionId(0), "Merit").statusCode(200);
        String read = appeal.read(three).extract().header("ETag");

        // When
        appeal.stands(two)
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("stages[2].draft.outcome", equalTo("STANDS"));

        // Then
        as(three)
                .header("If-Match", read)
                .post(appeal.path() + "/agreement")
                .then()
                .statusCode(412);
        appeal.agrees(three).statusCode(200).body("ending", equalTo("DECIDED"));
        result(assessment).body("criteria.value", contains("Pass"));
    }

    @Test
    void
            A11_in_a_regulated_framework_nobody_changes_on_appeal_what_they_judged_and_only_quality_assurance_certified_weight() {
        // Given
        Published award =
                aRegulatedFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN);
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), award);
        assessment.skipsTheirSelfJudgement(0).statusCode(201);
        assessment.assessorJudges(0, "Pass").statusCode(201);
        SampleFixture.everythingIsLookedAt(award);
        SampleFixture sample = SampleFixture.drawn(award);
        sample.judges(assessment, "Pass").statusCode(201);
        sample.isSignedOff().statusCode(200);
        assessment.publishes(assessment.assessor()).statusCode(201);
        AppealFixture appeal = raised(assessment);

        // When, Then
        appeal.changes(assessment.assessor(), assessment.criterionId(0), "Merit")
                .statusCode(409)
                .body("type", endsWith("/problems/took-part"));
        appeal.changes(two, assessment.criterionId(0), "Merit")
                .statusCode(409)
                .body("type", endsWith("/problems/assurer-corrects"));
        appeal.isPassedOn(assessment.assessor()).statusCode(200);
        appeal.changes(assessment.iqa(), assessment.criterionId(0), "Merit")
                .statusCode(409)
                .body("type", endsWith("/problems/took-part"));
        appeal.changes(reviewer, assessment.criterionId(0), "Merit").statusCode(200);
        appeal.ends(assessment.learner()).statusCode(200);
        result(assessment)
                .body("portable", equalTo(true))
                .body(
                        "portabilityStatement",
                        endsWith("changed afterwards on appeal, by somebody who had not decided it."));
    }

    @Test
    void A11_only_the_awarding_organisation_changes_what_it_decided() {
        // Given
        Published award = aRegulatedFramework().with("EXTERNAL", 100, MARKS).published(ASHDOWN);
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), award);
        assessment
                .marks(Tokens.application("awarding-demo", "awarding-client"), 0, "{\"value\": \"41\"}")
                .statusCode(201);
        assessment.publishes(assessment.assessor()).statusCode(201);
        AppealFixture appeal = raised(assessment);
        result(assessment).body("underReview", equalTo("ENQUIRY"));

        // When
        appeal.changes(three, assessment.criterionId(0), "47")
                .statusCode(422)
                .body("errors.pointer", contains("/organisationReference"));
        appeal.answers(
                        three,
                        "{\"reasons\": \"Its review of marking.\", \"organisationReference\": \"ROM-1442\", \"values\":"
                                + " [{\"criterionId\": \"" + assessment.criterionId(0) + "\", \"value\": \"47\"}]}")
                .statusCode(200)
                .body("stages[0].answer.organisationReference", equalTo("ROM-1442"));

        // Then
        result(assessment).body("criteria.value", contains("47")).body("portable", equalTo(true));
    }

    @Test
    void A10_an_appeal_tells_a_quality_assurer_nothing_before_they_take_it_and_then_they_judge_no_more_of_it_unseen() {
        // Given
        Published award =
                aRegulatedFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN);
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), award);
        assessment.skipsTheirSelfJudgement(0).statusCode(201);
        assessment.assessorJudges(0, "Pass").statusCode(201);
        AppealFixture appeal =
                raised(assessment, "{\"ground\": \"STANDARD\", \"words\": \"A Pass is too little for this.\"}");
        appeal.isPassedOn(assessment.assessor()).statusCode(200);
        SampleFixture.everythingIsLookedAt(award);
        SampleFixture sample = SampleFixture.drawn(award);

        // When, Then
        appeal.read(reviewer)
                .body("words", nullValue())
                .body("stages[0].answer.reasons", nullValue())
                .body("ground", nullValue())
                .body("stages[0].answer.outcome", nullValue())
                .body("stages[0].answer.answeredAs", nullValue())
                .body(
                        "withheld",
                        contains(
                                "ground",
                                "words",
                                "outcome",
                                "reasons",
                                "changed",
                                "organisationReference",
                                "answeredAs"));
        assertThat(appeal.read(reviewer).extract().asString()).doesNotContain("Pass is", "STANDARD", "PASSED_ON");
        appeal.isTaken(reviewer).statusCode(200).body("words", containsString("A Pass is too little"));
        sample.judges(reviewer, assessment, "Merit").statusCode(409).body("type", endsWith("/problems/own-decision"));
        sample.judges(assessment.iqa(), assessment, "Pass").statusCode(201);
        appeal.read(assessment.iqa()).body("words", nullValue());
    }

    @Test
    void A11_who_speaks_for_the_learner_or_is_the_learner_answers_nothing() {
        // Given
        String name = "Both Sides";
        UUID learner = aLearner()
                .at(ASHDOWN)
                .represented(Who.subjectOf(name), LocalDate.now().plusDays(9), "plan")
                .exists();
        AssessmentFixture assessment = published(started(learner, local()));
        AppealFixture appeal = raised(assessment);
        appeal.isPassedOn(assessment.assessor()).statusCode(200);

        // When, Then
        appeal.stands(Who.staff(name, "iqa", ASHDOWN)).statusCode(409).body("type", endsWith("/problems/took-part"));
        appeal.read(assessment.learner()).body("stages[1].answer", nullValue()).body("raisedAt", notNullValue());
        appeal.stands(Tokens.as("learner", "iqa").learner(learner).ukprn(ASHDOWN.ukprn()))
                .statusCode(404);
    }

    private Published local() {
        return aLocalFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN);
    }

    private AssessmentFixture aPublishedOne(Published award) {
        return published(started(aLearner().at(ASHDOWN).exists(), award));
    }

    private static AssessmentFixture published(AssessmentFixture assessment) {
        assessment.skipsTheirSelfJudgement(0).statusCode(201);
        assessment.assessorJudges(0, "Pass").statusCode(201);
        assessment.publishes(assessment.assessor()).statusCode(201);
        return assessment;
    }

    private AppealFixture inThePanel(AssessmentFixture assessment) {
        AppealFixture appeal = raised(assessment);
        appeal.isPassedOn(assessment.assessor()).statusCode(200);
        appeal.stands(reviewer).statusCode(200);
        appeal.goesOn(assessment.learner()).statusCode(200).body("stage", equalTo("PANEL"));
        return appeal;
    }

    private static ValidatableResponse result(AssessmentFixture assessment) {
        return as(assessment.learner())
                .get(assessment.path() + "/result")
                .then()
                .statusCode(200);
    }
}
