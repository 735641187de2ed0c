package org.withme.learner.record.learningaim;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The loading's own connection, and on it the advisory lock by which one instance loads at a time; who dies loses both. */
final class DownloadLease implements AutoCloseable {

    private static final String LOCK = "1279349331";

    private final Connection connection;
    private final boolean ours;

    private DownloadLease(Connection connection, boolean ours) {
        this.connection = connection;
        this.ours = ours;
    }

    static DownloadLease open(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(true);
            return new DownloadLease(connection, ask(connection, "select pg_try_advisory_lock(" + LOCK + ")"));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    boolean isOurs() {
        return ours;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            if (ours) {
                ask(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
