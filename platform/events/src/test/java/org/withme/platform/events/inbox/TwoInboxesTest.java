package org.withme.platform.events.inbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.platform.events.ForeignService.note;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.events.ForeignService;
import org.withme.platform.events.OnRealServers;
import org.withme.platform.events.ReadNotes;
import org.withme.platform.events.kafka.HastyClients;
import org.withme.platform.events.kafka.KafkaClients;
import org.withme.platform.events.kafka.Topics;

/** The inbox of the application and that of a second instance in the same consumer group, on the same database. */
@QuarkusTest
@OnRealServers
class TwoInboxesTest {

    private static final String TOPIC = "foreign-events";

    @Inject
    EventsConfig config;

    @Inject
    @Identifier("default-kafka-broker") Map<String, Object> connection;

    @Inject
    KafkaClients clients;

    @Inject
    Topics topics;

    @Inject
    PollProcessor processor;

    @Inject
    Delivery delivery;

    @Inject
    StreamLedger ledger;

    @Inject
    LaneFreshness freshness;

    @Inject
    Sources sources;

    @Inject
    javax.sql.DataSource dataSource;

    @Inject
    @DataSource("relay")
    javax.sql.DataSource looking;

    @Inject
    ForeignService foreign;

    @Inject
    ReadNotes read;

    private final List<UUID> streams =
            IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();

    private InboxLoop second;
    private Thread secondInstance;

    @AfterEach
    void stop() throws InterruptedException {
        second.stop();
        secondInstance.join();
        await().atMost(60, SECONDS).until(() -> members().size() == 1);
    }

    @Test
    void two_share_the_partitions_and_one_that_leaves_under_load_loses_and_doubles_nothing() throws Exception {
        // Given
        startSecond(clients, processor);

        // When
        publish(1, 5);
        second.stop();
        publish(6, 10);

        // Then
        allRead(10);
    }

    @Test
    void one_that_dies_between_effect_and_offset_loses_and_doubles_nothing() {
        // Given
        startSecond(clients, new PollProcessor(delivery, ledger, sources, dataSource, config) {
            @Override
            void process(List<Message> messages) {
                super.process(messages);
                second.stop();
                throw new IllegalStateException("killed before the offsets were committed");
            }
        });

        // When
        publish(1, 10);

        // Then
        allRead(10);
        await().atMost(60, SECONDS).until(() -> !secondInstance.isAlive());
    }

    @Test
    void one_that_freezes_is_replaced_and_changes_nothing_when_it_wakes() {
        // Given
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch awake = new CountDownLatch(1);
        startSecond(
                HastyClients.of(config, connection), new PollProcessor(delivery, ledger, sources, dataSource, config) {
                    @Override
                    void process(List<Message> messages) {
                        frozen.countDown();
                        await().atMost(60, SECONDS).until(() -> awake.getCount() == 0);
                        super.process(messages);
                    }
                });

        // When
        publish(1, 5);
        await().atMost(60, SECONDS).until(() -> frozen.getCount() == 0);
        allRead(5);
        awake.countDown();
        publish(6, 10);

        // Then
        allRead(10);
    }

    /** A new member has its share only some steps after it joined: until then the first reads everything. */
    private void startSecond(KafkaClients its, PollProcessor how) {
        InboxMetrics metrics = new InboxMetrics(config, new SimpleMeterRegistry(), looking);
        second = new InboxLoop(TOPIC, its, topics, how, metrics, freshness, Duration.ofMillis(500));
        secondInstance = new Thread(second, "second inbox");
        secondInstance.start();
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(members()).hasSize(2).allSatisfy(member -> assertThat(
                                member.assignment().topicPartitions())
                        .isNotEmpty()));
    }

    private void publish(int first, int last) {
        IntStream.rangeClosed(first, last)
                .forEach(number -> foreign.publish(streams.stream()
                        .map(stream -> note(stream, number, String.valueOf(number)))
                        .toArray(ForeignService.Draft[]::new)));
    }

    private void allRead(int last) {
        List<String> expected =
                IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toList();
        streams.forEach(stream -> await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(read.of(stream)).isEqualTo(expected)));
    }

    private Collection<MemberDescription> members() throws Exception {
        String group = clients.group(TOPIC);
        try (Admin admin = clients.admin()) {
            return admin.describeConsumerGroups(Set.of(group))
                    .describedGroups()
                    .get(group)
                    .get()
                    .members();
        }
    }
}
