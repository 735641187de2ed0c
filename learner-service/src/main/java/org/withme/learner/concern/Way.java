package org.withme.learner.concern;

/** By which way a concern is passed on. */
enum Way {
    PHONE,
    LINK,
    IN_PERSON
}
