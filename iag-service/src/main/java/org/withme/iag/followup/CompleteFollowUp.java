package org.withme.iag.followup;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CompleteFollowUp", description = "What came of the contact.")
record CompleteFollowUp(
        @Schema(
                description =
                        "SPOKEN_WITH, WANTED_NOTHING (the learner would rather not talk), NOT_REACHED (after recorded"
                                + " attempts) or NOT_NEEDED (it settled itself). May be left out with a session: then they spoke.",
                examples = "SPOKEN_WITH")
        Outcome outcome,

        @Schema(description = "The session that came of it, if there was one.")
        UUID sessionId) {

    /** Null if nothing says what came of it. */
    Outcome cameOfIt() {
        return outcome == null && sessionId != null ? Outcome.SPOKEN_WITH : outcome;
    }
}
