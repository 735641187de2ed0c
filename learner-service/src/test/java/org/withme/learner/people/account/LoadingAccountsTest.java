package org.withme.learner.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** A whole intake signs in after one request, and what is sent again changes nothing (L37). */
@QuarkusTest
class LoadingAccountsTest {

    private static final Tokens MIS = Who.mis(ASHDOWN);

    private final LearnerFixture sam = aLearner().at(ASHDOWN);
    private final LearnerFixture kim = aLearner().at(ASHDOWN).named("Kim", "Adeyemi");
    private final UUID samId = sam.exists();
    private final UUID kimId = kim.exists();

    @AfterEach
    void keycloakIsBack() {
        FakeKeycloak.bringUp();
    }

    @Test
    void each_learner_gets_an_account_and_the_provider_signs_them_in_without_a_password() {
        // Given
        String external = anId();

        // When
        load(learner(sam, external), learner(kim))
                .header("Cache-Control", "no-store")
                .body("rows.outcome", contains("CREATED", "CREATED"))
                .body("rows[0].username", equalTo(samId.toString()))
                .body("rows.temporaryPassword", everyItem(nullValue()))
                .body("created", equalTo(2));

        // Then
        assertThat(FakeKeycloak.signedInAs(samId.toString())).containsExactly(external);
        assertThat(FakeKeycloak.rolesOf(samId.toString())).containsExactly("learner");
        assertThat(FakeKeycloak.hasPassword(samId.toString())).isFalse();
        assertThat(FakeKeycloak.signedInAs(kimId.toString())).isEmpty();
        assertThat(opened(samId)).hasSize(1);
    }

    @Test
    void what_is_sent_again_changes_nothing_and_tells_nobody() {
        // Given
        String[] rows = {learner(sam, anId()), learner(kim)};
        load(rows).body("created", equalTo(2));

        // When, Then
        load(rows).body("existing", equalTo(2)).body("rows.outcome", contains("EXISTS", "EXISTS"));
        assertThat(opened(samId)).hasSize(1);
        assertThat(FakeKeycloak.accountsOf(samId)).isEqualTo(1);
    }

    @Test
    void a_password_is_given_on_request_only_to_whom_nobody_signs_in_and_never_twice() {
        // Given
        String[] rows = {learner(sam, anId()), learner(kim)};

        // When, Then
        load("?firstSignIn=true", rows)
                .body("rows[0].temporaryPassword", nullValue())
                .body("rows[1].temporaryPassword", matchesPattern("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        load("?firstSignIn=true", rows).body("rows.temporaryPassword", everyItem(nullValue()));
    }

    @Test
    void whoever_was_opened_without_a_password_gets_one_when_asked_later_and_from_the_single_operation_too() {
        // Given
        load(learner(sam), learner(kim, anId()));

        // When, Then
        load("?firstSignIn=true", learner(sam)).body("rows[0].temporaryPassword", matchesPattern(".{19}"));
        as(MIS).contentType("application/json")
                .body("{}")
                .post("/v1/learners/{learnerId}/account", kimId)
                .then()
                .statusCode(200)
                .body("temporaryPassword", matchesPattern(".{19}"));
        assertThat(FakeKeycloak.signedInAs(kimId.toString())).hasSize(1);
    }

    @Test
    void a_row_that_cannot_be_taken_says_why_and_the_others_stand() {
        // Given
        LearnerFixture elsewhere = aLearner().at(BRACKENFELL);
        elsewhere.exists();

        // When, Then
        load(
                        learner(sam, anId()),
                        "{\"learner\": \"NOBODY\"}",
                        learner(elsewhere),
                        "{\"staff\": \"no.id." + anId() + "\"}",
                        "{\"learner\": \"" + kim.reference() + "\", \"staff\": \"two\"}",
                        "{}",
                        "{\"learner\": \"" + kim.reference()
                                + "\", \"externalId\": \"x\", \"provider\": \"brackenfell\"}",
                        "{\"learner\": \"" + kim.reference() + "\", \"externalId\": \"with space\"}",
                        "{\"learner\": \"" + kim.reference() + "\", \"externalId\": \"nul\\u0000\"}",
                        "{\"learner\": \"a\\u0000\"}",
                        "{\"learner\": \"" + kim.reference() + "\", \"username\": \"Kim Adeyemi\"}",
                        "{\"staff\": \"service-account-mis-90000001\", \"externalId\": \"x\"}",
                        "{\"learner\": \"" + sam.reference() + "\"}",
                        "not a row")
                .body("refused", equalTo(13))
                .body("rows[0].outcome", equalTo("CREATED"))
                .body("rows[1].errors.code", contains("learner-not-known"))
                .body("rows[2].errors.code", contains("learner-not-known"))
                .body("rows[3].errors.code", contains("no-external-id"))
                .body("rows[4].errors.code", contains("two-people", "no-external-id"))
                .body("rows[5].errors.code", contains("nobody"))
                .body("rows[6].errors.code", contains("provider-not-known"))
                .body("rows[7].errors.code", contains("external-id"))
                .body("rows[8].errors.code", contains("row"))
                .body("rows[9].errors.code", contains("row"))
                .body("rows[10].errors.code", contains("username"))
                .body("rows[11].errors.code", contains("reserved"))
                .body("rows[12].errors.code", contains("said-differently"))
                .body("rows[13].errors.code", contains("row"));
    }

    @Test
    void nobody_takes_the_id_of_somebody_else() {
        // Given
        String external = anId();
        load(learner(sam, external));

        // When, Then
        load(learner(kim, external)).body("rows[0].errors.code", contains("external-id-taken"));
        assertThat(FakeKeycloak.signedInAs(samId.toString())).containsExactly(external);
        load(learner(kim, anId())).body("rows[0].outcome", equalTo("CREATED"));
    }

    @Test
    void an_id_that_the_directory_has_of_old_is_not_given_to_another() {
        // Given
        String external = anId();
        load(learner(sam, external));
        TheDatabase.write("delete from provider_identity where external_id = ?", external);

        // When, Then
        load(learner(kim, external)).body("rows[0].errors.code", contains("external-id-taken"));
        assertThat(TheDatabase.texts("select external_id from provider_identity where external_id = ?", external))
                .isEmpty();
    }

    @Test
    void a_changed_id_replaces_the_old_one_and_one_given_by_mistake_is_taken_back_first() {
        // Given
        String wrong = anId();
        String right = anId();
        load(learner(sam, wrong), learner(kim));

        // When
        load(learner(sam, right)).body("rows[0].outcome", equalTo("LINKED"));
        load(ended("learner", sam.reference())).body("rows[0].outcome", equalTo("ENDED"));
        load(learner(kim, wrong), learner(sam, right)).body("rows.outcome", contains("LINKED", "LINKED"));

        // Then
        assertThat(FakeKeycloak.signedInAs(samId.toString())).containsExactly(right);
        assertThat(FakeKeycloak.signedInAs(kimId.toString())).containsExactly(wrong);
        load(ended("learner", "NOBODY")).body("rows[0].errors.code", contains("learner-not-known"));
    }

    @Test
    void an_account_for_which_the_learner_chose_a_password_is_theirs_to_connect() {
        // Given
        load("?firstSignIn=true", learner(sam), learner(kim));
        FakeKeycloak.hasUsed(samId.toString());

        // When, Then
        load(learner(sam, anId()), learner(kim, anId()))
                .body("rows[0].errors.code", contains("account-in-use"))
                .body("rows[1].outcome", equalTo("LINKED"));
        assertThat(FakeKeycloak.signedInAs(samId.toString())).isEmpty();
        assertThat(FakeKeycloak.hasPassword(samId.toString())).isTrue();
        assertThat(FakeKeycloak.hasPassword(kimId.toString()))
                .as("nobody used it, and it would be asked for at the first sign-in")
                .isFalse();
    }

    @Test
    void staff_are_opened_with_their_college_and_without_roles_or_password() {
        // Given
        String name = "taylor." + anId();

        // When
        load(staff(name, anId())).body("rows[0].outcome", equalTo("CREATED")).body("rows[0].username", equalTo(name));

        // Then
        assertThat(FakeKeycloak.rolesOf(name)).isEmpty();
        assertThat(FakeKeycloak.hasPassword(name)).isFalse();
        assertThat(FakeKeycloak.attribute(name, "ukprn")).contains("90000001");
    }

    @Test
    void staff_who_were_there_are_linked_and_lose_a_password_that_would_outlive_their_groups() {
        // Given
        String name = "jo." + anId();
        FakeKeycloak.knows("Jo " + name, name, "90000001", "mentor");
        FakeKeycloak.givesPassword(name);

        // When
        load(staff(name, anId())).body("rows[0].outcome", equalTo("LINKED"));

        // Then
        assertThat(FakeKeycloak.hasPassword(name)).isFalse();
        load(ended("staff", name)).body("rows[0].outcome", equalTo("ENDED"));
        assertThat(FakeKeycloak.signedInAs(name)).isEmpty();
        assertThat(FakeKeycloak.rolesOf(name)).isEmpty();
        load(ended("staff", name)).body("rows[0].outcome", equalTo("EXISTS"));
    }

    @Test
    void nobody_but_the_colleges_own_staff_is_linked() {
        // Given
        String elsewhere = "ira." + anId();
        String operator = "op." + anId();
        FakeKeycloak.knows("Ira " + elsewhere, elsewhere, "90000002", "mentor");
        FakeKeycloak.knows("Op " + operator, operator, "90000001", "platform-operator");
        load(learner(sam));

        // When, Then
        load(staff(elsewhere, anId()), staff(operator, anId()), staff(samId.toString(), anId()))
                .body("rows.errors.code.flatten()", contains("username-taken", "username-taken", "username-taken"));
        assertThat(FakeKeycloak.signedInAs(operator)).isEmpty();
    }

    @Test
    void a_college_that_did_not_open_the_account_links_nobody_to_it_and_gives_no_password() {
        // Given
        LearnerFixture both = aLearner().at(BRACKENFELL).at(ASHDOWN);
        UUID id = both.exists();
        as(Who.mis(BRACKENFELL))
                .contentType("application/json")
                .body("{}")
                .post("/v1/learners/{learnerId}/account", id)
                .then()
                .statusCode(201);

        // When, Then
        load(learner(both, anId())).body("rows[0].errors.code", contains("account-of-another-college"));
        load("?firstSignIn=true", learner(both))
                .body("rows[0].outcome", equalTo("EXISTS"))
                .body("rows[0].temporaryPassword", nullValue());
        load(ended("learner", both.reference())).body("rows[0].errors.code", contains("account-of-another-college"));
        assertThat(FakeKeycloak.signedInAs(id.toString())).isEmpty();
    }

    @Test
    void a_college_without_a_provider_can_still_open_accounts() {
        // Given
        LearnerFixture other = aLearner().at(BRACKENFELL);
        UUID id = other.exists();

        // When, Then
        load(Who.mis(BRACKENFELL), "", learner(other, anId()))
                .body("rows[0].errors.code", contains("provider-not-known"));
        load(Who.mis(BRACKENFELL), "", learner(other)).body("rows[0].outcome", equalTo("CREATED"));
        assertThat(FakeKeycloak.accountsOf(id)).isEqualTo(1);
    }

    @Test
    void a_directory_that_goes_away_in_the_middle_loses_nothing_and_the_rest_is_sent_again() {
        // Given
        String[] rows = intake(60);
        FakeKeycloak.goesDownAfter(100);

        // When
        List<String> first = load(rows).extract().path("rows.outcome");
        FakeKeycloak.bringUp();

        // Then
        assertThat(first).hasSize(60).contains("CREATED", "NOT_DONE");
        load(rows).body("notDone", equalTo(0)).body("rows", hasSize(60));
        load(rows).body("existing", equalTo(60));
    }

    @Test
    void a_directory_that_is_away_is_not_asked_for_every_row() {
        // Given
        FakeKeycloak.takeDown();

        // When, Then
        load(learner(sam, anId()), "not a row")
                .body("rows[0].outcome", equalTo("NOT_DONE"))
                .body("rows[0].errors.code", contains("send-again"))
                .body("rows[1].outcome", equalTo("REFUSED"));
        assertThat(opened(samId)).isEmpty();
    }

    @Test
    void what_was_claimed_and_never_confirmed_is_finished_by_the_next_request() {
        // Given
        String external = anId();
        String[] rows = {learner(sam, external)};
        load(rows);
        TheDatabase.write("update account set opened_at = null, subject = null where learner_origin = ?", samId);
        TheDatabase.write("update provider_identity set linked_at = null where external_id = ?", external);

        // When, Then
        load(rows).body("rows[0].outcome", equalTo("EXISTS"));
        assertThat(TheDatabase.texts(
                        "select 'whole' from account a join provider_identity p on p.account = a.learner_origin"
                                + " where a.subject is not null and p.linked_at is not null and p.external_id = ?",
                        external))
                .hasSize(1);
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_does_nothing() {
        // Given
        load(learner(kim));
        String external = anId();

        // When, Then
        load("?dryRun=true", learner(sam, external), learner(kim, anId()), learner(kim, "x"))
                .body("dryRun", equalTo(true))
                .body("rows.outcome", contains("CREATED", "LINKED", "REFUSED"));
        load("?dryRun=true", learner(kim)).body("rows.outcome", contains("EXISTS"));
        assertThat(FakeKeycloak.accountsOf(samId)).isZero();
        assertThat(opened(samId)).isEmpty();
    }

    @Test
    void a_csv_says_the_same() {
        as(MIS).contentType("text/csv")
                .body(("learner,externalId,username\n" + sam.reference() + "," + anId() + ",csv." + anId() + "\n"
                                + kim.reference() + ",,\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/accounts/load")
                .then()
                .statusCode(200)
                .body("created", equalTo(2));
    }

    @Test
    void a_username_of_somebody_else_is_refused_and_leaves_nothing_behind() {
        // Given
        String taken = "taken." + anId();
        String external = anId();
        load("{\"learner\": \"" + sam.reference() + "\", \"username\": \"" + taken + "\"}");

        // When, Then
        load("{\"learner\": \"" + kim.reference() + "\", \"username\": \"" + taken + "\", \"externalId\": \"" + external
                        + "\"}")
                .body("rows[0].errors.code", contains("username-taken"));
        load(learner(kim, external)).body("rows[0].outcome", equalTo("CREATED"));
        load("{\"learner\": \"" + kim.reference() + "\", \"username\": \"other." + anId() + "\"}")
                .body("rows[0].errors.code", contains("other-username"));
    }

    @Test
    void two_requests_at_the_same_time_open_each_account_once() throws Exception {
        // Given
        String[] rows = intake(30);
        Callable<Integer> call = () -> load(rows).extract().<Integer>path("created");
        ExecutorService callers = Executors.newFixedThreadPool(2);

        // When
        List<Future<Integer>> answers = callers.invokeAll(List.of(call, call));
        callers.shutdown();

        // Then
        int created = 0;
        for (Future<Integer> answer : answers) {
            created += answer.get();
        }
        assertThat(created).isEqualTo(30);
    }

    @Test
    void whoever_left_long_ago_is_nobody() {
        // Given
        LearnerFixture gone = aLearner().leftOn(LocalDate.now().minusYears(2), ASHDOWN);
        gone.exists();

        // When, Then
        load(learner(gone)).body("rows[0].errors.code", contains("learner-not-known"));
    }

    private static String[] intake(int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> {
                    LearnerFixture learner = aLearner().at(ASHDOWN);
                    learner.exists();
                    return learner(learner, anId());
                })
                .toArray(String[]::new);
    }

    private static String anId() {
        return UUID.randomUUID().toString();
    }

    private static String learner(LearnerFixture learner) {
        return "{\"learner\": \"" + learner.reference() + "\"}";
    }

    private static String learner(LearnerFixture learner, String externalId) {
        return "{\"learner\": \"" + learner.reference() + "\", \"externalId\": \"" + externalId + "\"}";
    }

    private static String staff(String username, String externalId) {
        return "{\"staff\": \"" + username + "\", \"externalId\": \"" + externalId + "\"}";
    }

    private static String ended(String kind, String name) {
        return "{\"" + kind + "\": \"" + name + "\", \"ended\": true}";
    }

    private static List<String> opened(UUID learner) {
        return TheDatabase.texts(
                "select id::text from outbox where aggregateid = ?::uuid and type = 'learner.account-opened.v1'",
                learner.toString());
    }

    /** Rows as the MIS sends them; the first may be the query. */
    private static ValidatableResponse load(String first, String... rows) {
        return first.startsWith("?")
                ? load(MIS, first, rows)
                : load(MIS, "", (first + "\n" + String.join("\n", rows)).split("\n"));
    }

    private static ValidatableResponse load(String[] rows) {
        return load(MIS, "", rows);
    }

    private static ValidatableResponse load(Tokens caller, String query, String... rows) {
        return as(caller)
                .contentType("application/x-ndjson")
                .body(String.join("\n", rows).getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/accounts/load" + query)
                .then()
                .statusCode(200);
    }
}
