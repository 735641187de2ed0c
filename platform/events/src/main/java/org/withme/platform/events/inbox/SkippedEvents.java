package org.withme.platform.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Events that never take effect here because an operator decided so; in the running transaction. */
@ApplicationScoped
class SkippedEvents {

    private static final String ADD =
            "INSERT INTO skipped_event (topic, source, stream, version, type, reason, operator)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final Jdbi database;

    SkippedEvents(Jdbi database) {
        this.database = database;
    }

    /** An event's place in the log. */
    record Place(StreamKey key, long version) {}

    void add(Message message, Replay.SkipReason reason, String operator) {
        StreamKey key = message.key();
        database.useHandle(handle -> handle.execute(
                ADD, key.topic(), key.source(), key.stream(), message.version(), message.type(), reason, operator));
    }

    Set<Place> all() {
        return database.withHandle(handle -> handle.select("SELECT topic, source, stream, version FROM skipped_event")
                .map((row, context) -> new Place(
                        new StreamKey(row.getString(1), row.getString(2), row.getObject(3, UUID.class)),
                        row.getLong(4)))
                .set());
    }
}
