package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.Criterion.toStandard;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Assessment;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Framework;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Logs;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.PublishedEvent;
import org.withme.acceptance.world.Topics;

/** One id leads from a request at the gateway to the last consumer of what it caused. */
class OneTraceTest {

    private final College ashdown = College.opens();
    private final IlrLearner zoe = aLearner("A0001");

    @Test
    void a_change_is_one_trace_from_the_gateway_through_kafka_to_the_consumer() {
        // Given
        ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();
        Person learner = ashdown.signsUp(zoe);
        String preferences = "/v1/learners/" + learner.subject() + "/preferences";
        String requestId = "trace-" + UUID.randomUUID();

        // When
        learner.asks("PATCH", preferences)
                .header("If-Match", learner.get(preferences).is(200).etag())
                .header("X-Request-Id", requestId)
                .json("{\"preferredName\":\"Zo\"}")
                .send()
                .is(200);

        // Then
        PublishedEvent event = published(learner, "learner.preferences-changed.v1");
        String traceId = event.traceId();
        assertThat(traceId).matches("[0-9a-f]{32}").doesNotMatch("0+");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(Logs.of("gateway").linesWith(traceId, requestId)).isNotEmpty();
            assertThat(Logs.of("learner-service").linesWith(traceId, requestId)).isNotEmpty();
            assertThat(Logs.of("learner-service").linesWith(traceId, event.id()))
                    .as("the consumer's line about the event")
                    .isNotEmpty();
        });
    }

    @Test
    void what_a_dispute_sets_off_in_another_service_is_part_of_its_trace_to_the_last_consumer() {
        // Given
        Person learner = ashdown.welcomes(zoe);
        Person assessor = ashdown.employs("assessor");
        Assessment assessment = Framework.regulated(assessor, toStandard(100)).startsFor(learner, assessor);
        assessment.judgesThemselves(learner, 0, "Merit").is(201);
        assessment.isJudged(assessor, 0, "Pass").is(201);

        // When
        assessment.repliesDisputing(learner, 0).is(201);
        Journeys.of(learner).awaits("advocacy.offer-made.v1");

        // Then
        PublishedEvent disputed = published(learner, "assessment.disputed.v1");
        PublishedEvent offered = published(learner, "advocacy.offer-made.v1");
        assertThat(offered.traceId()).isEqualTo(disputed.traceId());
        await().untilAsserted(() -> {
            assertThat(Logs.of("gateway").linesWith(disputed.traceId())).isNotEmpty();
            assertThat(Logs.of("assessment-service").linesWith(disputed.traceId()))
                    .isNotEmpty();
            assertThat(Logs.of("advocate-service").linesWith(disputed.traceId(), disputed.id()))
                    .as("the line of the consumer that made the offer")
                    .isNotEmpty();
            assertThat(Logs.of("learner-service").linesWith(disputed.traceId(), offered.id()))
                    .as("the line of the last consumer")
                    .isNotEmpty();
        });
    }

    private static PublishedEvent published(Person learner, String type) {
        return Topics.of(learner.subject()).stream()
                .filter(candidate -> candidate.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
