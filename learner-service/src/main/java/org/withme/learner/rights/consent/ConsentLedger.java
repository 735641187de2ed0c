package org.withme.learner.rights.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ConsentLedger implements PanacheRepositoryBase<ConsentEntry, UUID> {

    private static final String CONSENTS = """
            select g as given, w.recordedAt as withdrawnAt from ConsentEntry g
              left join ConsentEntry w on w.consentId = g.consentId and w.decision = WITHDRAWN
             where g.learnerId = :learner and g.decision = GIVEN""";

    Optional<Consent> consent(UUID learner, UUID consentId) {
        return query(CONSENTS + " and g.consentId = :consent", learner)
                .setParameter("consent", consentId)
                .getResultStream()
                .findFirst();
    }

    boolean stands(UUID learner, String purpose, String recipient) {
        return !query(CONSENTS + " and g.purpose = :purpose and g.recipient = :recipient and w.id is null", learner)
                .setParameter("purpose", purpose)
                .setParameter("recipient", recipient)
                .getResultList()
                .isEmpty();
    }

    /** The latest first. */
    List<Consent> page(UUID learner, Position after, int limit) {
        String order = " order by g.recordedAt desc, g.id desc";
        TypedQuery<Consent> query = after == null
                ? query(CONSENTS + order, learner)
                : query(CONSENTS + " and (g.recordedAt, g.id) < (:at, :last)" + order, learner)
                        .setParameter("at", after.recordedAt())
                        .setParameter("last", after.id());
        return query.setMaxResults(limit).getResultList();
    }

    private TypedQuery<Consent> query(String text, UUID learner) {
        return getEntityManager().createQuery(text, Consent.class).setParameter("learner", learner);
    }

    /** Two lines of the ledger read together. */
    record Consent(ConsentEntry given, Instant withdrawnAt) {
        ConsentView view() {
            return given.view(withdrawnAt);
        }
    }

    /** Where a page ended. */
    record Position(Instant recordedAt, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
