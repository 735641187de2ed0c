package org.withme.platform.grants;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
                Object value = parameters[index];
                statement.setObject(
                        index + 1, value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
            }
            statement.execute();
            return statement.getUpdateCount();
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }
}
