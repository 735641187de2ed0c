package org.withme.iag.opportunity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Opportunities implements PanacheRepositoryBase<Opportunity, UUID> {

    /** Whoever writes under the same reference waits here until the end of the transaction, also before there is a row. */
    Optional<Opportunity> lock(String supplier, String reference) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                .setParameter("key", "opportunity " + supplier + " " + reference)
                .getSingleResult();
        return byReference(supplier, reference);
    }

    Optional<Opportunity> byReference(String supplier, String reference) {
        return find("supplier = ?1 and reference = ?2", supplier, reference).firstResultOptional();
    }

    /** Stale ones too. */
    Optional<Opportunity> published(UUID id) {
        return find("id = ?1 and standing = ?2", id, Standing.PUBLISHED).firstResultOptional();
    }

    /** The latest supplied first; what is stale today has left. */
    List<Opportunity> page(SearchOpportunities search, LocalDate today, UUID before, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("shown", Standing.PUBLISHED, "today", today));
        StringBuilder text = new StringBuilder("standing = :shown and freshUntil >= :today");
        search.asked().ifPresent(kind -> {
            text.append(" and offer.kind = :kind");
            parameters.put("kind", kind);
        });
        if (search.occupation() != null) {
            text.append(" and offer.occupation like :occupation");
            parameters.put("occupation", search.occupation() + "%");
        }
        if (search.subject() != null) {
            text.append(" and (offer.subject = :subject or offer.subject like :area)");
            parameters.put("subject", search.subject());
            parameters.put("area", search.subject() + ".%");
        }
        if (search.place() != null) {
            text.append(" and (offer.remote or lower(offer.place) = :place)");
            parameters.put("place", search.place().strip().toLowerCase(Locale.ROOT));
        }
        if (before != null) {
            text.append(" and id < :before");
            parameters.put("before", before);
        }
        return find(text + " order by id desc", parameters)
                .page(Page.ofSize(limit))
                .list();
    }
}
