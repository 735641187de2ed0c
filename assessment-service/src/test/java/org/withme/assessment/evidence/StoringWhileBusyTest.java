package org.withme.assessment.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.EvidenceFixture.evidenceOf;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.platform.testing.TheDatabase;

/** A4: who has sent a whole file need not send it again because others were quicker. */
@QuarkusTest
class StoringWhileBusyTest {

    private static final byte[] PLAN = "A week of meals.".getBytes(UTF_8);
    private static final Duration OFTEN = Duration.ofMillis(20);

    @Test
    void A4_a_whole_file_is_stored_as_soon_as_the_database_can() throws SQLException {
        // Given
        AssessmentFixture assessment = started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with("NEGOTIATED").published(ASHDOWN));
        CompletableFuture<Integer> upload;
        try (Connection other = TheDatabase.connection()) {
            other.setAutoCommit(false);
            hold(other, assessment.id());

            // When: it waited for the row longer than a statement may
            upload = CompletableFuture.supplyAsync(() -> evidenceOf(assessment)
                    .submitsFile("plan.txt", PLAN)
                    .extract()
                    .statusCode());
            await().pollInterval(OFTEN).until(this::waits);
            await().pollInterval(OFTEN).until(() -> !waits());
            other.rollback();
        }

        // Then
        assertThat(upload.join()).isEqualTo(201);
    }

    private void hold(Connection other, UUID assessment) throws SQLException {
        try (PreparedStatement held = other.prepareStatement("select 1 from assessment where id = ? for update")) {
            held.setObject(1, assessment);
            held.execute();
        }
    }

    private boolean waits() {
        return TheDatabase.count("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like '%assessment%'""") > 0;
    }
}
