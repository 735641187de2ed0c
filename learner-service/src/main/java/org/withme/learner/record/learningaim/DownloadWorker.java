package org.withme.learner.record.learningaim;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Loads what was received, one download at a time anywhere; wakes by itself, so that a download survives every stop. */
@Singleton
class DownloadWorker {

    private static final Logger LOG = Logger.getLogger(DownloadWorker.class);
    private static final long PATIENCE_SECONDS = 8;

    private final DataSource database;
    private final DownloadConfig config;
    private volatile boolean stopping;
    private ScheduledExecutorService thread;

    DownloadWorker(DataSource database, DownloadConfig config) {
        this.database = database;
        this.config = config;
    }

    void onStart(@Observes StartupEvent event) {
        start();
    }

    void onStop(@Observes ShutdownEvent event) {
        stop();
    }

    synchronized void start() {
        stopping = false;
        thread = Executors.newSingleThreadScheduledExecutor(DownloadWorker::daemon);
        long poll = config.poll().toMillis();
        thread.scheduleWithFixedDelay(this::work, poll, poll, TimeUnit.MILLISECONDS);
    }

    /** Stops between two chunks; the download goes on when a worker takes it again. */
    synchronized void stop() {
        stopping = true;
        thread.shutdown();
        try {
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at once whether something waits. */
    void wake() {
        try {
            thread.execute(this::work);
        } catch (RejectedExecutionException e) {
            LOG.info("The download is loaded after the next start");
        }
    }

    /** A failure must not end the schedule. */
    private void work() {
        try (DownloadLease lease = DownloadLease.open(database)) {
            while (!stopping && lease.isOurs() && new DownloadRun(lease.connection(), config, () -> stopping).next()) {
                LOG.debug("A download had its turn");
            }
        } catch (SQLException e) {
            LOG.warnf("Downloads of learning aims wait for the database: %s", e.getSQLState());
        } catch (RuntimeException | Error e) {
            LOG.error("The loading of learning aims stumbled and goes on", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "learning-aims");
        thread.setDaemon(true);
        return thread;
    }
}
