package org.withme.platform.access;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.withme.platform.identity.Caller;

/**
 * Reads the relation {@code access_grant(learner_id uuid, kind text, ukprn text, subject text, role text, aspects text[],
 * last_day date)}: a view on the facts in learner-service, on their projection elsewhere. Those two define it; what is decided
 * on it is tested there.
 */
@Singleton
@DefaultBean
class SqlGrants implements Grants {

    private static final String SQL = """
            select learner_id, kind, ukprn, subject, role, aspects, last_day
              from access_grant
             where learner_id %s
               and ((kind = 'COLLEGE' and ukprn = :ukprn and (last_day is null or last_day >= :earliest))
                 or (kind = 'TEAM' and subject = :subject and (ukprn is null or ukprn = :ukprn)
                     and (last_day is null or last_day >= :today)))
            """;

    /** Said as an equation, which PostgreSQL carries into what the relation is made of. */
    private static final String OF_ONE = SQL.formatted("= :learner");

    private static final String OF_EACH = SQL.formatted("= any (:learners)");

    private final Jdbi database;
    private final Clock clock;
    private final int graceDays;

    SqlGrants(Jdbi database, Clock clock, @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.database = database;
        this.clock = clock;
        this.graceDays = graceDays;
    }

    @Override
    public List<Grant> of(UUID learner, Caller caller) {
        return grants(OF_ONE, asked -> asked.bind("learner", learner), caller);
    }

    @Override
    public Map<UUID, List<Grant>> ofEach(Collection<UUID> learners, Caller caller) {
        return grants(OF_EACH, asked -> asked.bindArray("learners", UUID.class, learners), caller).stream()
                .collect(Collectors.groupingBy(Grant::learner));
    }

    private List<Grant> grants(String sql, UnaryOperator<Query> whose, Caller caller) {
        LocalDate today = LocalDate.now(clock);
        return database.withHandle(handle -> whose.apply(handle.createQuery(sql))
                .bind("ukprn", caller.ukprn())
                .bind("earliest", today.minusDays(graceDays))
                .bind("subject", caller.subject())
                .bind("today", today)
                .map((row, context) -> grant(row))
                .list());
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("learner_id", UUID.class),
                Grant.Kind.valueOf(row.getString("kind")),
                orEmpty(row.getString("ukprn")),
                orEmpty(row.getString("subject")),
                orEmpty(row.getString("role")),
                aspects(row),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
    }

    private static Set<String> aspects(ResultSet row) throws SQLException {
        Array aspects = row.getArray("aspects");
        return aspects == null ? Set.of() : Set.copyOf(Arrays.asList((String[]) aspects.getArray()));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
