package org.withme.platform.events;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/** The test application's projection; it cannot bear the streams that a test names. */
@ApplicationScoped
public class NoteReader implements EventHandler {

    private record Note(String text) {}

    private final Jdbi database;
    private final Set<UUID> unbearable = ConcurrentHashMap.newKeySet();

    NoteReader(Jdbi database) {
        this.database = database;
    }

    public void refuse(UUID stream) {
        unbearable.add(stream);
    }

    public void accept(UUID stream) {
        unbearable.remove(stream);
    }

    @Override
    public String name() {
        return "reader";
    }

    @Override
    public boolean handles(String type) {
        return type.equals("note.written.v1");
    }

    @Override
    public void handle(ReceivedEvent event) {
        Note note = event.as(Note.class);
        update(
                "INSERT INTO read_note (stream, stream_kind, version, text, event_id, topic, effort, trace_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                event.stream(),
                event.streamKind(),
                event.version(),
                note.text(),
                event.id(),
                event.topic(),
                event.effort().orElse(null),
                Span.current().getSpanContext().getTraceId());
        if (unbearable.contains(event.stream())) {
            suffer(note.text());
        }
    }

    private void suffer(String text) {
        switch (text) {
            case "poison" -> throw new IllegalStateException("unbearable");
            case "bottomless" -> throw new StackOverflowError();
            case "endless" -> update("SET LOCAL statement_timeout = '50ms'; SELECT pg_sleep(10)");
            default -> {}
        }
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public void reset() {
        update("DELETE FROM read_note");
    }

    private void update(String sql, Object... values) {
        database.useHandle(handle -> handle.execute(sql, values));
    }
}
