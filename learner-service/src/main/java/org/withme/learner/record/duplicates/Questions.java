package org.withme.learner.record.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The questions of one kind as rows, in the running transaction: a college's own, or those across colleges. */
final class Questions<Q extends Question> {

    private static final String OF_STATE =
            " and state = :state and (raised_at, id) < (:raisedAt, :id) order by raised_at desc, id desc limit :limit";

    private final Jdbi database;
    private final Kind<Q> kind;

    Questions(Jdbi database, Kind<Q> kind) {
        this.database = database;
        this.kind = kind;
    }

    /**
     * What tells one kind from another.
     *
     * @param name what a cursor through them is bound to
     * @param states what may be asked for; the first of them is meant if nothing is
     * @param rows a query with the columns id, raised_at and state, in which {@code %s} is the condition
     * @param own the condition of those of a college, whose UKPRN is its parameter {@code :ukprn}
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
        return database.withHandle(handle -> handle.createQuery(rows(scope) + OF_STATE)
                .bind("ukprn", scope.ukprn())
                .bind("state", state)
                .bind("raisedAt", after.raisedAt())
                .bind("id", after.id())
                .bind("limit", limit)
                .map((row, context) -> kind.reader().read(scope, row))
                .list());
    }

    Optional<Q> find(Scope scope, UUID id) {
        return database.withHandle(handle -> handle.createQuery(rows(scope) + " and id = :id")
                .bind("ukprn", scope.ukprn())
                .bind("id", id)
                .map((row, context) -> kind.reader().read(scope, row))
                .findOne());
    }

    /** How many wait for an answer, and since when the first of them does. */
    Open open(Scope scope) {
        return database.withHandle(
                handle -> handle.createQuery("select count(*) as many, min(raised_at) as since from (" + rows(scope)
                                + " and state = :state) as open")
                        .bind("ukprn", scope.ukprn())
                        .bind("state", states().get(0))
                        .map((row, context) -> new Open(
                                row.getInt("many"),
                                row.getTimestamp("since") == null
                                        ? null
                                        : row.getTimestamp("since").toInstant()))
                        .one());
    }

    /** @param since null if there are none */
    record Open(int many, @Nullable Instant since) {}

    private String rows(Scope scope) {
        return kind.rows().formatted(scope.isAcross() ? kind.across() + " and :ukprn::text is null" : kind.own());
    }

    /** What somebody of that scope sees of a row. */
    interface Reader<Q> {
        Q read(Scope scope, ResultSet row) throws SQLException;
    }
}
