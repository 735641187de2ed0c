package org.withme.learner.learning.tutorial;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.learner.people.person.People;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/** A talk in the corridor is one line afterwards, without purpose, invitation or outcome (L19). */
@ApplicationScoped
class LoggingTalks {

    private static final UUID LAST = new UUID(-1, -1);

    private final Access access;
    private final CurrentCaller callers;
    private final Talks talks;
    private final People people;
    private final Cursors cursors;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final CollegeClock collegeClock;
    private final Clock clock;

    LoggingTalks(
            Access access,
            CurrentCaller callers,
            Talks talks,
            People people,
            Cursors cursors,
            Idempotency idempotency,
            Outbox outbox,
            CollegeClock collegeClock,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.talks = talks;
        this.people = people;
        this.cursors = cursors;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.collegeClock = collegeClock;
        this.clock = clock;
    }

    @Effort("corridor-talk")
    @Transactional
    TalkView log(UUID learner, LogTalk command) {
        access.require(TutorialAccess.mayLogTalk(learner, LocalDate.now(clock)));
        UUID kept = idempotency.idOnceFor(learner, () -> {
            TutorialRules.check(command, collegeClock).orThrow();
            Caller caller = callers.get();
            people.seen(caller);
            UUID id = UuidCreator.getTimeOrderedEpoch();
            Instant now = clock.instant();
            Talks.Logger logger = new Talks.Logger(
                    caller.subject(), capacity(learner), caller.ukprn().orElseThrow(access::absent));
            talks.add(id, learner, command, dayOf(command, collegeClock), logger, now);
            outbox.append(new TutorialEvent.TalkLogged(learner, id, logger.ukprn()));
            return id;
        });
        return talks.of(learner, kept).orElseThrow(access::absent);
    }

    @Transactional
    Page<TalkView> list(UUID learner, String cursor, Integer size) {
        access.require(TutorialAccess.mayListTalks(learner));
        Caller caller = callers.get();
        Talks.Open open = caller.isLearner(learner)
                ? null
                : new Talks.Open(
                        caller.subject(),
                        caller.ukprn().orElseThrow(access::absent),
                        access.permits(TutorialAccess.mayLogTalkAs(learner, Roles.MENTOR)));
        String filter = "talks?learner=" + learner;
        Limit limit = Limit.of(size);
        UUID before = cursors.position(filter, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(LAST);
        List<TalkView> rows = talks.page(learner, open, before, limit.plusOne());
        return cursors.page(filter, limit, rows, talk -> List.of(talk.id().toString()));
    }

    /** Today, unless another day is said. */
    static LocalDate dayOf(LogTalk talk, CollegeClock colleges) {
        return talk.talkedOn() == null ? colleges.today() : talk.talkedOn();
    }

    private String capacity(UUID learner) {
        return access.permits(TutorialAccess.mayLogTalkAs(learner, Roles.MENTOR)) ? Roles.MENTOR : Roles.TUTOR;
    }
}
