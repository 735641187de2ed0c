package org.withme.assessment.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.withme.assessment.fixture.AssessmentFixture.ASSESSMENTS;
import static org.withme.assessment.fixture.AssessmentFixture.start;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.FrameworkFixture.assessor;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
class AssessmentsTest {

    @Test
    void an_assessor_starts_an_assessment_and_the_learner_sees_it() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        Published local = aLocalFramework().with("NEGOTIATED").published(ASHDOWN);

        // When
        AssessmentFixture assessment = started(sam, local);

        // Then
        as(assessment.learner())
                .get(ASSESSMENTS)
                .then()
                .statusCode(200)
                .body("items.id", contains(assessment.id().toString()))
                .body("items.state", contains("IN_PROGRESS"));
        assessment
                .read(assessment.learner())
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("title", equalTo("Independent living award"))
                .body("criteria.state", contains("OPEN"))
                .body("advocatePresent", equalTo(false));
        assertThat(PublishedEvents.typesOf(sam)).containsExactly("assessment.started.v1");
    }

    @Test
    void without_a_version_the_latest_published_one_counts() {
        // Given
        Published first = aLocalFramework().with("NEGOTIATED").published(ASHDOWN);
        Published second = aLocalFramework().with("LEARNER").published(ASHDOWN, first.framework());
        UUID sam = aLearner().at(ASHDOWN).exists();

        // When, Then
        startBody("{\"learnerId\": \"" + sam + "\", \"frameworkId\": \"" + first.framework() + "\"}")
                .statusCode(201)
                .body("versionId", equalTo(second.versionId().toString()))
                .body("version", equalTo(2));
    }

    @Test
    void only_a_published_version_of_the_own_college_is_assessed_against() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        Published elsewhere = aLocalFramework().with("NEGOTIATED").published(BRACKENFELL);
        UUID unpublished = aLocalFramework().definedAt(ASHDOWN);

        // When, Then
        for (UUID framework : new UUID[] {elsewhere.framework(), unpublished, UUID.randomUUID()}) {
            startBody("{\"learnerId\": \"" + sam + "\", \"frameworkId\": \"" + framework + "\"}")
                    .statusCode(422)
                    .body("errors", contains(Broken.at("/frameworkId", AssessmentRule.NO_PUBLISHED_VERSION)));
        }
        startBody("{\"learnerId\": \"" + sam + "\"}").statusCode(422).body("errors.pointer", contains("/frameworkId"));
        startBody("{}").statusCode(422).body("errors.pointer", contains("/learnerId"));
        startBody("").statusCode(400);
    }

    @Test
    void L5_who_is_not_at_the_college_today_is_not_assessed_there() {
        // Given
        Published local = aLocalFramework().with("NEGOTIATED").published(ASHDOWN);

        // When, Then
        start(aLearner().leftOn(LocalDate.now().minusDays(1), ASHDOWN).exists(), local)
                .statusCode(404);
        start(aLearner().at(BRACKENFELL).exists(), local).statusCode(404);
        start(UUID.randomUUID(), local).statusCode(404);
    }

    @Test
    void L5_what_was_begun_is_finished_within_the_grace_period() {
        // Given
        AssessmentFixture assessment = started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with("LEARNER").published(ASHDOWN));
        assessment.selfJudges(0, "Merit").statusCode(201);

        // When
        left(assessment, 30);

        // Then
        assessment.read(assessment.assessor()).statusCode(200);
        assessment.publishes(assessment.assessor()).statusCode(201);
        left(assessment, 100);
        assessment.read(assessment.assessor()).statusCode(404);
        assessment.read(assessment.learner()).statusCode(200);
    }

    @Test
    void a_college_sees_its_own_assessments_of_a_learner_and_the_learner_all() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).at(BRACKENFELL).exists();
        AssessmentFixture here = started(sam, aLocalFramework().with("LEARNER").published(ASHDOWN));
        AssessmentFixture there = started(sam, aLocalFramework().with("LEARNER").published(BRACKENFELL));

        // When, Then
        as(assessor(ASHDOWN))
                .queryParam("learnerId", sam)
                .get(ASSESSMENTS)
                .then()
                .body("items.id", contains(here.id().toString()));
        there.read(assessor(ASHDOWN)).statusCode(404);
        there.assessorJudges(0, "Pass").statusCode(409);
        AssessmentFixture.judges(assessor(ASHDOWN), there.criterion(0) + "/assessor-judgement", "Pass")
                .statusCode(404);
        as(Who.learner(sam))
                .get(ASSESSMENTS)
                .then()
                .body("items.id", contains(there.id().toString(), here.id().toString()));
    }

    @Test
    void two_who_start_at_once_start_one() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        Published local = aLocalFramework().with("NEGOTIATED").published(ASHDOWN);

        // When
        List<Integer> statuses = Stream.of(1, 2, 3)
                .map(each -> CompletableFuture.supplyAsync(
                        () -> start(sam, local).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        // Then
        assertThat(statuses).containsExactly(201, 409, 409);
        assertThat(PublishedEvents.typesOf(sam)).hasSize(1);
    }

    @Test
    void a_list_goes_page_by_page() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        for (int each = 0; each < 3; each++) {
            started(sam, aLocalFramework().with("LEARNER").published(ASHDOWN));
        }

        // When
        var page = as(Who.learner(sam))
                .queryParam("limit", 2)
                .get(ASSESSMENTS)
                .then()
                .body("items", hasSize(2))
                .extract();

        // Then
        as(Who.learner(sam))
                .queryParam("limit", 2)
                .queryParam("cursor", page.<String>path("next"))
                .get(ASSESSMENTS)
                .then()
                .body("items", hasSize(1))
                .body("items.learnerId", everyItem(equalTo(sam.toString())));
        as(Who.learner(aLearner().exists())).get(ASSESSMENTS).then().body("items", empty());
        as(assessor(ASHDOWN))
                .get(ASSESSMENTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query/learner"));
        as(Who.learner(sam)).queryParam("limit", 0).get(ASSESSMENTS).then().statusCode(422);
    }

    @Test
    void what_staff_read_is_told_to_the_learner() {
        // Given
        AssessmentFixture assessment = started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with("LEARNER").published(ASHDOWN));

        // When
        assessment.read(assessment.iqa()).statusCode(200);
        assessment.read(assessment.learner()).statusCode(200);

        // Then
        assertThat(TheDatabase.texts(
                        "select payload ->> 'aspect' from outbox where aggregateid = ? and lane = 'reads'",
                        assessment.learnerId()))
                .containsExactly("assessment");
    }

    private static void left(AssessmentFixture assessment, int daysAgo) {
        TheDatabase.write(
                "update learner_grant set last_day = ? where learner_id = ?",
                LocalDate.now().minusDays(daysAgo),
                assessment.learnerId());
    }

    private static ValidatableResponse startBody(String body) {
        return as(assessor(ASHDOWN), body).post(ASSESSMENTS).then();
    }
}
