package org.withme.learner.message.choice;

import jakarta.inject.Singleton;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

/** Everybody chooses for themselves, and sees nobody else's choice. */
@Singleton
class ChoiceAccess {

    private final CurrentCaller callers;

    ChoiceAccess(CurrentCaller callers) {
        this.callers = callers;
    }

    Caller requireOneself() {
        return callers.get();
    }
}
