package org.withme.platform.events.inbox;

/** What is known of a stream while its row is locked. */
final class StreamState {

    private final StreamKey key;
    private final long stored;
    private long version;
    private boolean parked;
    private boolean waited;

    StreamState(StreamKey key, long version) {
        this.key = key;
        this.stored = version;
        this.version = version;
    }

    StreamKey key() {
        return key;
    }

    long version() {
        return version;
    }

    boolean parked() {
        return parked;
    }

    /** Whether events of the stream may wait for their predecessors. */
    boolean waited() {
        return waited;
    }

    boolean moved() {
        return version != stored;
    }

    void advance() {
        version++;
    }

    void park() {
        parked = true;
    }

    void expectWaiting() {
        waited = true;
    }
}
