package org.withme.learner.mis;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.platform.problem.ProblemTranslation;

/** The pairs of records that may be one person. No college ever sees half of a pair: that would tell of the other half. */
@Singleton
class Duplicates {

    private static final String INSIDE = """
            select id, raised_at, reason, ukprn, learner_id, learn_ref_number,
                   other_ukprn, other_learner_id, other_learn_ref_number
            from possible_duplicate
            where other_ukprn = ukprn and (raised_at, id) < (?, ?) and ukprn = ?
            order by raised_at desc, id desc limit ?
            """;

    private static final String ACROSS = """
            select id, raised_at, reason, ukprn, learner_id, null as learn_ref_number,
                   other_ukprn, other_learner_id, null as other_learn_ref_number
            from possible_duplicate
            where other_ukprn <> ukprn and (raised_at, id) < (?, ?)
            order by raised_at desc, id desc limit ?
            """;

    private final DataSource database;

    Duplicates(DataSource database) {
        this.database = database;
    }

    /** Where a page begins: latest first, after this place. */
    record Position(Instant raisedAt, UUID id) {}

    /** Those of one college. */
    List<DuplicateView> inside(String ukprn, Position after, int limit) {
        return page(INSIDE, after, ukprn, limit);
    }

    /** Those of two colleges, without what only the colleges know. */
    List<DuplicateView> across(Position after, int limit) {
        return page(ACROSS, after, limit);
    }

    private List<DuplicateView> page(String sql, Position after, Object... more) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setTimestamp(1, Timestamp.from(after.raisedAt()));
            query.setObject(2, after.id());
            for (int i = 0; i < more.length; i++) {
                query.setObject(i + 3, more[i]);
            }
            List<DuplicateView> views = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    views.add(view(row));
                }
            }
            return views;
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private static DuplicateView view(ResultSet row) throws SQLException {
        return new DuplicateView(
                row.getObject("id", UUID.class),
                half(row, ""),
                half(row, "other_"),
                row.getString("reason"),
                row.getTimestamp("raised_at").toInstant());
    }

    private static DuplicateView.Half half(ResultSet row, String which) throws SQLException {
        return new DuplicateView.Half(
                row.getObject(which + "learner_id", UUID.class),
                row.getString(which + "ukprn"),
                row.getString(which + "learn_ref_number"));
    }
}
