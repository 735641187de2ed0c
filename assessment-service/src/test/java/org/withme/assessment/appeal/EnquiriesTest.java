package org.withme.assessment.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.fixture.AppealFixture.raise;
import static org.withme.assessment.fixture.AppealFixture.raised;
import static org.withme.assessment.fixture.AppealFixture.readAll;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AppealFixture;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** A learner says that something is wrong, and the assessor's side looks again (A11). */
@QuarkusTest
class EnquiriesTest {

    private static final String GROUND = "{\"ground\": \"STANDARD\"}";
    private static final int LEARNERS_OWN = 0;
    private static final int COOKING = 1;
    private static final int SERVING = 2;

    @Inject
    LapsingAppeals lapsing;

    private Published award;

    @BeforeEach
    void anAward() {
        award = aLocalFramework()
                .with("LEARNER")
                .with("ASSESSOR_TO_STANDARD", 60, GRADES)
                .with("ASSESSOR_TO_STANDARD", 40, GRADES)
                .published(ASHDOWN);
    }

    @Test
    void A11_a_ground_is_enough_to_appeal_against_a_published_result_and_the_college_has_a_day_to_answer() {
        // Given
        AssessmentFixture assessment = aPublishedOne();

        // When
        readAll(assessment.learner(), assessment)
                .statusCode(200)
                .body("grounds.code", hasItem("STANDARD"))
                .body("criteria.criterionId", contains(id(COOKING), id(SERVING)))
                .body("criteria.until", hasSize(2));
        AppealFixture appeal = raised(assessment);

        // Then
        appeal.read(assessment.assessor())
                .statusCode(200)
                .body("stage", equalTo("ENQUIRY"))
                .body("state", equalTo("OPEN"))
                .body("ground.code", equalTo("STANDARD"))
                .body("criteria.criterionId", contains(id(COOKING), id(SERVING)))
                .body("resultId", notNullValue())
                .body("mayGoOn", equalTo(false));
        LocalDate due =
                LocalDate.parse(appeal.read(assessment.learner()).extract().path("dueOn"));
        assertThat(due).isAfter(LocalDate.now().plusDays(8));
        JsonNode lodged = PublishedEvents.of(assessment.learnerId(), "assessment.appeal-lodged.v1")
                .get(0);
        assertThat(lodged.path("dueOn").asText()).isEqualTo(due.toString());
        assertThat(lodged.has("ground")).isFalse();
    }

    @Test
    void A11_what_is_appealed_against_shows_under_review_wherever_it_is_read_until_that_is_over() {
        // Given
        AssessmentFixture assessment = aPublishedOne();
        AppealFixture appeal = raised(assessment);

        // When, Then
        result(assessment)
                .body("underReview", equalTo("ENQUIRY"))
                .body("portabilityStatement", containsString("It is under review"));
        assessment.read(assessment.assessor()).body("underReview", equalTo("ENQUIRY"));
        as(assessment.learner())
                .get(AssessmentFixture.ASSESSMENTS)
                .then()
                .body("items[0].underReview", equalTo("ENQUIRY"));

        // When
        appeal.ends(assessment.learner())
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("ending", equalTo("WITHDRAWN"))
                .body("dueOn", nullValue());

        // Then
        result(assessment)
                .body("underReview", nullValue())
                .body("portabilityStatement", not(containsString("under review")));
        appeal.ends(assessment.learner()).statusCode(409).body("type", endsWith("/problems/appeal-closed"));
        raise(assessment.learner(), assessment, GROUND).statusCode(201);
    }

    @Test
    void A11_an_appeal_before_publication_pauses_it() {
        // Given
        AssessmentFixture assessment = aDecidedOne();
        AppealFixture appeal = raised(assessment);

        // When, Then
        assessment.publishes(assessment.assessor()).statusCode(409).body("type", endsWith("/problems/under-review"));
        appeal.read(assessment.learner()).body("resultId", nullValue());
        appeal.stands(assessment.assessor()).statusCode(200).body("state", equalTo("ANSWERED"));
        assessment.publishes(assessment.assessor()).statusCode(409).body("type", endsWith("/problems/under-review"));

        // When
        appeal.ends(assessment.learner()).statusCode(200).body("ending", equalTo("ACCEPTED"));

        // Then
        assessment.publishes(assessment.assessor()).statusCode(201);
    }

    @Test
    void A11_what_is_appealed_against_is_not_taken_back_as_a_slip() {
        // Given
        AssessmentFixture assessment = aDecidedOne();
        AppealFixture appeal = raised(assessment);

        // When, Then
        assessment
                .takesBack(assessment.assessor(), COOKING)
                .statusCode(409)
                .body("type", endsWith("/problems/already-followed"));
        appeal.ends(assessment.learner()).statusCode(200);
        assessment.takesBack(assessment.assessor(), COOKING).statusCode(200);
    }

    @Test
    void A11_an_enquiry_that_finds_a_value_wrong_brings_a_result_that_supersedes() {
        // Given
        AssessmentFixture assessment = aPublishedOne();
        String wrong = result(assessment).extract().path("id");
        AppealFixture appeal = raised(assessment);

        // When
        appeal.changes(assessment.assessor(), award.criterion(COOKING), "Merit")
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("stages[0].answer.outcome", equalTo("CHANGED"))
                .body("stages[0].answer.changed.value", contains("Merit"))
                .body("stages[0].resultId", notNullValue());

        // Then
        result(assessment)
                .body("criteria.value", contains("Merit", "Merit", "Pass"))
                .body("supersedes", equalTo(wrong))
                .body("reason", equalTo("The second plan was overlooked."))
                .body("underReview", equalTo("ENQUIRY"));
        assertThat(PublishedEvents.typesOf(assessment.learnerId()))
                .endsWith("assessment.result-published.v1", "assessment.appeal-answered.v1");
    }

    @Test
    void A11_before_publication_what_an_appeal_brings_stands_in_the_place_of_what_was_decided() {
        // Given
        AssessmentFixture assessment = aDecidedOne();
        AppealFixture appeal = raised(assessment);
        int decided = PublishedEvents.of(assessment.learnerId(), "assessment.decided.v1")
                .size();

        // When
        appeal.changes(assessment.assessor(), award.criterion(COOKING), "Merit").statusCode(200);

        // Then
        assertThat(PublishedEvents.of(assessment.learnerId(), "assessment.decided.v1"))
                .as("the assessor decides nothing again")
                .hasSize(decided);
        assertThat(PublishedEvents.typesOf(assessment.learnerId())).endsWith("assessment.appeal-answered.v1");
        assessment
                .readCriterion(assessment.learner(), COOKING)
                .body("decision.value", equalTo("Merit"))
                .body("assessorJudgement.value", equalTo("Pass"))
                .body("inWords", equalTo("After an appeal this stands: Merit."));
        appeal.ends(assessment.learner()).statusCode(200);
        assessment.publishes(assessment.assessor()).statusCode(201).body("criteria.value", hasItem("Merit"));
    }

    @Test
    void A11_an_appeal_after_the_deadline_is_refused() {
        // Given
        AssessmentFixture assessment = aPublishedOne();
        TheDatabase.write(
                "update assessment_result set published_at = published_at - interval '25 days' where assessment_id = ?",
                assessment.id());

        // When, Then
        readAll(assessment.learner(), assessment).body("criteria", hasSize(0));
        raise(assessment.learner(), assessment, GROUND)
                .statusCode(409)
                .body("type", endsWith("/problems/appeal-too-late"));
        raise(assessment.learner(), assessment, about(COOKING))
                .statusCode(409)
                .body("type", endsWith("/problems/appeal-too-late"))
                .body("errors.pointer", contains("/criterionIds/0"));
    }

    @Test
    void A11_nobody_appeals_twice_while_one_is_open_nor_about_what_an_appeal_has_settled() {
        // Given
        AssessmentFixture assessment = aPublishedOne();
        AppealFixture appeal = raised(assessment, about(COOKING));

        // When, Then
        raise(assessment.learner(), assessment, about(SERVING))
                .statusCode(409)
                .body("type", endsWith("/problems/appeal-open"));

        // When
        appeal.stands(assessment.assessor()).statusCode(200);
        appeal.ends(assessment.learner()).statusCode(200);

        // Then
        raise(assessment.learner(), assessment, about(COOKING))
                .statusCode(409)
                .body("type", endsWith("/problems/appeal-settled"));
        raise(assessment.learner(), assessment, GROUND)
                .statusCode(201)
                .body("criteria.criterionId", contains(id(SERVING)));
    }

    @Test
    void A11_who_is_no_party_does_not_appeal_and_another_college_does_not_find_it() {
        // Given
        AssessmentFixture assessment = aPublishedOne();
        AppealFixture appeal = raised(assessment);
        Tokens stranger = Who.learner(aLearner().at(ASHDOWN).exists());

        // When, Then
        raise(stranger, assessment, GROUND).statusCode(404);
        raise(assessment.assessor(), assessment, GROUND).statusCode(403);
        appeal.goesOn(stranger).statusCode(404);
        appeal.ends(stranger).statusCode(404);
        appeal.read(Who.staff("Elsewhere", "assessor", BRACKENFELL)).statusCode(404);
        appeal.stands(Who.staff("Elsewhere", "assessor", BRACKENFELL)).statusCode(404);
        AssessmentFixture other = aPublishedOne();
        as(other.learner()).get(other.path() + "/appeals/" + appeal.id()).then().statusCode(404);
    }

    @Test
    void A11_an_advocate_appeals_with_the_learners_authority_in_appeals_and_in_nothing_else() {
        // Given
        UUID learner = aLearner()
                .at(ASHDOWN)
                .represented(Who.subjectOf("Ade"), LocalDate.now().plusDays(9), "appeal")
                .represented(Who.subjectOf("Another"), LocalDate.now().plusDays(9), "assessment")
                .exists();
        AssessmentFixture assessment = decided(started(learner, award));
        assessment.publishes(assessment.assessor()).statusCode(201);
        Tokens advocate = Tokens.as("advocate").subject(Who.subjectOf("Ade"));

        // When
        raise(Tokens.as("advocate").subject(Who.subjectOf("Another")), assessment, GROUND)
                .statusCode(404);
        String id = raise(advocate, assessment, GROUND)
                .statusCode(201)
                .body("stages[0].byAdvocate", equalTo(true))
                .body("advocatePresent", equalTo(true))
                .extract()
                .path("id");

        // Then
        String path = assessment.path() + "/appeals/" + id;
        as(advocate).get(path).then().statusCode(200);
        as(advocate).header("If-Match", "*").post(path + "/end").then().statusCode(403);
        as(assessment.learner()).get(path).then().statusCode(200);
    }

    @Test
    void A11_all_that_is_wrong_with_an_appeal_is_said_at_once() {
        // Given
        AssessmentFixture assessment = aPublishedOne();

        // When, Then
        raise(
                        assessment.learner(),
                        assessment,
                        "{\"ground\": \"FAIRNESS\", \"criterionIds\": [\"" + id(LEARNERS_OWN) + "\", \""
                                + UUID.randomUUID() + "\", \"" + id(COOKING) + "\", \"" + id(COOKING) + "\"]}")
                .statusCode(422)
                .body("errors.pointer", contains("/words", "/criterionIds/0", "/criterionIds/1", "/criterionIds/3"))
                .body("errors.code", contains("missing", "yours", "criterion", "repeated"));
        raise(assessment.learner(), assessment, "{\"ground\": \"BECAUSE\", \"criterionIds\": []}")
                .statusCode(422)
                .body("errors.pointer", contains("/ground", "/criterionIds"));
    }

    @Test
    void A11_what_the_learner_has_not_seen_or_agreed_to_is_not_appealed_against() {
        // Given
        Published negotiated = aLocalFramework().with("NEGOTIATED").published(ASHDOWN);
        AssessmentFixture agreed = started(aLearner().at(ASHDOWN).exists(), negotiated);
        agreed.selfJudges(0, "Pass").statusCode(201);
        agreed.assessorJudges(0, "Pass").statusCode(201);
        AssessmentFixture unseen = started(aLearner().at(ASHDOWN).exists(), award);
        unseen.assessorJudges(COOKING, "Pass").statusCode(201);

        // When, Then
        raise(agreed.learner(), agreed, GROUND).statusCode(409).body("type", endsWith("/problems/nothing-to-appeal"));
        raise(unseen.learner(), unseen, GROUND).statusCode(409).body("type", endsWith("/problems/nothing-to-appeal"));
        raise(unseen.learner(), unseen, about(COOKING)).statusCode(409).body("errors.code", contains("undecided"));
    }

    @Test
    void A11_nobody_answers_twice_and_nobody_answers_what_they_have_not_read() {
        // Given
        AssessmentFixture assessment = aPublishedOne();
        AppealFixture appeal = raised(assessment);
        String read = appeal.read(assessment.assessor()).extract().header("ETag");
        String answer = "{\"reasons\": \"It stands.\"}";

        // When
        as(assessment.assessor(), answer).post(appeal.path() + "/answer").then().statusCode(428);
        as(assessment.assessor(), answer)
                .header("If-Match", read)
                .post(appeal.path() + "/answer")
                .then()
                .statusCode(200);

        // Then
        as(assessment.assessor(), answer)
                .header("If-Match", read)
                .post(appeal.path() + "/answer")
                .then()
                .statusCode(412);
        appeal.stands(assessment.assessor()).statusCode(409).body("type", endsWith("/problems/appeal-answered"));
        appeal.answers(assessment.assessor(), "{}").statusCode(409).body("type", endsWith("/problems/appeal-answered"));
    }

    @Test
    void A11_an_answer_says_why_and_changes_only_what_the_appeal_is_about() {
        // Given
        AssessmentFixture assessment = aPublishedOne();
        AppealFixture appeal = raised(assessment, about(COOKING));

        // When, Then
        appeal.answers(
                        assessment.assessor(),
                        "{\"passOn\": true, \"values\": [{\"criterionId\": \"" + id(SERVING)
                                + "\", \"value\": \"Merit\"}, {\"criterionId\": \"" + id(COOKING)
                                + "\", \"value\": \"Pass\"}, null]}")
                .statusCode(422)
                .body("errors.code", contains("missing", "passes-on", "not-in-it", "unchanged", "repeated"));
        appeal.changes(assessment.assessor(), award.criterion(COOKING), "Splendid")
                .statusCode(422)
                .body("errors.pointer", contains("/values/0/value"));
    }

    @Test
    void A11_nothing_is_corrected_beside_an_open_appeal() {
        // Given
        AssessmentFixture assessment = aPublishedOne();
        raised(assessment);

        // When, Then
        as(
                        assessment.assessor(),
                        "{\"reason\": \"Typing error.\", \"values\": [{\"criterionId\": \"" + id(COOKING)
                                + "\", \"value\": \"Merit\"}]}")
                .header("If-Match", "*")
                .post(assessment.path() + "/result/corrections")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/under-review"));
    }

    @Test
    void A11_an_answer_with_which_nobody_goes_on_in_time_ends_the_appeal() {
        // Given
        AssessmentFixture assessment = aPublishedOne();
        AppealFixture appeal = raised(assessment);
        appeal.stands(assessment.assessor()).statusCode(200);

        // When
        lapsing.look();
        appeal.read(assessment.learner()).body("state", equalTo("ANSWERED")).body("mayGoOn", equalTo(true));
        appeal.dueOn(LocalDate.now().minusDays(2))
                .goesOn(assessment.learner())
                .statusCode(409)
                .body("type", endsWith("/problems/appeal-too-late"));
        lapsing.look();

        // Then
        appeal.read(assessment.learner()).body("ending", equalTo("LAPSED"));
        result(assessment).body("underReview", nullValue());
        assertThat(PublishedEvents.of(assessment.learnerId(), "assessment.appeal-closed.v1"))
                .extracting(event -> event.path("ending").asText())
                .containsExactly("LAPSED");
    }

    private AssessmentFixture aDecidedOne() {
        return decided(started(aLearner().at(ASHDOWN).exists(), award));
    }

    private AssessmentFixture aPublishedOne() {
        AssessmentFixture assessment = aDecidedOne();
        assessment.publishes(assessment.assessor()).statusCode(201);
        return assessment;
    }

    private static AssessmentFixture decided(AssessmentFixture assessment) {
        assessment.selfJudges(LEARNERS_OWN, "Merit").statusCode(201);
        assessment.skipsTheirSelfJudgement(COOKING).statusCode(201);
        assessment.skipsTheirSelfJudgement(SERVING).statusCode(201);
        assessment.assessorJudges(COOKING, "Pass").statusCode(201);
        assessment.assessorJudges(SERVING, "Pass").statusCode(201);
        return assessment;
    }

    private ValidatableResponse result(AssessmentFixture assessment) {
        return as(assessment.learner())
                .get(assessment.path() + "/result")
                .then()
                .statusCode(200);
    }

    private String id(int criterion) {
        return award.criterion(criterion).toString();
    }

    private String about(int criterion) {
        return "{\"ground\": \"STANDARD\", \"criterionIds\": [\"" + id(criterion) + "\"]}";
    }
}
