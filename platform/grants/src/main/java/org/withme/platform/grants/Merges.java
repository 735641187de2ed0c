package org.withme.platform.grants;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.platform.problem.ProblemTranslation;

/** Which records turned out to be one person's. */
@Singleton
public class Merges {

    private static final String SIGNED_IN =
            "SELECT surviving_learner(coalesce((SELECT learner FROM parted_account WHERE subject = ?), ?))";

    private final DataSource database;

    Merges(DataSource database) {
        this.database = database;
    }

    /** Under which id a learner is known today; the same one unless it was absorbed. */
    public UUID survivorOf(UUID learner) {
        return ask("SELECT surviving_learner(?)", learner);
    }

    /** Whom an account signs in today whose token names this learner: it may be older than a merge or than its undoing. */
    UUID signedIn(String subject, UUID learner) {
        return ask(SIGNED_IN, subject, learner);
    }

    private UUID ask(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                query.setObject(index + 1, parameters[index]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }
}
