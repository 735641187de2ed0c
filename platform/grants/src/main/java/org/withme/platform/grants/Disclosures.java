package org.withme.platform.grants;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.platform.identity.Caller;

/** What was disclosed to whom and is not over. */
@Singleton
class Disclosures {

    private static final String SQL = """
            SELECT learner_id, ukprn FROM standing_disclosure
             WHERE disclosure_id = :id AND subject = :subject AND ukprn = :ukprn AND :records = ANY (records)
               AND readable_until > :now""";

    private final Jdbi database;
    private final Clock clock;

    Disclosures(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** If these records are open to the caller now. */
    Optional<Disclosed> to(Caller caller, UUID id, String records) {
        return database.withHandle(handle -> handle.createQuery(SQL)
                .bind("id", id)
                .bind("subject", caller.subject())
                .bind("ukprn", caller.ukprn())
                .bind("records", records)
                .bind("now", clock.instant())
                .map((row, context) -> new Disclosed(id, row.getObject(1, UUID.class), row.getString(2)))
                .findOne());
    }
}
