package org.withme.platform.events.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.withme.platform.events.EventHandler;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.events.kafka.ClusterProbe;
import org.withme.platform.events.kafka.KafkaClients;

/**
 * Makes a projection anew from the log, in one transaction: readers see the old state until the new one is whole. No
 * instance consumes meanwhile, so that the projection stands exactly where the live one stood.
 */
@ApplicationScoped
class Rebuild {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofHours(2);

    private final StreamLedger ledger;
    private final SkippedEvents skipped;
    private final Sources sources;
    private final Reactions reactions;
    private final KafkaClients clients;
    private final List<String> topics;

    Rebuild(
            StreamLedger ledger,
            SkippedEvents skipped,
            Sources sources,
            Reactions reactions,
            KafkaClients clients,
            EventsConfig config) {
        this.ledger = ledger;
        this.skipped = skipped;
        this.sources = sources;
        this.reactions = reactions;
        this.clients = clients;
        this.topics = config.subscribe().orElse(List.of());
    }

    /**
     * Returns how many messages the handler was shown; throws, and leaves all as it was, if the log is not whole.
     *
     * @param complete is told that number, last in the same transaction
     */
    long of(EventHandler handler, LongConsumer complete) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LIMIT.toSeconds())
                .call(() -> inTransaction(handler, complete));
    }

    private long inTransaction(EventHandler handler, LongConsumer complete) throws SQLException {
        ledger.holdOthers();
        handler.reset();
        Map<StreamKey, Long> live = new HashMap<>();
        for (String topic : topics) {
            live.putAll(ledger.versions(topic));
        }
        Set<SkippedEvents.Place> without = skipped.all();
        List<Message> due = new ArrayList<>();
        OrderedLog orderedLog = new OrderedLog(live, message -> {
            if (!without.contains(new SkippedEvents.Place(message.key(), message.version()))) {
                due.add(message);
            }
        });
        try (KafkaConsumer<byte[], byte[]> log = clients.reader(new ClusterProbe())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> log.partitionsFor(topic).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            log.assign(partitions);
            log.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = log.endOffsets(partitions);
            while (!orderedLog.isComplete() && !reached(log, ends)) {
                log.poll(POLL).forEach(record -> orderedLog.read(Message.of(record, sources)));
                reactions.again(due, handler);
                due.clear();
            }
        }
        orderedLog.requireComplete();
        complete.accept(orderedLog.applied());
        return orderedLog.applied();
    }

    private static boolean reached(KafkaConsumer<byte[], byte[]> log, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> log.position(end.getKey()) >= end.getValue());
    }
}
