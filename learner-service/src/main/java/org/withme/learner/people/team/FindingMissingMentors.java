package org.withme.learner.people.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Roles;

/** A learner without a mentor is a gap that is seen (P1, L31). */
@ApplicationScoped
class FindingMissingMentors {

    private static final String PAGE = """
            select r.learner_id, r.learn_ref_number, r.given_names, r.family_name from college_record r
            where r.ukprn = :ukprn and r.learn_ref_number > :after and (r.last_day is null or r.last_day >= :today)
              and not exists (select from relationship m
                              where m.learner_id = r.learner_id and m.ukprn = r.ukprn and m.role = 'mentor'
                                and m.ended_at is null and (m.expires_on is null or m.expires_on >= :today))
            order by r.learn_ref_number limit :limit
            """;

    private final CollegeAccess colleges;
    private final Access access;
    private final Jdbi database;
    private final Cursors cursors;
    private final Clock clock;

    FindingMissingMentors(CollegeAccess colleges, Access access, Jdbi database, Cursors cursors, Clock clock) {
        this.colleges = colleges;
        this.access = access;
        this.database = database;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<WithoutMentorView> list(String ukprn, String cursor, Integer asked) {
        colleges.requireActingFor(
                "learners without mentor", ukprn, Roles.TUTOR, Roles.MIS_ADMINISTRATOR, Roles.MIS_CLIENT);
        String filter = "without-mentor?ukprn=" + ukprn;
        String after = cursors.position(filter, cursor).map(keys -> keys.get(0)).orElse("");
        Limit limit = Limit.of(asked);
        List<WithoutMentorView> rows = database.withHandle(handle -> handle.createQuery(PAGE)
                .bind("ukprn", ukprn)
                .bind("after", after)
                .bind("today", LocalDate.now(clock))
                .bind("limit", limit.plusOne())
                .map((row, context) -> new WithoutMentorView(
                        row.getObject("learner_id", UUID.class),
                        row.getString("learn_ref_number"),
                        row.getString("given_names"),
                        row.getString("family_name")))
                .list());
        Page<WithoutMentorView> page = cursors.page(filter, limit, rows, learner -> List.of(learner.learnRefNumber()));
        access.recordRead(
                page.items().stream().map(WithoutMentorView::learnerId).toList(), Aspects.PROFILE);
        return page;
    }
}
