package org.withme.learner.people.wish;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.withme.learner.people.wish.Wish.To;
import org.withme.platform.identity.Roles;

/** To whom wishes are addressed: whoever has the role today, and the case supervisors as long as nobody has it. */
@Singleton
class Addressees {

    private static final String ADDRESSED =
            "from wish_addressee a where a.wish_id = w.id and (a.last_day is null or a.last_day >= :today)";

    /** The caller's role in the matter of a wish, null if they have none. */
    private static final String CAPACITY = """
            coalesce((select min(a.role) %1$s and a.subject = :subject and a.role = any(:roles)),
                     case when :supervisor and not exists (select %1$s) then :fallback end)
            """.formatted(ADDRESSED);

    private static final String OF_ONE = """
            select %s from wish w
            where w.id = :wish and w.learner_id = :learner and w.ukprn = :ukprn and w.state <> 'STRUCK_OUT'
            """.formatted(CAPACITY);

    /** Theirs are found once, from their places; of a case supervisor's each open wish of the college is looked at. */
    private static final String OPEN = """
            select w.id from wish w
            where w.ukprn = :ukprn and w.state in ('WAITING', 'TRYING') and w.id > :after
              and w.learner_id is distinct from :self
              and (w.id in (select a.wish_id from wish_addressee a
                            where a.subject = :subject and a.role = any(:roles)
                              and (a.last_day is null or a.last_day >= :today))
                   or :supervisor and not exists (select %s))
              and exists (select from college_record c where c.learner_id = w.learner_id and c.ukprn = w.ukprn
                             and (c.last_day is null or c.last_day >= :grace))
            order by w.id limit :limit
            """.formatted(ADDRESSED);

    private static final String OF_A_GROUP = """
            select g.ukprn from learner_group g
            join group_learner l on l.group_id = g.id and l.left_at is null
            where g.id = :group and l.learner_id = :learner and g.ended_at is null and g.kind in ('CLASS', 'TUTOR_GROUP')
              and g.ukprn is not null
            """;

    /** Where the learner has a mentor, the latest first; else where they are today. */
    private static final String OF_MENTORS = """
            select coalesce(
                (select r.ukprn from relationship r
                  where r.learner_id = :learner and r.role = :mentor and r.ended_at is null
                    and (r.expires_on is null or r.expires_on >= :today)
                  order by r.started_at desc, r.id limit 1),
                (select c.ukprn from college_record c
                  where c.learner_id = :learner and (c.last_day is null or c.last_day >= :today)
                  order by c.last_day desc nulls first, c.ukprn limit 1))
            """;

    private final Jdbi database;

    Addressees(Jdbi database) {
        this.database = database;
    }

    /**
     * Who asks.
     *
     * @param self who they are as a learner; null if they are none
     * @param roles in which somebody is addressed
     * @param supervisor whether what nobody else has is theirs
     */
    record Asking(String subject, String ukprn, UUID self, List<String> roles, boolean supervisor, LocalDate today) {}

    /** In which role a wish is addressed to them. */
    Optional<String> capacity(Asking who, UUID learner, UUID wish) {
        return database.withHandle(handle -> asking(handle.createQuery(OF_ONE), who)
                .bind("fallback", Roles.CASE_SUPERVISOR)
                .bind("wish", wish)
                .bind("learner", learner)
                .mapTo(String.class)
                .findOne());
    }

    /**
     * The open wishes that are addressed to them, the earliest first.
     *
     * @param grace who left before is nobody's at the college any more
     */
    List<UUID> openFor(Asking who, LocalDate grace, UUID after, int limit) {
        return database.withHandle(handle -> asking(handle.createQuery(OPEN), who)
                .bind("self", who.self())
                .bind("grace", grace)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** The staff of a class or tutor group in which the learner is today. */
    Optional<To> ofGroup(UUID learner, UUID group) {
        return database.withHandle(handle -> handle.createQuery(OF_A_GROUP)
                .bind("group", group)
                .bind("learner", learner)
                .mapTo(String.class)
                .findOne()
                .map(ukprn -> new To(ukprn, group)));
    }

    /** The learner's mentors; those of the college where they are, if they have none. */
    Optional<To> mentorsOf(UUID learner, LocalDate today) {
        return database.withHandle(handle -> handle.createQuery(OF_MENTORS)
                .bind("learner", learner)
                .bind("mentor", Roles.MENTOR)
                .bind("today", today)
                .mapTo(String.class)
                .findOne()
                .map(ukprn -> new To(ukprn, null)));
    }

    private static Query asking(Query query, Asking who) {
        return query.bind("subject", who.subject())
                .bind("ukprn", who.ukprn())
                .bindArray("roles", String.class, who.roles())
                .bind("supervisor", who.supervisor())
                .bind("today", who.today());
    }
}
