package org.withme.learner.people.waiting;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** What is older was found meanwhile, by the look for what nobody notes: a rebuild wakes nobody. */
    private static final Duration NEWS = Duration.ofMinutes(30);

    private final Jdbi database;
    private final Clock clock;

    WaitingChanges(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void note(UUID learner) {
        noteAll(Set.of(learner));
    }

    /** @param when it happened, of which this service may hear late or again */
    public void noteOf(Instant when, UUID learner) {
        if (when.isAfter(clock.instant().minus(NEWS))) {
            note(learner);
        }
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
