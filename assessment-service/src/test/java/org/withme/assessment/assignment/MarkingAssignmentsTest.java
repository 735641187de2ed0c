package org.withme.assessment.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.fixture.AssessmentFixture.ASSESSMENTS;
import static org.withme.assessment.fixture.AssignmentFixture.set;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.MARKS;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssignmentFixture;
import org.withme.assessment.fixture.CountedStatements;
import org.withme.assessment.fixture.FrameworkFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("A15: many learners and criteria are judged in one request, and one read shows who waits for whom")
class MarkingAssignmentsTest {

    private static final int LEARNERS = 20;
    private static final int CRITERIA = 12;

    @Inject
    CountedStatements counted;

    private final UUID sam = aLearner().at(ASHDOWN).exists();
    private final UUID kit = aLearner().at(ASHDOWN).exists();

    @Test
    void twenty_learners_and_twelve_criteria_take_three_requests_and_no_reason_when_nobody_disagrees() {
        // Given
        FrameworkFixture framework = aLocalFramework();
        IntStream.range(0, CRITERIA).forEach(each -> framework.with("ASSESSOR_TO_STANDARD"));
        Published award = framework.published(ASHDOWN);
        List<UUID> learners = IntStream.range(0, LEARNERS)
                .mapToObj(each -> aLearner().at(ASHDOWN).exists())
                .toList();
        List<String> sent = new ArrayList<>();
        RestAssured.filters((request, response, context) -> {
            sent.add(request.getURI() + " " + request.<Object>getBody());
            return context.next(request, response);
        });

        // When
        AssignmentFixture assignment = set(award, learners.toArray(UUID[]::new));
        IntStream.range(0, LEARNERS).forEach(each -> assignment
                .judgesThemselves(each, "{\"value\": \"Pass\"}")
                .statusCode(200));
        assignment.read(assignment.assessor()).statusCode(200);
        JsonPath answer = assignment
                .judges(IntStream.range(0, LEARNERS)
                        .boxed()
                        .flatMap(learner -> IntStream.range(0, CRITERIA)
                                .mapToObj(criterion -> assignment.row(learner, criterion, "Pass")))
                        .toArray(String[]::new))
                .statusCode(200)
                .extract()
                .jsonPath();
        RestAssured.replaceFiltersWith(List.of());

        // Then
        assertThat(sent)
                .filteredOn(request -> !request.contains("/self-judgement"))
                .hasSize(3)
                .noneMatch(request -> request.contains("reason"));
        assertThat(answer.getInt("recorded")).isEqualTo(LEARNERS * CRITERIA);
        assertThat(answer.getInt("refused")).isZero();
        assertThat(answer.getList("rows.reasonDue")).containsOnly(false);
        JsonPath grid = assignment.grid(assignment.assessor());
        assertThat(grid.getList("learners.cells.flatten().state"))
                .hasSize(LEARNERS * CRITERIA)
                .containsOnly("DECIDED");
        assertThat(grid.getList("learners.waitsFor.flatten()")).isEmpty();
    }

    @Test
    void the_grid_takes_as_many_statements_for_many_learners_and_criteria_as_for_one() {
        // Given
        FrameworkFixture many = aLocalFramework();
        IntStream.range(0, CRITERIA).forEach(each -> many.with("NEGOTIATED"));
        AssignmentFixture small = set(aLocalFramework().with("NEGOTIATED").published(ASHDOWN), sam);
        UUID[] learners = IntStream.range(0, LEARNERS)
                .mapToObj(each -> aLearner().at(ASHDOWN).exists())
                .toArray(UUID[]::new);
        AssignmentFixture large = set(many.published(ASHDOWN), learners);
        small.judges(small.row(0, 0, "Pass")).statusCode(200);
        large.judges(large.row(0, 0, "Pass"), large.row(7, 3, "Merit")).statusCode(200);

        // Then
        assertThat(counted.fewestOf(() -> large.grid(large.assessor())))
                .isEqualTo(counted.fewestOf(() -> small.grid(small.assessor())))
                .isLessThan(15);
    }

    @Test
    void judging_takes_as_many_statements_for_many_learners_and_criteria_as_for_two() {
        // Given
        FrameworkFixture many = aLocalFramework();
        IntStream.range(0, CRITERIA).forEach(each -> many.with("NEGOTIATED"));
        Published award = many.published(ASHDOWN);
        AssignmentFixture small = set(award, sam, kit);
        AssignmentFixture large = set(
                award,
                IntStream.range(0, LEARNERS)
                        .mapToObj(each -> aLearner().at(ASHDOWN).exists())
                        .toArray(UUID[]::new));

        // When
        int few = counted.of(() ->
                small.judges(small.row(0, 0, "Pass"), small.row(1, 1, "Pass")).body("recorded", equalTo(2)));
        int all = counted.of(() -> large.judges(IntStream.range(0, LEARNERS)
                        .boxed()
                        .flatMap(learner -> IntStream.range(0, CRITERIA)
                                .mapToObj(criterion -> large.row(learner, criterion, "Pass")))
                        .toArray(String[]::new))
                .body("recorded", equalTo(LEARNERS * CRITERIA)));

        // Then
        assertThat(all).isLessThan(few + LEARNERS);
    }

    @Test
    void rows_that_are_right_land_and_each_that_is_wrong_says_why() {
        // Given
        Published award = aLocalFramework()
                .with("ASSESSOR_TO_STANDARD", 0, GRADES)
                .with("ASSESSOR_TO_STANDARD", 0, MARKS)
                .with("LEARNER")
                .published(ASHDOWN);
        AssignmentFixture assignment = set(award, sam, kit);
        AssignmentFixture other = set(aLocalFramework().with("NEGOTIATED").published(ASHDOWN), kit);

        // Then
        assignment
                .judges(
                        assignment.row(0, 0, "Pass"),
                        assignment.row(0, 1, "81"),
                        assignment.row(0, 2, "Pass"),
                        assignment.row(1, 0, "Pass"),
                        assignment.row(1, 0, "Merit"),
                        other.row(0, 0, "Pass"),
                        assignment.row(1, 1, "80", ", \"attempt\": 2"),
                        "{\"learnerId\": \"" + UUID.randomUUID() + "\", \"criterionId\": \"" + award.criterion(0)
                                + "\", \"value\": \"Pass\"}",
                        "{\"criterionId\": \"" + award.criterion(0) + "\", \"value\": \"Pass\"}")
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("refused", equalTo(8))
                .body("rows.row", contains(1, 2, 3, 4, 5, 6, 7, 8, 9))
                .body("rows[0].outcome", equalTo("RECORDED"))
                .body(
                        "rows.refusal.problem",
                        contains(
                                "invalid-request",
                                "not-yours-to-judge",
                                "rows-contradict",
                                "rows-contradict",
                                "not-found",
                                "other-attempt",
                                "not-found",
                                "invalid-request"))
                .body("rows[1].refusal.errors.pointer", contains("/value"))
                .body("rows[8].refusal.errors.code", contains("missing-learner"));
    }

    @Test
    void sent_again_it_changes_nothing_and_another_value_for_what_stands_is_refused() {
        // Given
        AssignmentFixture assignment =
                set(aLocalFramework().with("ASSESSOR_TO_STANDARD").published(ASHDOWN), sam);
        assignment.judges(assignment.row(0, 0, "Pass")).statusCode(200).body("recorded", equalTo(1));

        // When, Then
        assignment
                .judges(assignment.row(0, 0, "Pass"))
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("recorded", equalTo(0));
        assignment
                .judges(assignment.row(0, 0, "Merit"))
                .statusCode(200)
                .body("rows.refusal.problem", contains("already-judged"));
        assertThat(PublishedEvents.of(sam, "assessment.assessor-judged.v1")).hasSize(1);
    }

    @Test
    void of_two_assessors_at_once_one_is_recorded_and_the_other_is_told_so() {
        // Given
        AssignmentFixture assignment =
                set(aLocalFramework().with("ASSESSOR_TO_STANDARD").published(ASHDOWN), sam);

        // When
        List<Integer> recorded = Stream.of("Pass", "Merit")
                .map(value -> CompletableFuture.supplyAsync(() -> assignment
                        .judges(assignment.row(0, 0, value))
                        .statusCode(200)
                        .extract()
                        .<Integer>path("recorded")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(recorded).containsExactlyInAnyOrder(0, 1);
        assertThat(PublishedEvents.of(sam, "assessment.assessor-judged.v1")).hasSize(1);
    }

    @Test
    void a_reason_is_due_only_where_the_learner_sees_it_differently_and_reasons_too_go_in_one_request() {
        // Given
        AssignmentFixture assignment = set(
                aLocalFramework()
                        .with("ASSESSOR_TO_STANDARD")
                        .with("ASSESSOR_TO_STANDARD")
                        .published(ASHDOWN),
                sam,
                kit);
        assignment.judgesThemselves(0, "{\"value\": \"Merit\"}").statusCode(200);
        assignment.judgesThemselves(1, "{\"value\": \"Pass\"}").statusCode(200);

        // When
        assignment
                .judges(assignment.row(0, 0, "Pass"), assignment.row(1, 0, "Pass"))
                .statusCode(200)
                .body("rows.reasonDue", contains(true, false));

        // Then
        assignment
                .read(assignment.assessor())
                .body("learners[0].cells[0].waitsFor", contains("ASSESSOR"))
                .body("learners[0].cells[0].reasonDue", equalTo(true))
                .body("learners[1].cells[0].waitsFor", hasSize(0));
        assignment
                .judges(assignment.row(0, 0, "Pass", ", \"reason\": \"Two of the three plans were late.\""))
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("rows.reasonDue", contains(false));
        assignment.read(assignment.assessor()).body("learners[0].cells[0].reasonDue", equalTo(false));
    }

    @Test
    void nothing_is_judged_for_a_learner_whom_the_assessor_may_not_assess_or_after_the_result_is_out() {
        // Given
        Published award = aLocalFramework().with("ASSESSOR_TO_STANDARD").published(ASHDOWN);
        AssignmentFixture assignment = set(award, sam, kit);
        TheDatabase.write(
                "update learner_grant set last_day = ? where learner_id = ?",
                LocalDate.now().minusDays(200),
                kit);
        assignment.judges(assignment.row(0, 0, "Merit")).statusCode(200);
        as(assignment.assessor())
                .header("If-Match", "*")
                .post(
                        ASSESSMENTS + "/{id}/result",
                        assignment.grid(assignment.learner(0)).getString("learners[0].assessmentId"))
                .then()
                .statusCode(201);

        // Then
        assignment
                .judges(assignment.row(0, 0, "Pass"), assignment.row(1, 0, "Pass"))
                .statusCode(200)
                .body("rows.refusal.problem", contains("result-published", "not-found"));
        as(FrameworkFixture.assessor(BRACKENFELL), "{\"judgements\": [" + assignment.row(0, 0, "Pass") + "]}")
                .put(assignment.path() + "/judgements")
                .then()
                .statusCode(404);
    }

    @Test
    void a_request_without_rows_or_with_too_many_is_refused_as_a_whole() {
        // Given
        AssignmentFixture assignment =
                set(aLocalFramework().with("ASSESSOR_TO_STANDARD").published(ASHDOWN), sam);

        // Then
        assignment.judges().statusCode(422).body("errors.code", contains("number-of-rows"));
        assignment
                .judges(Stream.generate(() -> assignment.row(0, 0, "Pass"))
                        .limit(501)
                        .toArray(String[]::new))
                .statusCode(422)
                .body("errors.code", contains("number-of-rows"));
        assignment.judges("null").statusCode(422).body("errors.code", contains("null-item"));
    }

    @Test
    void what_was_written_down_for_one_attempt_does_not_count_in_the_next() {
        // Given
        AssignmentFixture assignment = set(
                aLocalFramework().withAttempts(2).with("ASSESSOR_TO_STANDARD").published(ASHDOWN), sam);
        String offline = assignment.row(0, 0, "Not yet", ", \"attempt\": 1");
        assignment.judges(offline).statusCode(200).body("recorded", equalTo(1));
        as(assignment.assessor())
                .post(assignment.criterion(0, 0) + "/attempts")
                .then()
                .statusCode(201);

        // When, Then
        assignment.judges(offline).statusCode(200).body("rows.refusal.problem", contains("other-attempt"));
        assignment.judges(assignment.row(0, 0, "Pass", ", \"attempt\": 2")).body("recorded", equalTo(1));
    }

    @Test
    void a_request_that_says_no_attempt_and_is_sent_again_after_another_began_judges_nothing_in_that() {
        // Given
        AssignmentFixture assignment = set(
                aLocalFramework().withAttempts(2).with("ASSESSOR_TO_STANDARD").published(ASHDOWN), sam);
        assignment.judges(assignment.row(0, 0, "Not yet")).statusCode(200).body("recorded", equalTo(1));
        as(assignment.assessor())
                .post(assignment.criterion(0, 0) + "/attempts")
                .then()
                .statusCode(201);

        // When, Then
        assignment
                .judges(assignment.row(0, 0, "Not yet"))
                .statusCode(200)
                .body("rows.refusal.problem", contains("other-attempt"));
        assignment.read(assignment.assessor()).body("learners[0].cells[0].attempt", equalTo(2));
        assertThat(PublishedEvents.of(sam, "assessment.assessor-judged.v1")).hasSize(1);
    }

    @Test
    void the_grid_as_read_is_the_condition_of_a_request_that_names_it() {
        // Given
        AssignmentFixture assignment = set(
                aLocalFramework()
                        .with("ASSESSOR_TO_STANDARD")
                        .with("ASSESSOR_TO_STANDARD")
                        .published(ASHDOWN),
                sam);
        String etag =
                assignment.read(assignment.assessor()).statusCode(200).extract().header("ETag");
        String body = "{\"judgements\": [" + assignment.row(0, 0, "Pass") + "]}";

        // When
        as(assignment.assessor(), body)
                .header("If-Match", etag)
                .put(assignment.path() + "/judgements")
                .then()
                .statusCode(200);

        // Then
        as(assignment.assessor(), body)
                .header("If-Match", etag)
                .put(assignment.path() + "/judgements")
                .then()
                .statusCode(412);
        as(assignment.assessor())
                .header(
                        "If-None-Match",
                        assignment.read(assignment.assessor()).extract().header("ETag"))
                .get(assignment.path())
                .then()
                .statusCode(304);
    }

    @Test
    void work_of_a_group_is_judged_once_for_all_and_each_disagrees_alone() {
        // Given
        Published award = aLocalFramework()
                .with("NEGOTIATED")
                .with("ASSESSOR_TO_STANDARD")
                .published(ASHDOWN);
        AssignmentFixture assignment = set(award, ", \"worksTogether\": true", sam, kit);
        assignment.judgesThemselves(0, "{\"value\": \"Merit\"}").statusCode(200);
        assignment.judgesThemselves(1, "{\"value\": \"Pass\"}").statusCode(200);

        // When
        assignment
                .judges(assignment.rowOfAll(0, "Pass"), assignment.rowOfAll(1, "Pass"))
                .statusCode(200)
                .body("recorded", equalTo(4))
                .body("rows.row", contains(1, 1, 2, 2));

        // Then
        assignment
                .read(assignment.assessor())
                .body("assignment.worksTogether", equalTo(true))
                .body("learners[0].cells.state", contains("IN_NEGOTIATION", "DECIDED"))
                .body("learners[0].cells[1].reasonDue", equalTo(true))
                .body("learners[1].cells.state", contains("DECIDED", "DECIDED"))
                .body("learners[1].cells.reasonDue", everyItem(equalTo(false)));
        assertThat(PublishedEvents.typesOf(kit))
                .contains("assessment.agreed.v1")
                .doesNotContain("assessment.differed.v1");
    }

    @Test
    void who_waits_for_whom_is_said_for_each_criterion_and_each_learner() {
        // Given
        Published award = FrameworkFixture.aRegulatedFramework()
                .with("LEARNER")
                .with("ASSESSOR_TO_STANDARD", 40, GRADES)
                .with("CENTRE_MARKED", 30, MARKS)
                .with("EXTERNAL", 30, MARKS)
                .published(ASHDOWN);
        AssignmentFixture assignment = set(award, sam);

        // Then
        assignment
                .read(assignment.assessor())
                .body(
                        "learners[0].cells.waitsFor",
                        contains(
                                List.of("LEARNER"),
                                List.of("ASSESSOR"),
                                List.of("ASSESSOR"),
                                List.of("AWARDING_ORGANISATION")))
                .body("learners[0].waitsFor", contains("LEARNER", "ASSESSOR", "AWARDING_ORGANISATION"));
        assignment
                .judges(assignment.row(0, 1, "Pass"), assignment.row(0, 2, "55"))
                .body("recorded", equalTo(2));
        assignment
                .read(assignment.learner(0))
                .body("learners[0].cells[1].state", equalTo("DECIDED_UNSEEN"))
                .body("learners[0].cells[1].waitsFor", contains("LEARNER"))
                .body("learners[0].cells[1].decision", nullValue());
    }
}
