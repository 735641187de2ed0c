package org.withme.learner.accesslog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RecordReads implements PanacheRepositoryBase<RecordRead, UUID> {

    /** The newest first. */
    List<RecordRead> page(UUID learner, Position after, int limit) {
        var query = after == null
                ? find("learnerId = ?1 order by firstAt desc, id desc", learner)
                : find(
                        "learnerId = ?1 and (firstAt, id) < (?2, ?3) order by firstAt desc, id desc",
                        learner,
                        after.firstAt(),
                        after.id());
        return query.page(Page.ofSize(limit)).list();
    }

    /** Where a page ended. */
    record Position(Instant firstAt, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
