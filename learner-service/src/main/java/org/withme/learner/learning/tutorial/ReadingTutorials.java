package org.withme.learner.learning.tutorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.learning.tutorial.StaffOfTutorials.Staff;
import org.withme.learner.learning.tutorial.Tutorials.Place;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

@ApplicationScoped
class ReadingTutorials {

    private static final UUID FIRST = new UUID(0, 0);

    private final Access access;
    private final CollegeAccess colleges;
    private final CurrentCaller callers;
    private final Sides sides;
    private final StaffOfTutorials staff;
    private final Tutorials tutorials;
    private final TutorialViews views;
    private final Cursors cursors;
    private final Clock clock;

    ReadingTutorials(
            Access access,
            CollegeAccess colleges,
            CurrentCaller callers,
            Sides sides,
            StaffOfTutorials staff,
            Tutorials tutorials,
            TutorialViews views,
            Cursors cursors,
            Clock clock) {
        this.access = access;
        this.colleges = colleges;
        this.callers = callers;
        this.sides = sides;
        this.staff = staff;
        this.tutorials = tutorials;
        this.views = views;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** All of the learner's own; of staff those that are theirs. */
    @Transactional
    Page<TutorialView> list(UUID learner, String cursor, Integer size) {
        access.require(TutorialAccess.mayList(learner, sides.advocate(learner)));
        Side side = sides.of(learner);
        String filter = "tutorials?learner=" + learner + "&side=" + side;
        Limit limit = Limit.of(size);
        Optional<Place> before = place(filter, cursor);
        List<Tutorial> rows = side == Side.LEARNER
                ? tutorials.page(learner, null, before.orElse(null), limit.plusOne())
                : theirs(learner, before.orElse(null), limit.plusOne());
        return page(filter, limit, rows, side);
    }

    @Transactional
    TutorialView read(UUID learner, UUID id) {
        access.require(TutorialAccess.mayRead(learner, () -> sides.isTheirs(learner, id), sides.advocate(learner)));
        return views.view(tutorials.of(learner, id).orElseThrow(access::absent), sides.of(learner));
    }

    /** Those ahead that the caller holds, or should; each learner is logged as seen. */
    @Transactional
    Page<TutorialView> ofCollege(String ukprn, String cursor, Integer size) {
        colleges.requireActingFor("tutorials", ukprn, Roles.MENTOR, Roles.TUTOR);
        Staff member = StaffOfTutorials.of(callers.get()).orElseThrow(access::absent);
        String filter = "tutorials?ukprn=" + ukprn;
        Limit limit = Limit.of(size);
        Place after = place(filter, cursor).orElse(new Place(clock.instant(), FIRST));
        return logged(page(filter, limit, tutorials.of(staff.ahead(member, after, limit.plusOne())), Side.STAFF));
    }

    /** All of one sitting that are the caller's, at most as many as one invites at once. */
    @Transactional
    SittingView sitting(String ukprn, UUID sitting) {
        colleges.requireActingFor("tutorials", ukprn, Roles.MENTOR, Roles.TUTOR);
        Staff member = StaffOfTutorials.of(callers.get()).orElseThrow(access::absent);
        List<Tutorial> theirs = tutorials.of(staff.ofSitting(member, sitting));
        if (theirs.isEmpty()) {
            throw access.absent();
        }
        access.recordRead(theirs.stream().map(Tutorial::learner).toList(), Aspects.TUTORIAL);
        return new SittingView(sitting, views.views(theirs, Side.STAFF));
    }

    private List<Tutorial> theirs(UUID learner, Place before, int limit) {
        Staff member = StaffOfTutorials.of(callers.get()).orElseThrow(access::absent);
        return tutorials.page(learner, staff.ofLearner(member, learner), before, limit);
    }

    private Page<TutorialView> logged(Page<TutorialView> page) {
        access.recordRead(page.items().stream().map(TutorialView::learnerId).toList(), Aspects.TUTORIAL);
        return page;
    }

    private Optional<Place> place(String filter, String cursor) {
        return cursors.position(filter, cursor)
                .map(keys -> new Place(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1))));
    }

    private Page<TutorialView> page(String filter, Limit limit, List<Tutorial> rows, Side side) {
        Page<Tutorial> page = cursors.page(
                filter,
                limit,
                rows,
                tutorial ->
                        List.of(tutorial.startsAt().toString(), tutorial.id().toString()));
        return new Page<>(views.views(page.items(), side), page.next());
    }
}
