package org.withme.advocate.casework;

/** Where a case stands; before it there is a referral that waits. */
enum CaseState {
    /** An advocate has accepted; nobody has tried to speak with the learner yet. */
    ACCEPTED,
    ACTIVE,
    PAUSED,
    CLOSED,
    /** Open again; nobody has tried to speak with the learner since. */
    REOPENED
}
