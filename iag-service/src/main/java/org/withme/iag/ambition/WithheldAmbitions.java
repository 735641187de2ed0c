package org.withme.iag.ambition;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Learners whose ambitions their mentors do not read, because they said so (I13); in the running transaction. */
@Singleton
class WithheldAmbitions {

    private static final String SINCE = "select min(since) from ambitions_withheld where learner_id = ?";
    private static final String ADD =
            "insert into ambitions_withheld (learner_id, since) values (?, ?) on conflict do nothing";
    private static final String REMOVE = "delete from ambitions_withheld where learner_id = ?";

    private final Jdbi database;

    WithheldAmbitions(Jdbi database) {
        this.database = database;
    }

    boolean stands(UUID learner) {
        return since(learner).isPresent();
    }

    /** Since when they are withheld. */
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
