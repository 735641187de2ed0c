package org.withme.learner.people.team;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** Who turned 16 in the last two weeks, for their mentor: from then on more is for the learner alone to decide. */
@Singleton
class LearnersWhoTurnedSixteen implements Waiting {

    private static final int YEARS = 16;
    private static final int SHOWN_DAYS = 14;

    private static final String TURNED = """
            select r.learner_id, min(c.date_of_birth) as born
            from relationship r
            join college_record c on c.learner_id = r.learner_id and c.ukprn = r.ukprn
            where r.subject = :subject and r.ukprn = :ukprn and r.role = 'mentor' and 'profile' = any(r.aspects)
              and r.ended_at is null and (r.expires_on is null or r.expires_on >= :today)
              and (c.last_day is null or c.last_day >= :today)
              and c.date_of_birth between :earliest and :latest
            group by r.learner_id
            order by born, r.learner_id
            """;

    private final Jdbi database;
    private final Clock clock;

    LearnersWhoTurnedSixteen(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return caller.ukprn().filter(ukprn -> caller.has(Roles.MENTOR)).stream()
                .flatMap(ukprn -> turned(ukprn, caller.subject()).stream())
                .toList();
    }

    private List<WaitingThing> turned(String ukprn, String subject) {
        LocalDate today = LocalDate.now(clock);
        LocalDate latest = today.minusYears(YEARS);
        return database.withHandle(handle -> handle.createQuery(TURNED)
                .bind("subject", subject)
                .bind("ukprn", ukprn)
                .bind("today", today)
                .bind("earliest", latest.minusDays(SHOWN_DAYS))
                .bind("latest", latest)
                .map((row, context) -> {
                    UUID learner = row.getObject("learner_id", UUID.class);
                    LocalDate birthday = row.getObject("born", LocalDate.class).plusYears(YEARS);
                    return new WaitingThing(
                            WaitingKind.TURNED_SIXTEEN,
                            learner.toString(),
                            learner,
                            ukprn,
                            1,
                            birthday.atStartOfDay(ZoneOffset.UTC).toInstant(),
                            birthday.plusDays(SHOWN_DAYS),
                            "/v1/learners/" + learner);
                })
                .list());
    }
}
