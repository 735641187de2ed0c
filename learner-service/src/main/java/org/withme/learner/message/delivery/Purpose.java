package org.withme.learner.message.delivery;

/** What a message is for; it says the same. */
enum Purpose {
    /** Something waits in the inbox. */
    WAITING,
    /** Its link confirms the address to which it goes. */
    CONFIRMATION
}
