package org.withme.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** The test application's set-wise projection: one statement for all, that also notes how many came together. */
@ApplicationScoped
class NoteGatherer implements SetWiseHandler {

    private static final String GATHER = """
            INSERT INTO gathered_note (stream, version, together)
            SELECT *, :together FROM unnest(:streams, :versions)""";

    private final Jdbi database;
    private final Map<UUID, Long> unbearable = new ConcurrentHashMap<>();
    private final AtomicInteger limit = new AtomicInteger(Integer.MAX_VALUE);

    NoteGatherer(Jdbi database) {
        this.database = database;
    }

    /** From now on that event fails, and every batch that it is in. */
    void refuse(UUID stream, long version) {
        unbearable.put(stream, version);
    }

    /** The next batch of more than so many loses its connection; one only. */
    void loseConnectionBeyond(int together) {
        limit.set(together);
    }

    boolean hasLostConnection() {
        return limit.get() == Integer.MAX_VALUE;
    }

    @Override
    public String name() {
        return "gatherer";
    }

    @Override
    public boolean handles(String type) {
        return type.equals(NoteGathered.TYPE);
    }

    @Override
    public void handleAll(List<ReceivedEvent> events) {
        database.useHandle(handle -> handle.createUpdate(GATHER)
                .bind("together", events.size())
                .bindArray(
                        "streams",
                        UUID.class,
                        events.stream().map(ReceivedEvent::stream).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        events.stream().map(ReceivedEvent::version).toList())
                .execute());
        if (events.stream().anyMatch(event -> event.version() == unbearable.getOrDefault(event.stream(), 0L))) {
            throw new IllegalStateException("unbearable");
        }
        if (events.size() > limit.get()) {
            limit.set(Integer.MAX_VALUE);
            throw new IllegalStateException(new SQLException("gone", "08006"));
        }
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public void reset() {
        database.useHandle(handle -> handle.execute("DELETE FROM gathered_note"));
    }
}
