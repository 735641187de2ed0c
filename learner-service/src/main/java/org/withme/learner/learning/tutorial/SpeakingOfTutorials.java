package org.withme.learner.learning.tutorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.withme.learner.learning.plan.AgreedSteps;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.CurrentCaller;

/** Before it, either side says what to speak about; afterwards, what is to be done. */
@ApplicationScoped
@Effort("tutorial")
class SpeakingOfTutorials {

    private final Access access;
    private final CurrentCaller callers;
    private final Sides sides;
    private final Tutorials tutorials;
    private final Spoken spoken;
    private final AgreedSteps steps;
    private final TutorialViews views;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final CollegeClock colleges;
    private final Clock clock;

    SpeakingOfTutorials(
            Access access,
            CurrentCaller callers,
            Sides sides,
            Tutorials tutorials,
            Spoken spoken,
            AgreedSteps steps,
            TutorialViews views,
            Idempotency idempotency,
            Outbox outbox,
            CollegeClock colleges,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.sides = sides;
        this.tutorials = tutorials;
        this.spoken = spoken;
        this.steps = steps;
        this.views = views;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.colleges = colleges;
        this.clock = clock;
    }

    @Transactional
    TutorialView addPoint(UUID learner, UUID id, AddPoint command) {
        access.require(TutorialAccess.maySpeak(learner, () -> sides.isTheirs(learner, id), sides.advocate(learner)));
        idempotency.idOnceFor(learner, () -> {
            Side side = sides.of(learner);
            Tutorial tutorial = tutorials.lock(learner, id).orElseThrow(access::absent);
            TutorialRules.check(command).orThrow();
            tutorial.requireThatItIsAhead(clock.instant());
            boolean advocate = sides.isAdvocate(learner);
            spoken.addPoint(id, command.words(), writer(side, advocate));
            outbox.append(new TutorialEvent.TutorialPointAdded(
                    tutorial.origin(), id, tutorial.ukprn(), side, advocate ? true : null));
            return id;
        });
        return views.view(tutorials.of(learner, id).orElseThrow(access::absent), sides.of(learner));
    }

    @Transactional
    TutorialView agree(UUID learner, UUID id, AgreeActions command) {
        access.require(TutorialAccess.mayChange(learner, () -> sides.isTheirs(learner, id)));
        idempotency.idOnceFor(learner, () -> {
            Side side = sides.of(learner);
            Tutorial tutorial = tutorials.lock(learner, id).orElseThrow(access::absent);
            TutorialRules.check(command, goal -> steps.canBeAddedTo(learner, tutorial.ukprn(), goal), colleges)
                    .orThrow();
            tutorial.requireThatItHasBegun(clock.instant());
            command.actions().forEach(action -> add(tutorial, action, writer(side, false)));
            sides.takeUp(tutorial);
            return id;
        });
        return views.view(tutorials.of(learner, id).orElseThrow(access::absent), sides.of(learner));
    }

    private void add(Tutorial tutorial, AgreeActions.Action action, Spoken.Writer writer) {
        UUID added = spoken.addAction(tutorial.id(), action, writer);
        if (action.goalId() != null) {
            steps.add(tutorial.learner(), tutorial.ukprn(), action.goalId(), action.words(), action.dueOn());
        }
        outbox.append(new TutorialEvent.TutorialActionAgreed(
                tutorial.origin(),
                tutorial.id(),
                tutorial.ukprn(),
                added,
                action.owner(),
                action.dueOn(),
                action.goalId()));
    }

    private Spoken.Writer writer(Side side, boolean advocate) {
        Instant now = clock.instant();
        return new Spoken.Writer(side, callers.get().subject(), advocate, now);
    }
}
