package org.withme.learner.learning.purpose;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Update;

/** The catalogues of the colleges, in the running transaction: the college's own version of a purpose before that of everybody. */
@Singleton
public class Purposes {

    private static final String CURRENT = """
            select * from (
                select distinct on (purpose_id)
                       purpose_id as id, version, title, what_to_expect, what_you_leave_with, in_plain_words, minutes, offered
                from tutorial_purpose
                where (ukprn = :ukprn or ukprn is null) %s
                order by purpose_id, ukprn nulls last, version desc) latest
            where (offered or :withdrawn)
            order by title, id
            """;

    private static final String ALL = CURRENT.formatted("");
    private static final String ONE = CURRENT.formatted("and purpose_id = :purpose");

    /** Nobody else writes the same one meanwhile. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('purpose ' || ? || ' ' || ?, 0))";

    private static final String ADD = """
            insert into tutorial_purpose (id, purpose_id, ukprn, version, title, what_to_expect, what_you_leave_with,
                                          in_plain_words, minutes, offered, written_by, written_at)
            values (:id, :purpose, :ukprn, :version, :title, :whatToExpect, :whatYouLeaveWith,
                    cast(:inPlainWords as text), :minutes, :offered, :by, :now)
            """;

    private final Jdbi database;

    Purposes(Jdbi database) {
        this.database = database;
    }

    /** What the college offers now. */
    public Optional<Purpose> offered(String ukprn, UUID purpose) {
        return one(ukprn, purpose, false);
    }

    private Optional<Purpose> one(String ukprn, UUID purpose, boolean withdrawn) {
        return database.withHandle(handle -> handle.createQuery(ONE)
                .bind("ukprn", ukprn)
                .bind("withdrawn", withdrawn)
                .bind("purpose", purpose)
                .map(ConstructorMapper.of(Purpose.class))
                .findOne());
    }

    /** All that it offers now, by their titles. */
    public List<Purpose> allOffered(String ukprn) {
        return database.withHandle(handle -> handle.createQuery(ALL)
                .bind("ukprn", ukprn)
                .bind("withdrawn", false)
                .map(ConstructorMapper.of(Purpose.class))
                .list());
    }

    /** Its latest version, offered or withdrawn, kept so to the end of the transaction. */
    Optional<Purpose> lock(String ukprn, UUID purpose) {
        database.useHandle(handle -> handle.execute(LOCK, ukprn, purpose.toString()));
        return one(ukprn, purpose, true);
    }

    /** A new version, of that college. */
    void add(String ukprn, Purpose purpose, boolean offered, String by, Instant now) {
        database.useHandle(handle -> bound(handle.createUpdate(ADD), purpose)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("ukprn", ukprn)
                .bind("offered", offered)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    private static Update bound(Update statement, Purpose purpose) {
        return statement
                .bind("purpose", purpose.id())
                .bind("version", purpose.version())
                .bind("title", purpose.title())
                .bind("whatToExpect", purpose.whatToExpect())
                .bind("whatYouLeaveWith", purpose.whatYouLeaveWith())
                .bind("inPlainWords", purpose.inPlainWords())
                .bind("minutes", purpose.minutes());
    }
}
