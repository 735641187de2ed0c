package org.withme.learner.people.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

@ApplicationScoped
class ReadingGoneQuiet {

    private final CollegeAccess colleges;
    private final CurrentCaller callers;
    private final Access access;
    private final GoneQuietPages pages;
    private final Cursors cursors;
    private final Clock clock;

    ReadingGoneQuiet(
            CollegeAccess colleges,
            CurrentCaller callers,
            Access access,
            GoneQuietPages pages,
            Cursors cursors,
            Clock clock) {
        this.colleges = colleges;
        this.callers = callers;
        this.access = access;
        this.pages = pages;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * To a mentor their own learners, to a tutor everybody of the college, to a case supervisor what was brought to them; each
     * learner is logged as seen.
     */
    @Transactional
    Page<GoneQuietView> list(String ukprn, boolean mine, boolean handedOn, String cursor, Integer asked) {
        ActingCollege college =
                colleges.requireActingFor("who went quiet", ukprn, Roles.TUTOR, Roles.MENTOR, Roles.CASE_SUPERVISOR);
        Caller caller = callers.get();
        boolean meets = caller.has(Roles.TUTOR);
        boolean all = meets || handedOn && caller.has(Roles.CASE_SUPERVISOR);
        String filter = "gone-quiet?ukprn=" + ukprn + "&mine=" + mine + "&handedOn=" + handedOn;
        UUID after = cursors.position(filter, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(GoneQuietPages.FIRST);
        Limit limit = Limit.of(asked);
        List<String> beside =
                Stream.of(AttendanceAccess.BESIDE).filter(caller::has).toList();
        Page<GoneQuietView> page = cursors.page(
                filter,
                limit,
                pages.page(
                        new GoneQuietPages.Reader(ukprn, college.subject(), beside, all, meets, mine, handedOn),
                        LocalDate.now(clock),
                        after,
                        limit.plusOne()),
                quiet -> List.of(quiet.id().toString()));
        access.recordRead(page.items().stream().map(GoneQuietView::learnerId).toList(), Aspects.ATTENDANCE);
        return page;
    }
}
