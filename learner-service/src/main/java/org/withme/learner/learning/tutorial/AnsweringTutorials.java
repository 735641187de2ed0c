package org.withme.learner.learning.tutorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.withme.learner.people.person.People;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.identity.CurrentCaller;

/** Either side says yes, no or another time to what it has read, and cancels; an advocate says another time only (A9). */
@ApplicationScoped
@Effort("tutorial-answer")
class AnsweringTutorials {

    private final Access access;
    private final CurrentCaller callers;
    private final Sides sides;
    private final Tutorials tutorials;
    private final Spoken spoken;
    private final People people;
    private final TutorialViews views;
    private final WaitingChanges changes;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    AnsweringTutorials(
            Access access,
            CurrentCaller callers,
            Sides sides,
            Tutorials tutorials,
            Spoken spoken,
            People people,
            TutorialViews views,
            WaitingChanges changes,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.sides = sides;
        this.tutorials = tutorials;
        this.spoken = spoken;
        this.people = people;
        this.views = views;
        this.changes = changes;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    TutorialView answer(UUID learner, UUID id, AnswerTutorial command, Precondition ifMatch) {
        access.require(TutorialAccess.maySpeak(learner, () -> sides.isTheirs(learner, id), sides.advocate(learner)));
        idempotency.idOnceFor(learner, () -> {
            Instant now = clock.instant();
            Side side = sides.of(learner);
            Tutorial tutorial = tutorials.lock(learner, id).orElseThrow(access::absent);
            ifMatch.matches(views.view(tutorial, side));
            boolean advocate = sides.isAdvocate(learner);
            TutorialRules.check(command, advocate, now).orThrow();
            tutorial.answer(command, side, now);
            sides.takeUp(tutorial);
            tutorials.flush();
            spoken.addAnswer(id, command, new Spoken.Writer(side, subject(), advocate, now));
            people.seen(callers.get());
            changes.note(learner);
            outbox.append(TutorialEvent.TutorialAnswered.of(tutorial, side, advocate, command.answer()));
            return id;
        });
        return views.view(tutorials.of(learner, id).orElseThrow(access::absent), sides.of(learner));
    }

    @Transactional
    TutorialView cancel(UUID learner, UUID id) {
        access.require(TutorialAccess.mayChange(learner, () -> sides.isTheirs(learner, id)));
        Side side = sides.of(learner);
        Tutorial tutorial = tutorials.lock(learner, id).orElseThrow(access::absent);
        if (tutorial.state() != TutorialState.CANCELLED) {
            tutorial.cancel(clock.instant());
            tutorials.flush();
            changes.note(learner);
            outbox.append(new TutorialEvent.TutorialCancelled(tutorial.origin(), id, tutorial.ukprn(), side));
        }
        return views.view(tutorial, side);
    }

    private String subject() {
        return callers.get().subject();
    }
}
