package org.withme.learner.record.mis.receiving;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What returns would change, as rows. */
@Singleton
class PlannedChanges {

    private static final String PAGE = """
            select * from ilr_change
            where import_id = :id and position > :after and (:kind::text is null or kinds @> array[:kind::text])
            order by position limit :limit
            """;

    private final Jdbi database;

    PlannedChanges(Jdbi database) {
        this.database = database;
    }

    /** A change and its place in the list. */
    record Placed(int position, ChangeView view) {}

    /** Those after a place, of one kind if it is not null. */
    List<Placed> page(UUID id, String kind, int after, int limit) {
        return database.withHandle(handle -> handle.createQuery(PAGE)
                .bind("id", id)
                .bind("kind", kind)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Placed(row.getInt("position"), view(row)))
                .list());
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
