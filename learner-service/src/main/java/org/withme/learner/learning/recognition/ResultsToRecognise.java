package org.withme.learner.learning.recognition;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.learner.record.duplicates.Survivors;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** A result of a learner prompts those mentors with whom assessment is shared to say what they saw; the prompt fades, and is gone when somebody of the college did. */
@Singleton
class ResultsToRecognise implements Waiting {

    private static final Duration SHOWN = Duration.ofDays(14);

    /** More are not shown. */
    private static final int MOST = 200;

    private static final String PUBLISHED = """
            select r.learner_id, max(e.occurred_at) as at
            from relationship r
            cross join lateral (%s) as origin
            join journey_entry e on e.learner_id = origin.id and e.type = 'assessment.result-published.v1'
                 and e.occurred_at >= :since and e.ukprn = r.ukprn
            where r.subject = :subject and r.ukprn = :ukprn and r.role = 'mentor' and 'assessment' = any(r.aspects)
              and r.learner_id is distinct from :self and r.ended_at is null and (r.expires_on is null or r.expires_on >= :today)
              and exists (select from college_record c where c.learner_id = r.learner_id and c.ukprn = r.ukprn
                            and (c.last_day is null or c.last_day >= :today))
              and not exists (select from recognition g where g.learner_id = r.learner_id and g.ukprn = r.ukprn
                                and g.given_at >= e.occurred_at)
            group by r.learner_id
            order by at, r.learner_id limit :most
            """.formatted(Survivors.origins("r.learner_id"));

    private final Jdbi database;
    private final Clock clock;

    ResultsToRecognise(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return caller.ukprn().filter(ukprn -> caller.has(Roles.MENTOR)).stream()
                .flatMap(ukprn -> published(ukprn, caller).stream())
                .toList();
    }

    private List<WaitingThing> published(String ukprn, Caller mentor) {
        return database.withHandle(handle -> handle.createQuery(PUBLISHED)
                .bind("subject", mentor.subject())
                .bind("self", mentor.learnerId().orElse(null))
                .bind("ukprn", ukprn)
                .bind("today", LocalDate.now(clock))
                .bind("since", clock.instant().minus(SHOWN))
                .bind("most", MOST)
                .map((row, context) -> waits(
                        row.getObject("learner_id", UUID.class),
                        ukprn,
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    private static WaitingThing waits(UUID learner, String ukprn, Instant at) {
        return new WaitingThing(
                WaitingKind.RESULT_TO_RECOGNISE,
                learner.toString(),
                learner,
                ukprn,
                1,
                at,
                null,
                "/v1/learners/" + learner + "/recognitions");
    }
}
