package org.withme.learner.people.waiting;

import java.util.List;
import org.withme.platform.identity.Caller;

/** A feature in which something may wait for people: a CDI bean that the inbox finds by itself. */
public interface Waiting {

    /**
     * What waits for this person and nobody else may do first: read anew each time, so it is gone as soon as it is done. Many of
     * a kind are one thing.
     */
    List<WaitingThing> waitingFor(Caller caller);
}
