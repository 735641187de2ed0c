package org.withme.learner.people.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class TeamTest {

    private static final Tokens MIS = Who.mis(ASHDOWN);
    private static final Tokens JO = Who.staff("Jo Marsh", "mentor", ASHDOWN);
    private static final String JO_AS_MENTOR = "{\"username\": \"jo.marsh\", \"role\": \"mentor\"}";

    @BeforeEach
    void joWorksAtAshdown() {
        FakeKeycloak.knows("Jo Marsh", "jo.marsh", "90000001", "mentor");
    }

    @AfterEach
    void keycloakIsBack() {
        FakeKeycloak.bringUp();
    }

    @Test
    void the_college_names_a_mentor_who_then_sees_the_learner() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        as(JO).get("/v1/learners/{learnerId}", sam).then().statusCode(404);

        // When
        String location = name(sam, JO_AS_MENTOR, MIS)
                .statusCode(201)
                .body("role", equalTo("mentor"))
                .body("state", equalTo("CURRENT"))
                .extract()
                .header("Location");

        // Then
        as(JO).get("/v1/learners/{learnerId}", sam).then().statusCode(200);
        as(Who.learner(sam)).get(location).then().statusCode(200).body("purpose", nullValue());
        team(sam, Who.learner(sam)).statusCode(200).body("items.subject", contains(Who.subjectOf("Jo Marsh")));
    }

    @Test
    void why_somebody_is_there_may_be_said() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        name(sam, JO_AS_MENTOR.replace("}", ", \"purpose\": \"Somebody to talk to\"}"), MIS)
                .statusCode(201)
                .body("purpose", equalTo("Somebody to talk to"));
    }

    @Test
    void ending_a_place_closes_what_it_opened_and_can_be_repeated() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        String place = name(sam, JO_AS_MENTOR, MIS).extract().header("Location");

        // When
        String endedAt = as(MIS).post(place + "/end")
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .extract()
                .path("endedAt");

        // Then
        as(JO).get("/v1/learners/{learnerId}", sam).then().statusCode(404);
        as(MIS).post(place + "/end").then().statusCode(200).body("endedAt", equalTo(endedAt));
        team(sam, Who.learner(sam)).body("items", empty());
        as(Who.learner(sam))
                .queryParam("ended", true)
                .get("/v1/learners/{learnerId}/team", sam)
                .then()
                .body("items.state", contains("ENDED"));
    }

    @Test
    void nobody_has_the_same_place_twice_unless_the_first_is_over() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        UUID other = aLearner()
                .at(ASHDOWN)
                .withMentor("Jo Marsh", LocalDate.now().minusDays(1), "profile")
                .exists();
        name(sam, JO_AS_MENTOR, MIS).statusCode(201);

        // When, Then
        name(sam, JO_AS_MENTOR, MIS).statusCode(409).body("type", endsWith("/problems/already-on-team"));
        name(other, JO_AS_MENTOR, MIS).statusCode(201);
        team(other, Who.learner(other)).body("items.state", contains("CURRENT"));
    }

    @Test
    void whether_to_list_places_that_are_over_is_true_or_false() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        as(Who.learner(sam))
                .queryParam("ended", "banana")
                .get("/v1/learners/{learnerId}/team", sam)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query/ended"));
    }

    @Test
    void the_same_key_names_once() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        String key = UUID.randomUUID().toString();

        // When
        String first =
                name(sam, JO_AS_MENTOR, MIS, key).statusCode(201).extract().path("id");
        String again =
                name(sam, JO_AS_MENTOR, MIS, key).statusCode(201).extract().path("id");

        // Then
        assertThat(again).isEqualTo(first);
        name(sam, JO_AS_MENTOR.replace("}", ", \"purpose\": \"To lean on\"}"), MIS, key)
                .statusCode(422)
                .body("type", endsWith("/problems/idempotency-key-reused"));
    }

    @Test
    void somebody_of_another_college_somebody_without_the_role_and_nobody_are_refused_alike() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        FakeKeycloak.knows("A stranger", "stranger", "90000002", "mentor");
        FakeKeycloak.knows("An examiner", "examiner", "90000001", "exams-officer");

        // When, Then
        for (String username : new String[] {"stranger", "examiner", "nobody"}) {
            name(sam, JO_AS_MENTOR.replace("jo.marsh", username), MIS)
                    .statusCode(422)
                    .body("errors", contains(Broken.at("/username", TeamRule.NOT_STAFF_IN_THAT_ROLE)));
        }
    }

    @Test
    void somebody_known_from_their_token_is_named_while_the_directory_is_away() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        UUID other = aLearner().at(ASHDOWN).withMentor("Jo Marsh").exists();
        as(JO).get("/v1/learners/{learnerId}", other).then().statusCode(200);
        FakeKeycloak.takeDown();

        // When, Then
        String bySubject = "{\"subject\": \"" + Who.subjectOf("Jo Marsh") + "\", \"role\": \"mentor\"}";
        name(sam, bySubject, MIS).statusCode(201);
        name(sam, JO_AS_MENTOR, MIS).statusCode(503).header("Retry-After", notNullValue());
    }

    @Test
    void every_missing_part_is_named_at_once() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        name(
                        sam,
                        "{\"role\": \"friend\", \"purpose\": \" \", \"aspects\": [\"everything\"], \"expiresOn\": \"2020-01-01\"}",
                        MIS)
                .statusCode(422)
                .body("errors.pointer", hasItems("", "/role", "/purpose", "/aspects/0", "/expiresOn"));
        name(sam, "{\"mentor\": \"Jo\"}", MIS).statusCode(400);
        name(sam, "", MIS).statusCode(400);
    }

    @Test
    void who_may_not_name_is_refused() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        name(sam, JO_AS_MENTOR, JO).statusCode(403);
        name(sam, JO_AS_MENTOR, Who.mis(BRACKENFELL)).statusCode(404);
        name(UUID.randomUUID(), JO_AS_MENTOR, MIS).statusCode(404);
    }

    @Test
    void L5_a_college_whose_learner_has_left_names_nobody() {
        UUID sam = aLearner().leftOn(LocalDate.now().minusDays(10), ASHDOWN).exists();
        name(sam, JO_AS_MENTOR, MIS).statusCode(404);
    }

    @Test
    void a_place_is_reached_through_its_own_learner_only() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        UUID other = aLearner().at(ASHDOWN).exists();
        String id = name(sam, JO_AS_MENTOR, MIS).extract().path("id");

        // When, Then
        as(MIS).get("/v1/learners/{learnerId}/team/{place}", other, id).then().statusCode(404);
        as(MIS).post("/v1/learners/{learnerId}/team/{place}/end", other, id)
                .then()
                .statusCode(404);
        as(MIS).post("/v1/learners/{learnerId}/team/{place}/end", other, id)
                .then()
                .statusCode(404);
        as(Who.learner(other))
                .get("/v1/learners/{learnerId}/team/{place}", sam, id)
                .then()
                .statusCode(404);
    }

    @Test
    void a_college_sees_its_own_people_and_the_learner_everybody() {
        // Given
        UUID sam = aLearner()
                .at(ASHDOWN)
                .withMentor("Jo Marsh")
                .at(BRACKENFELL)
                .withMentor("Al Reed")
                .exists();

        // When, Then
        team(sam, MIS).body("items.college.ukprn", contains("90000001"));
        team(sam, Who.learner(sam)).body("items.college.ukprn", hasItems("90000001", "90000002"));
    }

    @Test
    void whoever_is_named_for_an_aspect_reads_it_and_nothing_else_by_being_named() {
        // Given
        UUID sam = aLearner()
                .at(ASHDOWN)
                .with("Ann Assessor", "assessor", null, "journey")
                .exists();
        Tokens ann = Who.staff("Ann Assessor", "assessor", ASHDOWN);

        // When, Then
        as(ann).get("/v1/learners/{learnerId}/journey", sam).then().statusCode(200);
        team(sam, ann).statusCode(404);
        as(Who.staff("Ann Assessor", "adviser", ASHDOWN))
                .get("/v1/learners/{learnerId}/team", sam)
                .then()
                .statusCode(404);
        as(Who.staff("Another assessor", "assessor", ASHDOWN))
                .get("/v1/learners/{learnerId}/journey", sam)
                .then()
                .statusCode(404);
    }

    @Test
    void a_place_is_for_all_that_can_be_shared_unless_it_is_said() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        name(sam, JO_AS_MENTOR, MIS)
                .body("aspects", contains("assessment", "enrolment", "iag", "journey", "profile", "team"));
    }

    private static ValidatableResponse name(UUID learner, String body, Tokens caller) {
        return as(caller, body).post("/v1/learners/{learnerId}/team", learner).then();
    }

    private static ValidatableResponse name(UUID learner, String body, Tokens caller, String key) {
        return as(caller, body)
                .header("Idempotency-Key", key)
                .post("/v1/learners/{learnerId}/team", learner)
                .then();
    }

    private static ValidatableResponse team(UUID learner, Tokens caller) {
        return as(caller).get("/v1/learners/{learnerId}/team", learner).then();
    }
}
