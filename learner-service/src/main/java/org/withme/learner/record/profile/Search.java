package org.withme.learner.record.profile;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A search for learners within the caller's right.
 *
 * @param ukprn the caller's college
 * @param namedOnly only the learners for whom the caller is named as mentor
 * @param since learners who left before are no longer listed (L5)
 * @param after where the last page ended; null for the first
 */
record Search(
        String ukprn,
        boolean namedOnly,
        String subject,
        LocalDate today,
        LocalDate since,
        String learnRefNumber,
        String uln,
        Position after,
        int limit) {

    /** The last learner of a page. */
    record Position(UUID learner, String learnRefNumber) {
        static Position of(List<String> keys) {
            return new Position(UUID.fromString(keys.get(0)), keys.get(1));
        }
    }

    void bind(Query query) {
        query.setParameter("ukprn", ukprn).setParameter("since", since);
        if (namedOnly) {
            query.setParameter("subject", subject).setParameter("today", today);
        }
        if (learnRefNumber != null) {
            query.setParameter("reference", learnRefNumber);
        }
        if (uln != null) {
            query.setParameter("uln", uln);
        }
        if (after != null) {
            query.setParameter("learner", after.learner()).setParameter("last", after.learnRefNumber());
        }
    }
}
