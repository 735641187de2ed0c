package org.withme.learner.record.mis.working;

import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.withme.learner.record.mis.planning.StagedReturn;

/**
 * A worker's own connection, and on it the advisory lock of the college at work: whoever dies loses both, and another
 * instance goes on.
 */
public final class JobLease implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(JobLease.class);
    private static final int ILR = 0x494C52;

    /**
     * A few large statements over temporary tables: memory to sort in, rough statistics, nothing compiled, and each planned for
     * the return and the range that it is run for.
     */
    private static final List<String> FOR_BULK = List.of(
            "work_mem = '64MB'", "default_statistics_target = 10", "jit = off", "plan_cache_mode = force_custom_plan");

    private final Handle handle;
    private final String statementTimeout;

    private JobLease(Handle handle, String statementTimeout) {
        this.handle = handle;
        this.statementTimeout = statementTimeout;
    }

    public static JobLease open(Jdbi database) {
        Handle handle = database.open();
        try {
            String timeout =
                    handle.select("show statement_timeout").mapTo(String.class).one();
            handle.execute("set statement_timeout = 0");
            FOR_BULK.forEach(setting -> handle.execute("set " + setting));
            return new JobLease(handle, timeout);
        } catch (RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    Handle handle() {
        return handle;
    }

    /** Whether nobody else works for the college; until the transaction of the handle ends. */
    public static boolean takeToCommit(Handle handle, String ukprn) {
        return ask(handle, "select pg_try_advisory_xact_lock(?, hashtext(?))", ukprn);
    }

    /** Whether no return of the college is at work, nor begins before the transaction of the handle ends; others may ask too. */
    public static boolean shareToCommit(Handle handle, String ukprn) {
        return ask(handle, "select pg_try_advisory_xact_lock_shared(?, hashtext(?))", ukprn);
    }

    /** Whether nobody else works for the college; until it is released or the connection ends. */
    public boolean take(String ukprn) {
        return ask(handle, "select pg_try_advisory_lock(?, hashtext(?))", ukprn);
    }

    void release(String ukprn) {
        endTransaction();
        ask(handle, "select pg_advisory_unlock(?, hashtext(?))", ukprn);
    }

    private static boolean ask(Handle handle, String sql, String ukprn) {
        return handle.select(sql, ILR, ukprn).mapTo(Boolean.class).one();
    }

    /** After a run that failed: nothing of it is left on the connection. Throws if the connection is dead. */
    void prepareAgain() {
        endTransaction();
        StagedReturn.drop(handle);
    }

    private void endTransaction() {
        if (handle.isInTransaction()) {
            handle.rollback();
        }
    }

    /** Gives the connection back as it was, or ends it. */
    @Override
    public void close() {
        try (handle) {
            restore();
        } catch (JdbiException e) {
            LOG.warnf("The connection of the import worker ended: %s", e.getMessage());
        }
    }

    private void restore() {
        try {
            prepareAgain();
            handle.execute("select pg_advisory_unlock_all()");
            FOR_BULK.forEach(setting -> handle.execute("reset " + setting.substring(0, setting.indexOf(' '))));
            handle.execute("set statement_timeout = '" + statementTimeout + "'");
        } catch (JdbiException e) {
            end();
            throw e;
        }
    }

    private void end() {
        try {
            handle.getConnection().abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debugf("It had ended before: %s", e.getSQLState());
        }
    }
}
