package org.withme.learner.duplicates;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.platform.problem.ProblemTranslation;

/** Which learner an id is today, and under which ids a learner's events and reads were written (L3). */
@Singleton
public class Survivors {

    private static final String SURVIVORS =
            "select absorbed, survivor from learner_merge where absorbed = any(?) and unmerged_at is null";
    private static final String OF_ACCOUNT = "select learner_id from account where subject = ?";
    private static final String ORIGINS =
            "select absorbed from learner_merge where survivor = ? and unmerged_at is null order by absorbed";

    private final DataSource database;

    Survivors(DataSource database) {
        this.database = database;
    }

    /** The ids under which the learner's history was written: the learner's own first, then those absorbed. */
    public List<UUID> originsOf(UUID learner) {
        List<UUID> origins = new ArrayList<>(List.of(learner));
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ORIGINS)) {
            query.setObject(1, learner);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    origins.add(row.getObject(1, UUID.class));
                }
            }
            return origins;
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    /** Which learner signs in with this account, whatever its token still says; empty if it was not opened here. */
    Optional<UUID> ofAccount(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_ACCOUNT)) {
            query.setString(1, subject);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    /** Those of the ids that were absorbed, each with its survivor. */
    Map<UUID, UUID> of(Collection<UUID> ids) {
        Map<UUID, UUID> survivors = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SURVIVORS)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    survivors.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
            return survivors;
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }
}
