package org.withme.learner.people.lightmode;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Learners who are in light mode; in the running transaction. */
@Singleton
public class LightModes {

    private static final String SINCE = "select min(since) from light_mode where learner_id = ?";
    private static final String AMONG = "select distinct learner_id from light_mode where learner_id = any(:learners)";
    private static final String ADD = "insert into light_mode (learner_id, since) values (?, ?) on conflict do nothing";
    private static final String REMOVE = "delete from light_mode where learner_id = ?";

    private final Jdbi database;

    LightModes(Jdbi database) {
        this.database = database;
    }

    /** For what is the learner's own to read, and for nobody else. */
    public boolean isOn(UUID learner) {
        return since(learner).isPresent();
    }

    /** The same of several, each for what is their own. */
    public Set<UUID> among(Collection<UUID> learners) {
        return database.withHandle(handle -> handle.createQuery(AMONG)
                .bindArray("learners", UUID.class, learners)
                .mapTo(UUID.class)
                .set());
    }

    Optional<Instant> since(UUID learner) {
        return database.withHandle(
                handle -> handle.select(SINCE, learner).mapTo(Instant.class).findOne());
    }

    void add(UUID learner, Instant at) {
        database.useHandle(handle -> handle.execute(ADD, learner, at));
    }

    void remove(UUID learner) {
        database.useHandle(handle -> handle.execute(REMOVE, learner));
    }
}
