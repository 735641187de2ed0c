package org.withme.learner.record.mis.receiving;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.platform.problem.ProblemTranslation;

/** What returns would change, as rows. */
@Singleton
class PlannedChanges {

    private static final String PAGE = """
            select * from ilr_change
            where import_id = ? and position > ? and (?::text is null or kinds @> array[?::text])
            order by position limit ?
            """;

    private final DataSource database;

    PlannedChanges(DataSource database) {
        this.database = database;
    }

    /** A change and its place in the list. */
    record Placed(int position, ChangeView view) {}

    /** Those after a place, of one kind if it is not null. */
    List<Placed> page(UUID id, String kind, int after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(PAGE)) {
            query.setObject(1, id);
            query.setInt(2, after);
            query.setString(3, kind);
            query.setString(4, kind);
            query.setInt(5, limit);
            List<Placed> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new Placed(row.getInt("position"), view(row)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private static ChangeView view(ResultSet row) throws SQLException {
        return new ChangeView(
                row.getString("learn_ref_number"),
                row.getObject("learner_id", UUID.class),
                texts(row.getArray("kinds")),
                texts(row.getArray("fields")),
                new ChangeView.Enrolments(
                        row.getInt("enrolments_created"),
                        row.getInt("enrolments_changed"),
                        row.getInt("enrolments_withdrawn"),
                        row.getInt("enrolments_completed"),
                        row.getInt("enrolments_missing")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
