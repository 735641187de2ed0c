package org.withme.learner.now;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.Statements;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A screen takes as many statements among a million learners as among a thousand (S16)")
class StatementsPerRequestTest {

    private static final int THOUSAND = 1_000;
    private static final int MILLION = 1_000_000;
    private static final int AT_ONCE = 20_000;

    /** Who asks, what they may, and each part of the screen. */
    private static final int MOST = 30;

    private final String mentor = "Mentor " + UUID.randomUUID();
    private final Tokens ruth = Who.staff(mentor, "mentor", ASHDOWN);

    @Inject
    Jdbi jdbi;

    @Inject
    EntityManager entities;

    @Test
    void now_a_page_of_the_journey_and_a_plan_ask_the_database_no_more_often() {
        // Given
        UUID group = aGroup();
        UUID learner = oneOf(group);
        Tokens sam = Who.learner(learner);
        thereAreLearners(THOUSAND);
        everyPartIsThere(sam, learner);
        List<Long> among = ofEachScreen(sam, learner);

        // When
        for (int more = 0; more < 30; more++) {
            oneOf(group);
        }
        thereAreLearners(MILLION);

        // Then
        assertThat(ofEachScreen(sam, learner)).isEqualTo(among).allMatch(count -> count > 0 && count < MOST);
    }

    @Test
    void a_statement_is_counted_whichever_library_sends_it() {
        assertThat(Statements.of(() -> jdbi.useHandle(handle ->
                        handle.createQuery("select 1").mapTo(Integer.class).one())))
                .isOne();
        assertThat(Statements.of(() -> QuarkusTransaction.requiringNew().run(() -> Stream.of(1, 2, 3)
                        .forEach(one -> entities.createNativeQuery("select 1").getSingleResult()))))
                .isEqualTo(3);
    }

    /** So that nothing is counted that asks nothing because there is nothing. */
    private void everyPartIsThere(Tokens sam, UUID learner) {
        for (Tokens reader : List.of(ruth, sam)) {
            as(reader)
                    .get("/v1/learners/{id}/now", learner)
                    .then()
                    .body("on", hasSize(1))
                    .body("beside.name", contains(mentor))
                    .body("goals.words", contains("A job.", "We cook."))
                    .body("ahead", not(empty()));
        }
        as(sam).get("/v1/learners/{id}/journey", learner).then().body("items", not(empty()));
        as(sam).get("/v1/learners/{id}/plans/90000001", learner)
                .then()
                .body("goals", hasSize(1))
                .body("ours", hasSize(1))
                .body("goals[0].steps", hasSize(1))
                .body("checks", not(empty()));
    }

    private List<Long> ofEachScreen(Tokens sam, UUID learner) {
        return Stream.of("/now", "/journey", "/plans/90000001")
                .flatMap(screen ->
                        Stream.of(ruth, sam).map(reader -> statements(reader, "/v1/learners/" + learner + screen)))
                .toList();
    }

    private static long statements(Tokens reader, String screen) {
        return Statements.of(() -> as(reader).get(screen).then().statusCode(200));
    }

    /** With a goal of its own, and the mentor among its staff. */
    private UUID aGroup() {
        UUID group = UUID.randomUUID();
        TheDatabase.write(
                "insert into person (subject, display_name, ukprn, roles, seen_at) values (?, ?, '90000001', '{mentor}', now())",
                Who.subjectOf(mentor),
                mentor);
        TheDatabase.write(
                "insert into learner_group (id, ukprn, kind, name, changed_at) values (?, '90000001', 'COMMUNITY', 'Kitchen', now())",
                group);
        TheDatabase.write(
                "insert into group_staff (id, group_id, subject, username, joined_at) values (uuidv7(), ?, ?, 'mentor', now())",
                group,
                Who.subjectOf(mentor));
        TheDatabase.write(
                "insert into group_goal (id, group_id, words, target, state, written_at, version)"
                        + " values (uuidv7(), ?, 'We cook.', current_date + 30, 'AGREED', now(), 0)",
                group);
        return group;
    }

    /** At the same college, with the same mentor, in the same group, and with a goal, a step and a journey of their own. */
    private UUID oneOf(UUID group) {
        UUID learner = aLearner().at(ASHDOWN).withMentor(mentor).exists();
        UUID goal = UUID.randomUUID();
        TheDatabase.write(
                "insert into group_learner (id, group_id, learner_id, joined_at) values (uuidv7(), ?, ?, now())",
                group,
                learner);
        TheDatabase.write(
                "insert into goal (id, learner_id, ukprn, words, target, state, started_by, written_at, version)"
                        + " values (?, ?, '90000001', 'A job.', current_date + 20, 'AGREED', 'LEARNER', now(), 0)",
                goal,
                learner);
        TheDatabase.write(
                "insert into goal_step (id, goal_id, words, due, version) values (uuidv7(), ?, 'Ask.', current_date + 5, 0)",
                goal);
        TheDatabase.write(
                "insert into journey_entry (learner_id, event_id, occurred_at, type, source, ukprn, data)"
                        + " values (?, uuidv7(), now(), 'learner.enrolled.v1', 'learner-service', '90000001', '{}')",
                learner);
        return learner;
    }

    /** At least so many; nothing else is known of those who are written here. */
    private static void thereAreLearners(int many) {
        for (long missing = missing(many); missing > 0; missing = missing(many)) {
            TheDatabase.write("insert into learner (id) select uuidv7() from generate_series(1, ?)", (int)
                    Math.min(missing, AT_ONCE));
        }
    }

    private static long missing(int many) {
        return many - TheDatabase.count("select count(*) from learner");
    }
}
