package org.withme.platform.access;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.platform.identity.Caller;
import org.withme.platform.problem.ProblemTranslation;

/**
 * Reads the relation {@code access_grant(learner_id uuid, kind text, ukprn text, subject text, role text, aspects text[],
 * last_day date)}: a view where the facts are, a projected table elsewhere.
 */
@Singleton
@DefaultBean
class SqlGrants implements Grants {

    private static final String SQL = """
            select kind, ukprn, subject, role, aspects, last_day
              from access_grant
             where learner_id = ?
               and ((kind = 'COLLEGE' and ukprn = ? and (last_day is null or last_day >= ?))
                 or (kind = 'TEAM' and subject = ? and (ukprn is null or ukprn = ?) and (last_day is null or last_day >= ?)))
            """;

    private final DataSource database;
    private final Clock clock;
    private final int graceDays;

    SqlGrants(DataSource database, Clock clock, @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.database = database;
        this.clock = clock;
        this.graceDays = graceDays;
    }

    @Override
    public List<Grant> of(UUID learner, Caller caller) {
        LocalDate today = LocalDate.now(clock);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setObject(1, learner);
            query.setString(2, caller.ukprn().orElse(null));
            query.setDate(3, Date.valueOf(today.minusDays(graceDays)));
            query.setString(4, caller.subject());
            query.setString(5, caller.ukprn().orElse(null));
            query.setDate(6, Date.valueOf(today));
            return grants(learner, query);
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private static List<Grant> grants(UUID learner, PreparedStatement query) throws SQLException {
        List<Grant> grants = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                grants.add(new Grant(
                        learner,
                        Grant.Kind.valueOf(row.getString("kind")),
                        orEmpty(row.getString("ukprn")),
                        orEmpty(row.getString("subject")),
                        orEmpty(row.getString("role")),
                        aspects(row),
                        Optional.ofNullable(row.getDate("last_day")).map(Date::toLocalDate)));
            }
        }
        return grants;
    }

    private static Set<String> aspects(ResultSet row) throws SQLException {
        Array aspects = row.getArray("aspects");
        return aspects == null ? Set.of() : Set.copyOf(Arrays.asList((String[]) aspects.getArray()));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
