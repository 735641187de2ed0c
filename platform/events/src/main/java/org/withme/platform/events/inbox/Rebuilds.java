package org.withme.platform.events.inbox;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.withme.platform.events.EventHandler;

/** Rebuilds projections one after the other in the background and tells how it went. */
@ApplicationScoped
public class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);

    private final Rebuild rebuild;
    private final Handlers handlers;
    private final javax.sql.DataSource dataSource;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "rebuild");
        thread.setDaemon(true);
        return thread;
    });

    Rebuilds(Rebuild rebuild, Handlers handlers, @DataSource("relay") javax.sql.DataSource dataSource) {
        this.rebuild = rebuild;
        this.handlers = handlers;
        this.dataSource = dataSource;
    }

    /** What became of a rebuild. */
    public enum State {
        RUNNING,
        COMPLETED,
        FAILED
    }

    /** The last rebuild of a projection; the reason names a kind of failure, never a value. */
    public record Status(
            String projection, State state, Instant startedAt, Instant finishedAt, Long events, String reason) {}

    /** Whether there is such a projection; if so, its rebuild begins. */
    public boolean start(String name) {
        Optional<EventHandler> projection = handlers.named(name).filter(EventHandler::rebuildable);
        if (projection.isEmpty()) {
            return false;
        }
        store("""
                INSERT INTO projection_rebuild (name, state, started_at) VALUES (?, 'RUNNING', now())
                ON CONFLICT (name) DO UPDATE
                SET state = 'RUNNING', started_at = now(), finished_at = NULL, events = NULL, reason = NULL""", name);
        worker.execute(() -> run(projection.get()));
        return true;
    }

    public Optional<Status> last(String name) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT state, started_at, finished_at, events, reason FROM projection_rebuild WHERE name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Status(
                                name,
                                State.valueOf(row.getString(1)),
                                instant(row, 2),
                                instant(row, 3),
                                row.getObject(4, Long.class),
                                row.getString(5)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rebuild cannot be looked up", e);
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        worker.shutdownNow();
    }

    private void run(EventHandler projection) {
        try {
            LOG.infof("Rebuild of %s begins", projection.name());
            long events = rebuild.of(projection);
            LOG.infof("Rebuild of %s is complete after %d events", projection.name(), events);
            finish(projection, State.COMPLETED, events, null);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Rebuild of %s failed and left the projection as it was", projection.name());
            String reason = e instanceof Rereading.IncompleteLog || e instanceof HandlerFailed
                    ? e.getMessage()
                    : e.getClass().getSimpleName();
            finish(projection, State.FAILED, null, reason);
        }
    }

    private void finish(EventHandler projection, State state, Long events, String reason) {
        store(
                "UPDATE projection_rebuild SET state = ?, events = ?, reason = ?, finished_at = now() WHERE name = ?",
                state.name(),
                events,
                reason,
                projection.name());
    }

    private void store(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The rebuild's state cannot be stored", e);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
