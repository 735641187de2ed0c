package org.withme.platform.grants;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which records turned out to be one person's. */
@Singleton
public class Merges {

    private static final String SIGNED_IN =
            "SELECT surviving_learner(coalesce((SELECT learner FROM parted_account WHERE subject = ?), ?))";

    private static final String SURVIVORS = """
            SELECT learner, surviving_learner(learner) AS survivor
              FROM unnest(:learners) WITH ORDINALITY AS named (learner, place) ORDER BY place""";

    private final Jdbi database;

    Merges(Jdbi database) {
        this.database = database;
    }

    /** Under which id a learner is known today; the same one unless it was absorbed. */
    public UUID survivorOf(UUID learner) {
        return ask("SELECT surviving_learner(?)", learner);
    }

    /** The same for each of several, in their order. */
    public Map<UUID, UUID> survivorsOf(Collection<UUID> learners) {
        return database.withHandle(handle -> handle.createQuery(SURVIVORS)
                .bindArray("learners", UUID.class, learners)
                .reduceRows(new LinkedHashMap<>(), (survivors, row) -> {
                    survivors.put(row.getColumn("learner", UUID.class), row.getColumn("survivor", UUID.class));
                    return survivors;
                }));
    }

    /** Whom an account signs in today whose token names this learner: it may be older than a merge or than its undoing. */
    UUID signedIn(String subject, UUID learner) {
        return ask(SIGNED_IN, subject, learner);
    }

    private UUID ask(String sql, Object... parameters) {
        return database.withHandle(
                handle -> handle.select(sql, parameters).mapTo(UUID.class).one());
    }
}
