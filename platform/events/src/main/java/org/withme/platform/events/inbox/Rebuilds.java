package org.withme.platform.events.inbox;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.withme.platform.events.EventHandler;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Rebuilds projections one after the other in the background and tells how it went. */
@ApplicationScoped
public class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);

    /** Not while one runs; a row that only says so, while nobody holds the others, was left by a kill. */
    private static final String BEGIN = """
            INSERT INTO projection_rebuild AS r (name, state, started_at) VALUES (?, 'RUNNING', now())
            ON CONFLICT (name) DO UPDATE
            SET state = 'RUNNING', started_at = now(), finished_at = NULL, events = NULL, reason = NULL
            WHERE r.state <> 'RUNNING' OR\s""" + StreamLedger.NOBODY_REBUILDS;

    private static final String INTERRUPTED =
            "UPDATE projection_rebuild SET state = 'FAILED', reason = 'interrupted', finished_at = now()"
                    + " WHERE state = 'RUNNING' AND " + StreamLedger.NOBODY_REBUILDS;

    private static final String COMPLETED = "UPDATE projection_rebuild"
            + " SET state = 'COMPLETED', events = ?, reason = NULL, finished_at = now() WHERE name = ?";

    private static final String FAILED = "UPDATE projection_rebuild"
            + " SET state = 'FAILED', reason = ?, finished_at = now() WHERE name = ? AND state = 'RUNNING'";

    private final Rebuild rebuild;
    private final Handlers handlers;
    private final javax.sql.DataSource projections;
    private final javax.sql.DataSource dataSource;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "rebuild");
        thread.setDaemon(true);
        return thread;
    });

    Rebuilds(
            Rebuild rebuild,
            Handlers handlers,
            javax.sql.DataSource projections,
            @DataSource("relay") javax.sql.DataSource dataSource) {
        this.rebuild = rebuild;
        this.handlers = handlers;
        this.projections = projections;
        this.dataSource = dataSource;
    }

    /** What became of a rebuild. */
    @Schema(name = "RebuildState")
    public enum State {
        RUNNING,
        COMPLETED,
        FAILED
    }

    /** The last rebuild of a projection; the reason names a kind of failure, never a value. */
    @Schema(name = "Rebuild")
    public record Status(
            String projection,
            State state,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Long events,
            @Nullable String reason) {}

    /** What was running when the service was killed left the projection as it was. */
    void tidy(@Observes StartupEvent start) {
        try {
            store(dataSource, INTERRUPTED);
        } catch (IllegalStateException e) {
            LOG.warnf(e, "Interrupted rebuilds are not marked now");
        }
    }

    /**
     * Whether there is such a projection; if so, its rebuild begins.
     *
     * @throws Problem 409 while one runs
     */
    public boolean start(String name) {
        Optional<EventHandler> projection = handlers.named(name).filter(EventHandler::rebuildable);
        if (projection.isEmpty()) {
            return false;
        }
        if (store(dataSource, BEGIN, name) == 0) {
            throw Problem.of(StandardProblem.CONFLICT).detail("This projection is being rebuilt.");
        }
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
            long events = rebuild.of(projection, shown -> store(projections, COMPLETED, shown, projection.name()));
            LOG.infof("Rebuild of %s is complete after %d events", projection.name(), events);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Rebuild of %s failed and left the projection as it was", projection.name());
            String reason = e instanceof OrderedLog.IncompleteLog || e instanceof HandlerFailed
                    ? e.getMessage()
                    : e.getClass().getSimpleName();
            store(dataSource, FAILED, reason, projection.name());
        }
    }

    private static int store(javax.sql.DataSource where, String sql, Object... values) {
        try (Connection connection = where.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The rebuild's state cannot be stored", e);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
