package org.withme.learner.record.mis.working;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.withme.learner.record.mis.receiving.ImportWakeUp;
import org.withme.learner.record.mis.receiving.MisConfig;
import org.withme.platform.events.Outbox;
import org.withme.platform.events.TraceParent;
import org.withme.platform.problem.ProblemTranslation;
import org.withme.platform.problem.StandardProblem;

/** Works off the returns of all colleges, one at a time on this instance, one at a time per college anywhere. */
@Singleton
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final long PATIENCE_MILLIS = 8_000;

    private final Jdbi database;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final ImportWakeUp wakeUp;
    private final MisConfig config;
    private StopSignal stop = new StopSignal();
    private volatile Thread thread;

    ImportWorker(Jdbi database, ObjectMapper json, Outbox outbox, ImportWakeUp wakeUp, MisConfig config) {
        this.database = database;
        this.json = json;
        this.outbox = outbox;
        this.wakeUp = wakeUp;
        this.config = config;
    }

    void onStart(@Observes StartupEvent event) {
        if (config.worker().enabled()) {
            start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        stop();
    }

    synchronized void start() {
        stop = new StopSignal();
        StopSignal own = stop;
        thread = new Thread(() -> work(own), "ilr-import");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops at the next chunk; the job goes on when a worker takes it again. */
    synchronized void stop() {
        stop.raise();
        wakeUp.wake();
        try {
            if (thread != null) {
                thread.join(PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether returns are worked off here, or are not meant to be. */
    boolean isWell() {
        Thread worker = thread;
        return !config.worker().enabled() || worker != null && worker.isAlive();
    }

    private void work(StopSignal own) {
        while (!own.isRaised()) {
            try {
                workOff(own);
                wakeUp.await(config.worker().poll());
            } catch (JdbiException e) {
                LOG.warnf("Returns wait for the database: %s", e.getMessage());
                rest();
            } catch (StopSignal.Stopped e) {
                LOG.info("The import worker stops");
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                LOG.error("The import worker stumbled and goes on", e);
                rest();
            }
        }
    }

    /** Everything that has its turn, until nothing has. */
    private void workOff(StopSignal own) {
        try (JobLease lease = JobLease.open(database)) {
            JobRows rows = new JobRows(lease.handle(), json);
            rows.discardOlderThan(config.keepFor().toMillis());
            boolean worked = true;
            while (worked) {
                worked = false;
                for (JobRows.Turn turn : rows.next()) {
                    own.check();
                    worked |= take(lease, rows, turn, own);
                }
            }
        }
    }

    private boolean take(JobLease lease, JobRows rows, JobRows.Turn turn, StopSignal own) {
        if (!lease.take(turn.ukprn())) {
            return false;
        }
        try {
            Optional<ImportJob> job = rows.start(turn.id());
            if (job.isPresent()) {
                run(lease, rows, job.get(), own);
            }
            return job.isPresent();
        } finally {
            lease.release(turn.ukprn());
        }
    }

    private void run(JobLease lease, JobRows rows, ImportJob job, StopSignal own) {
        Context trace = job.traceparent() == null ? Context.root() : TraceParent.parent(job.traceparent());
        Scope scope = trace.makeCurrent();
        try {
            new ImportRun(lease.handle(), rows, job, outbox, config, own).run();
        } catch (StopSignal.Stopped e) {
            throw e;
        } catch (SQLException | IOException | RuntimeException | Error e) {
            lease.prepareAgain();
            if (isInfrastructure(e)) {
                LOG.warnf("Return %s waits for the database: %s", job.id(), e.getMessage());
                rows.postponed(job.id(), config.worker().retryAfter().toMillis());
            } else {
                fail(rows, job, e);
            }
        } finally {
            scope.close();
        }
    }

    /** The database could not, which says nothing about the return. */
    private static boolean isInfrastructure(Throwable failure) {
        return ProblemTranslation.of(failure).type() == StandardProblem.UNAVAILABLE;
    }

    private void fail(JobRows rows, ImportJob job, Throwable failure) {
        int attempts = job.attempts() + 1;
        boolean givenUp = attempts >= config.worker().attempts();
        LOG.errorf(failure, "Return %s failed, attempt %d", job.id(), attempts);
        rows.failed(job.id(), attempts, givenUp, config.worker().retryAfter().toMillis());
    }

    private void rest() {
        try {
            Thread.sleep(config.worker().poll().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
