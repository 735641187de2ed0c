package org.withme.learner.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.testing.Who;

@QuarkusTest
class PeopleElsewhereTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    PeopleElsewhere elsewhere;

    @Inject
    People people;

    @Inject
    Strangers strangers;

    @AfterEach
    void keycloakIsBack() {
        FakeKeycloak.bringUp();
    }

    @Test
    void somebody_who_only_works_in_another_service_is_named_also_while_the_directory_was_away() {
        // Given
        FakeKeycloak.knows("Vera Vane", "vera", "90000001", "advocate");
        FakeKeycloak.takeDown();

        // When
        hears("Vera Vane", "advocate");
        FakeKeycloak.bringUp();

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(find("Vera Vane").map(Person::displayName))
                .contains("Vera Vane"));
    }

    @Test
    void whom_nobody_knows_is_asked_for_once_and_a_learner_never() {
        // When
        hears("Nobody at all", "adviser");
        hears("A learner", "learner");

        // Then
        assertThat(waiting()).doesNotContain(Who.subjectOf("A learner"));
        await().atMost(SOON).until(() -> !waiting().contains(Who.subjectOf("Nobody at all")));
        assertThat(find("Nobody at all")).isEmpty();
    }

    private Optional<Person> find(String name) {
        return QuarkusTransaction.requiringNew().call(() -> people.find(Who.subjectOf(name)));
    }

    private List<String> waiting() {
        return QuarkusTransaction.requiringNew().call(() -> strangers.next(1000));
    }

    private void hears(String name, String capacity) {
        ReceivedEvent event = new ReceivedEvent(
                UUID.randomUUID(),
                "advocate-service",
                "advocacy-events",
                "advocacy.contact-logged.v1",
                UUID.randomUUID(),
                "learner",
                1,
                Instant.parse("2026-07-06T12:00:00Z"),
                new ObjectMapper().createObjectNode(),
                Optional.of(Who.subjectOf(name)),
                Optional.of(capacity),
                Optional.empty(),
                "");
        QuarkusTransaction.requiringNew().run(() -> elsewhere.handle(event));
    }
}
