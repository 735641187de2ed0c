package org.withme.learner.record.mis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AnAim.aim;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.reading.ALearner;
import org.withme.learner.record.mis.reading.AReturn;
import org.withme.learner.record.mis.reading.AnAim;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@DisplayName("A return that had better be looked at waits for a person (L7, L8, L9)")
class ConfirmingImportsTest {

    private static final LocalDateTime NEXT_WEEK = LocalDateTime.of(2026, 7, 13, 9, 0);

    private final TheMis mis = TheMis.ofANewCollege();

    @Test
    void too_many_leaving_at_once_wait_and_are_applied_once_confirmed() {
        // Given
        mis.importOf(mis.aReturn().with(learners(0, 40)));
        JsonPath waiting = mis.importOf(withdrawingTwenty());
        assertThat(waiting.getString("state")).isEqualTo("NEEDS_CONFIRMATION");
        assertThat(waiting.getList("problems.rule")).containsExactly("L8");
        assertThat(waiting.getInt("enrolments.ended")).isEqualTo(20);
        assertThat(withdrawn()).isZero();

        // When
        Response confirmed = decide(waiting, "confirm", etag(waiting));

        // Then
        confirmed.then().statusCode(202);
        JsonPath done = mis.atRest(waiting.getString("links.self"));
        assertThat(done.getString("state")).isEqualTo("COMPLETED");
        assertThat(done.getInt("enrolments.ended")).isEqualTo(20);
        assertThat(withdrawn()).isEqualTo(20);
        assertThat(decisionOn(waiting)).contains(" mis-administrator 20");
    }

    @Test
    void a_machine_never_confirms_but_may_take_its_return_back() {
        // Given
        mis.importOf(mis.aReturn().with(learners(0, 40)));
        JsonPath waiting = mis.importOf(withdrawingTwenty());

        // When
        Response confirmed = asMachine(waiting, "confirm");
        Response discarded = asMachine(waiting, "discard");

        // Then
        confirmed.then().statusCode(403);
        discarded.then().statusCode(200).body("state", equalTo("DISCARDED"));
        assertThat(decisionOn(waiting)).contains(" mis-client 20");
    }

    @Test
    void an_administrator_that_is_an_application_is_no_person() {
        // Given
        mis.importOf(mis.aReturn().with(learners(0, 40)));
        JsonPath waiting = mis.importOf(withdrawingTwenty());

        // When
        Response confirmed = given().header(
                        "Authorization",
                        Tokens.application("robot", "mis-administrator")
                                .ukprn(mis.ukprn())
                                .bearer())
                .header("If-Match", etag(waiting))
                .post(waiting.getString("links.confirmation"));

        // Then
        confirmed.then().statusCode(403);
        assertThat(mis.status(waiting.getString("links.self")).getString("state"))
                .isEqualTo("NEEDS_CONFIRMATION");
    }

    @Test
    void who_left_last_year_does_not_hold_up_the_first_return_of_the_new_year() {
        // Given
        mis.importOf(mis.aReturn()
                .year("2425", "ESFA/ILR/2024-25")
                .at(NEXT_WEEK.minusYears(1))
                .with(learners(0, 40)));

        // When
        JsonPath first = mis.importOf(withdrawingTwenty());

        // Then
        assertThat(first.getString("state")).isEqualTo("COMPLETED");
        assertThat(first.getInt("enrolments.ended")).isEqualTo(20);
    }

    @Test
    void who_was_missing_before_counts_on_neither_side_of_the_brake() {
        // Given: 400 current, 40 of them missing since a return that a person confirmed
        mis.importOf(mis.aReturn().with(learners(0, 400)));
        JsonPath fewer = mis.importOf(mis.aReturn().at(NEXT_WEEK).with(learners(40, 400)));
        decide(fewer, "confirm", etag(fewer)).then().statusCode(202);
        mis.atRest(fewer.getString("links.self"));

        // When: 19 of the missing are said to have left, and 19 of the others
        JsonPath left = mis.importOf(mis.aReturn()
                .at(NEXT_WEEK.plusDays(1))
                .with(withdrawn(0, 19))
                .with(learners(19, 40))
                .with(withdrawn(40, 59))
                .with(learners(59, 400)));

        // Then
        assertThat(left.getString("state")).isEqualTo("COMPLETED");
        assertThat(left.getInt("enrolments.ended")).isEqualTo(38);
    }

    @Test
    void it_is_discarded_and_the_next_return_has_its_turn() {
        // Given
        mis.importOf(mis.aReturn().with(learners(0, 40)));
        JsonPath waiting = mis.importOf(withdrawingTwenty());
        String next = mis.send(mis.aReturn().at(NEXT_WEEK.plusDays(1)).with(learners(0, 40)))
                .header("Location");
        assertThat(mis.status(next).getString("state")).isEqualTo("RECEIVED");
        assertThat(mis.status(next).getString("waitsFor")).isEqualTo(waiting.getString("id"));

        // When
        decide(waiting, "discard", etag(waiting)).then().statusCode(200).body("state", equalTo("DISCARDED"));

        // Then
        assertThat(mis.atRest(next).getInt("learners.unchanged")).isEqualTo(40);
        assertThat(withdrawn()).isZero();
    }

    @Test
    void a_decision_needs_the_version_that_was_read_and_something_to_decide() {
        // Given
        JsonPath done = mis.importOf(mis.aReturn().with(learner("A1")));

        // When, Then
        mis.asAdministrator()
                .post(done.getString("links.self") + "/confirm")
                .then()
                .statusCode(428);
        decide(done, "confirm", "\"stale\"").then().statusCode(412);
        decide(done, "confirm", etag(done)).then().statusCode(409).body("type", endsWith("/import-not-waiting"));
        decide(done, "discard", etag(done)).then().statusCode(409).body("type", endsWith("/import-at-work"));
    }

    @Test
    void an_older_return_waits() {
        // Given
        mis.importOf(mis.aReturn().at(NEXT_WEEK).with(learner("A1")));

        // When
        JsonPath older = mis.importOf(mis.aReturn().with(learner("A1").named("Ada", "Young")));

        // Then
        assertThat(older.getString("state")).isEqualTo("NEEDS_CONFIRMATION");
        assertThat(older.getList("problems.rule")).containsExactly("OLDER_RETURN");
    }

    @Test
    void a_dry_run_says_that_it_would_wait_and_is_complete() {
        // Given
        mis.importOf(mis.aReturn().with(learners(0, 40)));

        // When
        JsonPath tried = mis.dryRunOf(withdrawingTwenty());

        // Then
        assertThat(tried.getString("state")).isEqualTo("COMPLETED");
        assertThat(tried.getList("problems.rule")).containsExactly("L8");
        assertThat(withdrawn()).isZero();
    }

    @Test
    void who_is_no_longer_listed_is_missing_and_not_withdrawn() {
        // Given
        mis.importOf(mis.aReturn().with(learners(0, 3)));
        ImportedEvents.forget(mis.ukprn());

        // When
        JsonPath job = mis.importOf(mis.aReturn().at(NEXT_WEEK).with(learners(0, 2)));

        // Then
        assertThat(job.getInt("learners.missing")).isEqualTo(1);
        assertThat(mis.asAdministrator()
                        .get(job.getString("links.missing"))
                        .jsonPath()
                        .getList("items.learnRefNumber"))
                .containsExactly("L2");
        assertThat(TheDatabase.texts(
                        "select capacity || ' ' || aspect from record_read join college_record r using (learner_id)"
                                + " where r.ukprn = ?",
                        mis.ukprn()))
                .containsExactly("mis-administrator enrolment");
        assertThat(TheDatabase.texts(
                        "select comp_status::text from enrolment where ukprn = ? and learn_ref_number = 'L2'"
                                + " and missing_since = '2026-07-13'",
                        mis.ukprn()))
                .containsExactly("1");
        assertThat(ImportedEvents.of(mis.ukprn())).isEmpty();

        // When: listed again
        JsonPath back = mis.importOf(mis.aReturn().at(NEXT_WEEK.plusDays(1)).with(learners(0, 3)));

        // Then
        assertThat(back.getInt("learners.unchanged")).isEqualTo(3);
        assertThat(TheDatabase.count(
                        "select count(*) from college_record where ukprn = ? and missing_since is not null",
                        mis.ukprn()))
                .isZero();
        assertThat(ImportedEvents.of(mis.ukprn())).isEmpty();
    }

    private AReturn withdrawingTwenty() {
        return mis.aReturn().at(NEXT_WEEK).with(withdrawn(0, 20)).with(learners(20, 40));
    }

    private static List<ALearner> withdrawn(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> learner("L" + i).on(ofTwoYears().withdrawn("2026-07-10", "44")))
                .toList();
    }

    private static List<ALearner> learners(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> learner("L" + i).on(ofTwoYears()))
                .toList();
    }

    private static AnAim ofTwoYears() {
        return aim("60000001").from("2024-09-09");
    }

    private long withdrawn() {
        return TheDatabase.count("select count(*) from enrolment where ukprn = ? and comp_status = 3", mis.ukprn());
    }

    private Response asMachine(JsonPath job, String decision) {
        return mis.asClient().header("If-Match", etag(job)).post(job.getString("links.self") + "/" + decision);
    }

    private static String decisionOn(JsonPath job) {
        return TheDatabase.texts(
                        "select concat_ws(' ', decided_by, decided_capacity, decided_at) from ilr_import"
                                + " where id = ?::uuid",
                        job.getString("id"))
                .get(0);
    }

    private String etag(JsonPath job) {
        return mis.asClient().get(job.getString("links.self")).header("ETag");
    }

    private Response decide(JsonPath job, String decision, String etag) {
        return mis.asAdministrator().header("If-Match", etag).post(job.getString("links.self") + "/" + decision);
    }
}
