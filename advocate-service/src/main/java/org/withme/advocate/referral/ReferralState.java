package org.withme.advocate.referral;

/** Where a referral stands. */
enum ReferralState {
    /** The learner has not answered. */
    OFFERED,
    /** The learner said yes; no advocate has accepted yet. */
    WAITING,
    /** An advocate accepted, and the case is open. */
    ACCEPTED,
    /** The case is closed. */
    CLOSED,
    /** The learner said no. */
    DECLINED,
    /** What raised it did not happen after all, or the learner does not want to be contacted. */
    WITHDRAWN
}
