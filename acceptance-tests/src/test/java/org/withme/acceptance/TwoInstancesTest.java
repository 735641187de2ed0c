package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;
import static org.withme.acceptance.world.IlrLearner.learners;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Platform;
import org.withme.acceptance.world.PublishedEvent;
import org.withme.acceptance.world.Request;
import org.withme.acceptance.world.ServiceDatabase;
import org.withme.acceptance.world.Topics;
import org.withme.stack.ServiceProcess;

/** Two instances share one database and one consumer group; one of them is killed while both are busy. */
@Isolated
class TwoInstancesTest {

    private static final int BEFORE_THE_CRASH = 40;
    private static final int AFTER_THE_CRASH = 20;
    private static final Duration HEALED = Duration.ofSeconds(90);

    private final Platform platform = Platform.running();
    private final College ashdown = College.opens();
    private final Person learner = ashdown.welcomes(aLearner("A0001"));
    private final ServiceProcess second = platform.replica("iag-service").start();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean enough = new AtomicBoolean();

    @AfterEach
    void one_is_left() {
        enough.set(true);
        second.stop();
    }

    @Test
    void what_either_acknowledged_is_there_is_published_once_in_order_and_the_other_goes_on_consuming() {
        // Given
        List<CompletableFuture<Void>> load = Stream.of(platform.service("iag-service"), second)
                .map(instance -> CompletableFuture.runAsync(() -> declareAgainAndAgain(instance)))
                .toList();

        // When
        await().atMost(HEALED).until(() -> acknowledged.size() >= BEFORE_THE_CRASH);
        second.kill();
        int atTheCrash = acknowledged.size();
        await().atMost(HEALED).until(() -> acknowledged.size() >= atTheCrash + AFTER_THE_CRASH);
        enough.set(true);
        load.forEach(CompletableFuture::join);

        // Then
        List<String> stored =
                ServiceDatabase.IAG.column("select id from ambition where learner_id::text = ?", learner.subject());
        assertThat(stored).containsAll(acknowledged);
        List<PublishedEvent> published = Topics.of(learner.subject()).stream()
                .filter(event -> event.topic().equals(Topics.IAG))
                .toList();
        assertThat(published.stream()
                        .map(event -> event.data().path("ambitionId").asText())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(stored);
        assertThat(published.stream().map(PublishedEvent::version).distinct().sorted())
                .isEqualTo(IntStream.rangeClosed(1, stored.size())
                        .asLongStream()
                        .boxed()
                        .toList());
        assertThat(Journeys.of(learner).awaits("iag.ambition-declared.v1", stored.size()))
                .hasSize(stored.size());

        // And when
        IlrLearner[] joining = learners("B", 30).toArray(IlrLearner[]::new);
        ashdown.mis().sends(ashdown.aReturn().listing(aLearner("A0001")).listing(joining));

        // Then
        await("the partitions of the instance that died")
                .atMost(HEALED)
                .until(() -> ServiceDatabase.IAG.number("""
                        select count(distinct learner_id) from access_grant where ukprn = ?""", ashdown.ukprn()) >= joining.length);
    }

    /** Until it is enough, or the instance is gone: a request that it did not answer may or may not have been done. */
    private void declareAgainAndAgain(ServiceProcess instance) {
        URI ambitions = URI.create("http://localhost:" + instance.port() + "/v1/iag/ambitions");
        while (!enough.get()) {
            try {
                Answer answer = Request.to("POST", ambitions)
                        .bearer(learner.token())
                        .json("{\"words\": \"To teach.\"}")
                        .send();
                acknowledged.add(answer.is(201).at("/id").asText());
            } catch (UncheckedIOException e) {
                return;
            }
        }
    }
}
