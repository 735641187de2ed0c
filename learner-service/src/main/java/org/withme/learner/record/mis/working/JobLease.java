package org.withme.learner.record.mis.working;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.withme.learner.record.mis.planning.StagedReturn;

/**
 * A worker's own connection, and on it the advisory lock of the college at work: whoever dies loses both, and another
 * instance goes on.
 */
public final class JobLease implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(JobLease.class);
    private static final int ILR = 0x494C52;

    /** A few large statements over temporary tables: memory to sort in, rough statistics, nothing compiled. */
    private static final List<String> FOR_BULK =
            List.of("work_mem = '64MB'", "default_statistics_target = 10", "jit = off");

    private final Connection connection;
    private final String statementTimeout;

    private JobLease(Connection connection, String statementTimeout) {
        this.connection = connection;
        this.statementTimeout = statementTimeout;
    }

    public static JobLease open(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            String timeout;
            try (ResultSet row = statement.executeQuery("show statement_timeout")) {
                row.next();
                timeout = row.getString(1);
            }
            statement.execute("set statement_timeout = 0");
            for (String setting : FOR_BULK) {
                statement.execute("set " + setting);
            }
            return new JobLease(connection, timeout);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    /** Whether nobody else works for the college; until the transaction of the connection ends. */
    public static boolean takeToCommit(Connection connection, String ukprn) throws SQLException {
        return ask(connection, "select pg_try_advisory_xact_lock(?, hashtext(?))", ukprn);
    }

    /** Whether nobody else works for the college; until it is released or the connection ends. */
    public boolean take(String ukprn) throws SQLException {
        return ask(connection, "select pg_try_advisory_lock(?, hashtext(?))", ukprn);
    }

    void release(String ukprn) throws SQLException {
        backToAutoCommit();
        ask(connection, "select pg_advisory_unlock(?, hashtext(?))", ukprn);
    }

    private static boolean ask(Connection connection, String sql, String ukprn) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setInt(1, ILR);
            query.setString(2, ukprn);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /**
     * After a run that failed: nothing of it is left on the connection.
     *
     * @throws SQLException if the connection is dead
     */
    void prepareAgain() throws SQLException {
        backToAutoCommit();
        StagedReturn.drop(connection);
    }

    private void backToAutoCommit() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Gives the connection back as it was, or ends it. */
    @Override
    public void close() {
        try (connection) {
            backToAutoCommit();
            StagedReturn.drop(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock_all()");
                for (String setting : FOR_BULK) {
                    statement.execute("reset " + setting.substring(0, setting.indexOf(' ')));
                }
                statement.execute("set statement_timeout = '" + statementTimeout + "'");
            }
        } catch (SQLException e) {
            LOG.warnf("The connection of the import worker ended: %s", e.getSQLState());
            end();
        }
    }

    private void end() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debugf("It had ended before: %s", e.getSQLState());
        }
    }
}
