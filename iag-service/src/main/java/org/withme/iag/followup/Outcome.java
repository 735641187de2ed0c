package org.withme.iag.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a contact. */
@Schema(name = "FollowUpOutcome")
enum Outcome {
    /** They spoke with each other. */
    SPOKEN_WITH,
    /** The learner would rather not talk. */
    WANTED_NOTHING,
    /** Every attempt failed. */
    NOT_REACHED,
    /** It settled itself. */
    NOT_NEEDED
}
