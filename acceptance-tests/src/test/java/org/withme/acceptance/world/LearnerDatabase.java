package org.withme.acceptance.world;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** learner-service's database, looked at from behind, only where the stories must prove that nothing is lost or half. */
public final class LearnerDatabase {

    private LearnerDatabase() {}

    public static long unpublishedEvents() {
        return number("select count(*) from outbox where not published");
    }

    /** A number that a query gives. */
    public static long number(String sql, Object... parameters) {
        return Long.parseLong(column(sql, parameters).get(0));
    }

    /** The first column of a query's rows, as text. */
    public static List<String> column(String sql, Object... parameters) {
        Platform platform = Platform.running();
        try (Connection connection = DriverManager.getConnection(
                        platform.learnerDatabaseUrl(),
                        platform.postgres().superuser(),
                        platform.postgres().superuserPassword());
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
