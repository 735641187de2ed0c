package org.withme.assessment.assessment;

import static org.hamcrest.Matchers.equalTo;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.SilentLanes.eventually;
import static org.withme.platform.testing.SilentLanes.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture;
import org.withme.platform.testing.SilentLanes;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** R12: an enrolment is told by learner-service, an authority by advocate-service, and neither is while Kafka is away. */
@QuarkusTest
@TestProfile(SilentLanesTest.Heard.class)
class SilentLanesTest {

    private static final Tokens NOOR = Tokens.as("advocate").subject(Who.subjectOf("Noor Blake"));

    private final SilentLanes lanes = new SilentLanes();

    /** The lanes of learner-service and of advocate-service. */
    public static class Heard extends SilentLanes.Profile {
        public Heard() {
            super(Map.of("access", "learner-access-events", "advocacy", "advocacy-events"));
        }
    }

    @AfterEach
    void kafkaIsBack() {
        lanes.kafkaIsBack();
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
        lanes.kafkaGoesAway();

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
        lanes.kafkaIsBack();

        // Then
        eventually(() -> assessment[0].read(NOOR).statusCode(200));
        eventually(() -> assessment[0].read(assessment[0].assessor()).statusCode(200));
    }
}
