package org.withme.learner.people.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.people.group.AGroup.MIS;
import static org.withme.learner.people.group.AGroup.eventsOf;
import static org.withme.learner.people.group.AGroup.load;
import static org.withme.learner.people.group.AGroup.send;
import static org.withme.learner.people.group.AGroup.team;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.testing.Who;

/** Each row is answered, and one that cannot be taken stands in nobody's way (L31). */
@QuarkusTest
class LoadingGroupsTest {

    private final AGroup group = new AGroup();
    private final LearnerFixture sam = aLearner().at(ASHDOWN);
    private final LearnerFixture kim = aLearner().at(ASHDOWN).named("Kim", "Adeyemi");
    private final UUID samId = sam.exists();

    @BeforeEach
    void staffWorkAtTheCollege() {
        AGroup.staffWorkAtTheCollege();
        kim.exists();
    }

    @AfterEach
    void keycloakIsBack() {
        FakeKeycloak.bringUp();
    }

    @Test
    void a_row_that_cannot_be_taken_says_why_and_the_others_stand() {
        load(
                        group.aTutorGroup(),
                        group.member(sam),
                        group.row("learner", "NOBODY"),
                        group.staff("ira"),
                        group.staff("lee.doyle"),
                        group.row("learner", kim.reference(), "staff", "jo.marsh"),
                        group.row("kind", "CLASS"),
                        group.row("learner", sam.reference(), "ended", true),
                        "{\"group\": \"" + group.reference() + "\", \"colour\": \"red\"}",
                        "not a row",
                        "{\"group\": \"new-" + group.reference() + "\", \"staff\": \"jo.marsh\"}")
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
        load(group.aTutorGroup(), group.member(sam), group.row("ended", true))
                .body("rows.outcome", contains("ADDED", "ADDED", "REFUSED"))
                .body("rows[2].errors[0].pointer", equalTo("/ended"))
                .body("rows[2].errors[0].code", equalTo("said-differently"));
        load(group.row("ended", true), group.member(kim)).body("rows.outcome", contains("ENDED", "REFUSED"));

        String other = "{\"group\": \"other-" + group.reference() + "\", \"kind\": \"CLASS\", \"learner\": \"NOBODY\"}";
        load(other).body("rows.outcome", contains("REFUSED"));
        as(MIS).get("/v1/colleges/90000001/groups?limit=200")
                .then()
                .body("items.reference", not(hasItem(group.reference())))
                .body("items.reference", not(hasItem("other-" + group.reference())));
    }

    @Test
    void who_is_not_named_in_the_whole_of_a_group_is_not_in_it_any_more() {
        // Given
        load(group.aTutorGroup(), group.member(sam), group.member(kim), group.staff("jo.marsh"));

        // When
        load("?whole=true", group.aTutorGroup(), group.member(kim), group.staff("jo.marsh"))
                .body("learnersLeft", equalTo(1));

        // Then
        team(sam).body("items", empty());
        team(kim).body("items.role", contains("mentor"));
    }

    @Test
    void nobody_is_taken_out_of_a_group_of_which_a_row_was_refused() {
        // Given
        load(group.aTutorGroup(), group.member(sam), group.member(kim), group.staff("jo.marsh"));

        // When
        load("?whole=true", group.aTutorGroup(), group.row("learner", "MISTYPED"), group.staff("jo.marsh"))
                .body("learnersLeft", equalTo(0))
                .body("notWhole", contains(group.reference()));

        // Then
        team(sam).body("items.role", contains("mentor"));
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_does_nothing() {
        load("?dryRun=true", group.aTutorGroup(), group.member(sam), group.staff("jo.marsh"))
                .body("dryRun", equalTo(true))
                .body("learnersJoined", equalTo(1));
        team(sam).body("items", empty());
        assertThat(eventsOf(samId)).isEmpty();
    }

    @Test
    void a_csv_says_the_same_in_columns() {
        // When
        as(MIS).contentType("text/csv")
                .body(("\uFEFFgroup,kind,name,staff,learner,ended\r\n" + group.reference()
                                + ",TUTOR_GROUP,12B Construction,jo.marsh,,\r\n"
                                + group.reference() + ",,,," + sam.reference().toLowerCase() + ",\r\n"
                                + group.reference() + ",,,,"
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
        send("text/csv", ("group\n" + "G\n".repeat(LoadingGroups.MOST + 1)).getBytes())
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
        String body = String.join("\n", group.aTutorGroup(), group.member(sam), group.row("learner", "NOBODY"));

        // When
        String first = group.withKey(body).statusCode(200).extract().asString();
        String again = group.withKey(body).statusCode(200).extract().asString();

        // Then
        assertThat(again).isEqualTo(first).contains("\"learnersJoined\":1");
    }

    @Test
    void the_same_reference_at_another_college_is_another_group() {
        // Given
        LearnerFixture far = aLearner().at(BRACKENFELL);
        far.exists();
        load(group.aTutorGroup(), group.member(sam), group.staff("jo.marsh"));

        // When
        as(Who.mis(BRACKENFELL))
                .contentType("application/x-ndjson")
                .body(String.join("\n", group.aTutorGroup(), group.member(far), group.member(sam), group.staff("ira"))
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
                        String.join("\n", group.aTutorGroup(), group.member(sam), group.staff("jo.marsh"))
                                .getBytes())
                .statusCode(503);

        // Then
        assertThat(eventsOf(samId)).isEmpty();
    }
}
