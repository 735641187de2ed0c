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

    private final DataSource database;

    Merges(DataSource database) {
        this.database = database;
    }

    /** Under which id a learner is known today; the same one unless it was absorbed. */
    public UUID survivorOf(UUID learner) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT surviving_learner(?)")) {
            query.setObject(1, learner);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }
}
