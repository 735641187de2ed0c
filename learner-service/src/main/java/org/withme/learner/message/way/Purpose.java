package org.withme.learner.message.way;

/** What a message is for. */
public enum Purpose {
    /** Something waits in the inbox. */
    WAITING,
    /** Its link confirms the address to which it goes. */
    CONFIRMATION
}
