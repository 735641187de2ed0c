package org.withme.learner.record.duplicates;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.withme.platform.problem.ProblemTranslation;

/** Which learner an id is today, and under which ids a learner's events and reads were written (L3). */
@Singleton
public class Survivors {

    private static final String SURVIVORS =
            "select absorbed, survivor from learner_merge where absorbed = any(?) and unmerged_at is null";
    private static final String OF_ACCOUNT = "select learner_id from account where subject = ?";
    private static final String OTHERS = """
            select s.subject, s.learner from unnest(?, ?) as s (subject, learner)
              join account a on a.subject = s.subject where a.learner_id <> s.learner
            """;
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

    /**
     * A query for those ids, as a column {@code id}.
     *
     * @param learner a parameter or column of the query around it
     */
    public static String origins(String learner) {
        return """
                select cast(%1$s as uuid) as id union all
                select absorbed from learner_merge where survivor = %1$s and unmerged_at is null
                """.formatted(learner);
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

    /** An account, and as which learner it was let in. */
    public record SignedIn(String subject, UUID learner) {}

    /** Those whose account is another learner's by now. */
    public Set<SignedIn> others(Collection<SignedIn> signedIn) {
        Set<SignedIn> others = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OTHERS)) {
            query.setArray(1, array(connection, "text", signedIn.stream().map(SignedIn::subject)));
            query.setArray(2, array(connection, "uuid", signedIn.stream().map(SignedIn::learner)));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    others.add(new SignedIn(row.getString(1), row.getObject(2, UUID.class)));
                }
            }
            return others;
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
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
