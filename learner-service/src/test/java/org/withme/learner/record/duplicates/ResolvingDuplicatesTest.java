package org.withme.learner.record.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.fixture.LearnerFixture.aPairThatMayBeOne;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Who is one person (L3)")
class ResolvingDuplicatesTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Tokens REGISTRAR = Who.staff("Registrar", "mis-administrator", ASHDOWN);
    private static final Tokens OPERATOR = Tokens.as("platform-operator");
    private static final String OUTREACH = "{\"purpose\": \"outreach-after-leaving\", \"recipient\": \"90000001\","
            + " \"scope\": [\"email\"], \"wordingVersion\": \"2026-1\"}";

    @Inject
    DataSource database;

    private final LearnerFixture one =
            aLearner().at(ASHDOWN).withMentor("Jo Marsh").preferring("Sam");
    private final LearnerFixture other =
            aLearner().at(ASHDOWN).withMentor("Al Reed").preferring("Sammy");

    @AfterEach
    void keycloakIsBack() {
        FakeKeycloak.bringUp();
    }

    @Test
    void the_survivor_holds_what_both_had_and_the_absorbed_id_answers_as_the_survivor() {
        // Given
        UUID pair = aPairThatMayBeOne(one, other);
        as(Who.learner(other.id()), OUTREACH)
                .post("/v1/learners/{learnerId}/consents", other.id())
                .then()
                .statusCode(201);
        as(Who.staff("A tutor", "tutor", ASHDOWN)).get("/v1/learners/{learnerId}", other.id());

        // When
        merge(pair, one.id(), REGISTRAR).statusCode(200).body("state", equalTo("MERGED"));

        // Then
        for (UUID id : List.of(one.id(), other.id())) {
            Tokens sam = Who.learner(id);
            as(sam).get("/v1/learners/me")
                    .then()
                    .body("id", equalTo(one.id().toString()))
                    .body("facts.learnRefNumber", containsInAnyOrder(one.reference(), other.reference()));
            as(sam).get("/v1/learners/{learnerId}/enrolments", id).then().body("items", hasSize(2));
            as(sam).get("/v1/learners/{learnerId}/team", id).then().body("items.name", contains("Jo Marsh", "Al Reed"));
            as(sam).get("/v1/learners/{learnerId}/consents", id).then().body("items.state", contains("GIVEN"));
            as(sam).get("/v1/learners/{learnerId}/preferences", id).then().body("preferredName", equalTo("Sam"));
            as(sam).get("/v1/learners/{learnerId}/access-log", id).then().body("items.capacity", hasItem("tutor"));
            as(Who.staff("Al Reed", "mentor", ASHDOWN))
                    .get("/v1/learners/{learnerId}", id)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(one.id().toString()));
            await().atMost(SOON).untilAsserted(() -> as(sam).get("/v1/learners/{learnerId}/journey", id)
                    .then()
                    .body("items.type", hasItems("learner.consent-given.v1", "learner.merged.v1")));
        }
    }

    @Test
    void unmerging_restores_exactly_what_each_of_them_had() {
        // Given
        UUID pair = aPairThatMayBeOne(one, other);
        List<String> before = allRows();
        merge(pair, other.id(), REGISTRAR).statusCode(200);
        assertThat(allRows()).isNotEqualTo(before);

        // When
        unmerge(pair, REGISTRAR).statusCode(200).body("state", equalTo("OPEN"));

        // Then
        assertThat(allRows()).isEqualTo(before);
        as(Who.learner(one.id()))
                .get("/v1/learners/me")
                .then()
                .body("id", equalTo(one.id().toString()))
                .body("preferredName", equalTo("Sam"))
                .body("facts", hasSize(1));
        as(Who.learner(one.id()))
                .get("/v1/learners/{learnerId}", other.id())
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_said_after_the_merge_belongs_to_the_survivor_whatever_id_was_used() {
        // Given
        UUID pair = aPairThatMayBeOne(one, other);
        merge(pair, one.id(), REGISTRAR);

        // When
        as(Who.learner(other.id()), OUTREACH)
                .post("/v1/learners/{learnerId}/consents", other.id())
                .then()
                .statusCode(201);
        unmerge(pair, REGISTRAR);

        // Then
        as(Who.learner(one.id()))
                .get("/v1/learners/{learnerId}/consents", one.id())
                .then()
                .body("items", hasSize(1));
        as(Who.learner(other.id()))
                .get("/v1/learners/{learnerId}/consents", other.id())
                .then()
                .body("items", empty());
    }

    @Test
    void a_consent_of_the_absorbed_record_can_be_taken_back_and_stays_so_after_unmerging() {
        // Given
        UUID pair = aPairThatMayBeOne(one, other);
        String consent = as(Who.learner(other.id()), OUTREACH)
                .post("/v1/learners/{learnerId}/consents", other.id())
                .path("id");
        merge(pair, one.id(), REGISTRAR);

        // When
        as(Who.learner(one.id()))
                .post("/v1/learners/{learnerId}/consents/{consent}/withdraw", one.id(), consent)
                .then()
                .statusCode(200);
        unmerge(pair, REGISTRAR);

        // Then
        as(Who.learner(other.id()))
                .get("/v1/learners/{learnerId}/consents", other.id())
                .then()
                .body("items.state", contains("WITHDRAWN"));
        assertThat(texts(
                        "select aggregateid from outbox where type like 'learner.consent-%' and payload->>'consentId' = ?"
                                + " order by version",
                        consent))
                .containsExactly(other.id().toString(), other.id().toString());
    }

    @Test
    void across_colleges_the_platform_operator_decides_and_no_college_learns_of_the_other() {
        // Given
        LearnerFixture there = aLearner().at(BRACKENFELL);
        UUID pair = aPairThatMayBeOne(one, there);
        Tokens elsewhere = Who.staff("Registrar there", "mis-administrator", BRACKENFELL);

        // When, Then
        for (Tokens college : List.of(REGISTRAR, elsewhere)) {
            as(college).get("/v1/mis/possible-duplicates/{pair}", pair).then().statusCode(404);
            merge(pair, one.id(), college).statusCode(404);
        }
        as(OPERATOR)
                .get("/v1/mis/possible-duplicates/{pair}", pair)
                .then()
                .statusCode(200)
                .body("learner.learnRefNumber", nullValue());
        merge(pair, one.id(), OPERATOR).statusCode(200);
        as(Who.staff("A tutor there", "tutor", BRACKENFELL))
                .get("/v1/learners/{learnerId}", one.id())
                .then()
                .body("facts.college.ukprn", contains("90000002"));
        as(Who.staff("A tutor", "tutor", ASHDOWN))
                .get("/v1/learners/{learnerId}", there.id())
                .then()
                .body("facts.college.ukprn", contains("90000001"));
    }

    @Test
    void each_decision_that_cannot_be_is_a_problem_of_its_own() {
        UUID pair = aPairThatMayBeOne(one, other);
        unmerge(pair, REGISTRAR).statusCode(409).body("type", endsWith("/problems/not-merged-here"));
        merge(pair, UUID.randomUUID(), REGISTRAR).statusCode(422).body("errors.pointer", contains("/survivor"));
        as(REGISTRAR, "{\"survivor\": \"" + one.id() + "\"}")
                .post("/v1/mis/possible-duplicates/{pair}/merge", pair)
                .then()
                .statusCode(428);
        as(REGISTRAR, "{\"survivor\": \"" + one.id() + "\"}")
                .header("If-Match", "\"old\"")
                .post("/v1/mis/possible-duplicates/{pair}/merge", pair)
                .then()
                .statusCode(412);

        merge(pair, one.id(), REGISTRAR).statusCode(200);
        merge(pair, one.id(), REGISTRAR).statusCode(409).body("type", endsWith("/problems/already-merged"));
        dismiss(pair, REGISTRAR).statusCode(409).body("type", endsWith("/problems/already-merged"));

        unmerge(pair, REGISTRAR).statusCode(200);
        unmerge(pair, REGISTRAR).statusCode(409).body("type", endsWith("/problems/not-merged-here"));
    }

    @Test
    void a_survivor_of_others_is_not_absorbed_and_a_pair_of_what_is_one_already_is_merged() {
        // Given
        LearnerFixture third = aLearner().at(ASHDOWN);
        UUID first = aPairThatMayBeOne(one, other);
        UUID second = aPairThatMayBeOne(other, third);
        UUID last = aPairThatMayBeOne(one, third);
        merge(first, one.id(), REGISTRAR).statusCode(200);

        // When, Then
        merge(second, third.id(), REGISTRAR).statusCode(409).body("type", endsWith("/problems/survivor-of-others"));
        merge(second, other.id(), REGISTRAR)
                .statusCode(200)
                .body("learner.answersAs", equalTo(one.id().toString()))
                .body("other.answersAs", equalTo(one.id().toString()));
        merge(last, one.id(), REGISTRAR).statusCode(409).body("type", endsWith("/problems/already-merged"));
        unmerge(last, REGISTRAR).statusCode(409).body("type", endsWith("/problems/not-merged-here"));
        unmerge(first, REGISTRAR).statusCode(409).body("type", endsWith("/problems/another-merge-depends-on-it"));
        unmerge(second, REGISTRAR).statusCode(200);
        unmerge(first, REGISTRAR).statusCode(200);
    }

    @Test
    void of_many_who_decide_at_once_one_merges() throws Exception {
        // Given
        UUID pair = aPairThatMayBeOne(one, other);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (UUID survivor : List.of(one.id(), other.id(), one.id(), other.id())) {
            calls.add(() -> merge(pair, survivor, REGISTRAR).extract().statusCode());
        }
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());

        // When
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : callers.invokeAll(calls)) {
            answers.add(answer.get());
        }
        callers.shutdown();

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    @Test
    void a_row_that_is_being_written_for_the_absorbed_lands_with_the_survivor() throws Exception {
        // Given
        UUID pair = aPairThatMayBeOne(one, other);
        CompletableFuture<Integer> merging;

        // When
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            write(
                    connection,
                    "insert into relationship (id, learner_id, subject, role, ukprn, aspects, purpose, started_at, named_by,"
                            + " capacity, version) values (?, ?, ?, 'tutor', '90000001', '{team}', 'Late', now(), 'x', 'tutor', 0)",
                    UUID.randomUUID(),
                    other.id(),
                    Who.subjectOf("Jo Marsh"));
            merging = CompletableFuture.supplyAsync(
                    () -> merge(pair, one.id(), REGISTRAR).extract().statusCode());
            await().atMost(SOON).until(() -> !texts("select 1 from pg_locks where not granted")
                    .isEmpty());
            connection.commit();
        }

        // Then
        assertThat(merging.get()).isEqualTo(200);
        as(Who.learner(one.id()))
                .get("/v1/learners/{learnerId}/team", one.id())
                .then()
                .body("items.purpose", hasItem("Late"));
    }

    @Test
    void who_is_not_the_same_person_is_no_longer_listed_and_may_be_after_all() {
        // Given
        UUID pair = aPairThatMayBeOne(one, other);
        listed("OPEN").body("items.id", hasItem(pair.toString()));

        // When
        dismiss(pair, REGISTRAR).statusCode(200).body("state", equalTo("DISMISSED"));

        // Then
        dismiss(pair, REGISTRAR).statusCode(200);
        listed("OPEN").body("items.id", not(hasItem(pair.toString())));
        listed("DISMISSED").body("items.id", hasItem(pair.toString()));
        merge(pair, one.id(), REGISTRAR).statusCode(200);
    }

    @Test
    void the_same_key_decides_once() {
        // Given
        UUID pair = aPairThatMayBeOne(one, other);
        String key = UUID.randomUUID().toString();

        // When, Then
        for (int time = 0; time < 2; time++) {
            as(REGISTRAR, "{\"survivor\": \"" + one.id() + "\"}")
                    .header("If-Match", "*")
                    .header("Idempotency-Key", key)
                    .post("/v1/mis/possible-duplicates/{pair}/merge", pair)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void an_application_decides_nothing() {
        UUID pair = aPairThatMayBeOne(one, other);
        merge(
                        pair,
                        one.id(),
                        Tokens.application("a-script", "mis-administrator").ukprn("90000001"))
                .statusCode(403);
    }

    @Test
    void the_account_becomes_the_survivors_and_goes_back_also_while_the_directory_was_away() {
        // Given
        UUID pair = aPairThatMayBeOne(one, other);
        as(Who.mis(ASHDOWN), "{}")
                .post("/v1/learners/{learnerId}/account", other.id())
                .then()
                .statusCode(201);
        FakeKeycloak.takeDown();

        // When
        merge(pair, one.id(), REGISTRAR).statusCode(200);
        FakeKeycloak.bringUp();

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(FakeKeycloak.accountsOf(one.id()))
                .isEqualTo(1));
        as(Who.mis(ASHDOWN), "{}")
                .post("/v1/learners/{learnerId}/account", one.id())
                .then()
                .statusCode(200)
                .body("username", equalTo(other.id().toString()));
        Tokens before = Who.learner(one.id()).subject(subjectOf(other.id()));
        unmerge(pair, REGISTRAR).statusCode(200);
        as(before).get("/v1/learners/me").then().body("id", equalTo(other.id().toString()));
        await().atMost(SOON).untilAsserted(() -> assertThat(FakeKeycloak.accountsOf(other.id()))
                .isEqualTo(1));
        assertThat(FakeKeycloak.accountsOf(one.id())).isZero();
    }

    @Test
    void L24_the_journey_of_merged_records_is_rebuilt_identical() {
        // Given
        UUID pair = aPairThatMayBeOne(one, other);
        as(Who.learner(other.id()), OUTREACH).post("/v1/learners/{learnerId}/consents", other.id());
        merge(pair, one.id(), REGISTRAR);
        await().atMost(SOON).untilAsserted(() -> as(Who.learner(one.id()))
                .get("/v1/learners/{learnerId}/journey", one.id())
                .then()
                .body("items", hasSize(2)));
        String before = as(Who.learner(one.id()))
                .get("/v1/learners/{learnerId}/journey", one.id())
                .asString();

        // When
        as(OPERATOR).post("/v1/operations/learner-service/projections/journey/rebuild");

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(as(OPERATOR)
                        .get("/v1/operations/learner-service/projections/journey")
                        .asString())
                .contains("finished"));
        assertThat(as(Who.learner(one.id()))
                        .get("/v1/learners/{learnerId}/journey", one.id())
                        .asString())
                .isEqualTo(before);
    }

    private String subjectOf(UUID origin) {
        return texts("select subject from account where learner_origin = '" + origin + "'")
                .get(0);
    }

    private static ValidatableResponse merge(UUID pair, UUID survivor, Tokens caller) {
        return as(caller, "{\"survivor\": \"" + survivor + "\"}")
                .header("If-Match", "*")
                .post("/v1/mis/possible-duplicates/{pair}/merge", pair)
                .then();
    }

    private static ValidatableResponse unmerge(UUID pair, Tokens caller) {
        return as(caller)
                .header("If-Match", "*")
                .post("/v1/mis/possible-duplicates/{pair}/unmerge", pair)
                .then();
    }

    private static ValidatableResponse dismiss(UUID pair, Tokens caller) {
        return as(caller)
                .header("If-Match", "*")
                .post("/v1/mis/possible-duplicates/{pair}/dismiss", pair)
                .then();
    }

    private static ValidatableResponse listed(String state) {
        return as(REGISTRAR)
                .queryParam("state", state)
                .queryParam("limit", 200)
                .get("/v1/mis/possible-duplicates")
                .then()
                .statusCode(200);
    }

    /** Every row of the two, whoever it belongs to. */
    private List<String> allRows() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("college_record", "enrolment", "relationship", "preferences", "account")) {
            rows.addAll(texts(
                    "select t::text from " + table + " t where learner_id::text in (?, ?) order by 1",
                    one.id().toString(),
                    other.id().toString()));
        }
        return rows;
    }

    private List<String> texts(String query, String... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setString(index + 1, parameters[index]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }
}
