package org.withme.learner.people.team;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.withme.learner.people.lightmode.LightModes;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** Places that end by themselves: the learner may want somebody to stay, unless nothing is to be asked of them now (L28). */
@Singleton
class PlacesThatEndSoon implements Waiting {

    private static final int SOON_DAYS = 14;

    private final Relationships relationships;
    private final LightModes modes;
    private final Clock clock;

    PlacesThatEndSoon(Relationships relationships, LightModes modes, Clock clock) {
        this.relationships = relationships;
        this.modes = modes;
        this.clock = clock;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        return caller.learnerId().filter(learner -> caller.has(Roles.LEARNER) && !modes.isOn(learner)).stream()
                .flatMap(learner -> relationships.endingWithin(learner, today, today.plusDays(SOON_DAYS)).stream())
                .map(Relationship::endsSoon)
                .toList();
    }
}
