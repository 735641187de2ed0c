package org.withme.learner.people.team;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;

/** Who came back is asked whether their mentor still fits; the question fades, and is gone when they wish something. */
@Singleton
class MentorsToCheck implements Waiting {

    private static final Duration SHOWN = Duration.ofDays(14);

    private static final String RETURNED = """
            select max(e.occurred_at) as at
            from (select cast(:learner as uuid) as id union all
                  select m.absorbed from learner_merge m where m.survivor = :learner and m.unmerged_at is null) as origin
            join journey_entry e on e.learner_id = origin.id and e.type = 'advocacy.learner-returned.v1'
                 and e.occurred_at >= :since
            where not exists (select from wish w where w.learner_id = :learner and w.made_at >= e.occurred_at)
            having count(*) > 0
            """;

    private final Jdbi database;
    private final Clock clock;

    MentorsToCheck(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return caller.signedInLearner().stream()
                .flatMap(learner -> returned(learner).stream())
                .toList();
    }

    private List<WaitingThing> returned(UUID learner) {
        return database.withHandle(handle -> handle.createQuery(RETURNED)
                .bind("learner", learner)
                .bind("since", clock.instant().minus(SHOWN))
                .map((row, context) -> new WaitingThing(
                        WaitingKind.MENTOR_TO_CHECK,
                        learner.toString(),
                        learner,
                        null,
                        1,
                        row.getTimestamp("at").toInstant(),
                        null,
                        "/v1/me/wishes"))
                .list());
    }
}
