package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
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
        PublishedEvent event = Topics.of(learner.subject()).stream()
                .filter(candidate -> candidate.type().equals("learner.preferences-changed.v1"))
                .findFirst()
                .orElseThrow();
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
}
