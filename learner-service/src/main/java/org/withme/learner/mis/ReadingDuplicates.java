package org.withme.learner.mis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.withme.learner.access.Aspects;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;

/** Which learners may be one person: inside a college for the college, across colleges for the platform operator. */
@ApplicationScoped
class ReadingDuplicates {

    private static final Duplicates.Position LATEST =
            new Duplicates.Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private final MisAccess access;
    private final Access reads;
    private final Duplicates duplicates;
    private final Cursors cursors;

    ReadingDuplicates(MisAccess access, Access reads, Duplicates duplicates, Cursors cursors) {
        this.access = access;
        this.reads = reads;
        this.duplicates = duplicates;
        this.cursors = cursors;
    }

    @Transactional
    Page<DuplicateView> list(String cursor, Limit limit) {
        Optional<String> college = access.requireCollegeOrOperator();
        int rows = limit.plusOne();
        return page(
                "possible-duplicates" + college.map(ukprn -> "?ukprn=" + ukprn).orElse(""),
                cursor,
                limit,
                after -> college.map(ukprn -> duplicates.inside(ukprn, after, rows))
                        .orElseGet(() -> duplicates.across(after, rows)));
    }

    private Page<DuplicateView> page(
            String filter, String cursor, Limit limit, Function<Duplicates.Position, List<DuplicateView>> rows) {
        Duplicates.Position after = cursors.position(filter, cursor)
                .map(keys -> new Duplicates.Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1))))
                .orElse(LATEST);
        Page<DuplicateView> page = cursors.page(
                filter,
                limit,
                rows.apply(after),
                row -> List.of(row.raisedAt().toString(), row.id().toString()));
        reads.recordRead(page.items().stream().flatMap(DuplicateView::learners).toList(), Aspects.PROFILE);
        return page;
    }
}
