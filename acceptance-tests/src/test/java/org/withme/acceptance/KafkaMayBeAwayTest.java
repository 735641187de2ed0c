package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrAim.anAim;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.withme.acceptance.world.Application;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.ImportRun;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Platform;
import org.withme.acceptance.world.PublishedEvent;
import org.withme.acceptance.world.ServiceDatabase;
import org.withme.acceptance.world.Topics;

/** Kafka carries what happened; it is not needed for it to happen (R3, R7, R13). */
@Isolated
class KafkaMayBeAwayTest {

    private static final Duration HEALED = Duration.ofSeconds(60);
    /** Ten seconds, and a moment for the story itself. */
    private static final Duration DENIED = Duration.ofSeconds(12);

    private final Platform platform = Platform.running();
    private final College ashdown = College.opens();
    private final IlrLearner zoe = aLearner("A0001");

    @AfterEach
    void kafka_is_back() {
        if (!platform.kafkaBroker().running()) {
            platform.kafkaBroker().start();
        }
    }

    @Test
    void while_kafka_is_stopped_writes_succeed_and_their_events_arrive_when_it_is_back() {
        // Given
        ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();
        Person learner = ashdown.signsUp(zoe);
        Topics.awaitAllPublished(HEALED);

        // When
        platform.kafkaBroker().stop();
        ImportRun while_away = ashdown.mis()
                .sends(ashdown.aReturn()
                        .listing(zoe.on(anAim("60000001").plannedUntil("2027-12-17")), aLearner("A0002")))
                .completes();
        String preferences = "/v1/learners/" + learner.subject() + "/preferences";
        learner.asks("PATCH", preferences)
                .header("If-Match", learner.get(preferences).is(200).etag())
                .json("{\"preferredName\":\"Zo\"}")
                .send()
                .is(200);
        assertThat(ServiceDatabase.LEARNER.unpublishedEvents()).isPositive();
        platform.kafkaBroker().start();

        // Then
        Topics.awaitAllPublished(HEALED);
        assertThat(Topics.of(while_away).stream().map(PublishedEvent::type))
                .contains("learner.enrolment-changed.v1", "learner.enrolled.v1");
        assertThat(Topics.of(learner.subject()).stream()
                        .filter(event -> event.topic().equals(Topics.MAIN))
                        .map(PublishedEvent::version))
                .doesNotHaveDuplicates()
                .isSorted();
        assertJourneyShows(learner, "learner.enrolment-changed.v1", "learner.preferences-changed.v1");
    }

    @Test
    void a_broker_that_crashes_loses_nothing_that_was_published() {
        // Given
        ImportRun run = ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();
        int published = Topics.of(run).size();

        // When
        platform.kafkaBroker().kill();
        platform.kafkaBroker().start();

        // Then
        assertThat(Topics.of(run)).hasSize(published);
        Person learner = ashdown.signsUp(zoe);
        assertJourneyShows(learner, "learner.enrolled.v1");
    }

    /** R12: what the learner takes back meanwhile cannot reach the service that answers the adviser. */
    @Test
    void while_kafka_is_stopped_nobody_but_the_learner_is_let_in_where_rights_are_only_heard_of() {
        // Given
        Person learner = ashdown.welcomes(zoe);
        Person adviser = ashdown.employs("adviser");
        learner.post("/v1/iag/ambitions", "{\"words\": \"Turbines\"}").is(201);
        String ambitions = "/v1/iag/ambitions?learnerId=" + learner.subject();
        await().atMost(HEALED).untilAsserted(() -> adviser.get(ambitions).is(200));
        Application.CAREERS.get("/v1/iag/feed").is(200);

        // When
        platform.kafkaBroker().stop();

        // Then
        await().atMost(DENIED)
                .untilAsserted(() ->
                        assertThat(adviser.get(ambitions).problemSlug(503)).isEqualTo("rights-not-certain"));
        assertThat(adviser.get(ambitions).header("Retry-After")).isNotBlank();
        assertThat(Application.CAREERS.get("/v1/iag/feed").problemSlug(503)).isEqualTo("rights-not-certain");
        learner.get(ambitions).is(200);
        learner.post("/v1/iag/ambitions", "{\"words\": \"A bakery\"}").is(201);

        // When
        platform.kafkaBroker().start();

        // Then
        await().atMost(HEALED).untilAsserted(() -> adviser.get(ambitions).is(200));
        await().atMost(HEALED)
                .untilAsserted(() -> Application.CAREERS.get("/v1/iag/feed").is(200));
    }

    private static void assertJourneyShows(Person learner, String... types) {
        await().atMost(HEALED)
                .untilAsserted(() -> assertThat(learner.get("/v1/learners/" + learner.subject() + "/journey")
                                .is(200)
                                .json()
                                .findValuesAsText("type"))
                        .contains(types));
    }
}
