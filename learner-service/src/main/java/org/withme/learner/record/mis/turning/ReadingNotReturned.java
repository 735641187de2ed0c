package org.withme.learner.record.mis.turning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.record.mis.receiving.MisAccess;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;

/** A college reads whom its returns no longer list since a year ended. */
@ApplicationScoped
class ReadingNotReturned {

    private final MisAccess access;
    private final Access reads;
    private final NotReturned notReturned;
    private final Cursors cursors;
    private final Clock clock;

    ReadingNotReturned(MisAccess access, Access reads, NotReturned notReturned, Cursors cursors, Clock clock) {
        this.access = access;
        this.reads = reads;
        this.notReturned = notReturned;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<NotReturnedView> list(String cursor, Limit limit) {
        String ukprn = access.requireOwnCollege().ukprn();
        String filter = "not-returned?ukprn=" + ukprn;
        Optional<NotReturned.Position> after = cursors.position(filter, cursor)
                .map(keys -> new NotReturned.Position(keys.get(0), UUID.fromString(keys.get(1))));
        List<NotReturnedView> rows = notReturned.page(ukprn, LocalDate.now(clock), after, limit.plusOne());
        Page<NotReturnedView> page = cursors.page(
                filter,
                limit,
                rows,
                row -> List.of(row.learnRefNumber(), row.enrolmentId().toString()));
        reads.recordRead(
                page.items().stream().map(NotReturnedView::learnerId).distinct().toList(), Aspects.ENROLMENT);
        return page;
    }
}
