package org.withme.learner.people.wish;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.withme.learner.people.college.LearnersColleges;
import org.withme.learner.people.wish.Wish.To;
import org.withme.platform.identity.Roles;

/**
 * To whom wishes are addressed: whoever has the role today, and the case supervisors as long as nobody has it; nobody once the
 * learner has left the college for longer than the grace period.
 */
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

    private static final String STILL_THERE = """
            exists (select from college_record c where c.learner_id = w.learner_id and c.ukprn = w.ukprn
                       and (c.last_day is null or c.last_day >= :grace))
            """;

    private static final String OPEN_AT_THE_COLLEGE =
            "w.ukprn = :ukprn and w.state in ('WAITING', 'TRYING') and w.id > :after";

    /** Theirs are found from their places; those that nobody has, among the open wishes of the college. */
    private static final String OPEN = """
            select w.id from wish w
            where %1$s and w.learner_id is distinct from :self and %2$s
              and w.id in (select a.wish_id from wish_addressee a
                           where a.subject = :subject and a.role = any(:roles)
                             and (a.last_day is null or a.last_day >= :today)
                           union all
                           select w.id from wish w where :supervisor and %1$s and not exists (select %3$s))
            order by w.id limit :limit
            """.formatted(OPEN_AT_THE_COLLEGE, STILL_THERE, ADDRESSED);

    private static final String LAPSED = "select w.id from wish w where w.id = any(:wishes) and not " + STILL_THERE;

    private static final String OF_A_GROUP = """
            select g.ukprn from learner_group g
            join group_learner l on l.group_id = g.id and l.left_at is null
            where g.id = :group and l.learner_id = :learner and g.ended_at is null and g.kind in ('CLASS', 'TUTOR_GROUP')
              and exists (select from college_record c where c.learner_id = l.learner_id and c.ukprn = g.ukprn
                            and (c.last_day is null or c.last_day >= :today))
            """;

    private final Jdbi database;
    private final LearnersColleges colleges;
    private final int graceDays;

    Addressees(
            Jdbi database,
            LearnersColleges colleges,
            @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.database = database;
        this.colleges = colleges;
        this.graceDays = graceDays;
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

    /** The open wishes that are addressed to them, the earliest first. */
    List<UUID> openFor(Asking who, UUID after, int limit) {
        return database.withHandle(handle -> asking(handle.createQuery(OPEN), who)
                .bind("self", who.self())
                .bind("grace", grace(who.today()))
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** Of these, those that are addressed to a college which the learner has left. */
    Set<UUID> lapsed(Collection<Wish> wishes, LocalDate today) {
        return database.withHandle(handle -> handle.createQuery(LAPSED)
                .bindArray("wishes", UUID.class, wishes.stream().map(Wish::id).toList())
                .bind("grace", grace(today))
                .mapTo(UUID.class)
                .set());
    }

    /** The staff of a class or tutor group in which the learner is today. */
    Optional<To> ofGroup(UUID learner, UUID group, LocalDate today) {
        return database.withHandle(handle -> handle.createQuery(OF_A_GROUP)
                .bind("group", group)
                .bind("learner", learner)
                .bind("today", today)
                .mapTo(String.class)
                .findOne()
                .map(ukprn -> new To(ukprn, group)));
    }

    /** The learner's mentors; those of the college where they are, if they have none. */
    Optional<To> mentorsOf(UUID learner, LocalDate today) {
        return colleges.mentorsFirst(learner, today).stream().findFirst().map(ukprn -> new To(ukprn, null));
    }

    private LocalDate grace(LocalDate today) {
        return today.minusDays(graceDays);
    }

    private static Query asking(Query query, Asking who) {
        return query.bind("subject", who.subject())
                .bind("ukprn", who.ukprn())
                .bindArray("roles", String.class, who.roles())
                .bind("supervisor", who.supervisor())
                .bind("today", who.today());
    }
}
