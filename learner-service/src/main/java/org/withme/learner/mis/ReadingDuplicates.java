package org.withme.learner.mis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;

/** A college reads which of its learners may be somebody that WithMe knows already. */
@ApplicationScoped
class ReadingDuplicates {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LARGEST = new UUID(-1, -1);

    private final MisAccess access;
    private final Duplicates duplicates;
    private final Cursors cursors;

    ReadingDuplicates(MisAccess access, Duplicates duplicates, Cursors cursors) {
        this.access = access;
        this.duplicates = duplicates;
        this.cursors = cursors;
    }

    @Transactional
    Page<DuplicateView> list(String cursor, Limit limit) {
        String ukprn = access.requireOwnCollege().ukprn();
        String filter = "possible-duplicates?ukprn=" + ukprn;
        Optional<List<String>> after = cursors.position(filter, cursor);
        List<DuplicateView> rows = duplicates.page(
                ukprn,
                after.map(keys -> Instant.parse(keys.get(0))).orElse(LATEST),
                after.map(keys -> UUID.fromString(keys.get(1))).orElse(LARGEST),
                limit.plusOne());
        return cursors.page(
                filter,
                limit,
                rows,
                row -> List.of(row.raisedAt().toString(), row.id().toString()));
    }
}
