package org.withme.learner.people.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.people.attendance.ARegister.eventsOf;
import static org.withme.learner.people.attendance.ARegister.isLookedAt;
import static org.withme.learner.people.attendance.ARegister.load;
import static org.withme.learner.people.attendance.ARegister.row;
import static org.withme.learner.people.attendance.ARegister.rows;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** A mentor sees who stopped coming and why we think so, and answers with one tap (L33). */
@QuarkusTest
class GoneQuietTest {

    private static final AtomicInteger MENTORS = new AtomicInteger();
    private static final Tokens TUTOR = Who.staff("A tutor of the college", "tutor", ASHDOWN);
    private static final Tokens SUPERVISOR = Who.staff("A case supervisor", "case-supervisor", ASHDOWN);

    private final String name = "Jo Marsh " + MENTORS.incrementAndGet();
    private final Tokens jo = Who.staff(name, "mentor", ASHDOWN);
    private final LearnerFixture sam =
            aLearner().at(ASHDOWN).preferring("Sammy").withMentor(name);
    private final UUID samId = sam.exists();

    @Test
    void a_learner_who_came_to_none_is_listed_with_the_reason_and_where_to_begin() {
        // When
        samWentQuiet();

        // Then
        String day = DateTimeFormatter.ofPattern("d MMMM", Locale.UK)
                .format(LocalDate.now().minusDays(12));
        mine().body("items.learnerId", contains(samId.toString()))
                .body("items[0].why", equalTo("Expected at 10 sessions since " + day + " and came to none."))
                .body("items[0].familyName", equalTo("Okafor"))
                .body("items[0].preferredName", equalTo("Sammy"))
                .body("items[0].links.ambitions", equalTo("/v1/iag/ambitions?learnerId=" + samId))
                .body("items[0].links.team", equalTo("/v1/learners/" + samId + "/team"));
        assertThat(eventsOf(samId)).containsExactly("learner.went-quiet.v1");
        as(Who.learner(samId))
                .get("/v1/learners/{learnerId}/access-log", samId)
                .then()
                .body("items.aspect", hasItem("attendance"));
    }

    @Test
    void a_learner_who_comes_far_less_than_before_is_listed() {
        load(
                rows(sam, 56, 15, "PRESENT"),
                rows(sam, 14, 5, "ABSENT"),
                rows(sam, 4, 3, "PRESENT"),
                rows(sam, 2, 1, "ABSENT"));
        isLookedAt();
        mine().body("items[0].sign", equalTo("FEWER"))
                .body("items[0].why", containsString("Came to 2 of 14 sessions since "))
                .body("items[0].why", containsString("and to 42 of 42 in the time before."));
    }

    @Test
    void an_authorised_absence_never_counts_against_anybody() {
        load(rows(sam, 20, 1, "AUTHORISED_ABSENCE"), row(sam, 3, "ABSENT").replace("MATHS", "ENGLISH"));
        isLookedAt();
        mine().body("items", empty());
    }

    @Test
    void whoever_comes_back_is_listed_no_more_and_that_is_told() {
        samWentQuiet();
        load(row(sam, 1, "LATE"));
        isLookedAt();
        mine().body("items", empty());
        assertThat(eventsOf(samId)).containsExactly("learner.went-quiet.v1", "learner.quiet-spell-ended.v1 CAME_BACK");
    }

    @Test
    void a_register_that_is_corrected_ends_it() {
        samWentQuiet();
        load(rows(sam, 12, 3, "NOT_REQUIRED"), row(sam, 13, "ABSENT"));
        isLookedAt();
        assertThat(eventsOf(samId)).last().isEqualTo("learner.quiet-spell-ended.v1 CORRECTED");
    }

    @Test
    void whoever_left_or_is_on_a_break_is_not_listed() {
        // Given
        samWentQuiet();

        // When
        TheDatabase.write("update enrolment set comp_status = 6 where learner_id = ?", samId);

        // Then
        mine().body("items", empty());
        isLookedAt();
        assertThat(eventsOf(samId)).last().isEqualTo("learner.quiet-spell-ended.v1 NO_LONGER_ENROLLED");
        load(row(sam, 2, "ABSENT"));
        isLookedAt();
        assertThat(eventsOf(samId)).hasSize(2);
    }

    @Test
    void spoken_with_takes_the_learner_off_until_there_is_a_new_reason() {
        // Given
        samWentQuiet();

        // When
        answer(jo, "SPOKEN_WITH").statusCode(200).body("how", equalTo("SPOKEN_WITH"));
        answer(jo, "SPOKEN_WITH").statusCode(200);
        answer(jo, "CASE_SUPERVISOR").statusCode(409);

        // Then
        load(rows(sam, 2, 0, "ABSENT"));
        isLookedAt();
        mine().body("items", empty());
        assertThat(eventsOf(samId))
                .containsExactly("learner.went-quiet.v1", "learner.quiet-spell-ended.v1 SPOKEN_WITH");
    }

    @Test
    void not_today_is_asked_again_on_another_day_if_it_is_still_so() {
        // Given
        samWentQuiet();

        // When
        answer(jo, "NOT_TODAY")
                .statusCode(200)
                .body("until", equalTo(LocalDate.now().plusDays(1).toString()));
        load(row(sam, 2, "ABSENT"));
        isLookedAt();
        mine().body("items", empty());
        aDayPasses();

        // Then
        mine().body("items", hasSize(1)).body("items[0].why", containsString("Expected at 11 sessions"));
        assertThat(eventsOf(samId))
                .containsExactly(
                        "learner.went-quiet.v1", "learner.quiet-spell-ended.v1 PUT_OFF", "learner.went-quiet.v1");
    }

    @Test
    void what_is_brought_to_the_case_supervisor_is_on_their_list_and_off_the_mentors() {
        // Given
        samWentQuiet();
        quietTo(SUPERVISOR, "?handedOn=true&limit=200").body("items.learnerId", not(hasItem(samId.toString())));
        answer(SUPERVISOR, "SPOKEN_WITH").statusCode(404);

        // When
        answer(jo, "CASE_SUPERVISOR").statusCode(200).body("how", equalTo("HANDED_ON"));
        answer(jo, "CASE_SUPERVISOR").statusCode(200);

        // Then
        mine().body("items", empty());
        String sams = "items.find { it.learnerId == '" + samId + "' }";
        quietTo(SUPERVISOR, "?handedOn=true&limit=200")
                .body(sams + ".familyName", equalTo("Okafor"))
                .body(sams + ".preferredName", nullValue());
        quietTo(SUPERVISOR, "").body("items", empty());
        answer(SUPERVISOR, "NOT_TODAY").statusCode(409);
        answer(SUPERVISOR, "SPOKEN_WITH").statusCode(200);
        assertThat(eventsOf(samId))
                .containsExactly(
                        "learner.went-quiet.v1",
                        "learner.quiet-spell-ended.v1 HANDED_ON",
                        "learner.quiet-spell-ended.v1 SPOKEN_WITH");
    }

    @Test
    void L34_it_waits_in_the_inbox_of_the_mentor_and_then_of_the_case_supervisor() {
        // Given
        samWentQuiet();
        inbox(jo)
                .body("items.kind", contains("went-quiet"))
                .body("items[0].what", equalTo("One of your learners stopped coming: ask how they are."))
                .body("items[0].link", equalTo("/v1/colleges/90000001/gone-quiet?mine=true"));

        // When
        answer(jo, "CASE_SUPERVISOR").statusCode(200);

        // Then
        inbox(jo).body("items.kind", empty());
        inbox(SUPERVISOR).body("items.kind", hasItem("quiet-handed-on"));
        answer(SUPERVISOR, "SPOKEN_WITH").statusCode(200);
    }

    @Test
    void a_mentor_sees_their_own_learners_and_a_tutor_those_of_the_college() {
        // Given
        samWentQuiet();

        // When // Then
        Tokens another = Who.staff("Another mentor", "mentor", ASHDOWN);
        quietTo(another, "").body("items", empty());
        answer(another, "SPOKEN_WITH").statusCode(404);
        quietTo(TUTOR, "?limit=200").body("items.learnerId", hasItem(samId.toString()));
        quietTo(TUTOR, "?mine=true").body("items", empty());
        as(Who.staff(name, "mentor", BRACKENFELL))
                .get("/v1/colleges/90000001/gone-quiet")
                .then()
                .statusCode(404);
    }

    @Test
    void a_mentor_with_whom_less_is_shared_sees_less() {
        // Given
        samWentQuiet();

        // When // Then
        TheDatabase.write("update relationship set aspects = '{enrolment}' where learner_id = ?", samId);
        mine().body("items", hasSize(1))
                .body("items[0].familyName", nullValue())
                .body("items[0].preferredName", nullValue());
        TheDatabase.write("update relationship set aspects = '{profile,team}' where learner_id = ?", samId);
        mine().body("items", empty());
        answer(jo, "SPOKEN_WITH").statusCode(404);
    }

    @Test
    void nothing_is_answered_of_a_learner_who_is_not_quiet() {
        answer(jo, "SPOKEN_WITH").statusCode(404);
    }

    @Test
    void an_answer_that_is_none_is_refused() {
        samWentQuiet();
        String path = "/v1/learners/" + samId + "/gone-quiet/answer";
        as(jo).contentType(ContentType.JSON)
                .body("{}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/answer"));
    }

    private void samWentQuiet() {
        load(rows(sam, 20, 13, "PRESENT"), rows(sam, 12, 3, "ABSENT"));
        isLookedAt();
    }

    /** As if all that happened had happened a day before. */
    private void aDayPasses() {
        TheDatabase.write(
                "update quiet_spell set put_off_until = put_off_until - 1 where learner_id = ? and how = 'PUT_OFF'",
                samId);
        TheDatabase.write("update attendance_due set due_on = due_on - 1 where origin = ?", samId);
        isLookedAt();
    }

    private ValidatableResponse mine() {
        return quietTo(jo, "?mine=true");
    }

    private static ValidatableResponse inbox(Tokens reader) {
        return as(reader).get("/v1/me/inbox?limit=200").then().statusCode(200);
    }

    private static ValidatableResponse quietTo(Tokens reader, String query) {
        return as(reader).get("/v1/colleges/90000001/gone-quiet" + query).then().statusCode(200);
    }

    private ValidatableResponse answer(Tokens who, String answer) {
        return as(who).contentType(ContentType.JSON)
                .body("{\"answer\": \"" + answer + "\"}")
                .post("/v1/learners/{learnerId}/gone-quiet/answer", samId)
                .then();
    }
}
