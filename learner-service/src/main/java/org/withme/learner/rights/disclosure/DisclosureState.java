package org.withme.learner.rights.disclosure;

/** How a disclosure stands. */
enum DisclosureState {
    REQUESTED,
    RELEASED,
    /** Its time is over. */
    EXPIRED,
    REFUSED,
    /** It was an emergency, and the second person refused it afterwards. */
    ENDED
}
