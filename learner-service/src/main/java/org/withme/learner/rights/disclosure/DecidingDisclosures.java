package org.withme.learner.rights.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.withme.learner.people.person.People;
import org.withme.learner.rights.disclosure.Disclosure.Decision;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;

/** The second person: releases what was asked for or refuses it, confirms an emergency or ends it. */
@ApplicationScoped
@Effort("disclosure")
class DecidingDisclosures {

    private final DisclosureAccess access;
    private final CurrentCaller callers;
    private final Disclosures disclosures;
    private final DisclosureViews views;
    private final DisclosureConfig config;
    private final People people;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    DecidingDisclosures(
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
    DisclosureView approve(UUID learner, UUID id, Precondition ifMatch) {
        Disclosure disclosure = access.requireDeciding(learner, id);
        return decide(disclosure, ifMatch, decision -> {
            disclosure.decide(decision);
            if (!disclosure.isReleased()) {
                outbox.append(disclosure.release(decision.at(), Duration.ofHours(config.hours())));
            }
        });
    }

    @Transactional
    DisclosureView refuse(UUID learner, UUID id, RefuseDisclosure command, Precondition ifMatch) {
        Disclosure disclosure = access.requireDeciding(learner, id);
        return decide(disclosure, ifMatch, decision -> {
            DisclosureRules.check(command).orThrow();
            disclosure.refuse(decision, command.reason());
            if (disclosure.isReleased()) {
                outbox.append(disclosure.ended());
            }
        });
    }

    private DisclosureView decide(Disclosure disclosure, Precondition ifMatch, Consumer<Decision> effect) {
        return idempotency.onceFor(disclosure.learner(), DisclosureView.class, () -> {
            disclosures.lockToChange(disclosure);
            ifMatch.matches(views.toCollege(disclosure));
            Caller caller = callers.get();
            if (disclosure.isRequestedBy(caller)) {
                throw Problem.of(DisclosureProblem.OWN_REQUEST);
            }
            if (disclosure.isDecided()) {
                throw Problem.of(DisclosureProblem.DECIDED);
            }
            people.seen(caller);
            effect.accept(new Decision(caller.subject(), capacityOf(caller), clock.instant()));
            disclosures.flush();
            return views.toCollege(disclosure);
        });
    }

    private static String capacityOf(Caller caller) {
        return caller.has(Roles.DSL) ? Roles.DSL : Roles.CASE_SUPERVISOR;
    }
}
