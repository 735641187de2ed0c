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

/** The pairs of records that may be one person, each college's half by itself. */
@Singleton
class Duplicates {

    private static final String PAGE = """
            select * from (
                (select id, raised_at, reason, learn_ref_number as ref, learner_id,
                        other_learn_ref_number as other_ref, other_learner_id, other_ukprn <> ukprn as elsewhere
                 from possible_duplicate where ukprn = ? and (raised_at, id) < (?, ?)
                 order by raised_at desc, id desc limit ?)
                union all
                (select id, raised_at, reason, other_learn_ref_number, other_learner_id, null, null, true
                 from possible_duplicate where other_ukprn = ? and ukprn <> other_ukprn and (raised_at, id) < (?, ?)
                 order by raised_at desc, id desc limit ?)) halves
            order by raised_at desc, id desc limit ?
            """;

    private final DataSource database;

    Duplicates(DataSource database) {
        this.database = database;
    }

    /** Latest first, after a position. */
    List<DuplicateView> page(String ukprn, Instant before, UUID beforeId, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(PAGE)) {
            int parameter = 1;
            for (int half = 0; half < 2; half++) {
                query.setString(parameter++, ukprn);
                query.setTimestamp(parameter++, Timestamp.from(before));
                query.setObject(parameter++, beforeId);
                query.setInt(parameter++, limit);
            }
            query.setInt(parameter, limit);
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
        boolean elsewhere = row.getBoolean("elsewhere");
        return new DuplicateView(
                row.getObject("id", UUID.class),
                row.getString("ref"),
                row.getObject("learner_id", UUID.class),
                elsewhere
                        ? null
                        : new DuplicateView.Other(
                                row.getString("other_ref"), row.getObject("other_learner_id", UUID.class)),
                elsewhere,
                row.getString("reason"),
                row.getTimestamp("raised_at").toInstant());
    }
}
