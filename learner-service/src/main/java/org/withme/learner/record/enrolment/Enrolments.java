package org.withme.learner.record.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    /** A learner's enrolments at one college, or at all if it is null, the latest start first. */
    List<Enrolment> page(UUID learner, String ukprn, Position after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("learner", learner));
        StringBuilder text = new StringBuilder("learnerId = :learner");
        if (ukprn != null) {
            text.append(" and ukprn = :ukprn");
            parameters.put("ukprn", ukprn);
        }
        if (after != null) {
            text.append(" and (startDate, id) < (:start, :last)");
            parameters.put("start", after.startDate());
            parameters.put("last", after.id());
        }
        text.append(" order by startDate desc, id desc");
        return find(text.toString(), parameters).page(Page.ofSize(limit)).list();
    }

    /** What goes on or is paused, at one college, or at all if it is null: a programme before its parts, the latest first. */
    List<Enrolment> current(UUID learner, String ukprn, int most) {
        return find("""
                        learnerId = ?1 and ukprn = coalesce(?2, ukprn) and compStatus in (1, 6) and takenUpBy is null
                        and notReturnedSince is null
                        order by case aimType when 1 then 1 when 5 then 2 when 4 then 3 else 4 end, startDate desc, id
                        """, learner, ukprn).page(Page.ofSize(most)).list();
    }

    /** Where a page ended. */
    record Position(LocalDate startDate, UUID id) {
        static Position of(List<String> keys) {
            return new Position(LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
