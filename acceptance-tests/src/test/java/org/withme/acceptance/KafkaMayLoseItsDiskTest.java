package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.EveryDoor;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Platform;
import org.withme.acceptance.world.PublishedEvent;
import org.withme.acceptance.world.ServiceDatabase;
import org.withme.acceptance.world.Topics;

/** The log is filled again from the outboxes; what was made of it stays whole and goes on growing (R3, R4, R13). */
@Isolated
class KafkaMayLoseItsDiskTest {

    private static final Duration HEALED = Duration.ofMinutes(2);

    private final Platform platform = Platform.running();
    private final College ashdown = College.opens();
    private final Person learner = ashdown.welcomes(aLearner("A0001"));

    @AfterEach
    void kafka_is_back() {
        if (!platform.kafkaBroker().running()) {
            platform.kafkaBroker().start();
        }
    }

    @Test
    void with_its_data_gone_kafka_is_filled_again_and_nothing_takes_effect_twice() {
        // Given
        EveryDoor.opened(ashdown, learner, "To teach.");
        Topics.awaitHeard(ServiceDatabase.LEARNER, learner.subject());
        List<JsonNode> journey = Journeys.of(learner).projected();

        // When
        platform.kafkaBroker().stop();
        platform.loseKafkasData();
        platform.kafkaBroker().start();

        // Then
        Set<String> committed = ServiceDatabase.ALL.stream()
                .flatMap(database -> database.column("select id from outbox").stream())
                .collect(Collectors.toCollection(TreeSet::new));
        await().atMost(HEALED)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> Topics.all().stream()
                        .map(PublishedEvent::id)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .containsAll(committed));
        learner.post("/v1/iag/ambitions", "{\"words\": \"To build.\"}").is(201);
        assertThat(Journeys.of(learner).awaits("iag.ambition-declared.v1", 2)).hasSize(2);
        assertThat(Journeys.of(learner).projected()).hasSize(journey.size() + 1).containsAll(journey);
    }
}
