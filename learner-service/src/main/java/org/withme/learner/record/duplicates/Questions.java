package org.withme.learner.record.duplicates;

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

/** The questions of one kind as rows, on the connection of the running transaction: a college's own, or those across colleges. */
final class Questions<Q extends Question> {

    private static final String OF_STATE =
            " and state = ? and (raised_at, id) < (?, ?) order by raised_at desc, id desc limit ?";

    private final DataSource database;
    private final Kind<Q> kind;

    Questions(DataSource database, Kind<Q> kind) {
        this.database = database;
        this.kind = kind;
    }

    /**
     * What tells one kind from another.
     *
     * @param name what a cursor through them is bound to
     * @param states what may be asked for; the first of them is meant if nothing is
     * @param rows a query with the columns id, raised_at and state, in which {@code %s} is the condition
     * @param own the condition of those of a college, whose UKPRN is its one parameter
     * @param across the condition of those that the platform operator decides
     */
    record Kind<Q>(
            String name, List<? extends Enum<?>> states, String rows, String own, String across, Reader<Q> reader) {}

    /** Where a page begins: latest first, after this place. */
    record Position(Instant raisedAt, UUID id) {

        static final Position LATEST = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    String name() {
        return kind.name();
    }

    List<? extends Enum<?>> states() {
        return kind.states();
    }

    List<Q> page(Scope scope, Enum<?> state, Position after, int limit) {
        return in(rows(scope) + OF_STATE, query -> {
            query.setString(1, scope.ukprn());
            query.setString(2, state.name());
            query.setTimestamp(3, Timestamp.from(after.raisedAt()));
            query.setObject(4, after.id());
            query.setInt(5, limit);
            return read(scope, query);
        });
    }

    Optional<Q> find(Scope scope, UUID id) {
        return in(rows(scope) + " and id = ?", query -> {
            query.setString(1, scope.ukprn());
            query.setObject(2, id);
            return read(scope, query).stream().findFirst();
        });
    }

    <T> T in(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private String rows(Scope scope) {
        return kind.rows().formatted(scope.isAcross() ? kind.across() + " and ?::text is null" : kind.own());
    }

    private List<Q> read(Scope scope, PreparedStatement query) throws SQLException {
        List<Q> read = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                read.add(kind.reader().read(scope, row));
            }
        }
        return read;
    }

    /** What somebody of that scope sees of a row. */
    interface Reader<Q> {
        Q read(Scope scope, ResultSet row) throws SQLException;
    }

    interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
