package org.withme.learner.message.delivery;

import jakarta.inject.Singleton;
import org.withme.platform.identity.CurrentCaller;

/** Everybody sees what became of their own messages, and of nobody else's. */
@Singleton
class MessageAccess {

    private final CurrentCaller callers;

    MessageAccess(CurrentCaller callers) {
        this.callers = callers;
    }

    String requireOneself() {
        return callers.get().subject();
    }
}
