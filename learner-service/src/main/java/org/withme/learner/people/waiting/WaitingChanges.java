package org.withme.learner.people.waiting;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Notes, in the transaction of what changed, that more or less waits for a learner, or for staff because of them: who wants to
 * hear of it at once is looked at soon, everybody else when it is time.
 */
@Singleton
public class WaitingChanges {

    private static final String NOTE = """
            insert into waiting_change (id, origin) select id, origin from unnest(:ids, :origins) as n (id, origin)
            """;

    private final Jdbi database;

    WaitingChanges(Jdbi database) {
        this.database = database;
    }

    public void note(UUID learner) {
        noteAll(Set.of(learner));
    }

    public void noteAll(Collection<UUID> learners) {
        if (learners.isEmpty()) {
            return;
        }
        database.useHandle(handle -> handle.createUpdate(NOTE)
                .bindArray(
                        "ids",
                        UUID.class,
                        learners.stream()
                                .map(learner -> UuidCreator.getTimeOrderedEpoch())
                                .toList())
                .bindArray("origins", UUID.class, learners)
                .execute());
    }
}
