package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.Criterion.negotiated;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.withme.acceptance.world.Assessment;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.ConsumerGroups;
import org.withme.acceptance.world.EveryDoor;
import org.withme.acceptance.world.Framework;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Platform;
import org.withme.acceptance.world.PublishedEvent;
import org.withme.acceptance.world.ServiceDatabase;
import org.withme.acceptance.world.Topics;
import org.withme.stack.ServiceProcess;
import org.withme.stack.StackComponent;

/** kill -9 of every service at the two moments that matter: nothing is lost and nothing is doubled (R1 to R5). */
@Isolated
class EveryServiceMayCrashTest {

    private static final Duration HEALED = Duration.ofSeconds(60);
    private static final List<String> SERVICES =
            List.of("learner-service", "assessment-service", "iag-service", "advocate-service");
    private static final int REPEATED = 50;

    private final Platform platform = Platform.running();
    private final College ashdown = College.opens();
    private final Person learner = ashdown.welcomes(aLearner("A0001"));

    @AfterEach
    void everything_runs_again() {
        if (!platform.kafkaBroker().running()) {
            platform.kafkaBroker().start();
        }
        services().stream().filter(service -> !service.running()).forEach(StackComponent::start);
    }

    @Test
    void what_was_committed_before_the_crash_is_published_after_it_and_takes_effect_once() {
        // Given
        Person assessor = ashdown.employs("assessor");
        Assessment assessment = Framework.local(assessor, negotiated()).startsFor(learner, assessor);
        String preferences = "/v1/learners/" + learner.subject() + "/preferences";
        String etag = learner.get(preferences).is(200).etag();
        Topics.awaitAllPublished(HEALED);
        platform.kafkaBroker().stop();

        // When
        learner.asks("PATCH", preferences)
                .header("If-Match", etag)
                .json("{\"preferredName\": \"Zo\"}")
                .send()
                .is(200);
        assessment.judgesThemselves(learner, 0, "Merit").is(201);
        learner.post("/v1/iag/ambitions", "{\"words\": \"To teach.\"}").is(201);
        learner.asks("PUT", "/v1/advocacy/do-not-contact").json("{}").send().is(200);
        assertThat(ServiceDatabase.ALL)
                .allSatisfy(database -> assertThat(database.unpublishedEvents()).isPositive());
        services().forEach(StackComponent::kill);
        platform.kafkaBroker().start();
        startAll();

        // Then
        Topics.awaitAllPublished(HEALED);
        for (String type : List.of(
                "learner.preferences-changed.v1",
                "assessment.self-judged.v1",
                "iag.ambition-declared.v1",
                "advocacy.do-not-contact-set.v1")) {
            assertThat(Topics.of(learner.subject()).stream()
                            .filter(event -> event.type().equals(type))
                            .map(PublishedEvent::id)
                            .distinct())
                    .as(type)
                    .hasSize(1);
            assertThat(Journeys.of(learner).awaits(type)).as(type).hasSize(1);
        }
    }

    @Test
    void what_took_effect_before_the_crash_but_was_not_yet_ticked_off_takes_effect_once() {
        // Given
        EveryDoor.opened(ashdown, learner, "To teach.");
        ServiceDatabase.awaitYearsTurned();
        Topics.awaitAllPublished(HEALED);
        SERVICES.forEach(EveryServiceMayCrashTest::awaitCaughtUp);
        Map<String, Map<String, String>> before = effects();

        // When
        services().forEach(StackComponent::kill);
        SERVICES.forEach(service -> ConsumerGroups.forgetTheLast(REPEATED, service));
        assertThat(SERVICES)
                .allSatisfy(service -> assertThat(ConsumerGroups.lag(service)).isPositive());
        startAll();

        // Then
        SERVICES.forEach(EveryServiceMayCrashTest::awaitCaughtUp);
        assertThat(effects()).isEqualTo(before);
        assertThat(ServiceDatabase.ALL)
                .allSatisfy(database -> assertThat(database.number("select count(*) from parked_stream"))
                        .isZero());
    }

    private static void awaitCaughtUp(String service) {
        await("what " + service + " has not read").atMost(HEALED).until(() -> ConsumerGroups.lag(service) == 0);
    }

    private static Map<String, Map<String, String>> effects() {
        return ServiceDatabase.ALL.stream().collect(Collectors.toMap(ServiceDatabase::name, ServiceDatabase::effects));
    }

    private List<ServiceProcess> services() {
        return SERVICES.stream().map(platform::service).toList();
    }

    /** Together, as a machine that comes up again would. */
    private void startAll() {
        services().forEach(ServiceProcess::startWithoutWaiting);
        services()
                .forEach(service ->
                        await(service.name()).atMost(Duration.ofSeconds(120)).until(service::ready));
    }
}
