package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrAim.anAim;
import static org.withme.acceptance.world.IlrLearner.aLearner;
import static org.withme.acceptance.world.IlrLearner.learners;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.ImportRun;
import org.withme.acceptance.world.Keycloak;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Platform;
import org.withme.acceptance.world.ServiceDatabase;

/** PostgreSQL ended at once, as in a crash: services and consumers recover by themselves (R1, R2, R13). */
@Isolated
class PostgresMayRestartTest {

    private static final Duration HEALED = Duration.ofSeconds(60);

    private final Platform platform = Platform.running();
    private final College ashdown = College.opens();
    private final IlrLearner zoe = aLearner("A0001");

    @AfterEach
    void postgres_is_back_and_people_can_sign_in() {
        if (!platform.postgres().running()) {
            platform.postgres().start();
        }
        await().atMost(HEALED).untilAsserted(Keycloak::adminToken);
    }

    @Test
    void while_postgres_is_away_people_are_told_to_come_back_and_afterwards_all_works_without_a_hand() {
        // Given
        ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();
        Person learner = ashdown.signsUp(zoe);
        learner.get("/v1/learners/me").is(200);

        // When
        platform.postgres().kill();
        Answer meanwhile = learner.get("/v1/learners/me");
        Answer again = learner.get("/v1/learners/" + learner.subject() + "/journey");
        platform.postgres().start();

        // Then
        meanwhile.problem(503);
        assertThat(meanwhile.header("Retry-After")).isNotBlank();
        again.problem(503);
        await().atMost(HEALED)
                .untilAsserted(() -> learner.get("/v1/learners/me").is(200));
        ashdown.mis()
                .sends(ashdown.aReturn().listing(zoe.on(anAim("60000001").plannedUntil("2027-12-17"))))
                .completes();
        await().atMost(HEALED)
                .untilAsserted(() -> assertThat(learner.get("/v1/learners/" + learner.subject() + "/journey")
                                .is(200)
                                .json()
                                .findValuesAsText("type"))
                        .contains("learner.enrolment-changed.v1"));
        await().atMost(HEALED).ignoreExceptions().untilAsserted(learner::signsIn);
    }

    @Test
    void an_import_that_loses_its_database_in_the_middle_is_finished_afterwards() {
        // Given
        ImportRun run = ashdown.mis().sends(ashdown.aReturn().listing(learners("A", 6_000)));
        await().atMost(HEALED)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> ServiceDatabase.LEARNER.number(
                                "select count(*) from college_record where ukprn = ?", ashdown.ukprn())
                        > 0);

        // When
        platform.postgres().kill();
        platform.postgres().start();

        // Then
        run.completes();
        assertThat(run.count("learners/created")).isEqualTo(6_000);
        assertThat(run.count("enrolments/created")).isEqualTo(6_000);
        assertThat(ServiceDatabase.LEARNER.number("""
                        select count(*) from outbox o join college_record r on r.learner_id::text = o.aggregateid::text
                        where r.ukprn = ? and o.type = 'learner.enrolled.v1'""", ashdown.ukprn())).isEqualTo(6_000);
    }
}
