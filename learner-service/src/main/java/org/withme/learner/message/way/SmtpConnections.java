package org.withme.learner.message.way;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connections that are kept open for the next e-mails, and the clock that ends one that takes too long. */
final class SmtpConnections implements AutoCloseable {

    private final long limit;
    private final int most;
    private final BlockingDeque<SmtpConnection> idle;
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "smtp-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    SmtpConnections(WaysConfig.Smtp config) {
        this.limit = config.timeout().toNanos();
        this.most = config.keptOpen();
        this.idle = new LinkedBlockingDeque<>(Math.max(1, most));
        watch.setRemoveOnCancelPolicy(true);
    }

    /** One that was kept open, the last used first; null if there is none. */
    @Nullable SmtpConnection kept() {
        return idle.pollFirst();
    }

    void keep(SmtpConnection connection) {
        if (most < 1 || !idle.offerFirst(connection)) {
            connection.close();
        }
    }

    /** When an e-mail that is handed over now must be done with, by the clock of {@link System#nanoTime}. */
    long deadline() {
        return System.nanoTime() + limit;
    }

    /** Ends the connection when its time is over, unless this is cancelled before. */
    ScheduledFuture<?> watch(SmtpConnection connection, long deadline) {
        return watch.schedule(connection::abort, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        for (SmtpConnection connection = kept(); connection != null; connection = kept()) {
            connection.close();
        }
    }
}
