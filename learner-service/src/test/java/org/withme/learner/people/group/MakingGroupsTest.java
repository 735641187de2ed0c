package org.withme.learner.people.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Groups that staff make, and groups of nobody's college (L31). */
@QuarkusTest
class MakingGroupsTest {

    private static final String GROUPS = "/v1/colleges/90000001/groups";
    private static final String COMMUNITIES = "/v1/communities";
    private static final Tokens JO = Who.staff("Jo Marsh", "mentor", ASHDOWN);
    private static final Tokens LEE = Who.staff("Lee Doyle", "tutor", ASHDOWN);
    private static final Tokens OPERATOR = Tokens.as("platform-operator");

    private final LearnerFixture sam = aLearner().at(ASHDOWN);
    private final LearnerFixture kim = aLearner().at(ASHDOWN).named("Kim", "Adeyemi");
    private final UUID samId = sam.exists();
    private final UUID kimId = kim.exists();
    private final UUID athome = aLearner().exists();

    @BeforeEach
    void staffWorkAtTheCollege() {
        AGroup.staffWorkAtTheCollege();
    }

    @Test
    void a_tutor_names_the_mentor_of_a_whole_group_in_one_request() {
        // When
        String id = make(LEE, GROUPS, tutorGroup(samId, kimId))
                .statusCode(201)
                .body("role", equalTo("mentor"))
                .body("reference", nullValue())
                .body("staff.name", contains("Jo Marsh"))
                .body("learners", equalTo(2))
                .extract()
                .path("id");

        // Then
        team(sam).body("items.role", contains("mentor"));
        team(kim).body("items.role", contains("mentor"));
        assertThat(eventsOf(samId)).containsExactly("learner.group-joined.v1", "learner.relationship-granted.v1");
        as(JO).get(GROUPS + "/" + id + "/learners")
                .then()
                .body("items.familyName", containsInAnyOrder("Okafor", "Adeyemi"));
    }

    @Test
    void who_leaves_a_group_has_no_place_through_it_any_more() {
        // Given
        String id = made(LEE, tutorGroup(samId, kimId));

        // When
        change(LEE, GROUPS + "/" + id, "{\"leaving\": {\"learners\": [\"" + samId + "\"]}, \"name\": \" Kim's \"}")
                .statusCode(200)
                .body("name", equalTo("Kim's"))
                .body("learners", equalTo(1));

        // Then
        team(sam).body("items", empty());
        team(kim).body("items.role", contains("mentor"));

        // When
        change(LEE, GROUPS + "/" + id, "{\"leaving\": {\"staff\": [\"jo.marsh\", \"nobody\"]}}")
                .statusCode(200)
                .body("staff", empty());

        // Then
        team(kim).body("items", empty());
    }

    @Test
    void a_group_that_is_over_gives_nobody_a_place_and_ending_it_again_changes_nothing() {
        // Given
        String id = made(LEE, tutorGroup(samId));

        // When
        as(LEE).post(GROUPS + "/" + id + "/end").then().statusCode(204);

        // Then
        team(sam).body("items", empty());
        as(LEE).get(GROUPS + "/" + id).then().statusCode(404);
        change(LEE, GROUPS + "/" + id, "{\"name\": \"Again\"}").statusCode(404);
        as(LEE).post(GROUPS + "/" + id + "/end").then().statusCode(204);
        assertThat(eventsOf(samId)).hasSize(4);
    }

    @Test
    void a_mentor_puts_learners_of_their_own_into_a_community_and_opens_nobodys_record_with_it() {
        // Given
        String theirs = made(LEE, tutorGroup(samId));

        // When // Then
        change(JO, GROUPS + "/" + theirs, "{\"name\": \"Mine\"}").statusCode(404);
        make(JO, GROUPS, tutorGroup(samId))
                .statusCode(422)
                .body("errors.pointer", contains("/kind"))
                .body("errors[0].code", equalTo("opens-records"));
        make(JO, GROUPS, "{\"name\": \"Revision\", \"learners\": [\"" + samId + "\", \"" + kimId + "\"]}")
                .statusCode(422)
                .body("errors.pointer", contains("/learners/1"))
                .body("errors[0].code", equalTo("not-to-be-put-in"));
        String id = make(JO, GROUPS, "{\"name\": \"Revision\", \"learners\": [\"" + samId + "\"]}")
                .statusCode(201)
                .body("kind", equalTo("COMMUNITY"))
                .body("role", nullValue())
                .body("staff.name", contains("Jo Marsh"))
                .extract()
                .path("id");
        change(Who.staff("Another mentor", "mentor", ASHDOWN), GROUPS + "/" + id, "{\"name\": \"Mine\"}")
                .statusCode(404);
        change(JO, GROUPS + "/" + id, "{\"name\": \"Revision, Tuesdays\"}").statusCode(200);

        // When
        change(LEE, GROUPS + "/" + id, "{\"joining\": {\"learners\": [\"" + kimId + "\"]}}")
                .statusCode(200)
                .body("learners", equalTo(2));

        // Then
        as(JO).get(GROUPS + "/" + id + "/learners").then().body("items.learnerId", contains(samId.toString()));
        as(LEE).get(GROUPS + "/" + id + "/learners").then().body("items", hasSize(2));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_nobody_is_found_out() {
        UUID elsewhere = aLearner().at(BRACKENFELL).exists();
        make(LEE, GROUPS, "{\"kind\": \"CLASS\", \"staff\": [\" \"]}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/staff/0"));
        make(LEE, GROUPS, "{\"name\": \"12B\", \"staff\": [null], \"learners\": [null]}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/staff/0", "/learners/0"))
                .body("errors.code.unique()", contains("null-item"));
        make(LEE, GROUPS, """
                        {"name": "12B", "kind": "TUTOR_GROUP", "staff": ["ira", "lee.doyle", "jo.marsh"],
                         "learners": ["%s", "%s", "%s"]}""".formatted(elsewhere, UUID.randomUUID(), samId))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/staff/0", "/staff/1", "/learners/0", "/learners/1"))
                .body("errors.findAll { it.pointer.startsWith('/learners') }.code.unique()", hasSize(1));
        assertThat(eventsOf(samId)).isEmpty();
    }

    @Test
    void what_the_MIS_states_is_changed_there_and_what_is_made_here_the_MIS_leaves_alone() {
        // Given
        AGroup stated = new AGroup();
        load(stated.aTutorGroup(), stated.member(sam));
        String made = made(LEE, tutorGroup(kimId));

        // When // Then
        change(LEE, GROUPS + "/" + stated.id(), "{\"name\": \"Mine\"}")
                .statusCode(409)
                .body("type", containsString("group-stated-by-mis"));
        load("?whole=true", stated.row("name", "Theirs"));
        as(LEE).get(GROUPS + "/" + made).then().body("learners", equalTo(1));
    }

    @Test
    void a_group_of_another_college_is_not_there_for_who_makes_groups_at_their_own() {
        // Given
        String id = made(LEE, tutorGroup(samId));
        Tokens elsewhere = Who.staff("A tutor elsewhere", "tutor", BRACKENFELL);

        // When // Then
        change(elsewhere, "/v1/colleges/90000002/groups/" + id, "{\"name\": \"Mine\"}")
                .statusCode(404);
        as(elsewhere).post("/v1/colleges/90000002/groups/" + id + "/end").then().statusCode(404);
        change(OPERATOR, COMMUNITIES + "/" + id, "{\"name\": \"Mine\"}").statusCode(404);
        as(LEE).get(GROUPS + "/" + id).then().body("name", equalTo("12B"));
    }

    @Test
    void the_same_request_sent_twice_with_its_key_makes_one_group() {
        String key = UUID.randomUUID().toString();
        String body = "{\"name\": \"Once " + key + "\"}";
        for (int time = 0; time < 2; time++) {
            as(LEE).contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(GROUPS)
                    .then()
                    .statusCode(201);
        }
        as(MIS).get(GROUPS + "?limit=200").then().body("items.findAll { it.name == 'Once " + key + "' }", hasSize(1));
    }

    @Test
    void P38_somebody_of_no_college_is_in_a_group_of_nobodys_college_and_may_leave_it() {
        // Given
        Tokens self = Who.learner(athome);

        // When
        String id = make(OPERATOR, COMMUNITIES, community("ira", athome))
                .statusCode(201)
                .body("college", nullValue())
                .body("staff.name", contains("Ira Elsewhere"))
                .extract()
                .path("id");

        // Then
        as(self).get("/v1/me/groups").then().statusCode(200).body("items.id", contains(id));
        assertThat(eventsOf(athome)).containsExactly("learner.group-joined.v1");
        as(Who.staff("Ira Elsewhere", "mentor", BRACKENFELL))
                .get("/v1/me/groups?limit=200")
                .then()
                .body("items.id", hasItem(id));
        as(OPERATOR).get(COMMUNITIES + "?limit=200").then().body("items.id", hasItem(id));
        as(LEE).get(GROUPS + "/" + id).then().statusCode(404);

        // When
        as(self).post("/v1/me/groups/{groupId}/leave", id).then().statusCode(204);
        as(self).post("/v1/me/groups/{groupId}/leave", id).then().statusCode(204);

        // Then
        assertThat(eventsOf(athome)).containsExactly("learner.group-joined.v1", "learner.group-left.v1");
        as(self).get("/v1/me/groups").then().body("items", empty());
    }

    @Test
    void somebody_who_is_at_a_college_is_put_into_no_group_of_nobodys() {
        make(OPERATOR, COMMUNITIES, community("jo.marsh", samId))
                .statusCode(422)
                .body("errors.pointer", contains("/learners/0"));
    }

    @Test
    void a_learner_leaves_no_group_into_which_the_college_put_them() {
        AGroup cohort = new AGroup();
        load(cohort.row("kind", "COHORT", "name", "Autumn"), cohort.member(sam));
        String id = made(LEE, tutorGroup(samId));
        for (String group : List.of(id, cohort.id())) {
            as(Who.learner(samId))
                    .post("/v1/me/groups/{groupId}/leave", group)
                    .then()
                    .statusCode(409)
                    .body("type", containsString("group-not-to-be-left"));
        }
        as(Who.learner(kimId)).post("/v1/me/groups/{groupId}/leave", id).then().statusCode(404);
        as(Who.learner(samId)).get("/v1/me/groups").then().body("items.id", containsInAnyOrder(id, cohort.id()));
        as(Who.learner(kimId)).get("/v1/me/groups").then().body("items.id", not(hasItem(id)));
    }

    private static String tutorGroup(UUID... learners) {
        return "{\"name\": \"12B\", \"kind\": \"TUTOR_GROUP\", \"staff\": [\"jo.marsh\"], \"learners\": [\""
                + String.join(
                        "\", \"", Arrays.stream(learners).map(UUID::toString).toList()) + "\"]}";
    }

    private static String community(String staff, UUID learner) {
        return "{\"name\": \"Learning at home\", \"staff\": [\"" + staff + "\"], \"learners\": [\"" + learner + "\"]}";
    }

    private static String made(Tokens maker, String body) {
        return make(maker, GROUPS, body).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse make(Tokens maker, String groups, String body) {
        return as(maker).contentType(ContentType.JSON).body(body).post(groups).then();
    }

    private static ValidatableResponse change(Tokens maker, String group, String body) {
        return as(maker)
                .contentType(ContentType.JSON)
                .body(body)
                .post(group + "/change")
                .then();
    }
}
