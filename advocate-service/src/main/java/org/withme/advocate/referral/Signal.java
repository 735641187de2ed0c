package org.withme.advocate.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an advocate is offered or asked for: a class, never the reason behind it. */
@Schema(name = "SignalKind")
enum Signal {
    WITHDRAWAL,
    BREAK,
    DISPUTED_JUDGEMENT,
    MISSED_TUTORIALS,
    /** The learner asked. */
    LEARNER,
    /** Somebody beside the learner asked. */
    TEAM
}
