package org.withme.learner.message.choice;

import jakarta.inject.Singleton;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

/** Everybody chooses for themselves, and sees their own messages and nobody else's. */
@Singleton
public class MessageAccess {

    private final CurrentCaller callers;

    MessageAccess(CurrentCaller callers) {
        this.callers = callers;
    }

    public Caller requireOneself() {
        return callers.get();
    }
}
