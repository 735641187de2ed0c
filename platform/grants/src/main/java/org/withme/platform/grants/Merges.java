package org.withme.platform.grants;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Which records turned out to be one person's. */
@Singleton
public class Merges {

    private static final String SIGNED_IN =
            "SELECT surviving_learner(coalesce((SELECT learner FROM parted_account WHERE subject = ?), ?))";

    private static final String SURVIVORS =
            "SELECT surviving_learner(learner) FROM unnest(:learners) WITH ORDINALITY AS named (learner, place) ORDER BY place";

    private final Jdbi database;

    Merges(Jdbi database) {
        this.database = database;
    }

    /** Under which id a learner is known today; the same one unless it was absorbed. */
    public UUID survivorOf(UUID learner) {
        return ask("SELECT surviving_learner(?)", learner);
    }

    /** Under which id each of them is known today; who was named by several ids is in it once. */
    public Set<UUID> survivorsOf(Collection<UUID> learners) {
        return database.withHandle(handle -> handle.createQuery(SURVIVORS)
                .bindArray("learners", UUID.class, learners)
                .mapTo(UUID.class)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
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
