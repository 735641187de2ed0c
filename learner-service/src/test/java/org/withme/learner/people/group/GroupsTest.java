package org.withme.learner.people.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Nobody names 25 mentors one by one (L31). */
@QuarkusTest
class GroupsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Tokens MIS = Who.mis(ASHDOWN);
    private static final Tokens JO = Who.staff("Jo Marsh", "mentor", ASHDOWN);

    private final String group = "G" + NUMBERS.incrementAndGet();
    private final LearnerFixture sam = aLearner().at(ASHDOWN);
    private final LearnerFixture kim = aLearner().at(ASHDOWN).named("Kim", "Adeyemi");
    private final UUID samId = sam.exists();
    private final UUID kimId = kim.exists();

    @BeforeEach
    void staffWorkAtTheCollege() {
        FakeKeycloak.knows("Jo Marsh", "jo.marsh", "90000001", "mentor");
        FakeKeycloak.knows("Lee Doyle", "lee.doyle", "90000001", "tutor");
        FakeKeycloak.knows("Ira Elsewhere", "ira", "90000002", "mentor");
    }

    @AfterEach
    void keycloakIsBack() {
        FakeKeycloak.bringUp();
    }

    @Test
    void L31_one_request_gives_every_learner_of_a_tutor_group_its_mentor() {
        // When
        load(aTutorGroup(), member(sam), member(kim), staff("jo.marsh"))
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
        load(aTutorGroup(), member(sam), staff("jo.marsh"));

        // When
        load(aTutorGroup(), member(sam), staff("jo.marsh"))
                .body("rows.outcome", contains("UNCHANGED", "UNCHANGED", "UNCHANGED"))
                .body("learnersJoined", equalTo(0));

        // Then
        assertThat(eventsOf(samId)).hasSize(2);
    }

    @Test
    void L31_the_place_ends_when_the_learner_leaves_the_group() {
        // Given
        load(aTutorGroup(), member(sam), member(kim), staff("jo.marsh"));

        // When
        load(row("learner", sam.reference(), "ended", true)).body("rows.outcome", contains("ENDED"));

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
        load(aTutorGroup(), member(sam), staff("jo.marsh"));

        // When
        load(row("staff", "jo.marsh", "ended", true), staff("noor"));

        // Then
        team(sam).body("items.subject", contains(Who.subjectOf("Noor Haddad")));
    }

    @Test
    void whoever_left_the_college_and_has_no_account_any_more_is_taken_out_by_the_name_they_had() {
        // Given
        FakeKeycloak.knows("Gone Soon", "gone", "90000001", "mentor");
        load(aTutorGroup(), member(sam), staff("gone"));
        FakeKeycloak.forgets("gone");

        // When
        load(row("staff", "gone", "ended", true)).body("rows.outcome", contains("ENDED"));

        // Then
        team(sam).body("items", empty());
    }

    @Test
    void a_place_that_was_given_by_hand_outlives_the_group() {
        // Given
        as(MIS).contentType("application/json")
                .body("{\"username\": \"jo.marsh\", \"role\": \"mentor\"}")
                .post("/v1/learners/{learnerId}/team", samId)
                .then()
                .statusCode(201);
        load(aTutorGroup(), member(sam), staff("jo.marsh"));
        team(sam).body("items", hasSize(2)).body("items.through.name", contains("12B Construction"));

        // When
        load(row("ended", true)).body("rows.outcome", contains("ENDED"));

        // Then
        team(sam).body("items", hasSize(1)).body("items[0].through", nullValue());
        as(MIS).get("/v1/colleges/90000001/groups?limit=200").then().body("items.reference", not(hasItem(group)));
    }

    @Test
    void a_place_of_a_group_ends_with_the_group_and_not_by_hand() {
        // Given
        load(aTutorGroup(), member(sam), staff("jo.marsh"));
        String place = team(sam).extract().path("items[0].id");

        // When // Then
        as(MIS).post("/v1/learners/{learnerId}/team/{place}/end", samId, place)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/through-a-group"));
    }

    @Test
    void L31_the_kind_of_a_group_says_what_its_staff_are_to_its_learners() {
        load(row("kind", "CLASS"), member(sam), staff("lee.doyle"));
        team(sam).body("items.role", contains("tutor"));

        load(row("kind", "COHORT")).body("rows.outcome", contains("CHANGED"));
        team(sam).body("items", empty());
    }

    @Test
    void a_row_that_cannot_be_taken_says_why_and_the_others_stand() {
        load(
                        aTutorGroup(),
                        member(sam),
                        row("learner", "NOBODY"),
                        staff("ira"),
                        staff("lee.doyle"),
                        row("learner", kim.reference(), "staff", "jo.marsh"),
                        row("kind", "CLASS"),
                        row("learner", sam.reference(), "ended", true),
                        "{\"group\": \"" + group + "\", \"colour\": \"red\"}",
                        "not a row",
                        "{\"group\": \"new-" + group + "\", \"staff\": \"jo.marsh\"}")
                .body("refused", equalTo(9))
                .body("rows[0].outcome", equalTo("ADDED"))
                .body("rows[1].outcome", equalTo("ADDED"))
                .body("rows[2].errors[0].code", equalTo("learner-not-known"))
                .body("rows[2].errors[0].pointer", equalTo("/learner"))
                .body("rows[3].errors[0].code", equalTo("staff-not-known"))
                .body("rows[4].errors[0].code", equalTo("staff-not-known"))
                .body("rows[5].errors[0].code", equalTo("two-people"))
                .body("rows[6].errors[0].code", equalTo("said-differently"))
                .body("rows[7].errors[0].code", equalTo("said-differently"))
                .body("rows[8].errors[0].code", equalTo("row"))
                .body("rows[9].errors[0].code", equalTo("row"))
                .body("rows[10].errors[0].code", equalTo("kind"));
        assertThat(eventsOf(samId)).containsExactly("learner.group-joined.v1");
    }

    @Test
    void a_group_is_not_over_and_joined_in_one_request_and_a_refused_row_founds_none() {
        load(aTutorGroup(), member(sam), row("ended", true))
                .body("rows.outcome", contains("ADDED", "ADDED", "REFUSED"))
                .body("rows[2].errors[0].pointer", equalTo("/ended"))
                .body("rows[2].errors[0].code", equalTo("said-differently"));
        load(row("ended", true), member(kim)).body("rows.outcome", contains("ENDED", "REFUSED"));

        String other = "{\"group\": \"other-" + group + "\", \"kind\": \"CLASS\", \"learner\": \"NOBODY\"}";
        load(other).body("rows.outcome", contains("REFUSED"));
        as(MIS).get("/v1/colleges/90000001/groups?limit=200")
                .then()
                .body("items.reference", not(hasItem(group)))
                .body("items.reference", not(hasItem("other-" + group)));
    }

    @Test
    void who_is_not_named_in_the_whole_of_a_group_is_not_in_it_any_more() {
        // Given
        load(aTutorGroup(), member(sam), member(kim), staff("jo.marsh"));

        // When
        load("?whole=true", aTutorGroup(), member(kim), staff("jo.marsh")).body("learnersLeft", equalTo(1));

        // Then
        team(sam).body("items", empty());
        team(kim).body("items.role", contains("mentor"));
    }

    @Test
    void nobody_is_taken_out_of_a_group_of_which_a_row_was_refused() {
        // Given
        load(aTutorGroup(), member(sam), member(kim), staff("jo.marsh"));

        // When
        load("?whole=true", aTutorGroup(), row("learner", "MISTYPED"), staff("jo.marsh"))
                .body("learnersLeft", equalTo(0))
                .body("notWhole", contains(group));

        // Then
        team(sam).body("items.role", contains("mentor"));
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_does_nothing() {
        load("?dryRun=true", aTutorGroup(), member(sam), staff("jo.marsh"))
                .body("dryRun", equalTo(true))
                .body("learnersJoined", equalTo(1));
        team(sam).body("items", empty());
        assertThat(eventsOf(samId)).isEmpty();
    }

    @Test
    void a_csv_says_the_same_in_columns() {
        // When
        as(MIS).contentType("text/csv")
                .body(("\uFEFFgroup,kind,name,staff,learner,ended\r\n" + group
                                + ",TUTOR_GROUP,12B Construction,jo.marsh,,\r\n"
                                + group + ",,,," + sam.reference().toLowerCase() + ",\r\n" + group + ",,,,"
                                + kim.reference() + ",true\r\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/groups/load")
                .then()
                .statusCode(200)
                .body("rows.outcome", contains("ADDED", "ADDED", "UNCHANGED"));

        // Then
        team(sam).body("items.through.name", contains("12B Construction"));
    }

    @Test
    void what_is_no_text_or_has_no_rows_or_too_many_is_refused_as_a_whole() {
        send("text/csv", new byte[] {(byte) 0xE9, 'a'}).statusCode(422).body("errors[0].code", equalTo("not-utf-8"));
        send("text/csv", "group\n".getBytes()).statusCode(422).body("errors[0].code", equalTo("no-rows"));
        send("text/csv", "group,colour\nG,red\n".getBytes()).statusCode(422).body("errors[0].code", equalTo("column"));
        send("text/csv", ("group\n" + "G\n".repeat(GroupRows.MOST + 1)).getBytes())
                .statusCode(422)
                .body("errors[0].code", equalTo("too-many-rows"));
        send("application/json", "{}".getBytes()).statusCode(415);
    }

    @Test
    void rows_that_break_a_form_are_refused_and_never_a_fault_of_ours() {
        send("text/csv", "group,group\nG,G\n".getBytes()).statusCode(422).body("errors[0].code", equalTo("column"));
        send("text/csv", "group,kind\n\"G,CLASS\n".getBytes()).statusCode(200).body("refused", equalTo(1));
        send("text/csv", "group,kind\nG,CLASS,more\n".getBytes())
                .statusCode(200)
                .body("refused", equalTo(1));
        send("application/x-ndjson", "{\"group\": \"a\\u0000b\", \"kind\": \"CLASS\"}".getBytes())
                .statusCode(200)
                .body("refused", equalTo(1));
        send("application/x-ndjson", "{\"group\": \"a\\ud800\", \"kind\": \"CLASS\"}".getBytes())
                .statusCode(200)
                .body("refused", equalTo(1));
        send("application/x-ndjson", "null\n[]\n{}\n{\"group\": \"G\"} {}\n".getBytes())
                .statusCode(200)
                .body("refused", equalTo(4));
    }

    @Test
    void the_same_request_sent_again_with_its_key_gets_the_same_answer() {
        // Given
        String body = String.join("\n", aTutorGroup(), member(sam), row("learner", "NOBODY"));

        // When
        String first = withKey(body).statusCode(200).extract().asString();
        String again = withKey(body).statusCode(200).extract().asString();

        // Then
        assertThat(again).isEqualTo(first).contains("\"learnersJoined\":1");
    }

    @Test
    void an_account_that_was_made_anew_under_its_name_takes_the_place_of_the_old_one() {
        // Given
        FakeKeycloak.knows("Old Account", "again", "90000001", "mentor");
        load(aTutorGroup(), member(sam), staff("again"));
        FakeKeycloak.forgets("again");
        FakeKeycloak.knows("New Account", "again", "90000001", "mentor");

        // When
        load(member(sam), staff("again")).body("staffLeft", equalTo(1)).body("staffJoined", equalTo(1));
        load(staff("again")).body("rows.outcome", contains("UNCHANGED"));

        // Then
        team(sam).body("items.subject", contains(Who.subjectOf("New Account")));
    }

    @Test
    void a_group_gives_nobody_a_role_that_they_do_not_have() {
        load(row("kind", "COHORT"), member(sam), staff("lee.doyle"));
        load(row("kind", "TUTOR_GROUP")).body("rows.outcome", contains("CHANGED"));
        team(sam).body("items", empty());
    }

    @Test
    void the_same_reference_at_another_college_is_another_group() {
        // Given
        LearnerFixture far = aLearner().at(BRACKENFELL);
        far.exists();
        load(aTutorGroup(), member(sam), staff("jo.marsh"));

        // When
        as(Who.mis(BRACKENFELL))
                .contentType("application/x-ndjson")
                .body(String.join("\n", aTutorGroup(), member(far), member(sam), staff("ira"))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/groups/load")
                .then()
                .statusCode(200)
                .body("rows.outcome", contains("ADDED", "ADDED", "REFUSED", "ADDED"));

        // Then
        team(sam).body("items.subject", contains(Who.subjectOf("Jo Marsh")));
    }

    @Test
    void while_the_directory_is_away_nothing_is_taken_and_the_request_is_sent_again() {
        // Given
        FakeKeycloak.takeDown();

        // When
        send(
                        "application/x-ndjson",
                        String.join("\n", aTutorGroup(), member(sam), staff("jo.marsh"))
                                .getBytes())
                .statusCode(503);

        // Then
        assertThat(eventsOf(samId)).isEmpty();
    }

    @Test
    void staff_find_their_groups_and_a_mentor_who_is_in_theirs() {
        // Given
        load(aTutorGroup(), member(sam), member(kim), staff("jo.marsh"));

        // When
        String id = as(JO).get("/v1/colleges/90000001/groups?mine=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.reference == '" + group + "' }.learners", equalTo(2))
                .body("items.find { it.reference == '" + group + "' }.staff.name", contains("Jo Marsh"))
                .extract()
                .path("items.find { it.reference == '" + group + "' }.id");

        // Then
        as(JO).get("/v1/colleges/90000001/groups/{groupId}/learners", id)
                .then()
                .statusCode(200)
                .body("items.familyName", containsInAnyOrder("Okafor", "Adeyemi"));
        as(Who.staff("Another mentor", "mentor", ASHDOWN))
                .get("/v1/colleges/90000001/groups/{groupId}/learners", id)
                .then()
                .statusCode(404);
        as(Who.learner(samId))
                .get("/v1/learners/{learnerId}/access-log", samId)
                .then()
                .body("items.aspect", hasItem("profile"));
    }

    @Test
    void what_a_learner_wants_to_be_called_is_for_those_who_meet_them() {
        // Given
        LearnerFixture alex = aLearner().at(ASHDOWN).preferring("Lexi");
        alex.exists();
        load(aTutorGroup(), member(alex), staff("jo.marsh"));
        String learners = "/v1/colleges/90000001/groups/" + groupId() + "/learners";

        // When // Then
        as(JO).get(learners).then().body("items.preferredName", contains("Lexi"));
        as(MIS).get(learners).then().body("items", hasSize(1)).body("items[0].preferredName", nullValue());
    }

    @Test
    void L31_learners_without_a_mentor_are_a_list() {
        // Given
        String missing = "items.findAll { it.learnerId == '" + samId + "' }";
        String list = "/v1/colleges/90000001/learners-without-mentor?limit=200";
        String reference = "000" + group;
        TheDatabase.write("update college_record set learn_ref_number = ? where learner_id = ?", reference, samId);
        as(MIS).get(list).then().statusCode(200).body(missing, not(empty()));

        // When
        load(row("kind", "TUTOR_GROUP"), row("learner", reference), staff("jo.marsh"));

        // Then
        as(MIS).get(list).then().statusCode(200).body(missing, empty());
    }

    private String groupId() {
        return TheDatabase.texts("select id::text from learner_group where ukprn = '90000001' and reference = ?", group)
                .get(0);
    }

    private String aTutorGroup() {
        return row("kind", "TUTOR_GROUP", "name", "12B Construction");
    }

    private String member(LearnerFixture learner) {
        return row("learner", learner.reference());
    }

    private String staff(String username) {
        return row("staff", username);
    }

    private String row(Object... members) {
        StringBuilder row = new StringBuilder("{\"group\": \"" + group + "\"");
        for (int index = 0; index < members.length; index += 2) {
            Object value = members[index + 1];
            row.append(", \"").append(members[index]).append("\": ");
            row.append(value instanceof String ? "\"" + value + "\"" : value);
        }
        return row.append('}').toString();
    }

    private static ValidatableResponse load(String first, String... rows) {
        boolean hasQuery = first.startsWith("?");
        String lines = String.join("\n", rows);
        String body = hasQuery ? lines : first + "\n" + lines;
        return as(MIS).contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/groups/load" + (hasQuery ? first : ""))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse withKey(String body) {
        return as(MIS).contentType("application/x-ndjson")
                .header("Idempotency-Key", "groups-of-" + group)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/groups/load")
                .then();
    }

    private static ValidatableResponse send(String type, byte[] body) {
        return as(MIS).contentType(type).body(body).post("/v1/mis/groups/load").then();
    }

    private static ValidatableResponse team(LearnerFixture learner) {
        return as(Who.learner(learner.id()))
                .get("/v1/learners/{learnerId}/team", learner.id())
                .then()
                .statusCode(200);
    }

    private static List<String> eventsOf(UUID learner) {
        return TheDatabase.texts(
                "select type from outbox where aggregateid = ?::uuid and (type like 'learner.group%' or type like"
                        + " 'learner.relation%') order by seq",
                learner.toString());
    }
}
