package org.withme.learner.message.choice;

/** How often somebody wants to hear that something waits. */
public enum Often {
    AT_ONCE,
    DAILY,
    WEEKLY,
    NEVER
}
