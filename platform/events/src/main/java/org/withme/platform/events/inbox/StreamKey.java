package org.withme.platform.events.inbox;

import java.util.Comparator;
import java.util.UUID;

/** A stream as consumers tell it: the same id from another source or on another topic is another stream. */
record StreamKey(String topic, String source, UUID stream) implements Comparable<StreamKey> {

    private static final Comparator<StreamKey> ORDER = Comparator.comparing(StreamKey::topic)
            .thenComparing(StreamKey::source)
            .thenComparing(key -> key.stream().toString());

    @Override
    public int compareTo(StreamKey other) {
        return ORDER.compare(this, other);
    }
}
