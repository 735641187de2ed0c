package org.withme.learner.people.group;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.MIS_CLIENT;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.learner.people.group.GroupPages.Position;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Caller;

@ApplicationScoped
class ReadingGroups {

    /** Whoever asks as one of these meets learners. */
    private static final Set<String> MEET = Set.of(TUTOR, MENTOR);

    private final CollegeAccess colleges;
    private final GroupAccess groups;
    private final Access access;
    private final GroupPages pages;
    private final Cursors cursors;
    private final Clock clock;
    private final int graceDays;

    ReadingGroups(
            CollegeAccess colleges,
            GroupAccess groups,
            Access access,
            GroupPages pages,
            Cursors cursors,
            Clock clock,
            @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.colleges = colleges;
        this.groups = groups;
        this.access = access;
        this.pages = pages;
        this.cursors = cursors;
        this.clock = clock;
        this.graceDays = graceDays;
    }

    @Transactional
    Page<GroupView> list(String ukprn, boolean mine, String cursor, Integer asked) {
        ActingCollege college = requireStaff(ukprn);
        return page(
                "groups?ukprn=" + ukprn + "&mine=" + mine,
                cursor,
                asked,
                (after, limit) -> mine
                        ? pages.ofStaff(ukprn, college.subject(), after, limit)
                        : pages.groups(ukprn, after, limit));
    }

    /** The groups of nobody's college. */
    @Transactional
    Page<GroupView> listCommunities(String cursor, Integer asked) {
        groups.requireMaker(null);
        return page("communities", cursor, asked, (after, limit) -> pages.groups(null, after, limit));
    }

    /** The groups in which the caller is, as a learner or as staff. */
    @Transactional
    Page<GroupView> listOwn(String cursor, Integer asked) {
        Caller member = groups.requireMember();
        return page("own-groups", cursor, asked, (after, limit) -> pages.of(member, after, limit));
    }

    @Transactional
    GroupView readCommunity(UUID group) {
        groups.requireMaker(null);
        return pages.group(null, group).orElseThrow(access::absent);
    }

    @Transactional
    GroupView read(String ukprn, UUID group) {
        requireStaff(ukprn);
        return pages.group(ukprn, group).orElseThrow(access::absent);
    }

    /** To the tutors and the MIS of the college, and of their own learners to a mentor who is in it: each is logged as seen. */
    @Transactional
    Page<GroupLearnerView> learners(String ukprn, UUID group, String cursor, Integer asked) {
        ActingCollege college =
                colleges.requireActingFor("learners of a group", ukprn, TUTOR, MIS_ADMINISTRATOR, MIS_CLIENT, MENTOR);
        Optional<GroupView> found = pages.group(ukprn, group)
                .filter(known -> !college.capacity().equals(MENTOR)
                        || known.staff().stream()
                                .anyMatch(member -> member.subject().equals(college.subject())));
        String filter = "group?id=" + found.orElseThrow(access::absent).id();
        String after = cursors.position(filter, cursor).map(keys -> keys.get(0)).orElse("");
        Limit limit = Limit.of(asked);
        LocalDate today = LocalDate.now(clock);
        Page<GroupLearnerView> page = cursors.page(
                filter,
                limit,
                pages.learners(
                        ukprn,
                        group,
                        MEET.contains(college.capacity()),
                        college.capacity().equals(MENTOR) ? college.subject() : null,
                        today,
                        today.minusDays(graceDays),
                        after,
                        limit.plusOne()),
                learner -> List.of(learner.learnRefNumber()));
        access.recordRead(page.items().stream().map(GroupLearnerView::learnerId).toList(), Aspects.PROFILE);
        return page;
    }

    private Page<GroupView> page(
            String filter, String cursor, Integer asked, BiFunction<Position, Integer, List<GroupView>> rows) {
        Position after = cursors.position(filter, cursor).map(Position::of).orElse(Position.FIRST);
        Limit limit = Limit.of(asked);
        return cursors.page(filter, limit, rows.apply(after, limit.plusOne()), Position::keys);
    }

    private ActingCollege requireStaff(String ukprn) {
        return colleges.requireActingFor(
                "groups", ukprn, TUTOR, MENTOR, ASSESSOR, ADVISER, MIS_ADMINISTRATOR, MIS_CLIENT);
    }
}
