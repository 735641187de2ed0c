package org.withme.learner.people.team;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;

/** Places that end by themselves: the learner may want somebody to stay. */
@Singleton
class PlacesThatEndSoon implements Waiting {

    private static final int SOON_DAYS = 14;

    private final Relationships relationships;
    private final Clock clock;

    PlacesThatEndSoon(Relationships relationships, Clock clock) {
        this.relationships = relationships;
        this.clock = clock;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        return caller.signedInLearner().stream()
                .flatMap(learner -> relationships.endingWithin(learner, today, today.plusDays(SOON_DAYS)).stream())
                .map(Relationship::endsSoon)
                .toList();
    }
}
