package org.withme.platform.events.kafka;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.ClusterResource;
import org.apache.kafka.common.ClusterResourceListener;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Passes bytes on as they are and knows which Kafka cluster its client talks to. */
public final class ClusterProbe implements Serializer<byte[]>, Deserializer<byte[]>, ClusterResourceListener {

    private final Runnable replaced;
    private volatile @Nullable String clusterId;

    public ClusterProbe() {
        this(() -> {});
    }

    /**
     * @param replaced runs when another cluster stands in the place of the one that answered before, on the client's own
     *     thread and before the client sends anything more
     */
    public ClusterProbe(Runnable replaced) {
        this.replaced = replaced;
    }

    /** The cluster of the last answer; empty before the first. */
    public Optional<String> clusterId() {
        return Optional.ofNullable(clusterId);
    }

    @Override
    public void onUpdate(ClusterResource cluster) {
        String before = clusterId;
        if (cluster.clusterId() != null) {
            clusterId = cluster.clusterId();
        }
        if (before != null && !before.equals(clusterId)) {
            replaced.run();
        }
    }

    @Override
    public byte[] serialize(String topic, byte[] data) {
        return data;
    }

    @Override
    public byte[] deserialize(String topic, byte[] data) {
        return data;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {}

    @Override
    public void close() {}
}
