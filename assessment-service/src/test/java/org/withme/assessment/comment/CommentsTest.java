package org.withme.assessment.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.platform.testing.Tokens;

@QuarkusTest
class CommentsTest {

    private AssessmentFixture assessment;

    @BeforeEach
    void somebody_is_assessed() {
        assessment = started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with("LEARNER").with("NEGOTIATED").published(ASHDOWN));
    }

    @Test
    void A6_staff_comment_beside_what_the_learner_judged_and_it_is_no_judgement() {
        // Given
        assessment.selfJudges(0, "Merit").statusCode(201);
        String before =
                assessment.readCriterion(assessment.learner(), 0).extract().asString();

        // When
        writes(assessment.assessor(), 0, "You held the group together.").statusCode(201);
        writes(assessment.iqa(), 0, "So I heard.").statusCode(201).body("capacity", equalTo("iqa"));

        // Then
        as(assessment.learner())
                .get(assessment.criterion(0) + "/comments")
                .then()
                .statusCode(200)
                .body("items.words", contains("You held the group together.", "So I heard."))
                .body("items.capacity", contains("assessor", "iqa"));
        assertThat(assessment.readCriterion(assessment.learner(), 0).extract().asString())
                .isEqualTo(before);
        assertThat(PublishedEvents.of(assessment.learnerId(), "assessment.commented.v1"))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.toString()).doesNotContain("group together", "heard"));
    }

    @Test
    void A6_the_learners_judgement_comes_first() {
        writes(assessment.assessor(), 0, "I would say Merit.")
                .statusCode(409)
                .body("type", endsWith("/problems/nothing-to-comment"));
        assertThat(PublishedEvents.typesOf(assessment.learnerId())).doesNotContain("assessment.commented.v1");
    }

    @Test
    void A6_in_another_attempt_the_learners_judgement_comes_first_again() {
        // Given
        assessment = started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().withAttempts(2).with("LEARNER").published(ASHDOWN));
        assessment.selfJudges(0, "Not yet").statusCode(201);
        assessment.triesAgain(assessment.learner(), 0).statusCode(201);

        // When, Then
        writes(assessment.assessor(), 0, "I would say Merit.")
                .statusCode(409)
                .body("type", endsWith("/problems/nothing-to-comment"));
        assessment.selfJudges(0, "Merit").statusCode(201);
        writes(assessment.assessor(), 0, "So would I.").statusCode(201);
    }

    @Test
    void A6_a_judgement_that_somebody_commented_on_is_not_taken_back() {
        // Given
        assessment.selfJudges(0, "Pass").statusCode(201);
        assessment.takesBack(assessment.learner(), 0).statusCode(200);
        assessment.selfJudges(0, "Merit").statusCode(201);
        writes(assessment.assessor(), 0, "You held the group together.").statusCode(201);

        // When
        assessment
                .takesBack(assessment.learner(), 0)
                .statusCode(409)
                .body("type", endsWith("/problems/already-followed"));

        // Then
        assessment.readCriterion(assessment.learner(), 0).body("decision.value", equalTo("Merit"));
    }

    @Test
    void A6_beside_what_is_not_the_learners_own_there_is_no_comment() {
        // Given
        assessment.selfJudges(1, "Merit").statusCode(201);

        // When, Then
        writes(assessment.assessor(), 1, "Not quite.")
                .statusCode(409)
                .body("type", endsWith("/problems/not-the-learners-own"));
        writes(assessment.assessor(), 0, " ").statusCode(422).body("errors.pointer", contains("/words"));
        as(assessment.assessor(), "{\"words\": \"Elsewhere.\"}")
                .post(assessment.path() + "/criteria/{id}/comments", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private ValidatableResponse writes(Tokens who, int index, String words) {
        return as(who, "{\"words\": \"" + words + "\"}")
                .post(assessment.criterion(index) + "/comments")
                .then();
    }
}
