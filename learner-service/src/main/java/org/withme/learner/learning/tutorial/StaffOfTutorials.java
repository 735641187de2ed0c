package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.tutorial.Tutorials.Place;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** Whose a tutorial is among the staff: of who holds it, while they are beside the learner, and of the learner's mentors. */
@Singleton
class StaffOfTutorials {

    /** In which somebody holds tutorials. */
    static final List<String> HOLDING = List.of(Roles.MENTOR, Roles.TUTOR);

    private static final String LASTS =
            "%1$s.ended_at is null and (%1$s.expires_on is null or %1$s.expires_on >= :today)";

    private static final String BESIDE = """
            from relationship r
            where r.learner_id = t.learner_id and r.ukprn = t.ukprn and r.subject = :subject and r.role = any(:roles)
              and %s and (t.held_by = :subject or r.role = 'mentor')
              and exists (select from college_record c where c.learner_id = t.learner_id and c.ukprn = t.ukprn
                            and (c.last_day is null or c.last_day >= :grace))
            """.formatted(LASTS.formatted("r"));

    private static final String THEIRS =
            "t.ukprn = :ukprn and t.learner_id is distinct from :self and exists (select " + BESIDE + ")";

    /** A mentor stands in for who is gone, and for nobody else. */
    private static final String FIRST_OF_ALL_THEIRS = THEIRS + """
             and (t.held_by = :subject or t.held_by is null or not exists (
                    select from relationship h where h.learner_id = t.learner_id and h.ukprn = t.ukprn
                        and h.subject = t.held_by and h.role in ('mentor', 'tutor') and %s))
            """.formatted(LASTS.formatted("h"));

    private static final String HOLDS = """
            select exists (select from relationship h where h.learner_id = :learner and h.ukprn = :ukprn
                and h.subject = :holder and h.role in ('mentor', 'tutor') and %s)
            """.formatted(LASTS.formatted("h"));

    private static final String CAPACITY = "select (select min(r.role) " + BESIDE
            + ") from tutorial t where t.id = :tutorial and t.learner_id = :learner"
            + " and t.ukprn = :ukprn and t.learner_id is distinct from :self";

    private static final String OF_LEARNER = "select t.id from tutorial t where t.learner_id = :learner and " + THEIRS;

    private static final String OF_SITTING = "select t.id from tutorial t where t.sitting_id = :sitting and " + THEIRS;

    private static final String AHEAD = """
            select t.id from tutorial t
            where t.state in ('INVITED', 'AGREED') and (t.starts_at, t.id) > (:from, :after) and %s
            order by t.starts_at, t.id limit :limit
            """.formatted(FIRST_OF_ALL_THEIRS);

    private static final String ASKED = """
            select t.id from tutorial t
            where t.asked = 'STAFF' and (t.starts_at > :now or t.other_starts_at > :now) and %s
            order by t.asked_at, t.id limit :limit
            """.formatted(FIRST_OF_ALL_THEIRS);

    private static final String UNANSWERED = """
            select t.id from tutorial t
            where t.asked = 'LEARNER' and t.held_by = :subject and (t.starts_at > :now or t.other_starts_at > :now) and %s
            order by t.asked_at, t.id limit :limit
            """.formatted(THEIRS);

    private static final String UNCLOSED = """
            select t.id from tutorial t
            where t.state in ('INVITED', 'AGREED') and t.ends_at <= :now and t.starts_at > :since
              and t.held_by is not null and %s
            order by t.starts_at, t.id limit :limit
            """.formatted(FIRST_OF_ALL_THEIRS);

    private static final String OWN_LEARNERS = """
            select distinct r.learner_id from relationship r
            where r.learner_id = any(:learners) and r.ukprn = :ukprn and r.subject = :subject and r.role = any(:roles)
              and r.learner_id is distinct from :self and %s
              and exists (select from college_record c where c.learner_id = r.learner_id and c.ukprn = r.ukprn
                            and (c.last_day is null or c.last_day >= :today))
            """.formatted(LASTS.formatted("r"));

    private final Jdbi database;
    private final Clock clock;
    private final int graceDays;

    StaffOfTutorials(Jdbi database, Clock clock, @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.database = database;
        this.clock = clock;
        this.graceDays = graceDays;
    }

    /**
     * Somebody of the staff who may hold tutorials.
     *
     * @param self who they are as a learner; null if they are none
     */
    record Staff(String subject, String ukprn, @Nullable UUID self, List<String> roles) {}

    /** Empty for who works at no college, or has no role in which one holds tutorials. */
    static Optional<Staff> of(Caller caller) {
        List<String> roles = HOLDING.stream().filter(caller::has).toList();
        return caller.ukprn()
                .filter(ukprn -> !roles.isEmpty())
                .map(ukprn ->
                        new Staff(caller.subject(), ukprn, caller.learnerId().orElse(null), roles));
    }

    /** In which role a tutorial is theirs. */
    Optional<String> capacity(Staff staff, UUID learner, UUID tutorial) {
        return database.withHandle(handle -> asking(handle.createQuery(CAPACITY), staff)
                .bind("grace", grace())
                .bind("tutorial", tutorial)
                .bind("learner", learner)
                .mapTo(String.class)
                .findOne());
    }

    /** Those of a learner that are theirs, in no order. */
    List<UUID> ofLearner(Staff staff, UUID learner) {
        return ids(OF_LEARNER, staff, query -> query.bind("learner", learner));
    }

    List<UUID> ofSitting(Staff staff, UUID sitting) {
        return ids(OF_SITTING, staff, query -> query.bind("sitting", sitting));
    }

    /** Those that they hold, or should, from a place on. */
    List<UUID> ahead(Staff staff, Place after, int limit) {
        return ids(AHEAD, staff, query -> query.bind("from", after.startsAt())
                .bind("after", after.id())
                .bind("limit", limit));
    }

    /** To which an answer of theirs is awaited. */
    List<UUID> thatAsk(Staff staff, int most) {
        return ids(ASKED, staff, query -> query.bind("now", clock.instant()).bind("limit", most));
    }

    /** Which they hold, and to which an answer of the learner is awaited. */
    List<UUID> unanswered(Staff staff, int most) {
        return ids(
                UNANSWERED, staff, query -> query.bind("now", clock.instant()).bind("limit", most));
    }

    /** Whoever acts holds it from then on, if nobody does or who did is gone. */
    void takeUp(Tutorial tutorial, String subject) {
        if (subject.equals(tutorial.heldBy())) {
            return;
        }
        boolean held = tutorial.heldBy() != null
                && database.withHandle(handle -> handle.createQuery(HOLDS)
                        .bind("learner", tutorial.learner())
                        .bind("ukprn", tutorial.ukprn())
                        .bind("holder", tutorial.heldBy())
                        .bind("today", LocalDate.now(clock))
                        .mapTo(Boolean.class)
                        .one());
        if (!held) {
            tutorial.letHold(subject);
        }
    }

    /** That are over since then, were held by somebody, and of which nobody said what became of them. */
    List<UUID> unclosed(Staff staff, Instant since, int most) {
        return ids(UNCLOSED, staff, query -> query.bind("now", clock.instant())
                .bind("since", since)
                .bind("limit", most));
    }

    /** Of these learners, those beside whom they are, and who are at the college today. */
    Set<UUID> among(Staff staff, Collection<UUID> learners) {
        return database.withHandle(handle -> asking(handle.createQuery(OWN_LEARNERS), staff)
                .bindArray("learners", UUID.class, learners)
                .mapTo(UUID.class)
                .set());
    }

    private List<UUID> ids(String sql, Staff staff, Binding more) {
        return database.withHandle(
                handle -> more.bind(asking(handle.createQuery(sql), staff).bind("grace", grace()))
                        .mapTo(UUID.class)
                        .list());
    }

    private Query asking(Query query, Staff staff) {
        return query.bind("subject", staff.subject())
                .bind("ukprn", staff.ukprn())
                .bind("self", staff.self())
                .bindArray("roles", String.class, staff.roles())
                .bind("today", LocalDate.now(clock));
    }

    private LocalDate grace() {
        return LocalDate.now(clock).minusDays(graceDays);
    }

    private interface Binding {
        Query bind(Query query);
    }
}
