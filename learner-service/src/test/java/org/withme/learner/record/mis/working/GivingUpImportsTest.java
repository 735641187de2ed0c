package org.withme.learner.record.mis.working;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.learner.record.mis.reading.ALearner.learner;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.TheMis;
import org.withme.learner.record.mis.receiving.ImportWakeUp;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("An import that cannot go on ends with a plain reason, and holds up nobody (L10)")
class GivingUpImportsTest {

    @Inject
    Jdbi database;

    @Inject
    ImportWakeUp wakeUp;

    private final TheMis mis = TheMis.ofANewCollege();

    @Test
    void the_third_unexpected_failure_is_the_last() {
        // Given: its file is lost, and it failed twice before
        String location =
                sentWhileTheCollegeIsBusy("with lost as (delete from ilr_import_chunk where import_id = ?::uuid)"
                        + " update ilr_import set attempts = 2 where id = ?::uuid returning 1");

        // When
        JsonPath failed = mis.atRest(location);

        // Then
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("problems[0].reason")).contains("3 times").doesNotContain("Exception");
        assertThat(mis.importOf(mis.aReturn().serial("02").with(learner("A1"))).getString("state"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void what_the_database_cannot_take_now_waits_by_itself_and_lets_the_others_go_on() {
        // Given: whoever applies the return waits too long for a row
        TheMis other = TheMis.ofANewCollege();
        mis.importOf(mis.aReturn().with(learner("A1")));
        try (Handle holding = database.open()) {
            holding.begin();
            holding.execute("select 1 from college_record where ukprn = ? for update", mis.ukprn());
            String location = mis.send(
                            mis.aReturn().serial("02").with(learner("A1").named("Ada", "Young")))
                    .header("Location");
            await().atMost(Duration.ofMinutes(1)).until(() -> cancelled(mis.ukprn()));

            // When
            JsonPath done = other.importOf(other.aReturn().with(learner("B1")));

            // Then
            assertThat(done.getString("state")).isEqualTo("COMPLETED");
            assertThat(mis.status(location).getString("state")).isEqualTo("APPLYING");
            assertThat(TheDatabase.texts(
                            "select concat_ws(' ', postponed, attempts) from ilr_import where id = ?::uuid",
                            idOf(location)))
                    .containsExactly("1 0");
            holding.rollback();

            // When: its time has come
            TheDatabase.texts("update ilr_import set not_before = null where id = ?::uuid returning 1", idOf(location));

            // Then
            assertThat(mis.atRest(location).getString("state")).isEqualTo("COMPLETED");
        }
    }

    /** As the statement timeout would do, once the import waits for the row. */
    private static boolean cancelled(String ukprn) {
        return TheDatabase.count("""
                        select count(*) from (
                            select pg_cancel_backend(pid) from pg_stat_activity join pg_locks held using (pid)
                            where wait_event_type = 'Lock' and query like '%college_record%'
                              and held.locktype = 'advisory' and held.objid::bigint = hashtext(?)::bigint & 4294967295) c
                        """, ukprn) > 0;
    }

    @Test
    void what_nobody_decides_on_for_a_week_is_discarded_with_its_file() {
        // Given
        String location = sentWhileTheCollegeIsBusy(
                "with one as (select ?::uuid) update ilr_import set received_at = now() - interval '8 days',"
                        + " state = 'NEEDS_CONFIRMATION' where id = ?::uuid returning 1");

        // When
        wakeUp.wake();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> mis.status(location).getString("state").equals("DISCARDED"));

        // Then
        assertThat(TheDatabase.count("select count(*) from ilr_import_chunk where import_id = ?::uuid", idOf(location)))
                .isZero();
    }

    private String sentWhileTheCollegeIsBusy(String meanwhile) {
        JobLease lease = JobLease.open(database);
        try {
            assertThat(lease.take(mis.ukprn())).isTrue();
            String location = mis.send(mis.aReturn().with(learner("A1"))).header("Location");
            TheDatabase.texts(meanwhile, idOf(location), idOf(location));
            return location;
        } finally {
            lease.close();
        }
    }

    private static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
