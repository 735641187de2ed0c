package org.withme.assessment.authority;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture;
import org.withme.platform.testing.KafkaResource;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** R12: an enrolment is told by learner-service, an authority by advocate-service, and neither is while Kafka is away. */
@QuarkusTest
@TestProfile(SilentLanesTest.HeardAtOnce.class)
class SilentLanesTest {

    private static final Tokens NOOR = Tokens.as("advocate").subject(Who.subjectOf("Noor Blake"));
    private static final Duration LONG = Duration.ofSeconds(60);

    private boolean stopped;

    /** The heartbeats of both lanes, and ten seconds shortened to four. */
    public static class HeardAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "withme.events.lanes.access", "learner-access-events",
                    "withme.events.lanes.advocacy", "advocacy-events",
                    "withme.events.heartbeat.lanes", "access,advocacy",
                    "%test.withme.events.heartbeat.watched", "learner-access-events,advocacy-events",
                    "withme.events.heartbeat.watched", "learner-access-events,advocacy-events",
                    "withme.events.heartbeat.every", "300ms",
                    "withme.events.heartbeat.silence", "4s");
        }
    }

    @AfterEach
    void kafkaIsBack() {
        if (stopped) {
            KafkaResource.startAgain();
        }
    }

    @Test
    void while_kafka_is_away_neither_staff_nor_an_advocate_read_on_but_the_learner_judges_on() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        var framework = aLocalFramework().with("NEGOTIATED").published(ASHDOWN);
        AssessmentFixture[] assessment = new AssessmentFixture[1];
        eventually(() -> assessment[0] = started(sam, framework));
        TheDatabase.write(
                "insert into advocate_authority (authority_id, learner_id, subject, scope, expires_on)"
                        + " values (?, ?, ?, '{assessment}', ?)",
                UUID.randomUUID(),
                sam,
                Who.subjectOf("Noor Blake"),
                LocalDate.now().plusDays(9));
        eventually(() -> assessment[0].read(NOOR).statusCode(200));

        // When
        KafkaResource.kill();
        stopped = true;

        // Then
        eventually(() -> refused(NOOR, assessment[0].path()));
        eventually(() -> refused(assessment[0].assessor(), assessment[0].path()));
        AssessmentFixture.start(sam, framework).statusCode(503).header("Retry-After", equalTo("5"));
        assessment[0].read(assessment[0].learner()).statusCode(200);
        assessment[0].selfJudges(0, "Merit").statusCode(201);
        as(FrameworkFixture.assessor(ASHDOWN))
                .get("/v1/assessment/frameworks")
                .then()
                .statusCode(200);

        // When
        KafkaResource.startAgain();
        stopped = false;

        // Then
        eventually(() -> assessment[0].read(NOOR).statusCode(200));
        eventually(() -> assessment[0].read(assessment[0].assessor()).statusCode(200));
    }

    private static void refused(Tokens who, String address) {
        as(who).get(address)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", endsWith("/rights-not-certain"));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(LONG).untilAsserted(assertion);
    }
}
