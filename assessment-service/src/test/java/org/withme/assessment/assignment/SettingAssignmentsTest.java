package org.withme.assessment.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.fixture.AssignmentFixture.ASSIGNMENTS;
import static org.withme.assessment.fixture.AssignmentFixture.quoted;
import static org.withme.assessment.fixture.AssignmentFixture.set;
import static org.withme.assessment.fixture.AssignmentFixture.setting;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.assessment.fixture.OtherService.learnerAccess;
import static org.withme.assessment.fixture.OtherService.learnerService;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.AssignmentFixture;
import org.withme.assessment.fixture.FrameworkFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A15: criteria of a published version are set to a group or to learners")
class SettingAssignmentsTest {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final UUID sam = aLearner().at(ASHDOWN).exists();
    private final UUID kit = aLearner().at(ASHDOWN).exists();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private Published award;

    @BeforeEach
    void publish() {
        award = aLocalFramework()
                .with("NEGOTIATED")
                .with("ASSESSOR_TO_STANDARD")
                .with("LEARNER")
                .published(ASHDOWN);
    }

    @Test
    void one_request_sets_it_to_each_learner_who_is_assessed_already_or_from_now_on() {
        // Given
        AssessmentFixture before = AssessmentFixture.started(sam, award);

        // When
        AssignmentFixture assignment = set(award, sam, kit);

        // Then
        assignment
                .read(assignment.assessor())
                .statusCode(200)
                .body("assignment.title", equalTo("Independent living award"))
                .body("assignment.criteria", equalTo(3))
                .body("criteria.criterionId", hasSize(3))
                .body("learners.learnerId", containsInAnyOrder(sam.toString(), kit.toString()))
                .body("learners.assessmentId", hasItem(before.id().toString()));
        assertThat(PublishedEvents.typesOf(sam))
                .containsExactly("assessment.started.v1", "assessment.assignment-set.v1");
        assertThat(PublishedEvents.typesOf(kit))
                .containsExactly("assessment.started.v1", "assessment.assignment-set.v1");
    }

    @Test
    void a_group_is_named_once_and_means_whoever_is_in_it_now() {
        // Given
        UUID group = UUID.randomUUID();
        UUID left = aLearner().at(ASHDOWN).exists();
        learnerService(sam).says(1, "learner.group-joined.v1", inGroup(group, ASHDOWN.ukprn()));
        learnerService(kit).says(1, "learner.group-joined.v1", inGroup(group, ASHDOWN.ukprn()));
        learnerService(left).says(1, "learner.group-joined.v1", inGroup(group, ASHDOWN.ukprn()));
        learnerService(left).says(2, "learner.group-left.v1", inGroup(group, ASHDOWN.ukprn()));
        inGroupAre(group, sam, kit);

        // Then
        setting(award, ", \"groupId\": \"" + group + "\"")
                .statusCode(201)
                .body("assignment.groupId", equalTo(group.toString()))
                .body("assignment.learners", equalTo(2))
                .body("learners.learnerId", containsInAnyOrder(sam.toString(), kit.toString()))
                .body("learners.outcome", everyItem(equalTo("SET")));
    }

    @Test
    void who_joined_the_group_since_is_added_with_an_empty_request_and_the_others_keep_what_they_have() {
        // Given
        UUID group = UUID.randomUUID();
        learnerService(sam).says(1, "learner.group-joined.v1", inGroup(group, ASHDOWN.ukprn()));
        inGroupAre(group, sam);
        String path = ASSIGNMENTS + "/"
                + setting(award, ", \"groupId\": \"" + group + "\"")
                        .statusCode(201)
                        .extract()
                        .path("assignment.id");
        learnerService(kit).says(1, "learner.group-joined.v1", inGroup(group, ASHDOWN.ukprn()));
        inGroupAre(group, sam, kit);

        // When, Then
        as(FrameworkFixture.assessor(ASHDOWN), "{}")
                .post(path + "/learners")
                .then()
                .statusCode(200)
                .body("assignment.learners", equalTo(2));
        assertThat(PublishedEvents.of(sam, "assessment.assignment-set.v1")).hasSize(1);
        assertThat(PublishedEvents.of(kit, "assessment.assignment-set.v1")).hasSize(1);
    }

    @Test
    void a_group_of_another_college_or_without_anybody_is_no_group_here() {
        // Given
        UUID elsewhere = UUID.randomUUID();
        learnerService(sam).says(1, "learner.group-joined.v1", inGroup(elsewhere, BRACKENFELL.ukprn()));
        inGroupAre(elsewhere, sam);

        // Then
        for (UUID group : List.of(elsewhere, UUID.randomUUID())) {
            setting(award, ", \"groupId\": \"" + group + "\"")
                    .statusCode(422)
                    .body("errors.pointer", contains("/groupId"))
                    .body("errors.code", contains("no-such-group"));
        }
    }

    @Test
    void whom_it_cannot_be_set_to_is_said_and_the_others_have_it() {
        // Given
        UUID elsewhere = aLearner().at(BRACKENFELL).exists();
        UUID onAnother = aLearner().at(ASHDOWN).exists();
        AssessmentFixture.started(onAnother, award);
        Published next = aLocalFramework().with("LEARNER").published(ASHDOWN, award.framework());

        // Then
        setting(next, ", \"learnerIds\": [" + quoted(List.of(sam, elsewhere, onAnother, UUID.randomUUID())) + "]")
                .statusCode(201)
                .body("learners.outcome", contains("SET", "REFUSED", "REFUSED", "REFUSED"))
                .body(
                        "learners.refusal.problem",
                        contains("not-found", "assessed-against-another-version", "not-found"));
    }

    @Test
    void whom_the_assessor_may_not_assess_is_answered_under_the_id_that_was_sent_and_not_listed_with_the_group() {
        // Given
        UUID survivor = aLearner().at(BRACKENFELL).exists();
        UUID absorbed = aLearner().at(BRACKENFELL).exists();
        learnerAccess(survivor)
                .says(
                        1,
                        "learner.merged.v1",
                        "{\"survivor\": \"" + survivor + "\", \"absorbed\": \"" + absorbed + "\"}");
        areOne(absorbed, survivor);
        UUID group = UUID.randomUUID();
        learnerService(kit).says(1, "learner.group-joined.v1", inGroup(group, ASHDOWN.ukprn()));
        learnerService(survivor).says(1, "learner.group-joined.v1", inGroup(group, ASHDOWN.ukprn()));
        inGroupAre(group, kit, survivor);

        // When
        String path = ASSIGNMENTS + "/"
                + setting(
                                award,
                                ", \"groupId\": \"" + group + "\", \"learnerIds\": [" + quoted(List.of(sam, absorbed))
                                        + "]")
                        .statusCode(201)
                        .body("learners.learnerId", contains(sam.toString(), absorbed.toString(), kit.toString()))
                        .body("learners.outcome", contains("SET", "REFUSED", "SET"))
                        .extract()
                        .path("assignment.id");

        // Then
        as(
                        FrameworkFixture.assessor(ASHDOWN),
                        "{\"judgements\": [{\"learnerId\": \"" + absorbed + "\", \"criterionId\": \""
                                + award.criterion(0) + "\", \"value\": \"Pass\"}]}")
                .put(path + "/judgements")
                .then()
                .statusCode(200)
                .body("rows.learnerId", contains(absorbed.toString()))
                .body("rows.refusal.problem", contains("not-found"));
        TheDatabase.write("update learner_grant set last_day = ? where learner_id = ?", today.minusDays(200), kit);
        as(FrameworkFixture.assessor(ASHDOWN), "{\"learnerIds\": [" + quoted(List.of(sam, kit)) + "]}")
                .post(path + "/learners")
                .then()
                .statusCode(200)
                .body("learners.outcome", contains("SET", "REFUSED"))
                .body("learners[1].assessmentId", nullValue())
                .body("learners[1].refusal.problem", equalTo("not-found"));
    }

    @Test
    void of_a_learner_who_has_it_under_two_ids_that_are_one_now_the_first_counts_for_everybody() {
        // Given
        UUID absorbed = aLearner().at(ASHDOWN).exists();
        AssignmentFixture assignment = set(award, absorbed);
        as(FrameworkFixture.assessor(ASHDOWN), "{\"learnerIds\": [\"" + sam + "\"]}")
                .post(assignment.path() + "/learners")
                .then()
                .statusCode(200);
        learnerAccess(sam)
                .says(1, "learner.merged.v1", "{\"survivor\": \"" + sam + "\", \"absorbed\": \"" + absorbed + "\"}");
        areOne(absorbed, sam);

        // Then
        String own = assignment.grid(Who.learner(sam)).getString("learners[0].assessmentId");
        assignment
                .read(assignment.assessor())
                .body("assignment.learners", equalTo(1))
                .body("learners.assessmentId", contains(own));
        as(assignment.assessor())
                .get(ASSIGNMENTS)
                .then()
                .body("items.find { it.id == '" + assignment.id() + "' }.learners", equalTo(1));
        assignment.judges(assignment.row(0, 0, "Pass")).statusCode(200).body("recorded", equalTo(1));
        assignment.read(assignment.assessor()).body("learners[0].cells[0].assessorJudgement", equalTo("Pass"));
    }

    @Test
    void whoever_would_be_late_at_once_is_not_added_any_more() {
        // Given
        AssignmentFixture assignment = set(award, ", \"dueOn\": \"" + today + "\"", sam);
        TheDatabase.write(
                "update assignment set due_on = ?, latest_on = ? where id = ?",
                today.minusDays(8),
                today.minusDays(1),
                assignment.id());

        // Then
        as(FrameworkFixture.assessor(ASHDOWN), "{\"learnerIds\": [\"" + kit + "\"]}")
                .post(assignment.path() + "/learners")
                .then()
                .statusCode(422)
                .body("errors.code", contains("date-is-over"));
        as(FrameworkFixture.assessor(ASHDOWN), "{\"learnerIds\": [\"" + sam + "\"]}")
                .post(assignment.path() + "/learners")
                .then()
                .statusCode(200);
    }

    @Test
    void a_learner_of_another_college_is_as_one_who_does_not_exist() {
        // Given
        UUID elsewhere = aLearner().at(BRACKENFELL).exists();

        // Then
        setting(award, ", \"learnerIds\": [\"" + elsewhere + "\"]").statusCode(404);
        setting(award, ", \"learnerIds\": [\"" + UUID.randomUUID() + "\"]").statusCode(404);
    }

    @Test
    void who_is_named_by_the_id_of_before_a_merge_has_it_under_the_id_of_today_and_is_judged_by_either() {
        // Given
        UUID absorbed = aLearner().at(ASHDOWN).exists();
        learnerAccess(sam)
                .says(1, "learner.merged.v1", "{\"survivor\": \"" + sam + "\", \"absorbed\": \"" + absorbed + "\"}");
        areOne(absorbed, sam);

        // When
        AssignmentFixture assignment = set(award, absorbed);

        // Then
        assignment.read(assignment.assessor()).body("learners.learnerId", contains(sam.toString()));
        assignment
                .judges(assignment.row(0, 0, "Pass"), assignment.row(0, 1, "Pass"))
                .statusCode(200)
                .body("recorded", equalTo(2))
                .body("rows.learnerId", contains(sam.toString(), sam.toString()));
    }

    @Test
    void when_a_merge_is_undone_what_was_set_goes_with_its_assessment_and_nobody_else_reaches_it() {
        // Given
        UUID absorbed = aLearner().at(ASHDOWN).exists();
        AssessmentFixture.started(absorbed, award);
        String ids = "{\"survivor\": \"" + sam + "\", \"absorbed\": \"" + absorbed + "\"}";
        learnerAccess(sam).says(1, "learner.merged.v1", ids);
        areOne(absorbed, sam);
        AssignmentFixture assignment = set(award, sam);
        assignment.read(Who.learner(sam)).statusCode(200).body("learners.learnerId", contains(sam.toString()));

        // When
        learnerAccess(sam).says(2, "learner.unmerged.v1", ids);
        areOne(absorbed, absorbed);

        // Then
        assignment.read(Who.learner(sam)).statusCode(404);
        assignment.judgesThemselves(0, "{\"value\": \"Pass\"}").statusCode(404);
        assignment
                .read(Who.learner(absorbed))
                .statusCode(200)
                .body("learners.learnerId", contains(absorbed.toString()));
        assignment
                .read(assignment.assessor())
                .statusCode(200)
                .body("learners.learnerId", contains(absorbed.toString()));
    }

    @Test
    void everything_that_is_wrong_with_it_is_said_at_once() {
        setting(
                        award,
                        ", \"learnerIds\": [\"" + sam + "\"], \"criterionIds\": [\"" + UUID.randomUUID() + "\", \""
                                + award.criterion(0) + "\", \"" + award.criterion(0) + "\"], \"dueOn\": \""
                                + today.minusDays(2) + "\", \"latestOn\": \"" + today.minusDays(3) + "\"")
                .statusCode(422)
                .body("errors.pointer", contains("/criterionIds/0", "/criterionIds/2", "/dueOn", "/latestOn"))
                .body("errors.code", contains("not-of-the-version", "repeated-criterion", "past-day", "before-due"));
        setting(award, "").statusCode(422).body("errors.code", contains("for-nobody"));
        setting(award, ", \"learnerIds\": [\"" + sam + "\"], \"latestOn\": \"" + today + "\"")
                .statusCode(422)
                .body("errors.code", contains("nothing-to-move"));
    }

    @Test
    void a_framework_of_another_college_and_a_draft_cannot_be_set() {
        // Given
        Published foreign = aLocalFramework().with("LEARNER").published(BRACKENFELL);

        // Then
        as(
                        FrameworkFixture.assessor(ASHDOWN),
                        "{\"frameworkId\": \"" + foreign.framework() + "\", \"learnerIds\": [\"" + sam + "\"]}")
                .post(ASSIGNMENTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/frameworkId"));
        as(
                        FrameworkFixture.assessor(ASHDOWN),
                        "{\"frameworkId\": \"" + award.framework() + "\", \"version\": 9, \"learnerIds\": [\"" + sam
                                + "\"]}")
                .post(ASSIGNMENTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/version"));
    }

    @Test
    void sent_twice_with_its_key_it_is_set_once() {
        // Given
        String body = "{\"frameworkId\": \"" + award.framework() + "\", \"learnerIds\": [\"" + sam + "\"]}";
        String key = UUID.randomUUID().toString();

        // When
        String first = as(FrameworkFixture.assessor(ASHDOWN), body)
                .header("Idempotency-Key", key)
                .post(ASSIGNMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("assignment.id");

        // Then
        as(FrameworkFixture.assessor(ASHDOWN), body)
                .header("Idempotency-Key", key)
                .post(ASSIGNMENTS)
                .then()
                .statusCode(201)
                .body("assignment.id", equalTo(first))
                .body("learners.outcome", contains("SET"));
        assertThat(PublishedEvents.of(sam, "assessment.assignment-set.v1")).hasSize(1);
    }

    @Test
    void sent_again_with_its_key_it_says_nothing_untrue_of_who_joined_the_group_since() {
        // Given
        UUID group = UUID.randomUUID();
        learnerService(sam).says(1, "learner.group-joined.v1", inGroup(group, ASHDOWN.ukprn()));
        inGroupAre(group, sam);
        String key = UUID.randomUUID().toString();
        setToGroup(group, key).body("learners.learnerId", contains(sam.toString()));

        // When
        learnerService(kit).says(1, "learner.group-joined.v1", inGroup(group, ASHDOWN.ukprn()));
        inGroupAre(group, sam, kit);

        // Then
        setToGroup(group, key)
                .body("learners.learnerId", contains(sam.toString()))
                .body("learners.outcome", contains("SET"));
    }

    private ValidatableResponse setToGroup(UUID group, String key) {
        return as(
                        FrameworkFixture.assessor(ASHDOWN),
                        "{\"frameworkId\": \"" + award.framework() + "\", \"groupId\": \"" + group + "\"}")
                .header("Idempotency-Key", key)
                .post(ASSIGNMENTS)
                .then()
                .statusCode(201);
    }

    @Test
    void a_learner_lists_and_reads_what_is_set_to_them_and_of_themselves_alone() {
        // Given
        AssignmentFixture mine = set(award, sam, kit);
        AssignmentFixture other = set(award, kit);

        // Then
        as(mine.learner(0))
                .get(ASSIGNMENTS)
                .then()
                .statusCode(200)
                .body("items.id", contains(mine.id().toString()))
                .body("items[0].learners", nullValue());
        mine.read(mine.learner(0))
                .statusCode(200)
                .body("learners.learnerId", contains(sam.toString()))
                .body(not(containsString(kit.toString())));
        other.read(mine.learner(0)).statusCode(404);
    }

    @Test
    void a_college_lists_its_own_the_latest_first_page_by_page() {
        // Given
        AssignmentFixture earlier = set(award, sam);
        AssignmentFixture later = set(award, sam, kit);

        // When
        String next = as(later.assessor())
                .queryParam("limit", 1)
                .get(ASSIGNMENTS)
                .then()
                .statusCode(200)
                .body("items.id", contains(later.id().toString()))
                .body("items[0].learners", equalTo(2))
                .extract()
                .path("next");

        // Then
        as(later.assessor())
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(ASSIGNMENTS)
                .then()
                .statusCode(200)
                .body("items.id", contains(earlier.id().toString()));
        as(FrameworkFixture.assessor(BRACKENFELL))
                .get(ASSIGNMENTS)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(later.id().toString())));
    }

    @Test
    void staff_read_those_of_its_learners_alone_who_are_theirs_to_assess_and_the_learner_sees_that_it_was_read() {
        // Given
        AssignmentFixture assignment = set(award, sam, kit);
        TheDatabase.write("update learner_grant set last_day = ? where learner_id = ?", today.minusDays(200), kit);

        // When
        assignment.read(assignment.assessor()).statusCode(200).body("learners.learnerId", contains(sam.toString()));

        // Then
        assertThat(TheDatabase.count("select count(*) from outbox where aggregateid = ? and lane = 'reads'", sam))
                .isEqualTo(1);
        assertThat(TheDatabase.count("select count(*) from outbox where aggregateid = ? and lane = 'reads'", kit))
                .isZero();
    }

    @Test
    void another_college_and_a_mentor_reach_nothing_of_it() {
        // Given
        AssignmentFixture assignment = set(award, sam);

        // Then
        assignment.read(FrameworkFixture.assessor(BRACKENFELL)).statusCode(404);
        assignment.read(Who.staff("Some mentor", "mentor", ASHDOWN)).statusCode(403);
    }

    @Test
    void what_was_set_by_mistake_is_withdrawn_once_and_nothing_more_is_judged_in_it() {
        // Given
        AssignmentFixture assignment = set(award, sam);

        // When
        assignment.withdrawn().statusCode(200).body("state", equalTo("WITHDRAWN"));
        assignment.withdrawn().statusCode(200).body("state", equalTo("WITHDRAWN"));

        // Then
        assertThat(PublishedEvents.of(sam, "assessment.assignment-withdrawn.v1"))
                .hasSize(1);
        assignment
                .judges(assignment.row(0, 0, "Pass"))
                .statusCode(409)
                .body("type", containsString("assignment-withdrawn"));
        assignment.judgesThemselves(0, "{\"value\": \"Pass\"}").statusCode(409);
        as(assignment.learner(0)).get(ASSIGNMENTS).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "7, 200", "8, 422", "-1, 422"})
    void a_learner_moves_their_own_date_as_far_as_a_week_after_it_was_due_without_asking(int days, int status) {
        // Given
        AssignmentFixture assignment = set(award, ", \"dueOn\": \"" + today.plusDays(0) + "\"", sam, kit);

        // When
        assignment.movesTheirDate(0, today.plusDays(days).toString()).statusCode(status);

        // Then
        assertThat(assignment.grid(assignment.learner(1)).getString("learners[0].dueOn"))
                .isEqualTo(today.toString())
                .matches(DAY);
        assertThat(PublishedEvents.of(sam, "assessment.assignment-date-moved.v1"))
                .hasSize(days > 0 && status == 200 ? 1 : 0);
    }

    @Test
    void a_date_that_nobody_may_move_stays_and_one_that_was_not_set_is_named_by_the_learner() {
        // Given
        AssignmentFixture fixed = set(
                award, ", \"dueOn\": \"" + today.plusDays(3) + "\", \"latestOn\": \"" + today.plusDays(3) + "\"", sam);
        AssignmentFixture open = set(award, kit);

        // Then
        fixed.movesTheirDate(0, today.plusDays(4).toString())
                .statusCode(422)
                .body("errors.code", contains("after-the-latest"));
        open.movesTheirDate(0, today.plusDays(40).toString())
                .statusCode(200)
                .body("assignment.dueOn", equalTo(today.plusDays(40).toString()));
        open.movesTheirDate(0, today.plusYears(3).toString()).statusCode(422);
    }

    @Test
    void a_date_is_not_moved_any_more_after_the_result_is_out_so_nothing_waits_that_nobody_can_do() {
        // Given
        Published one = aLocalFramework().with("ASSESSOR_TO_STANDARD").published(ASHDOWN);
        AssignmentFixture assignment = set(one, sam);
        assignment.judges(assignment.row(0, 0, "Merit")).statusCode(200);
        as(assignment.assessor())
                .header("If-Match", "*")
                .post(
                        AssessmentFixture.ASSESSMENTS + "/{id}/result",
                        assignment.grid(assignment.learner(0)).getString("learners[0].assessmentId"))
                .then()
                .statusCode(201);

        // When, Then
        assignment
                .movesTheirDate(0, today.plusDays(1).toString())
                .statusCode(409)
                .body("type", containsString("result-published"));
        assertThat(PublishedEvents.of(sam, "assessment.assignment-date-moved.v1"))
                .isEmpty();
    }

    @Test
    void where_nothing_is_left_for_the_learner_to_judge_it_is_done_from_the_start() {
        // Given
        AssignmentFixture before = set(award, sam);
        before.judgesThemselves(0, "{\"value\": \"Pass\"}").statusCode(200);
        Published marked = FrameworkFixture.aRegulatedFramework()
                .with("CENTRE_MARKED", 50, FrameworkFixture.MARKS)
                .with("EXTERNAL", 50, FrameworkFixture.MARKS)
                .published(ASHDOWN);

        // When
        AssignmentFixture again = set(award, sam, kit);
        set(marked, kit);

        // Then
        assertThat(PublishedEvents.typesOf(sam))
                .endsWith("assessment.assignment-set.v1", "assessment.assignment-judged.v1");
        assertThat(PublishedEvents.of(sam, "assessment.assignment-judged.v1")).hasSize(2);
        assertThat(PublishedEvents.typesOf(kit))
                .endsWith("assessment.assignment-set.v1", "assessment.assignment-judged.v1");
        assertThat(PublishedEvents.of(kit, "assessment.assignment-judged.v1")).hasSize(1);
        again.judgesThemselves(1, "{\"value\": \"Pass\"}").statusCode(200);
        assertThat(PublishedEvents.of(kit, "assessment.assignment-judged.v1")).hasSize(2);
    }

    @Test
    void a_date_that_is_moved_while_the_learner_judges_is_kept_and_so_is_that_they_judged() {
        // Given
        AssignmentFixture assignment = set(award, sam);
        String day = today.plusDays(9).toString();

        // When
        Stream.<Runnable>of(() -> assignment.movesTheirDate(0, day).statusCode(200), () -> assignment
                        .judgesThemselves(0, "{\"value\": \"Pass\"}")
                        .statusCode(200))
                .map(CompletableFuture::runAsync)
                .toList()
                .forEach(CompletableFuture::join);

        // Then
        assertThat(assignment.grid(assignment.learner(0)).getString("learners[0].dueOn"))
                .isEqualTo(day);
        assertThat(TheDatabase.count(
                        "select count(*) from assignment_learner where assignment_id = ? and judged_at is not null",
                        assignment.id()))
                .isEqualTo(1);
    }

    @Test
    void a_date_is_moved_only_by_who_has_seen_it_as_it_is() {
        // Given
        AssignmentFixture assignment = set(award, sam);
        String body = "{\"dueOn\": \"" + today.plusDays(1) + "\"}";

        // Then
        as(assignment.learner(0), body).put(assignment.path() + "/date").then().statusCode(428);
        as(assignment.learner(0), body)
                .header("If-Match", "\"stale\"")
                .put(assignment.path() + "/date")
                .then()
                .statusCode(412);
    }

    private static void areOne(UUID named, UUID today) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(TheDatabase.texts("select cast(surviving_learner(?) as text)", named))
                        .containsExactly(today.toString()));
    }

    private static void inGroupAre(UUID group, UUID... learners) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(TheDatabase.texts(
                        "select cast(learner_id as text) from group_learner where group_id = ?", group))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(learners).map(UUID::toString).toList()));
    }

    private static String inGroup(UUID group, String ukprn) {
        return "{\"groupId\": \"" + group + "\", \"kind\": \"CLASS\", \"ukprn\": \"" + ukprn + "\"}";
    }
}
