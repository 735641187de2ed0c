package org.withme.learner.record.applicant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.group.GroupMembers;
import org.withme.learner.record.applicant.ApplicantEvent.ApplicationWithdrawn;
import org.withme.learner.record.applicant.ApplicantEvent.ApplicationWithdrawn.Why;
import org.withme.learner.record.enrolment.EnrolmentEvent.CollegeAccessChanged;
import org.withme.learner.record.mis.working.JobLease;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;

/**
 * Ends what time has ended, of one college and a thousand people at a time, never beside a return of it. What remains of
 * somebody whose statement is removed is an id, and in their journey that and when they applied.
 */
@ApplicationScoped
class EndingApplications {

    private static final String BY_TIME = "time";

    private static final String STANDING = """
            update college_record a set last_day = cast(:today as date) - 1 %1$s
            where a.ukprn = :ukprn and a.learn_ref_number in (
                select s.learn_ref_number from college_record s
                where s.ukprn = :ukprn and s.collection_year is null and s.last_day is null and %2$s
                order by s.learn_ref_number limit 1000)
            """;

    /** A return lists the person under another reference, or since two records were found to be one person's. */
    private static final String TAKEN_UP = STANDING.formatted("", """
            exists (select from college_record r
                    where r.ukprn = s.ukprn and r.learner_id = s.learner_id and r.collection_year is not null
                      and r.last_day is null)
            """);

    private static final String LAPSED =
            STANDING.formatted(", withdrawn_on = :today", "greatest(s.prepared_on, s.starts_on) < :since");

    /** What a return of the college says by now, or of a person who never came anywhere and has no account. */
    private static final String REMOVED = """
            delete from college_record a
            where a.ukprn = :ukprn and a.learn_ref_number in (
                select s.learn_ref_number from college_record s
                where s.ukprn = :ukprn and s.collection_year is null and s.last_day < :since
                  and (exists (select from college_record r
                               where r.ukprn = s.ukprn and r.learner_origin = s.learner_origin
                                 and r.collection_year is not null)
                       or not exists (select from account c where c.learner_id = s.learner_id and c.opened_at is not null)
                          and not exists (select from college_record r
                                          where r.learner_id = s.learner_id and r.collection_year is not null))
                order by s.learn_ref_number limit 1000)
            """;

    private static final String GONE = """
            select learner from unnest(:learners) as removed (learner)
            where not exists (select from college_record r where r.ukprn = :ukprn and r.learner_id = learner)
            """;

    private static final String ASK_NO_MORE = """
            delete from possible_duplicate d
            where ((d.ukprn = :ukprn and d.learner_id = any(:origins))
                   or (d.other_ukprn = :ukprn and d.other_learner_id = any(:origins)))
              and not exists (select from learner_merge m where m.duplicate_id = d.id)
            """;

    private final Jdbi database;
    private final Applicants applicants;
    private final GroupMembers groups;
    private final ApplicantsConfig.Days days;
    private final Outbox outbox;
    private final Clock clock;

    EndingApplications(
            Jdbi database,
            Applicants applicants,
            GroupMembers groups,
            ApplicantsConfig config,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.applicants = applicants;
        this.groups = groups;
        this.days = config.days();
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Some of those who are due.
     *
     * @return how many; none if nobody is, or while somebody else works for the college
     */
    @Transactional
    int end(String ukprn) {
        LocalDate today = LocalDate.now(clock);
        return database.withHandle(handle -> {
            if (!JobLease.takeToCommit(handle, ukprn)) {
                return 0;
            }
            List<UUID> takenUp = origins(ended(handle, TAKEN_UP, ukprn, today));
            List<UUID> lapsed =
                    origins(ended(handle, LAPSED, ukprn, today).bind("since", today.minusDays(days.standing())));
            tell(ukprn, takenUp, lapsed, today);
            return takenUp.size() + lapsed.size() + remove(handle, ukprn, today.minusDays(days.kept()));
        });
    }

    private void tell(String ukprn, List<UUID> takenUp, List<UUID> lapsed, LocalDate today) {
        List<DomainEvent> events = new ArrayList<>();
        lapsed.forEach(origin -> events.add(new ApplicationWithdrawn(origin, ukprn, today, Why.LAPSED)));
        List<UUID> all = new ArrayList<>(takenUp);
        all.addAll(lapsed);
        for (UUID origin : all) {
            LocalDate lastDay = applicants.lastDayAt(ukprn, origin);
            if (lastDay != null) {
                events.add(new CollegeAccessChanged(origin, ukprn, lastDay));
            }
        }
        outbox.append(events.toArray(DomainEvent[]::new));
    }

    private int remove(Handle handle, String ukprn, LocalDate since) {
        List<Removed> removed = handle.createUpdate(REMOVED)
                .bind("ukprn", ukprn)
                .bind("since", since)
                .executeAndReturnGeneratedKeys("learner_id", "learner_origin")
                .map((row, context) -> new Removed(
                        row.getObject("learner_id", UUID.class), row.getObject("learner_origin", UUID.class)))
                .list();
        handle.createUpdate(ASK_NO_MORE)
                .bind("ukprn", ukprn)
                .bindArray(
                        "origins",
                        UUID.class,
                        removed.stream().map(Removed::origin).toList())
                .execute();
        List<UUID> gone = handle.createQuery(GONE)
                .bind("ukprn", ukprn)
                .bindArray(
                        "learners",
                        UUID.class,
                        removed.stream().map(Removed::learner).toList())
                .mapTo(UUID.class)
                .list();
        outbox.append(groups.leave(new ActingCollege(ukprn, BY_TIME, BY_TIME), gone, clock.instant())
                .toArray(DomainEvent[]::new));
        return removed.size();
    }

    private static Update ended(Handle handle, String sql, String ukprn, LocalDate today) {
        return handle.createUpdate(sql).bind("ukprn", ukprn).bind("today", today);
    }

    private static List<UUID> origins(Update update) {
        return update.executeAndReturnGeneratedKeys("learner_origin")
                .mapTo(UUID.class)
                .list();
    }

    /** Whose statement it was, and under which id. */
    private record Removed(UUID learner, UUID origin) {}
}
