package org.withme.learner.mis;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What is in the tables, for a test that looks behind the API. */
final class TheDatabase {

    private TheDatabase() {}

    static long count(String query, Object... parameters) {
        return Long.parseLong(texts(query, parameters).get(0));
    }

    /** The first column of every row, as text. */
    static List<String> texts(String query, Object... parameters) {
        try (Connection connection =
                        CDI.current().select(DataSource.class).get().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The types of the events that imports of a college published since a number, in their order. */
    static List<String> eventsOf(String ukprn) {
        return texts("select type from outbox where payload ->> 'ukprn' = ? order by lane, seq", ukprn);
    }

    static void forgetEventsOf(String ukprn) {
        texts(
                "with gone as (delete from outbox where payload ->> 'ukprn' = ? returning 1) select count(*) from gone",
                ukprn);
    }
}
