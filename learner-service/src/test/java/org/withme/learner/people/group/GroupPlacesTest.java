package org.withme.learner.people.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.people.group.AGroup.MIS;
import static org.withme.learner.people.group.AGroup.eventsOf;
import static org.withme.learner.people.group.AGroup.load;
import static org.withme.learner.people.group.AGroup.team;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Nobody names 25 mentors one by one (L31). */
@QuarkusTest
class GroupPlacesTest {

    private static final Tokens JO = Who.staff("Jo Marsh", "mentor", ASHDOWN);

    private final AGroup group = new AGroup();
    private final LearnerFixture sam = aLearner().at(ASHDOWN);
    private final LearnerFixture kim = aLearner().at(ASHDOWN).named("Kim", "Adeyemi");
    private final UUID samId = sam.exists();
    private final UUID kimId = kim.exists();

    @BeforeEach
    void staffWorkAtTheCollege() {
        AGroup.staffWorkAtTheCollege();
    }

    @Test
    void L31_one_request_gives_every_learner_of_a_tutor_group_its_mentor() {
        // When
        load(group.aTutorGroup(), group.member(sam), group.member(kim), group.staff("jo.marsh"))
                .body("learnersJoined", equalTo(2))
                .body("staffJoined", equalTo(1))
                .body("refused", equalTo(0))
                .body("rows.outcome", contains("ADDED", "ADDED", "ADDED", "ADDED"));

        // Then
        team(sam)
                .body("items.subject", contains(Who.subjectOf("Jo Marsh")))
                .body("items.role", contains("mentor"))
                .body("items.through.name", contains("12B Construction"));
        as(JO).get("/v1/learners/{learnerId}", samId).then().statusCode(200);
        as(JO).get("/v1/learners/{learnerId}", kimId).then().statusCode(200);
        assertThat(eventsOf(samId)).containsExactly("learner.group-joined.v1", "learner.relationship-granted.v1");
    }

    @Test
    void L31_the_same_rows_twice_change_nothing() {
        // Given
        load(group.aTutorGroup(), group.member(sam), group.staff("jo.marsh"));

        // When
        load(group.aTutorGroup(), group.member(sam), group.staff("jo.marsh"))
                .body("rows.outcome", contains("UNCHANGED", "UNCHANGED", "UNCHANGED"))
                .body("learnersJoined", equalTo(0));

        // Then
        assertThat(eventsOf(samId)).hasSize(2);
    }

    @Test
    void L31_the_place_ends_when_the_learner_leaves_the_group() {
        // Given
        load(group.aTutorGroup(), group.member(sam), group.member(kim), group.staff("jo.marsh"));

        // When
        load(group.row("learner", sam.reference(), "ended", true)).body("rows.outcome", contains("ENDED"));

        // Then
        team(sam).body("items", empty());
        as(JO).get("/v1/learners/{learnerId}", samId).then().statusCode(404);
        as(JO).get("/v1/learners/{learnerId}", kimId).then().statusCode(200);
        assertThat(eventsOf(samId)).endsWith("learner.group-left.v1", "learner.relationship-ended.v1");
    }

    @Test
    void L31_the_places_end_when_the_member_of_staff_leaves_the_group_and_come_back_with_another() {
        // Given
        FakeKeycloak.knows("Noor Haddad", "noor", "90000001", "mentor");
        load(group.aTutorGroup(), group.member(sam), group.staff("jo.marsh"));

        // When
        load(group.row("staff", "jo.marsh", "ended", true), group.staff("noor"));

        // Then
        team(sam).body("items.subject", contains(Who.subjectOf("Noor Haddad")));
    }

    @Test
    void L31_the_kind_of_a_group_says_what_its_staff_are_to_its_learners() {
        load(group.row("kind", "CLASS"), group.member(sam), group.staff("lee.doyle"));
        team(sam).body("items.role", contains("tutor"));

        load(group.row("kind", "COHORT")).body("rows.outcome", contains("CHANGED"));
        team(sam).body("items", empty());
    }

    @Test
    void a_group_gives_nobody_a_role_that_they_do_not_have() {
        load(group.row("kind", "COHORT"), group.member(sam), group.staff("lee.doyle"));
        load(group.row("kind", "TUTOR_GROUP")).body("rows.outcome", contains("CHANGED"));
        team(sam).body("items", empty());
    }

    @Test
    void L31_somebody_who_is_there_through_a_group_can_be_named_by_hand_too() {
        // Given
        load(group.aTutorGroup(), group.member(sam), group.staff("jo.marsh"));

        // When
        as(MIS).contentType("application/json")
                .body("{\"username\": \"jo.marsh\", \"role\": \"mentor\"}")
                .post("/v1/learners/{learnerId}/team", samId)
                .then()
                .statusCode(201);

        // Then
        team(sam).body("items", hasSize(2));
    }

    @Test
    void a_place_that_was_given_by_hand_outlives_the_group() {
        // Given
        as(MIS).contentType("application/json")
                .body("{\"username\": \"jo.marsh\", \"role\": \"mentor\"}")
                .post("/v1/learners/{learnerId}/team", samId)
                .then()
                .statusCode(201);
        load(group.aTutorGroup(), group.member(sam), group.staff("jo.marsh"));
        team(sam).body("items", hasSize(2)).body("items.through.name", contains("12B Construction"));

        // When
        load(group.row("ended", true)).body("rows.outcome", contains("ENDED"));

        // Then
        team(sam).body("items", hasSize(1)).body("items[0].through", nullValue());
        as(MIS).get("/v1/colleges/90000001/groups?limit=200")
                .then()
                .body("items.reference", not(hasItem(group.reference())));
    }

    @Test
    void a_place_of_a_group_ends_with_the_group_and_not_by_hand() {
        // Given
        load(group.aTutorGroup(), group.member(sam), group.staff("jo.marsh"));
        String place = team(sam).extract().path("items[0].id");

        // When // Then
        as(MIS).post("/v1/learners/{learnerId}/team/{place}/end", samId, place)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/through-a-group"));
    }

    @Test
    void whoever_left_the_college_and_has_no_account_any_more_is_taken_out_by_the_name_they_had() {
        // Given
        FakeKeycloak.knows("Gone Soon", "gone", "90000001", "mentor");
        load(group.aTutorGroup(), group.member(sam), group.staff("gone"));
        FakeKeycloak.forgets("gone");

        // When
        load(group.row("staff", "gone", "ended", true)).body("rows.outcome", contains("ENDED"));

        // Then
        team(sam).body("items", empty());
    }

    @Test
    void an_account_that_was_made_anew_under_its_name_takes_the_place_of_the_old_one() {
        // Given
        FakeKeycloak.knows("Old Account", "again", "90000001", "mentor");
        load(group.aTutorGroup(), group.member(sam), group.staff("again"));
        FakeKeycloak.forgets("again");
        FakeKeycloak.knows("New Account", "again", "90000001", "mentor");

        // When
        load(group.member(sam), group.staff("again"))
                .body("staffLeft", equalTo(1))
                .body("staffJoined", equalTo(1));
        load(group.staff("again")).body("rows.outcome", contains("UNCHANGED"));

        // Then
        team(sam).body("items.subject", contains(Who.subjectOf("New Account")));
    }
}
