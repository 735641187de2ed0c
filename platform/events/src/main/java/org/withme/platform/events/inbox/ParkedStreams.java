package org.withme.platform.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Streams that stopped at an event, and what is behind it; in the running transaction. */
@ApplicationScoped
class ParkedStreams {

    private static final String PARK = """
            INSERT INTO parked_stream (topic, source, stream, version, type, reason) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (topic, source, stream)
            DO UPDATE SET version = excluded.version, type = excluded.type, reason = excluded.reason""";

    private static final String RELEASE = "DELETE FROM parked_stream WHERE (topic, source, stream) = (?, ?, ?)";

    private static final String SOURCES =
            "SELECT source FROM parked_stream WHERE topic = ? AND stream = ? ORDER BY source";

    private static final String PAGE = """
            SELECT p.topic, p.source, p.stream, p.version, p.type, p.reason, p.parked_at AS since,
                   (SELECT count(*) FROM parked_event e
                     WHERE (e.topic, e.source, e.stream) = (p.topic, p.source, p.stream)) AS events
            FROM parked_stream p
            WHERE (p.topic, p.source, p.stream) > (?, ?, ?)
            ORDER BY p.topic, p.source, p.stream LIMIT ?""";

    private final Jdbi database;
    private final MessageTable waiting;
    private final MessageTable events;

    ParkedStreams(Jdbi database) {
        this.database = database;
        this.waiting = new MessageTable(database, "inbox_waiting");
        this.events = new MessageTable(database, "parked_event");
    }

    /** Stops the stream at this message; what waits behind it waits here from now on. */
    void park(Message message, String reason) {
        StreamKey key = message.key();
        database.useHandle(handle -> handle.execute(
                PARK, key.topic(), key.source(), key.stream(), message.version(), message.type(), reason));
        events.add(message);
        waiting.moveAll(key, events);
    }

    /** The stream stopped again, at what is its first event now. */
    void parkAgain(StreamKey key, String reason) {
        first(key).ifPresent(message -> park(message, reason));
    }

    /** Keeps a later event of a parked stream behind the others. */
    void add(Message message) {
        events.add(message);
    }

    Optional<Message> first(StreamKey key) {
        return events.firstFrom(key, 0);
    }

    List<Message> from(StreamKey key, long version, int most) {
        return events.from(key, version, most);
    }

    long count(StreamKey key) {
        return events.count(key);
    }

    void removeUpTo(StreamKey key, long version) {
        events.removeUpTo(key, version);
    }

    /** Lets the stream go on; events behind a gap wait for their predecessors as usual. */
    void release(StreamKey key) {
        database.useHandle(handle -> handle.execute(RELEASE, key.topic(), key.source(), key.stream()));
        events.moveAll(key, waiting);
    }

    /** Of every source: an operator names topic and stream. */
    List<StreamKey> keys(String topic, UUID stream) {
        return database.withHandle(handle -> handle.select(SOURCES, topic, stream)
                .map((row, context) -> new StreamKey(topic, row.getString(1), stream))
                .list());
    }

    List<Replay.Parked> after(StreamKey last, int limit) {
        return database.withHandle(handle -> handle.select(PAGE, last.topic(), last.source(), last.stream(), limit)
                .map(ConstructorMapper.of(Replay.Parked.class))
                .list());
    }
}
