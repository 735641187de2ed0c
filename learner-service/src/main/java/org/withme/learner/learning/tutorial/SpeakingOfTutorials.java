package org.withme.learner.learning.tutorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.CurrentCaller;

/** Before it, either side says what to speak about; afterwards, what was agreed. */
@ApplicationScoped
@Effort("tutorial")
class SpeakingOfTutorials {

    private final Access access;
    private final CurrentCaller callers;
    private final Sides sides;
    private final Tutorials tutorials;
    private final Spoken spoken;
    private final TutorialViews views;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    SpeakingOfTutorials(
            Access access,
            CurrentCaller callers,
            Sides sides,
            Tutorials tutorials,
            Spoken spoken,
            TutorialViews views,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.sides = sides;
        this.tutorials = tutorials;
        this.spoken = spoken;
        this.views = views;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    TutorialView addPoint(UUID learner, UUID id, AddPoint command) {
        access.require(TutorialAccess.mayChange(learner, () -> sides.isTheirs(learner, id)));
        return idempotency.onceFor(learner, TutorialView.class, () -> {
            Side side = sides.of(learner);
            Tutorial tutorial = tutorials.lock(learner, id).orElseThrow(access::absent);
            TutorialRules.check(command).orThrow();
            tutorial.requireThatItIsAhead(clock.instant());
            spoken.addPoint(id, command.words(), writer(side));
            outbox.append(new TutorialEvent.TutorialPointAdded(tutorial.origin(), id, tutorial.ukprn(), side));
            return views.view(tutorial, side);
        });
    }

    @Transactional
    TutorialView agree(UUID learner, UUID id, AgreeActions command) {
        access.require(TutorialAccess.mayChange(learner, () -> sides.isTheirs(learner, id)));
        return idempotency.onceFor(learner, TutorialView.class, () -> {
            Side side = sides.of(learner);
            Tutorial tutorial = tutorials.lock(learner, id).orElseThrow(access::absent);
            TutorialRules.check(command, LocalDate.now(clock)).orThrow();
            tutorial.requireThatItHasBegun(clock.instant());
            command.actions().forEach(action -> add(tutorial, action, writer(side)));
            return views.view(tutorial, side);
        });
    }

    private void add(Tutorial tutorial, AgreeActions.Action action, Spoken.Writer writer) {
        UUID added = spoken.addAction(tutorial.id(), action, writer);
        outbox.append(new TutorialEvent.TutorialActionAgreed(
                tutorial.origin(), tutorial.id(), tutorial.ukprn(), added, action.owner(), action.dueOn()));
    }

    private Spoken.Writer writer(Side side) {
        Instant now = clock.instant();
        return new Spoken.Writer(side, callers.get().subject(), now);
    }
}
