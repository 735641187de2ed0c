package org.withme.platform.events.inbox;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
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

    private static final String LAST = """
            SELECT name AS projection, state, started_at, finished_at, events, reason
              FROM projection_rebuild WHERE name = ?""";

    private final Rebuild rebuild;
    private final Handlers handlers;
    private final Jdbi projections;
    private final Jdbi database;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "rebuild");
        thread.setDaemon(true);
        return thread;
    });

    Rebuilds(Rebuild rebuild, Handlers handlers, Jdbi projections, @DataSource("relay") Jdbi database) {
        this.rebuild = rebuild;
        this.handlers = handlers;
        this.projections = projections;
        this.database = database;
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
            store(database, INTERRUPTED);
        } catch (JdbiException e) {
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
        if (store(database, BEGIN, name) == 0) {
            throw Problem.of(StandardProblem.CONFLICT).detail("This projection is being rebuilt.");
        }
        worker.execute(() -> run(projection.get()));
        return true;
    }

    public Optional<Status> last(String name) {
        return database.withHandle(handle -> handle.select(LAST, name)
                .map(ConstructorMapper.of(Status.class))
                .findOne());
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
            store(database, FAILED, reason, projection.name());
        }
    }

    private static int store(Jdbi where, String sql, @Nullable Object... values) {
        return where.withHandle(handle -> handle.execute(sql, values));
    }
}
