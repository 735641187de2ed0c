package org.withme.platform.events;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The test application's projection; it cannot bear the streams that a test names. */
@ApplicationScoped
public class NoteReader implements EventHandler {

    private final AgroalDataSource dataSource;
    private final Set<UUID> unbearable = ConcurrentHashMap.newKeySet();

    NoteReader(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
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
        update(
                "INSERT INTO read_note (stream, stream_kind, version, text, event_id, topic, effort, trace_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                event.stream(),
                event.streamKind(),
                event.version(),
                event.data().path("text").asText(),
                event.id(),
                event.topic(),
                event.effort().orElse(null),
                Span.current().getSpanContext().getTraceId());
        if (unbearable.contains(event.stream())) {
            suffer(event.data().path("text").asText());
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
