package org.withme.acceptance.world;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Where the services stand in the topics, as Kafka remembers it. */
public final class ConsumerGroups {

    private ConsumerGroups() {}

    /**
     * Lets Kafka forget that a service, which must not be running, has read the last so many events of each partition: as if it had
     * died each time between the effect and its offset.
     */
    public static void forgetTheLast(int events, String service) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Platform.running().kafka()))) {
            for (GroupListing group :
                    of(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())) {
                if (group.groupId().startsWith(service + ".")) {
                    setBack(admin, group.groupId(), events);
                }
            }
        }
    }

    private static void setBack(Admin admin, String group, int events) {
        of(admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                .all());
        Map<TopicPartition, OffsetAndMetadata> earlier =
                of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                kept -> new OffsetAndMetadata(
                                        Math.max(0, kept.getValue().offset() - events))));
        of(admin.alterConsumerGroupOffsets(group, earlier).all());
    }

    /** How many events of its topics a service has not yet read. */
    public static long lag(String service) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Platform.running().kafka()))) {
            return of(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith(service + "."))
                    .mapToLong(group -> lag(admin, group))
                    .sum();
        }
    }

    private static long lag(Admin admin, String group) {
        var kept = of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var ends = of(admin.listOffsets(kept.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all());
        return kept.entrySet().stream()
                .mapToLong(each ->
                        ends.get(each.getKey()).offset() - each.getValue().offset())
                .sum();
    }

    private static <T> T of(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }
}
