package org.withme.learner.record.mis.working;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AnAim.aim;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.ImportedEvents;
import org.withme.learner.record.mis.TheMis;
import org.withme.learner.record.mis.reading.ALearner;
import org.withme.learner.record.mis.reading.AReturn;
import org.withme.learner.record.mis.receiving.MisConfig;
import org.withme.platform.events.Outbox;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("An import that stops at any point goes on, on any instance, and never leaves half a learner (L10)")
class ResumingImportsTest {

    @Inject
    Jdbi database;

    @Inject
    ObjectMapper json;

    @Inject
    Outbox outbox;

    @Inject
    MisConfig config;

    private final TheMis mis = TheMis.ofANewCollege();

    @Test
    void a_worker_that_stops_between_two_chunks_leaves_whole_learners_and_another_finishes() throws Exception {
        // Given
        String location = stopAfterChunks(2, tenLearners(), Stop.ORDERLY);
        assertThat(TheDatabase.count("select count(*) from college_record where ukprn = ?", mis.ukprn()))
                .isEqualTo(4);
        assertThat(ImportedEvents.of(mis.ukprn())).hasSize(12);

        // When
        JsonPath done = mis.atRest(location);

        // Then
        assertWholeAndOnce(done);
    }

    @Test
    void a_worker_that_loses_its_connection_in_a_chunk_leaves_nothing_of_that_chunk() throws Exception {
        // Given
        String location = stopAfterChunks(3, tenLearners(), Stop.CUT);
        assertThat(TheDatabase.count("select count(*) from college_record where ukprn = ?", mis.ukprn()))
                .isEqualTo(6);

        // When
        JsonPath done = mis.atRest(location);

        // Then
        assertWholeAndOnce(done);
    }

    @Test
    void a_worker_that_stops_while_changing_learners_counts_each_once() throws Exception {
        // Given
        mis.importOf(tenLearners());
        ImportedEvents.forget(mis.ukprn());
        List<ALearner> renamed = IntStream.range(0, 10)
                .mapToObj(i -> learner("L" + i).named("New", "Name").on(aim("60000001"), aim("60000002")))
                .toList();
        String location = stopAfterChunks(
                2, mis.aReturn().at(LocalDateTime.of(2026, 7, 13, 9, 0)).with(renamed), Stop.ORDERLY);

        // When
        JsonPath done = mis.atRest(location);

        // Then
        assertThat(done.getInt("learners.changed")).isEqualTo(10);
        assertThat(done.getInt("learners.unchanged")).isZero();
        assertThat(ImportedEvents.of(mis.ukprn())).hasSize(10).containsOnly("learner.facts-changed.v1");
    }

    private enum Stop {
        ORDERLY,
        CUT
    }

    private AReturn tenLearners() {
        return mis.aReturn()
                .with(IntStream.range(0, 10)
                        .mapToObj(i -> learner("L" + i).on(aim("60000001"), aim("60000002")))
                        .toList());
    }

    private void assertWholeAndOnce(JsonPath done) {
        assertThat(done.getString("state")).isEqualTo("COMPLETED");
        assertThat(done.getInt("learners.read")).isEqualTo(10);
        assertThat(done.getInt("learners.created")).isEqualTo(10);
        assertThat(done.getInt("learners.unchanged")).isZero();
        assertThat(done.getInt("enrolments.created")).isEqualTo(20);
        assertThat(done.getInt("progress.learnersApplied")).isEqualTo(done.getInt("progress.learnersToApply"));
        assertThat(ImportedEvents.of(mis.ukprn())).hasSize(30);
        assertThat(TheDatabase.count(
                        "select count(*) from outbox where payload ->> 'ukprn' = ? and lane = 'main' and version > 2",
                        mis.ukprn()))
                .isZero();
    }

    /** A worker of another instance that has the college, and stops. */
    private String stopAfterChunks(int chunks, AReturn file, Stop kind) {
        JobLease lease = JobLease.open(database);
        try {
            assertThat(lease.take(mis.ukprn())).isTrue();
            String location = mis.send(file).header("Location");
            JobRows rows = new JobRows(lease.handle(), json);
            ImportJob job = rows.start(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)))
                    .orElseThrow();
            ImportRun run = new ImportRun(
                    lease.handle(), rows, job, outbox, new SmallChunks(config), stopping(lease, chunks, kind));
            assertThatThrownBy(run::run).isInstanceOfAny(StopSignal.Stopped.class, JdbiException.class);
            return location;
        } finally {
            lease.close();
        }
    }

    private StopSignal stopping(JobLease lease, int chunks, Stop kind) {
        return new StopSignal() {
            private int checks;

            @Override
            void check() {
                if (checks++ == chunks) {
                    stop();
                }
            }

            private void stop() {
                if (kind == Stop.ORDERLY) {
                    throw new Stopped();
                }
                assertThatThrownBy(() -> lease.handle().execute("select pg_terminate_backend(pg_backend_pid())"))
                        .isInstanceOf(JdbiException.class);
            }
        };
    }
}
