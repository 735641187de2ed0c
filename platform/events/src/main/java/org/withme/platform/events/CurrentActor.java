package org.withme.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeSet;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

/** The caller of the running request as the actor of its events; the capacity is the roles that the token names. */
@ApplicationScoped
class CurrentActor {

    private final CurrentCaller caller;

    CurrentActor(CurrentCaller caller) {
        this.caller = caller;
    }

    Actor get() {
        Caller current = caller.get();
        return current.isAnonymous()
                ? Actor.NOBODY
                : new Actor(current.subject(), String.join(",", new TreeSet<>(current.roles())));
    }
}
