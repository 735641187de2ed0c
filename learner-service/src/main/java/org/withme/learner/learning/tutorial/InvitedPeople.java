package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.withme.platform.identity.Roles;

/** Who is in a group, and which college's mentors a learner asks. */
@Singleton
class InvitedPeople {

    private static final String GOES_ON =
            "select exists (select from learner_group where id = :group and ukprn = :ukprn and ended_at is null)";

    private static final String IN_GROUP = """
            select distinct learner_id from group_learner where group_id = :group and left_at is null
            order by learner_id
            """;

    private static final String COLLEGE_OF_MENTOR = """
            select r.ukprn from relationship r
            where r.learner_id = :learner and r.role = :mentor and r.ended_at is null
              and (r.expires_on is null or r.expires_on >= :today)
              and (cast(:ukprn as text) is null or r.ukprn = :ukprn)
              and exists (select from college_record c where c.learner_id = r.learner_id and c.ukprn = r.ukprn
                            and (c.last_day is null or c.last_day >= :today))
            order by r.started_at desc, r.ukprn limit 1
            """;

    private final Jdbi database;

    InvitedPeople(Jdbi database) {
        this.database = database;
    }

    /** Empty if the college has no such group. */
    Optional<List<UUID>> of(String ukprn, UUID group) {
        return database.withHandle(handle -> {
            boolean goesOn = handle.createQuery(GOES_ON)
                    .bind("group", group)
                    .bind("ukprn", ukprn)
                    .mapTo(Boolean.class)
                    .one();
            return goesOn
                    ? Optional.of(handle.createQuery(IN_GROUP)
                            .bind("group", group)
                            .mapTo(UUID.class)
                            .list())
                    : Optional.empty();
        });
    }

    /**
     * Where the learner is today and has a mentor, that of the latest first.
     *
     * @param ukprn null for any
     */
    Optional<String> collegeOfMentor(UUID learner, @Nullable String ukprn, LocalDate today) {
        return database.withHandle(handle -> handle.createQuery(COLLEGE_OF_MENTOR)
                .bind("learner", learner)
                .bind("ukprn", ukprn)
                .bind("mentor", Roles.MENTOR)
                .bind("today", today)
                .mapTo(String.class)
                .findOne());
    }
}
