package org.withme.learner.people.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.learner.people.wish.Addressees.Asking;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

@ApplicationScoped
class ReadingWishes {

    private static final UUID FIRST = new UUID(0, 0);

    private final Access access;
    private final CollegeAccess colleges;
    private final CurrentCaller callers;
    private final AskedStaff asked;
    private final Addressees addressees;
    private final Wishes wishes;
    private final Cursors cursors;
    private final WishViews views;
    private final Clock clock;

    ReadingWishes(
            Access access,
            CollegeAccess colleges,
            CurrentCaller callers,
            AskedStaff asked,
            Addressees addressees,
            Wishes wishes,
            Cursors cursors,
            WishViews views,
            Clock clock) {
        this.access = access;
        this.colleges = colleges;
        this.callers = callers;
        this.asked = asked;
        this.addressees = addressees;
        this.wishes = wishes;
        this.cursors = cursors;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    Page<WishView> own(String cursor, Integer size) {
        UUID learner =
                access.require(WishAccess.mayListOwn(callers.get().learnerId().orElseThrow(access::absent)));
        String filter = "wishes?learner=" + learner;
        UUID before = cursors.position(filter, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(null);
        Limit limit = Limit.of(size);
        return page(filter, limit, wishes.page(learner, before, limit.plusOne()));
    }

    @Transactional
    WishView read(UUID learner, UUID id) {
        access.require(WishAccess.mayRead(learner, () -> asked.isAsked(learner, id)));
        Wish wish = wishes.of(learner, id).orElseThrow(access::absent);
        return views.view(wish);
    }

    /**
     * The open ones that are addressed to the caller; each learner is logged as seen.
     *
     * @param mine without those that are a case supervisor's because nobody has the role
     */
    @Transactional
    Page<WishView> ofCollege(String ukprn, boolean mine, String cursor, Integer size) {
        colleges.requireActingFor("wishes", ukprn, Roles.MENTOR, Roles.TUTOR, Roles.CASE_SUPERVISOR);
        Asking who = AskedStaff.as(callers.get(), !mine, LocalDate.now(clock)).orElseThrow(access::absent);
        String filter = "wishes?ukprn=" + ukprn + "&mine=" + mine;
        UUID after = cursors.position(filter, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(FIRST);
        Limit limit = Limit.of(size);
        List<UUID> ids = addressees.openFor(who, after, limit.plusOne());
        Page<WishView> page = page(filter, limit, wishes.of(ids));
        access.recordRead(page.items().stream().map(WishView::learnerId).toList(), Aspects.WISH);
        return page;
    }

    private Page<WishView> page(String filter, Limit limit, List<Wish> rows) {
        Page<Wish> page =
                cursors.page(filter, limit, rows, wish -> List.of(wish.id().toString()));
        return new Page<>(views.views(page.items()), page.next());
    }
}
