package org.withme.learner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.testing.Contracts;
import org.withme.platform.testing.ForeignEvent;
import org.withme.platform.testing.KafkaResource;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@DisplayName("A rebuilt journey is the one that grew (L24)")
class RebuiltJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Tokens OPERATOR = Tokens.as("platform-operator");
    private static final String PROJECTION = "/v1/operations/learner-service/projections/journey";

    private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", KafkaResource.bootstrapServers());
    private static final List<String> TOPICS = List.of("assessment-events", "iag-events", "advocacy-events");

    private final UUID sam = aLearner().at(ASHDOWN).exists();

    @Inject
    JourneyProjection projection;

    @Test
    void replayed_in_another_order_killed_twice_and_rebuilt_it_is_identical() throws SQLException {
        // Given
        happensInEveryService();
        List<String> grown = rows();
        List<ProducerRecord<byte[], byte[]>> again = new ArrayList<>();
        for (int copy = 0; copy < 3; copy++) {
            again.addAll(recordsOfSam());
        }
        Collections.shuffle(again, new Random(26));
        send(again);
        killARebuildInTheMiddle();
        killARebuildInTheMiddle();
        TheDatabase.write("update journey_entry set type = 'corrupt' where learner_id = ?", sam);
        TheDatabase.write("delete from journey_entry where learner_id = ? and source = 'iag-service'", sam);

        // When
        rebuild();

        // Then
        assertThat(rows()).isEqualTo(grown);
    }

    @Test
    void which_of_two_that_claim_one_id_is_told_does_not_depend_on_which_came_first() {
        // Given
        UUID id = UUID.randomUUID();
        ReceivedEvent one = event(id, "assessment-service", "assessment-events", "assessment.agreed.v1");
        ReceivedEvent other = event(id, "iag-service", "iag-events", "iag.ambition-let-go.v1");

        // When
        projection.handleAll(List.of(one));
        projection.handleAll(List.of(other));
        List<String> first = rows();
        TheDatabase.write("delete from journey_entry where learner_id = ?", sam);
        projection.handleAll(List.of(other));
        projection.handleAll(List.of(one));
        List<String> last = rows();
        TheDatabase.write("delete from journey_entry where learner_id = ?", sam);
        projection.handleAll(List.of(other, one, other));
        List<String> together = rows();

        // Then
        assertThat(first).hasSize(1).isEqualTo(last).isEqualTo(together);
    }

    /** With one id that two services claim. */
    private void happensInEveryService() {
        UUID claimedTwice = UUID.randomUUID();
        for (int version = 1; version <= 6; version++) {
            happens("assessment-service", "assessment-events", "assessment.self-judged.v1", version, UUID.randomUUID());
        }
        happens("iag-service", "iag-events", "iag.ambition-declared.v1", 1, claimedTwice);
        happens("iag-service", "iag-events", "iag.ambition-let-go.v1", 2, UUID.randomUUID());
        happens("advocate-service", "advocacy-events", "advocacy.do-not-contact-set.v1", 1, claimedTwice);
        happens("advocate-service", "advocacy-events", "advocacy.do-not-contact-lifted.v1", 2, UUID.randomUUID());
        await().atMost(SOON)
                .until(() ->
                        TheDatabase.count("select coalesce(sum(version), 0) from inbox_stream where stream = ?", sam)
                                == 10);
    }

    private void happens(String service, String topic, String type, long version, UUID id) {
        String data = Contracts.read("events/" + type + ".example.json").toString();
        new ForeignEvent(id, service, topic, type, sam, version, data).publish();
    }

    /** While it waits for the entries that it is about to take away, as a kill of the service or the database leaves it. */
    private static void killARebuildInTheMiddle() throws SQLException {
        try (Connection holding = TheDatabase.connection()) {
            holding.setAutoCommit(false);
            try (Statement hold = holding.createStatement()) {
                hold.execute("select 1 from journey_entry for update");
                as(OPERATOR).post(PROJECTION + "/rebuild").then().statusCode(202);
                await().atMost(SOON)
                        .until(() -> TheDatabase.count("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                        + " where query = 'delete from journey_entry' and wait_event_type = 'Lock'")
                                == 1);
            } finally {
                holding.rollback();
            }
        }
        await().atMost(SOON).until(() -> state().equals("FAILED"));
    }

    private static void rebuild() {
        as(OPERATOR).post(PROJECTION + "/rebuild").then().statusCode(202);
        await().atMost(SOON).until(() -> !state().equals("RUNNING"));
        assertThat(state()).isEqualTo("COMPLETED");
    }

    private static String state() {
        return as(OPERATOR).get(PROJECTION).then().statusCode(200).extract().path("state");
    }

    /** Every column of every entry. */
    private List<String> rows() {
        return TheDatabase.texts("select e::text from journey_entry e where learner_id = ? order by event_id", sam);
    }

    private List<ProducerRecord<byte[], byte[]>> recordsOfSam() {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> log =
                new KafkaConsumer<>(KAFKA, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> log.partitionsFor(topic).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            log.assign(partitions);
            log.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = log.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> log.position(end.getKey()) < end.getValue())) {
                log.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (new String(record.key(), StandardCharsets.UTF_8).equals(sam.toString())) {
                        records.add(new ProducerRecord<>(
                                record.topic(), null, record.key(), record.value(), record.headers()));
                    }
                });
            }
        }
        return records;
    }

    private static void send(List<ProducerRecord<byte[], byte[]>> records) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(KAFKA, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> each : records) {
                producer.send(each).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReceivedEvent event(UUID id, String source, String topic, String type) {
        return new ReceivedEvent(
                id,
                source,
                topic,
                type,
                sam,
                "learner",
                1,
                Instant.parse("2026-07-06T11:14:05Z"),
                Contracts.read("events/" + type + ".example.json"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
