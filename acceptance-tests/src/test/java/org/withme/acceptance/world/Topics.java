package org.withme.acceptance.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Everything that the platform ever published. */
public final class Topics {

    public static final String MAIN = "learner-events";
    public static final String ACCESS = "learner-access-events";

    public static final String ASSESSMENT = "assessment-events";
    public static final String IAG = "iag-events";
    public static final String ADVOCACY = "advocacy-events";
    public static final String READS = "record-reads";

    private static final List<String> ALL = List.of(MAIN, ACCESS, ASSESSMENT, IAG, ADVOCACY, READS);

    private Topics() {}

    /** All events so far, each partition in its order. */
    public static List<PublishedEvent> all() {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", Platform.running().kafka(),
                "enable.auto.commit", "false",
                "default.api.timeout.ms", "20000",
                "isolation.level", "read_committed");
        List<PublishedEvent> events = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : ALL) {
                consumer.partitionsFor(topic)
                        .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(received -> events.add(PublishedEvent.of(received)));
            }
        }
        return events;
    }

    /** Puts events into their topics once more, in the order given. */
    public static void replay(List<PublishedEvent> events) {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", Platform.running().kafka(), "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (PublishedEvent event : events) {
                ProducerRecord<byte[], byte[]> again =
                        new ProducerRecord<>(event.topic(), bytes(event.key()), bytes(event.payload()));
                event.headers().forEach((name, value) -> again.headers().add(name, bytes(value)));
                producer.send(again).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The events that one import caused, once all that is committed is published. */
    public static List<PublishedEvent> of(ImportRun run) {
        return settled(event -> run.id().equals(event.data().path("importId").asText()));
    }

    /** The events of one learner, once all that is committed is published; main topic first, each in its order. */
    public static List<PublishedEvent> of(String learnerId) {
        return settled(event -> learnerId.equals(event.key()));
    }

    /** The events of one college, once all that is committed is published. */
    public static List<PublishedEvent> of(College college) {
        return settled(
                event -> college.ukprn().equals(event.data().path("ukprn").asText()));
    }

    public static List<PublishedEvent> settled(Predicate<PublishedEvent> wanted) {
        awaitAllPublished(Duration.ofSeconds(60));
        return all().stream().filter(wanted).toList();
    }

    /** Waits until a service has heard everything that is published of a learner. */
    public static void awaitHeard(ServiceDatabase service, String learnerId) {
        Map<String, Long> last = of(learnerId).stream()
                .collect(Collectors.toMap(PublishedEvent::topic, PublishedEvent::version, Math::max));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(last).allSatisfy((topic, version) -> assertThat(service.number(
                                "select coalesce(max(version), 0) from inbox_stream"
                                        + " where topic = ? and stream = cast(? as uuid)",
                                topic,
                                learnerId))
                        .isGreaterThanOrEqualTo(version)));
    }

    /** Waits until everything is published that is committed now; another story may go on. */
    public static void awaitAllPublished(Duration limit) {
        Map<ServiceDatabase, String> last = await().atMost(limit)
                .ignoreExceptions()
                .until(
                        () -> ServiceDatabase.ALL.stream()
                                .collect(Collectors.toMap(Function.identity(), ServiceDatabase::lastEvent)),
                        all -> true);
        await().atMost(limit)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(last)
                        .allSatisfy((database, event) ->
                                assertThat(database.unpublishedUpTo(event)).isZero()));
    }
}
