package org.withme.learner.learning.recognition;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.learner.learning.recognition.Recognition.Giver;
import org.withme.learner.learning.recognition.Recognitions.Open;
import org.withme.learner.people.access.Relations;
import org.withme.learner.people.person.People;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

/** Somebody on the team recognises; the learner may take it off their page. */
@ApplicationScoped
class Recognising {

    private final Access access;
    private final CurrentCaller callers;
    private final Recognitions recognitions;
    private final RecognitionViews views;
    private final People people;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    Recognising(
            Access access,
            CurrentCaller callers,
            Recognitions recognitions,
            RecognitionViews views,
            People people,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.recognitions = recognitions;
        this.views = views;
        this.people = people;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Effort("recognition")
    @Transactional
    RecognitionView give(UUID learner, GiveRecognition command) {
        access.require(RecognitionAccess.mayGive(learner, LocalDate.now(clock)));
        UUID kept = idempotency.idOnceFor(learner, () -> {
            RecognitionRules.check(command).orThrow();
            people.seen(callers.get());
            Recognition recognition = Recognition.given(
                    UuidCreator.getTimeOrderedEpoch(), learner, command, giver(learner), clock.instant());
            recognitions.persistAndFlush(recognition);
            outbox.append(recognition.givenEvent());
            return recognition.id();
        });
        return views.of(recognitions.of(learner, Open.ALL, kept).orElseThrow(access::absent));
    }

    /** Its words are not kept. */
    @Transactional
    void remove(UUID learner, UUID id, Precondition ifMatch) {
        access.require(RecognitionAccess.mayRemove(learner));
        Recognition recognition = recognitions.lock(learner, id).orElseThrow(access::absent);
        ifMatch.matches(views.of(recognition));
        recognition.remove(clock.instant());
        recognitions.flush();
        outbox.append(recognition.removedEvent());
    }

    private Giver giver(UUID learner) {
        Caller caller = callers.get();
        LocalDate today = LocalDate.now(clock);
        String capacity = Relations.TEAM_ROLES.stream()
                .filter(caller::has)
                .filter(role -> access.permits(RecognitionAccess.mayGiveAs(learner, role, today)))
                .findFirst()
                .orElseThrow(access::absent);
        return new Giver(caller.subject(), capacity, caller.ukprn().orElseThrow(access::absent));
    }
}
