package org.withme.learner.record.duplicates;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What was merged, as rows; in the running transaction. */
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
            values (:id, :pair, :survivor, :absorbed, :now, :subject, :capacity)
            """;
    private static final String LEANING = """
            select exists (
                select from learner_merge m join possible_duplicate d on d.id = m.duplicate_id
                where m.unmerged_at is null and m.duplicate_id <> :pair and m.survivor = :survivor
                  and :absorbed in (d.learner_id, d.other_learner_id))
            """;
    private static final String END = """
            update learner_merge set unmerged_at = :now, unmerged_by = :subject, unmerged_capacity = :capacity
            where duplicate_id = :pair and unmerged_at is null
            """;
    private static final String HAS_ABSORBED =
            "select exists (select from learner_merge where survivor = ? and unmerged_at is null)";
    private static final String OF_PAIR =
            "select survivor, absorbed from learner_merge where duplicate_id = ? and unmerged_at is null";
    private static final String SUBJECTS =
            "select subject from account where learner_origin = ? and subject is not null";

    private final Jdbi database;

    Merges(Jdbi database) {
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
        database.useHandle(handle -> {
            handle.execute(LOCK_ORIGINS, pair);
            handle.execute(LOCK_SURVIVORS, pair);
        });
    }

    boolean hasAbsorbed(UUID learner) {
        return database.withHandle(handle ->
                handle.select(HAS_ABSORBED, learner).mapTo(Boolean.class).one());
    }

    /** The merge that this very pair made. */
    Optional<Merge> of(UUID pair) {
        return database.withHandle(handle -> handle.select(OF_PAIR, pair)
                .map(ConstructorMapper.of(Merge.class))
                .findOne());
    }

    void merge(UUID pair, Merge merge, Decider by, Instant now) {
        database.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("pair", pair)
                .bind("survivor", merge.survivor())
                .bind("absorbed", merge.absorbed())
                .bind("now", now)
                .bind("subject", by.subject())
                .bind("capacity", by.capacity())
                .execute());
        move(merge.absorbed(), merge.absorbed(), merge.survivor());
    }

    void unmerge(UUID pair, Merge merge, Decider by, Instant now) {
        database.useHandle(handle -> handle.createUpdate(END)
                .bind("now", now)
                .bind("subject", by.subject())
                .bind("capacity", by.capacity())
                .bind("pair", pair)
                .execute());
        move(merge.absorbed(), merge.survivor(), merge.absorbed());
    }

    /** Who signs in as a learner who has this origin. */
    List<String> subjectsOf(UUID origin) {
        return database.withHandle(
                handle -> handle.select(SUBJECTS, origin).mapTo(String.class).list());
    }

    /** Whether another record was merged into the same survivor because it is the absorbed one's. */
    boolean isLeanedOn(UUID pair, Merge merge) {
        return database.withHandle(handle -> handle.createQuery(LEANING)
                .bind("pair", pair)
                .bind("survivor", merge.survivor())
                .bind("absorbed", merge.absorbed())
                .mapTo(Boolean.class)
                .one());
    }

    /** The rows of every table in {@code learner_table}. */
    private void move(UUID origin, UUID from, UUID to) {
        database.useHandle(handle -> handle.execute("select move_learner(?, ?, ?)", origin, from, to));
    }
}
