package org.withme.assessment.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.withme.assessment.fixture.AssignmentFixture.set;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.MARKS;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.assessment.fixture.AssignmentFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A15, A7: a learner judges an assignment once, and neither side sees the other's judgement early")
class JudgingMyAssignmentTest {

    private static final String SECRET = "Merit";

    private final UUID sam = aLearner().at(ASHDOWN).exists();
    private final UUID kit = aLearner().at(ASHDOWN).exists();

    @Test
    void one_value_counts_for_everything_that_is_the_learners_to_judge() {
        // Given
        AssignmentFixture assignment = set(
                aLocalFramework()
                        .with("NEGOTIATED")
                        .with("ASSESSOR_TO_STANDARD")
                        .with("LEARNER")
                        .published(ASHDOWN),
                sam);

        // When
        assignment
                .judgesThemselves(0, "{\"value\": \"Merit\", \"words\": \"All of it by myself.\"}")
                .statusCode(200)
                .body("learners[0].cells.selfJudgement", everyItem(equalTo("Merit")))
                .body("learners[0].cells.state", contains("OPEN", "OPEN", "DECIDED"));

        // Then
        as(assignment.learner(0))
                .get(assignment.criterion(0, 1))
                .then()
                .body("selfJudgement.reason", equalTo("All of it by myself."));
        assertThat(PublishedEvents.typesOf(sam)).endsWith("assessment.assignment-judged.v1");
        assertThat(PublishedEvents.of(sam, "assessment.assignment-judged.v1").toString())
                .doesNotContain("Merit", "myself");
    }

    @Test
    void other_values_and_other_scales_are_named_and_the_rest_follows_the_one_value() {
        // Given
        Published award = aLocalFramework()
                .with("ASSESSOR_TO_STANDARD", 0, GRADES)
                .with("ASSESSOR_TO_STANDARD", 0, GRADES)
                .with("ASSESSOR_TO_STANDARD", 0, MARKS)
                .published(ASHDOWN);
        AssignmentFixture assignment = set(award, sam);

        // Then
        assignment
                .judgesThemselves(0, "{\"value\": \"Pass\"}")
                .statusCode(422)
                .body("errors.code", contains("not-on-every-scale"));
        assignment
                .judgesThemselves(
                        0,
                        "{\"value\": \"Pass\", \"criteria\": [{\"criterionId\": \"" + award.criterion(2)
                                + "\", \"value\": \"61\"}, {\"criterionId\": \"" + award.criterion(0)
                                + "\", \"value\": \"Merit\"}]}")
                .statusCode(200)
                .body("learners[0].cells.selfJudgement", contains("Merit", "Pass", "61"));
    }

    @Test
    void sent_again_it_changes_nothing_and_another_value_for_what_is_judged_is_refused() {
        // Given
        Published award = aLocalFramework().with("NEGOTIATED").published(ASHDOWN);
        AssignmentFixture assignment = set(award, sam);
        assignment.judgesThemselves(0, "{\"value\": \"Pass\"}").statusCode(200);
        int told = PublishedEvents.typesOf(sam).size();

        // Then
        assignment.judgesThemselves(0, "{\"value\": \"Pass\"}").statusCode(200);
        assignment
                .judgesThemselves(
                        0, "{\"criteria\": [{\"criterionId\": \"" + award.criterion(0) + "\", \"value\": \"Merit\"}]}")
                .statusCode(409)
                .body("type", containsString("already-judged"));
        assertThat(PublishedEvents.typesOf(sam)).hasSize(told);
    }

    @Test
    void where_the_framework_asks_for_each_criterion_one_value_for_all_is_refused_and_some_may_follow_later() {
        // Given
        Published award = aLocalFramework()
                .askingPerCriterion()
                .with("NEGOTIATED")
                .with("NEGOTIATED")
                .published(ASHDOWN);
        AssignmentFixture assignment = set(award, sam);

        // Then
        assignment
                .judgesThemselves(0, "{\"value\": \"Pass\"}")
                .statusCode(422)
                .body("errors.code", contains("each-by-itself"));
        assignment.judgesThemselves(0, named(award, 0, "Pass")).statusCode(200);
        assertThat(PublishedEvents.typesOf(sam)).doesNotContain("assessment.assignment-judged.v1");
        assignment
                .judgesThemselves(0, named(award, 1, "Merit"))
                .statusCode(200)
                .body("selfJudged", equalTo("PER_CRITERION"))
                .body("learners[0].cells.selfJudgement", contains("Pass", "Merit"));
        assertThat(PublishedEvents.typesOf(sam)).endsWith("assessment.assignment-judged.v1");
    }

    @Test
    void who_would_rather_see_the_decisions_skips_all_of_them_at_once_and_what_needs_their_judgement_stays_open() {
        // Given
        AssignmentFixture assignment = set(
                aLocalFramework()
                        .with("ASSESSOR_TO_STANDARD")
                        .with("NEGOTIATED")
                        .published(ASHDOWN),
                sam);
        assignment
                .judges(assignment.row(0, 0, "Pass"), assignment.row(0, 1, "Pass"))
                .statusCode(200);

        // When, Then
        assignment
                .judgesThemselves(0, "{\"skipsTheRest\": true}")
                .statusCode(200)
                .body("learners[0].cells.state", contains("DECIDED", "OPEN"))
                .body("learners[0].cells.waitsFor", contains(List.of(), List.of("LEARNER")));
    }

    @Test
    void everything_that_is_wrong_with_it_is_said_at_once() {
        // Given
        Published award =
                aLocalFramework().with("NEGOTIATED").with("NEGOTIATED").published(ASHDOWN);
        AssignmentFixture assignment = set(award, sam);

        // Then
        assignment.judgesThemselves(0, "{}").statusCode(422).body("errors.code", contains("nothing-said"));
        assignment
                .judgesThemselves(
                        0,
                        "{\"value\": \"Pass\", \"skipsTheRest\": true, \"words\": \" \", \"criteria\": [{\"criterionId\": \""
                                + UUID.randomUUID() + "\", \"value\": \"Pass\"}, {\"criterionId\": \""
                                + award.criterion(0) + "\", \"value\": \"Best\"}, {\"criterionId\": \""
                                + award.criterion(0) + "\", \"value\": \"Pass\"}, null]}")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/skipsTheRest",
                                "/words",
                                "/criteria/0/criterionId",
                                "/criteria/1/value",
                                "/criteria/2/criterionId",
                                "/criteria/3"));
    }

    @Test
    void who_judges_criterion_by_criterion_is_done_with_the_last_one() {
        // Given
        AssignmentFixture assignment = set(
                aLocalFramework()
                        .with("ASSESSOR_TO_STANDARD")
                        .with("NEGOTIATED")
                        .published(ASHDOWN),
                sam);

        // When
        as(assignment.learner(0))
                .post(assignment.criterion(0, 0) + "/self-judgement/skip")
                .then()
                .statusCode(201);
        assertThat(PublishedEvents.typesOf(sam)).doesNotContain("assessment.assignment-judged.v1");
        as(assignment.learner(0), "{\"value\": \"Pass\"}")
                .post(assignment.criterion(0, 1) + "/self-judgement")
                .then()
                .statusCode(201);

        // Then
        assertThat(PublishedEvents.of(sam, "assessment.assignment-judged.v1")).hasSize(1);
    }

    @Test
    void what_a_learner_takes_back_is_theirs_to_judge_again() {
        // Given
        AssignmentFixture assignment =
                set(aLocalFramework().with("NEGOTIATED").with("NEGOTIATED").published(ASHDOWN), sam);
        assignment.judgesThemselves(0, "{\"value\": \"Pass\"}").statusCode(200);

        // When
        as(assignment.learner(0))
                .post(assignment.criterion(0, 1) + "/take-back")
                .then()
                .statusCode(200);

        // Then
        assertThat(PublishedEvents.typesOf(sam)).endsWith("assessment.assignment-open-again.v1");
        assignment
                .judgesThemselves(0, "{\"value\": \"Merit\"}")
                .statusCode(200)
                .body("learners[0].cells.selfJudgement", contains("Pass", "Merit"));
        assertThat(PublishedEvents.of(sam, "assessment.assignment-judged.v1")).hasSize(2);
    }

    @Test
    void what_is_tried_again_is_theirs_to_judge_again() {
        // Given
        AssignmentFixture assignment = set(
                aLocalFramework().withAttempts(2).with("ASSESSOR_TO_STANDARD").published(ASHDOWN), sam);
        assignment.judgesThemselves(0, "{\"value\": \"Not yet\"}").statusCode(200);
        assignment.judges(assignment.row(0, 0, "Not yet")).statusCode(200);

        // When
        as(assignment.assessor())
                .post(assignment.criterion(0, 0) + "/attempts")
                .then()
                .statusCode(201);

        // Then
        assertThat(PublishedEvents.typesOf(sam)).endsWith("assessment.assignment-open-again.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEGOTIATED", "ASSESSOR_TO_STANDARD"})
    void nothing_that_staff_read_of_it_changes_when_a_learner_judges(String rule) {
        // Given
        AssignmentFixture assignment = set(aLocalFramework().with(rule).published(ASHDOWN), sam, kit);
        Tokens[] staff = {
            assignment.assessor(),
            Who.staff("Ida Quill", "iqa", ASHDOWN),
            Who.staff("Some exams officer", "exams-officer", ASHDOWN),
            assignment.learner(1)
        };
        List<String> before = everythingReadBy(assignment, staff);

        // When
        assignment.judgesThemselves(0, "{\"value\": \"" + SECRET + "\"}").statusCode(200);

        // Then
        assertThat(everythingReadBy(assignment, staff)).isEqualTo(before);
    }

    @Test
    void nothing_that_a_learner_reads_of_it_changes_when_the_assessor_judges_what_is_negotiated() {
        // Given
        AssignmentFixture assignment = set(aLocalFramework().with("NEGOTIATED").published(ASHDOWN), sam, kit);
        Tokens[] learners = {assignment.learner(0), assignment.learner(1)};
        List<String> before = everythingReadBy(assignment, learners);

        // When
        assignment.judges(assignment.row(0, 0, SECRET)).statusCode(200);

        // Then
        assertThat(everythingReadBy(assignment, learners)).isEqualTo(before);
    }

    @Test
    void whatever_is_decided_to_the_standard_the_learner_reads_the_same_and_no_event_says_it() {
        // Given
        AssignmentFixture assignment =
                set(aLocalFramework().with("ASSESSOR_TO_STANDARD").published(ASHDOWN), sam);
        assignment.judges(assignment.row(0, 0, SECRET)).statusCode(200);
        List<String> decided = everythingReadBy(assignment, assignment.learner(0));

        // When
        as(assignment.assessor())
                .post(assignment.criterion(0, 0) + "/take-back")
                .then()
                .statusCode(200);
        assignment.judges(assignment.row(0, 0, "Not yet")).statusCode(200);

        // Then
        assertThat(everythingReadBy(assignment, assignment.learner(0))).isEqualTo(decided);
        for (String type :
                List.of("assessment.assessor-judged.v1", "assessment.decided.v1", "assessment.assignment-set.v1")) {
            assertThat(PublishedEvents.of(sam, type))
                    .extracting(JsonNode::toString)
                    .isNotEmpty()
                    .noneMatch(told -> told.contains(SECRET) || told.contains("Not yet"));
        }
    }

    @Test
    void a_learner_to_whom_it_is_not_set_cannot_judge_it() {
        // Given
        AssignmentFixture assignment = set(aLocalFramework().with("NEGOTIATED").published(ASHDOWN), sam);

        // Then
        as(Who.learner(kit), "{\"value\": \"Pass\"}")
                .put(assignment.path() + "/self-judgement")
                .then()
                .statusCode(404);
        as(assignment.assessor(), "{\"value\": \"Pass\"}")
                .put(assignment.path() + "/self-judgement")
                .then()
                .statusCode(403);
    }

    /** Bodies and validators of the grid and the lists, as each of them gets them. */
    private static List<String> everythingReadBy(AssignmentFixture assignment, Tokens... readers) {
        List<String> answers = new ArrayList<>();
        Stream.of(readers).forEach(reader -> {
            for (String path : List.of(assignment.path(), AssignmentFixture.ASSIGNMENTS + "?limit=1")) {
                Response answer = as(reader).get(path);
                answers.add(answer.statusCode() + " " + answer.header("ETag") + " "
                        + answer.body().asString());
            }
        });
        return answers;
    }

    private static String named(Published award, int criterion, String value) {
        return "{\"criteria\": [{\"criterionId\": \"" + award.criterion(criterion) + "\", \"value\": \"" + value
                + "\"}]}";
    }
}
