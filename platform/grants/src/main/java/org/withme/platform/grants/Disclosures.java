package org.withme.platform.grants;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.platform.identity.Caller;
import org.withme.platform.problem.ProblemTranslation;

/** What was disclosed to whom and is not over. */
@Singleton
class Disclosures {

    private static final String SQL = """
            SELECT learner_id, ukprn FROM standing_disclosure
             WHERE disclosure_id = ? AND subject = ? AND ukprn = ? AND ? = ANY (records) AND readable_until > ?""";

    private final DataSource database;
    private final Clock clock;

    Disclosures(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** If these records are open to the caller now. */
    Optional<Disclosed> to(Caller caller, UUID id, String records) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setObject(1, id);
            query.setString(2, caller.subject());
            query.setString(3, caller.ukprn().orElse(null));
            query.setString(4, records);
            query.setTimestamp(5, Timestamp.from(clock.instant()));
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Disclosed(id, row.getObject(1, UUID.class), row.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }
}
