package org.withme.learner.record.learningaim;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
class ResumingDownloadsTest {

    private static final int ROWS = 2_500;

    @Inject
    Jdbi database;

    @Inject
    DownloadConfig config;

    @Inject
    DownloadWorker worker;

    @Test
    void a_loading_that_stops_between_two_chunks_goes_on_where_it_was() throws Exception {
        // Given
        String location;
        worker.stop();
        try (Handle handle = database.open()) {
            location = aimsOf(ROWS).sentAsCsv().then().statusCode(202).extract().header("Location");
            AtomicInteger chunks = new AtomicInteger();
            new DownloadRun(handle, config, () -> chunks.getAndIncrement() == 1).next();
            assertThat(TheDatabase.count("select count(*) from learning_aim where learn_aim_ref like 'RES%'"))
                    .isEqualTo(config.chunk());
            TheDatabase.write("update learning_aim set title = 'Not read again' where learn_aim_ref = 'RES0'");
        } finally {
            // When
            worker.start();
        }
        JsonPath done = ADownload.atRest(location);

        // Then
        assertThat(done.getString("state")).isEqualTo("LOADED");
        assertThat(done.getInt("aims.read")).isEqualTo(ROWS);
        assertThat(TheDatabase.count("select count(*) from learning_aim where learn_aim_ref like 'RES%'"))
                .isEqualTo(ROWS);
        assertThat(TheDatabase.texts("select title from learning_aim where learn_aim_ref = 'RES0'"))
                .containsExactly("Not read again");
        assertThat(TheDatabase.count(
                        "select count(*) from learning_aim_download_chunk where download_id::text = ?",
                        done.getString("id")))
                .isZero();
    }

    private static ADownload aimsOf(int rows) {
        return ADownload.of(
                "LearningDelivery.csv",
                IntStream.range(0, rows)
                        .mapToObj(row -> "RES" + row + ",Diploma " + row)
                        .collect(Collectors.joining("\n", "LearnAimRef,LearnAimRefTitle\n", "\n")));
    }
}
