package org.withme.platform.grants;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What learners agreed to and did not take back; a bulk reader joins the view {@code standing_consent} instead. */
@Singleton
public class Consents {

    private static final String SQL = """
            SELECT consent_id AS id, recipient, scope FROM standing_consent
             WHERE learner_id = ? AND purpose = ? ORDER BY consent_id""";

    private final Jdbi database;

    Consents(Jdbi database) {
        this.database = database;
    }

    /** The learner's standing consents for a purpose, oldest first. */
    public List<Consent> of(UUID learner, String purpose) {
        return database.withHandle(handle -> handle.select(SQL, learner, purpose)
                .map(ConstructorMapper.of(Consent.class))
                .list());
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
