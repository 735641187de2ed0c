package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.ConsumerGroups;
import org.withme.acceptance.world.EveryDoor;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Platform;
import org.withme.acceptance.world.PublishedEvent;
import org.withme.acceptance.world.ServiceDatabase;
import org.withme.acceptance.world.Topics;
import org.withme.stack.ServiceProcess;

/** A projection that is made again from the log is the one that grew while things happened (R6, L24). */
@Isolated
class ProjectionsAreRebuiltTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final College ashdown = College.opens();
    private final Person learner = ashdown.welcomes(aLearner("A0001"));
    private final Person operator = Person.ofTheDemo("operator");
    private final ServiceProcess service = Platform.running().service("learner-service");

    @AfterEach
    void it_runs_again() {
        if (!service.running()) {
            service.start();
        }
    }

    @Test
    void the_journey_with_entries_of_all_services_is_identical() {
        // Given
        EveryDoor.opened(ashdown, learner, "To teach.");
        Topics.awaitHeard(ServiceDatabase.LEARNER, learner.subject());
        List<JsonNode> grown = Journeys.of(learner).projected();

        // When
        rebuild("learner-service", "journey");

        // Then
        assertThat(grown.stream().map(entry -> entry.path("service").asText()).distinct())
                .contains("learner-service", "assessment-service", "iag-service", "advocate-service");
        assertThat(Journeys.of(learner).projected()).isEqualTo(grown);
    }

    @Test
    void a_journey_whose_events_were_replayed_and_whose_rebuild_was_killed_twice_is_identical() {
        // Given
        EveryDoor.opened(ashdown, learner, "To teach.");
        Topics.awaitHeard(ServiceDatabase.LEARNER, learner.subject());
        List<String> grown = entries();
        List<PublishedEvent> again = new ArrayList<>();
        for (int copy = 0; copy < 3; copy++) {
            again.addAll(Topics.of(learner.subject()));
        }
        Collections.shuffle(again, new Random(26));
        Topics.replay(again);

        // When
        for (int kill = 0; kill < 2; kill++) {
            operator.post("/v1/operations/learner-service/projections/journey/rebuild", "{}")
                    .is(202);
            service.kill();
            service.start();
        }
        rebuild("learner-service", "journey");

        // Then
        assertThat(entries()).isEqualTo(grown);
    }

    private List<String> entries() {
        return ServiceDatabase.of("learner-service")
                .column(
                        "select e::text from journey_entry e where learner_id = cast(? as uuid) order by event_id",
                        learner.subject());
    }

    @ParameterizedTest
    @CsvSource({"assessment-service", "iag-service", "advocate-service"})
    void what_each_service_knows_of_grants_and_consents_is_identical(String service) {
        // Given
        ServiceDatabase.awaitYearsTurned();
        Topics.awaitAllPublished(LIMIT);
        await().atMost(LIMIT).until(() -> ConsumerGroups.lag(service) == 0);
        Map<String, String> grown = ServiceDatabase.of(service).effects();

        // When
        rebuild(service, "grants");

        // Then
        assertThat(ServiceDatabase.of(service).effects()).isEqualTo(grown);
    }

    private void rebuild(String service, String projection) {
        String path = "/v1/operations/" + service + "/projections/" + projection;
        operator.post(path + "/rebuild", "{}").is(202);
        await(path)
                .atMost(LIMIT)
                .until(() -> operator.get(path).is(200).at("/state").asText(), state -> !state.equals("RUNNING"));
        assertThat(operator.get(path).is(200).at("/state").asText()).isEqualTo("COMPLETED");
    }
}
