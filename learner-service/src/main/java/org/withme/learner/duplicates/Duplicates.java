package org.withme.learner.duplicates;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.platform.problem.ProblemTranslation;

/** The pairs of records that may be one person. No college ever sees half of a pair: that would tell of the other half. */
@Singleton
class Duplicates {

    private static final String PAIRS = """
            select * from (
                select d.id, d.raised_at, d.reason, d.ukprn, d.learner_id, d.learn_ref_number,
                       d.other_ukprn, d.other_learner_id, d.other_learn_ref_number,
                       one.learner_id as today, other.learner_id as other_today,
                       case when one.learner_id = other.learner_id then 'MERGED'
                            when d.dismissed_at is not null then 'DISMISSED' else 'OPEN' end as state
                from possible_duplicate d
                join surviving_learner one on one.origin = d.learner_id
                join surviving_learner other on other.origin = d.other_learner_id
            ) as pair where %s
            """;
    private static final String INSIDE = "other_ukprn = ukprn and ukprn = ?";
    private static final String ACROSS = "other_ukprn <> ukprn and ?::text is null";
    private static final String OF_STATE = " and state = ? and (raised_at, id) < (?, ?)";
    private static final String LATEST_FIRST = "order by raised_at desc, id desc limit ?";
    private static final String DISMISS = """
            update possible_duplicate set dismissed_at = ?, dismissed_by = ?, dismissed_capacity = ?
            where id = ? and dismissed_at is null
            """;

    private final DataSource database;

    Duplicates(DataSource database) {
        this.database = database;
    }

    /** Where a page begins: latest first, after this place. */
    record Position(Instant raisedAt, UUID id) {}

    /** Those of a state that are somebody's to see: of one college, or across colleges. */
    List<DuplicateView> page(Scope scope, DuplicateView.State state, Position after, int limit) {
        return in(PAIRS.formatted(condition(scope) + OF_STATE) + LATEST_FIRST, query -> {
            query.setString(1, scope.ukprn());
            query.setString(2, state.name());
            query.setTimestamp(3, Timestamp.from(after.raisedAt()));
            query.setObject(4, after.id());
            query.setInt(5, limit);
            return views(scope, query);
        });
    }

    Optional<DuplicateView> find(Scope scope, UUID id) {
        return in(PAIRS.formatted(condition(scope) + " and id = ?"), query -> {
            query.setString(1, scope.ukprn());
            query.setObject(2, id);
            return views(scope, query).stream().findFirst();
        });
    }

    void dismiss(UUID id, Decider by, Instant now) {
        in(DISMISS, update -> {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, by.subject());
            update.setString(3, by.capacity());
            update.setObject(4, id);
            return update.executeUpdate();
        });
    }

    private static String condition(Scope scope) {
        return scope.isAcross() ? ACROSS : INSIDE;
    }

    private static List<DuplicateView> views(Scope scope, PreparedStatement query) throws SQLException {
        List<DuplicateView> views = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                views.add(new DuplicateView(
                        row.getObject("id", UUID.class),
                        half(scope, row, ""),
                        half(scope, row, "other_"),
                        row.getString("reason"),
                        DuplicateView.State.valueOf(row.getString("state")),
                        row.getTimestamp("raised_at").toInstant()));
            }
        }
        return views;
    }

    /** Across colleges without what only the colleges know. */
    private static DuplicateView.Half half(Scope scope, ResultSet row, String which) throws SQLException {
        UUID raised = row.getObject(which + "learner_id", UUID.class);
        UUID today = row.getObject(which + "today", UUID.class);
        return new DuplicateView.Half(
                raised,
                today.equals(raised) ? null : today,
                row.getString(which + "ukprn"),
                scope.isAcross() ? null : row.getString(which + "learn_ref_number"));
    }

    private <T> T in(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
