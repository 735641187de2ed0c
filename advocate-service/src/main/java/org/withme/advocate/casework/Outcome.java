package org.withme.advocate.casework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a case ended with. */
@Schema(name = "CaseOutcome")
enum Outcome {
    /** The learner came back to learning. */
    RETURNED,
    /** The learner goes on elsewhere. */
    MOVED_ON,
    /** What it was about is settled. */
    RESOLVED,
    /** Nobody could speak with the learner. */
    NOT_REACHED,
    /** The learner ended it. */
    LEARNER_ENDED
}
