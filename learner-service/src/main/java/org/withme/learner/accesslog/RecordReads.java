package org.withme.learner.accesslog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RecordReads implements PanacheRepositoryBase<RecordRead, UUID> {

    /** Those logged under any of the ids, the newest first. */
    List<RecordRead> page(List<UUID> origins, Position after, int limit) {
        var query = after == null
                ? find("learnerId in ?1 order by firstAt desc, id desc", origins)
                : find(
                        "learnerId in ?1 and (firstAt, id) < (?2, ?3) order by firstAt desc, id desc",
                        origins,
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
