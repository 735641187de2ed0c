package org.withme.learner.record.duplicates;

import com.github.f4b6a3.uuid.UuidCreator;
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

/** What was merged, as rows; on the connection of the running transaction. */
@Singleton
class Merges {

    private static final String LOCK_ORIGINS = """
            select 1 from learner l join possible_duplicate d on l.id in (d.learner_id, d.other_learner_id)
            where d.id = ? order by l.id for update of l
            """;
    private static final String LOCK_SURVIVORS = """
            select 1 from learner l
            where l.id in (select s.learner_id from surviving_learner s
                           join possible_duplicate d on s.origin in (d.learner_id, d.other_learner_id) where d.id = ?)
            order by l.id for update of l
            """;
    private static final String INSERT = """
            insert into learner_merge (id, duplicate_id, survivor, absorbed, merged_at, merged_by, merged_capacity)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LEANING = """
            select 1 from learner_merge m join possible_duplicate d on d.id = m.duplicate_id
            where m.unmerged_at is null and m.duplicate_id <> ? and m.survivor = ? and ? in (d.learner_id, d.other_learner_id)
            """;
    private static final String END = """
            update learner_merge set unmerged_at = ?, unmerged_by = ?, unmerged_capacity = ?
            where duplicate_id = ? and unmerged_at is null
            """;

    private final DataSource database;

    Merges(DataSource database) {
        this.database = database;
    }

    /** A merge that stands. */
    record Merge(UUID survivor, UUID absorbed) {}

    /**
     * Keeps the two learners of a pair as they are to the end of the transaction: from other merges, from what they decide,
     * and from rows that are being written for them. Who a record's own learner is today can change only with its lock, so
     * those come first.
     */
    void lock(UUID pair) {
        in(LOCK_ORIGINS, query -> {
            query.setObject(1, pair);
            return query.execute();
        });
        in(LOCK_SURVIVORS, query -> {
            query.setObject(1, pair);
            return query.execute();
        });
    }

    boolean hasAbsorbed(UUID learner) {
        return in("select 1 from learner_merge where survivor = ? and unmerged_at is null", query -> {
            query.setObject(1, learner);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        });
    }

    /** The merge that this very pair made. */
    Optional<Merge> of(UUID pair) {
        return in(
                "select survivor, absorbed from learner_merge where duplicate_id = ? and unmerged_at is null",
                query -> {
                    query.setObject(1, pair);
                    try (ResultSet row = query.executeQuery()) {
                        return row.next()
                                ? Optional.of(new Merge(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                                : Optional.empty();
                    }
                });
    }

    void merge(UUID pair, Merge merge, Decider by, Instant now) {
        in(INSERT, insert -> {
            insert.setObject(1, UuidCreator.getTimeOrderedEpoch());
            insert.setObject(2, pair);
            insert.setObject(3, merge.survivor());
            insert.setObject(4, merge.absorbed());
            insert.setTimestamp(5, Timestamp.from(now));
            insert.setString(6, by.subject());
            insert.setString(7, by.capacity());
            return insert.executeUpdate();
        });
        move(merge.absorbed(), merge.absorbed(), merge.survivor());
    }

    void unmerge(UUID pair, Merge merge, Decider by, Instant now) {
        in(END, update -> {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, by.subject());
            update.setString(3, by.capacity());
            update.setObject(4, pair);
            return update.executeUpdate();
        });
        move(merge.absorbed(), merge.survivor(), merge.absorbed());
    }

    /** Who signs in as a learner who has this origin. */
    List<String> subjectsOf(UUID origin) {
        return in("select subject from account where learner_origin = ? and subject is not null", query -> {
            query.setObject(1, origin);
            List<String> subjects = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    subjects.add(row.getString(1));
                }
            }
            return subjects;
        });
    }

    /** Whether another record was merged into the same survivor because it is the absorbed one's. */
    boolean isLeanedOn(UUID pair, Merge merge) {
        return in(LEANING, query -> {
            query.setObject(1, pair);
            query.setObject(2, merge.survivor());
            query.setObject(3, merge.absorbed());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        });
    }

    /** The rows of every table in {@code learner_table}. */
    private void move(UUID origin, UUID from, UUID to) {
        in("select move_learner(?, ?, ?)", query -> {
            query.setObject(1, origin);
            query.setObject(2, from);
            query.setObject(3, to);
            return query.execute();
        });
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
