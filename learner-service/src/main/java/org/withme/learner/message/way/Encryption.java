package org.withme.learner.message.way;

/** How a connection to a mail server is encrypted. */
public enum Encryption {
    STARTTLS,
    TLS,
    NONE
}
