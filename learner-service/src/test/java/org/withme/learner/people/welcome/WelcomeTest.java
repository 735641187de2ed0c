package org.withme.learner.people.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** The first weeks at a college have a welcome of their own (L29, P31). */
@QuarkusTest
class WelcomeTest {

    private static final AtomicInteger MENTORS = new AtomicInteger();
    private static final LocalDate TODAY = LocalDate.now();

    private final String name = "Jo Welcomes " + MENTORS.incrementAndGet();
    private final Tokens jo = Who.staff(name, "mentor", ASHDOWN);
    private final LearnerFixture sam =
            aLearner().at(ASHDOWN).preferring("Sammy").withMentor(name);
    private final UUID samId = sam.exists();
    private final Tokens self = Who.learner(samId);

    @Test
    void P31_who_is_new_sees_who_is_who_and_what_comes_when() {
        begins(TODAY.minusDays(3));
        welcome(self)
                .body("items.state", contains("ON"))
                .body("items[0].college.ukprn", equalTo("90000001"))
                .body("items[0].people.name", contains(name))
                .body("items[0].people.as", contains("mentor"))
                .body("items[0].days[0].on", equalTo(TODAY.minusDays(3).toString()))
                .body("items[0].days[0].what", equalTo("Your first day."))
                .body("items[0].conversation.by", equalTo(TODAY.plusDays(11).toString()))
                .body("items[0].conversation.heldOn", nullValue());
        inbox(self).body("items.kind", hasItem("welcome-began"));
    }

    @Test
    void a_mentor_is_asked_for_one_conversation_and_says_with_one_tap_that_it_was_held() {
        // Given
        begins(TODAY.minusDays(3));
        inbox(jo)
                .body(
                        "items.find { it.kind == 'welcome-due' }.what",
                        equalTo("One of your learners is new: speak with them once."))
                .body(
                        "items.find { it.kind == 'welcome-due' }.until",
                        equalTo(TODAY.plusDays(11).toString()));
        due().body("items.learnerId", contains(samId.toString()))
                .body("items[0].preferredName", equalTo("Sammy"))
                .body("items[0].links.ambitions", equalTo("/v1/iag/ambitions?learnerId=" + samId));

        // When
        hold(jo).statusCode(204);
        hold(jo).statusCode(204);

        // Then
        due().body("items", empty());
        inbox(jo).body("items.kind", not(hasItem("welcome-due")));
        inbox(self).body("items.kind", not(hasItem("welcome-began")));
        welcome(self).body("items[0].conversation.heldOn", equalTo(TODAY.toString()));
        assertThat(events()).containsExactly("learner.welcomed.v1");
        as(self).get("/v1/learners/{learnerId}/access-log", samId).then().body("items.aspect", hasItem("profile"));
    }

    @Test
    void after_six_weeks_nobody_is_new_any_more() {
        begins(TODAY.minusDays(43));
        welcome(self).body("items", empty());
        due().body("items", empty());
        hold(jo).statusCode(409).body("type", containsString("no-welcome"));
        assertThat(events()).isEmpty();
    }

    @Test
    void who_goes_on_to_the_next_year_is_not_new_and_who_comes_back_after_half_a_year_is() {
        // Given
        begins(TODAY.minusDays(3));
        UUID before = anEnrolmentThatEndedOn(TODAY.minusDays(60));

        // When // Then
        welcome(self).body("items", empty());
        TheDatabase.write("update enrolment set actual_end_date = ? where id = ?", TODAY.minusDays(200), before);
        welcome(self).body("items.state", contains("ON"));
    }

    @Test
    void who_has_applied_sees_what_is_known_already() {
        // Given
        LearnerFixture kim = aLearner().appliedTo(ASHDOWN).withMentor(name);
        UUID kimId = kim.exists();
        TheDatabase.write("update college_record set starts_on = ? where learner_id = ?", TODAY.plusDays(30), kimId);

        // When // Then
        as(Who.learner(kimId))
                .get("/v1/learners/{learnerId}/welcome", kimId)
                .then()
                .statusCode(200)
                .body("items.state", contains("APPLIED"))
                .body("items[0].people.name", contains(name))
                .body("items[0].days[0].on", equalTo(TODAY.plusDays(30).toString()))
                .body("items[0].conversation", nullValue());
    }

    @Test
    void staff_see_the_welcome_at_their_own_college_alone() {
        begins(TODAY.minusDays(3));
        welcome(jo)
                .body("items.state", contains("ON"))
                .body("items[0].days[0].what", equalTo("The learner's first day."));
        as(Who.staff("A tutor elsewhere", "tutor", BRACKENFELL))
                .get("/v1/learners/{learnerId}/welcome", samId)
                .then()
                .statusCode(404);
        as(Who.staff("Another mentor", "mentor", ASHDOWN))
                .get("/v1/colleges/90000001/welcomes")
                .then()
                .statusCode(200)
                .body("items", empty());
        hold(Who.staff("Another mentor", "mentor", ASHDOWN)).statusCode(404);
    }

    @Test
    void who_is_new_at_two_colleges_is_welcomed_by_each_and_each_sees_its_own() {
        // Given
        UUID both = aLearner().at(BRACKENFELL).at(ASHDOWN).withMentor(name).exists();
        begins(both, TODAY.minusDays(3));

        // When // Then
        welcome(Who.learner(both), both).body("items.college.ukprn", contains("90000001", "90000002"));
        welcome(jo, both).body("items.college.ukprn", contains("90000001"));
    }

    private void begins(LocalDate day) {
        begins(samId, day);
    }

    private static void begins(UUID learner, LocalDate day) {
        TheDatabase.write(
                "update enrolment set start_date = ?, planned_end_date = ? where learner_id = ?",
                day,
                day.plusDays(300),
                learner);
    }

    private UUID anEnrolmentThatEndedOn(LocalDate day) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        TheDatabase.write(
                "insert into enrolment (id, learner_id, ukprn, learn_ref_number, learn_aim_ref, aim_type, aim_seq_number,"
                        + " start_date, planned_end_date, actual_end_date, fund_model, comp_status, collection_year, prepared_on)"
                        + " select ?, learner_id, ukprn, learn_ref_number, '60300001', 4, 2, ?, ?, ?, 25, 2, '2526', prepared_on"
                        + " from enrolment where learner_id = ?",
                id,
                day.minusDays(300),
                day,
                day,
                samId);
        return id;
    }

    private ValidatableResponse welcome(Tokens who) {
        return welcome(who, samId);
    }

    private static ValidatableResponse welcome(Tokens who, UUID learner) {
        return as(who).get("/v1/learners/{learnerId}/welcome", learner).then().statusCode(200);
    }

    private ValidatableResponse due() {
        return as(jo).get("/v1/colleges/90000001/welcomes").then().statusCode(200);
    }

    private ValidatableResponse hold(Tokens who) {
        return as(who).post("/v1/learners/{learnerId}/welcome/hold", samId).then();
    }

    private static ValidatableResponse inbox(Tokens who) {
        return as(who).get("/v1/me/inbox").then().statusCode(200);
    }

    private List<String> events() {
        return TheDatabase.texts(
                "select type from outbox where aggregateid = ?::uuid and type = 'learner.welcomed.v1'",
                samId.toString());
    }
}
