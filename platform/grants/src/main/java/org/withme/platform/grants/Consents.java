package org.withme.platform.grants;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.platform.problem.ProblemTranslation;

/** What learners agreed to and did not take back; a bulk reader joins the view {@code standing_consent} instead. */
@Singleton
public class Consents {

    private static final String SQL = """
            SELECT consent_id, recipient, scope FROM standing_consent
             WHERE learner_id = ? AND purpose = ? ORDER BY consent_id""";

    private final DataSource database;

    Consents(DataSource database) {
        this.database = database;
    }

    /** The learner's standing consents for a purpose, oldest first. */
    public List<Consent> of(UUID learner, String purpose) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setObject(1, learner);
            query.setString(2, purpose);
            return consents(query);
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private static List<Consent> consents(PreparedStatement query) throws SQLException {
        List<Consent> consents = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Array scope = row.getArray("scope");
                consents.add(new Consent(
                        row.getObject("consent_id", UUID.class),
                        row.getString("recipient"),
                        Set.copyOf(Arrays.asList((String[]) scope.getArray()))));
            }
        }
        return consents;
    }

    /**
     * One agreement.
     *
     * @param id of the entry in the learner's ledger
     * @param recipient who may act on it: a client id, a college's UKPRN or a word of the purpose's catalogue
     * @param scope how far it goes, in the words of the purpose's catalogue
     */
    public record Consent(UUID id, String recipient, Set<String> scope) {}
}
