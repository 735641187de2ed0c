package org.withme.learner.rights.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.learner.people.person.People;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

/** In an emergency it is released at once, and the second person owed. */
@ApplicationScoped
@Effort("disclosure")
class RequestingDisclosures {

    private final DisclosureAccess access;
    private final CurrentCaller callers;
    private final Disclosures disclosures;
    private final DisclosureViews views;
    private final DisclosureConfig config;
    private final People people;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    RequestingDisclosures(
            DisclosureAccess access,
            CurrentCaller callers,
            Disclosures disclosures,
            DisclosureViews views,
            DisclosureConfig config,
            People people,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.disclosures = disclosures;
        this.views = views;
        this.config = config;
        this.people = people;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    DisclosureView request(UUID learner, RequestDisclosure command) {
        access.requireRequesting(learner);
        return idempotency.onceFor(learner, DisclosureView.class, () -> keep(learner, command));
    }

    private DisclosureView keep(UUID learner, RequestDisclosure command) {
        DisclosureRules.check(command, LocalDate.now(clock)).orThrow();
        Caller caller = callers.get();
        Instant now = clock.instant();
        people.seen(caller);
        Disclosure disclosure = Disclosure.requested(learner, command, caller, now);
        disclosures.persist(disclosure);
        if (command.isEmergency()) {
            outbox.append(disclosure.release(now, Duration.ofHours(config.hours())));
        }
        return views.toCollege(disclosure);
    }
}
