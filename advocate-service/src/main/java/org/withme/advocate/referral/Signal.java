package org.withme.advocate.referral;

/** Why an advocate is offered or asked for: a class, never the reason behind it. */
enum Signal {
    WITHDRAWAL,
    BREAK,
    DISPUTED_JUDGEMENT,
    /** The learner asked. */
    LEARNER,
    /** Somebody beside the learner asked. */
    TEAM
}
