package org.withme.learner.message.choice;

/** Why nothing goes by a way any more, until its owner chooses anew. */
public enum WayClosing {
    /** A carrier will never take a message for that address. */
    BOUNCED,
    /** Its owner followed the link of a message, or said that it is unwanted. */
    UNSUBSCRIBED
}
