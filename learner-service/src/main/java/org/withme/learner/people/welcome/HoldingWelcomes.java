package org.withme.learner.people.welcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.learner.people.person.People;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;

@ApplicationScoped
@Effort("welcome")
class HoldingWelcomes {

    private final Access access;
    private final CurrentCaller callers;
    private final Welcomes welcomes;
    private final People people;
    private final Outbox outbox;
    private final Clock clock;

    HoldingWelcomes(
            Access access, CurrentCaller callers, Welcomes welcomes, People people, Outbox outbox, Clock clock) {
        this.access = access;
        this.callers = callers;
        this.welcomes = welcomes;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Saying again what somebody said already changes nothing. */
    @Transactional
    void hold(UUID asked) {
        UUID learner = access.require(WelcomeAccess.mayHold(asked, LocalDate.now(clock)));
        Caller caller = callers.get();
        String ukprn = caller.ukprn().orElseThrow(access::absent);
        Welcome welcome = welcomes.on(learner, ukprn).orElseThrow(() -> Problem.of(WelcomeProblem.NOT_ON));
        if (welcome.isConversationDue() && welcomes.hold(learner, ukprn, caller.subject())) {
            people.seen(caller);
            outbox.append(new WelcomeEvent.Welcomed(learner, ukprn));
        }
    }
}
