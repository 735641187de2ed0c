package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.EveryDoor;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.ServiceDatabase;
import org.withme.acceptance.world.Topics;

/** A projection that is made again from the log is the one that grew while things happened (R6, L24). */
class ProjectionsAreRebuiltTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final College ashdown = College.opens();
    private final Person learner = ashdown.welcomes(aLearner("A0001"));
    private final Person operator = Person.ofTheDemo("operator");

    @Test
    void the_journey_with_entries_of_all_services_is_identical() {
        // Given
        EveryDoor.opened(ashdown, learner, "To teach.");
        Journeys.of(learner).awaits("advocacy.authority-given.v1");
        List<JsonNode> grown = Journeys.of(learner).projected();

        // When
        rebuild("learner-service", "journey");

        // Then
        assertThat(grown.stream().map(entry -> entry.path("service").asText()).distinct())
                .contains("learner-service", "assessment-service", "iag-service", "advocate-service");
        assertThat(Journeys.of(learner).projected()).isEqualTo(grown);
    }

    @ParameterizedTest
    @CsvSource({"assessment-service", "iag-service", "advocate-service"})
    void what_each_service_knows_of_grants_and_consents_is_identical(String service) {
        // Given
        Topics.awaitAllPublished(LIMIT);
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
