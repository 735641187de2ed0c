package org.withme.learner.record.learningaim;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The loading's own connection, and on it the advisory lock by which one instance loads at a time; who dies loses both. */
final class DownloadLease implements AutoCloseable {

    private static final int LOCK = 1279349331;

    private final Handle handle;
    private final boolean ours;

    private DownloadLease(Handle handle, boolean ours) {
        this.handle = handle;
        this.ours = ours;
    }

    static DownloadLease open(Jdbi database) {
        Handle handle = database.open();
        try {
            return new DownloadLease(handle, ask(handle, "select pg_try_advisory_lock(?)"));
        } catch (RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    Handle handle() {
        return handle;
    }

    boolean isOurs() {
        return ours;
    }

    @Override
    public void close() {
        try (handle) {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
            if (ours) {
                ask(handle, "select pg_advisory_unlock(?)");
            }
        }
    }

    private static boolean ask(Handle handle, String sql) {
        return handle.select(sql, LOCK).mapTo(Boolean.class).one();
    }
}
