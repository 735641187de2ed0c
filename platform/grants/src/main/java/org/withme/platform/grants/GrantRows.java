package org.withme.platform.grants;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.platform.problem.ProblemTranslation;

/** The projection's tables. Every statement takes effect once, however often it is repeated. */
@Singleton
class GrantRows {

    private final DataSource database;

    GrantRows(DataSource database) {
        this.database = database;
    }

    /** Returns how many rows were written; of a function that writes for itself, nothing is known. */
    int write(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameter(connection, parameters[index]));
            }
            statement.execute();
            return statement.getUpdateCount();
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private static Object parameter(Connection connection, Object value) throws SQLException {
        if (value instanceof UUID[] ids) {
            return connection.createArrayOf("uuid", ids);
        }
        if (value instanceof LocalDate[] days) {
            return connection.createArrayOf("date", days);
        }
        return value instanceof String[] texts ? connection.createArrayOf("text", texts) : value;
    }
}
