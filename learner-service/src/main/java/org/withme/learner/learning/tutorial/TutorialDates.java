package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** When somebody's tutorials are, with what stands in their invitations and never with whom: for calendars. */
@Singleton
public class TutorialDates {

    /** What is longer over is in no calendar any more. */
    private static final Duration BACK = Duration.ofDays(92);

    private static final int MOST = 2000;

    private static final String DATES = """
            select t.id, t.sitting_id, t.starts_at, t.ends_at, t.minutes, t.purpose, t.what_to_expect, t.what_you_leave_with,
                   case when t.state in ('DECLINED', 'CANCELLED', 'MOVED') then 'OFF'
                        when t.state = 'INVITED' then 'OPEN' else 'ON' end as standing,
                   t.sequence, t.changed_at, t.sitting_starts_at,
                   (select sum(s.sequence) from tutorial s where s.sitting_id = t.sitting_id) as sitting_sequence
            from tutorial t where t.starts_at > :since and %s order by t.starts_at, t.id limit :most
            """;

    private static final String OF_LEARNER = DATES.formatted("t.learner_id = :learner");

    /**
     * Nothing of a learner beside whom they are no more, or who is not there any more; and nothing once it is known that they work
     * at another college or hold no tutorials.
     */
    private static final String OF_STAFF = DATES.formatted("""
            t.held_by = :subject and t.ukprn = :ukprn and exists (
                select from relationship r join college_record c on c.learner_id = r.learner_id and c.ukprn = r.ukprn
                where r.learner_id = t.learner_id and r.ukprn = t.ukprn and r.subject = :subject
                  and r.role in ('mentor', 'tutor') and r.ended_at is null
                  and (r.expires_on is null or r.expires_on >= :today) and (c.last_day is null or c.last_day >= :grace))
              and not exists (
                select from person p where p.subject = :subject
                  and (p.ukprn is distinct from :ukprn or not p.roles && array['mentor', 'tutor']))
            """);

    private final Jdbi database;
    private final Clock clock;
    private final int graceDays;

    TutorialDates(Jdbi database, Clock clock, @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.database = database;
        this.clock = clock;
        this.graceDays = graceDays;
    }

    /** Whether it takes place, as far as is known. */
    public enum Standing {
        ON,
        OPEN,
        OFF
    }

    /**
     * A tutorial in a calendar.
     *
     * @param sequence how often its time changed or it was called off
     * @param sittingStartsAt when all of its sitting were to meet
     * @param sittingSequence the sequences of all of its sitting together, which only grow
     */
    public record Dated(
            UUID id,
            UUID sittingId,
            Instant startsAt,
            Instant endsAt,
            int minutes,
            String purpose,
            String whatToExpect,
            String whatYouLeaveWith,
            Standing standing,
            int sequence,
            Instant changedAt,
            Instant sittingStartsAt,
            int sittingSequence) {}

    /** By time. */
    public List<Dated> ofLearner(UUID learner) {
        return database.withHandle(handle -> handle.createQuery(OF_LEARNER)
                .bind("since", clock.instant().minus(BACK))
                .bind("learner", learner)
                .bind("most", MOST)
                .map(ConstructorMapper.of(Dated.class))
                .list());
    }

    /**
     * One for each learner, by time.
     *
     * @param ukprn the college at which they hold them
     */
    public List<Dated> ofStaff(String subject, String ukprn) {
        LocalDate today = LocalDate.now(clock);
        return database.withHandle(handle -> handle.createQuery(OF_STAFF)
                .bind("since", clock.instant().minus(BACK))
                .bind("subject", subject)
                .bind("ukprn", ukprn)
                .bind("today", today)
                .bind("grace", today.minusDays(graceDays))
                .bind("most", MOST)
                .map(ConstructorMapper.of(Dated.class))
                .list());
    }
}
