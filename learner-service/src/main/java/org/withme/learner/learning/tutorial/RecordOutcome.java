package org.withme.learner.learning.tutorial;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecordTutorialOutcome", description = "One outcome for everybody, and who is an exception.")
record RecordOutcome(
        @Schema(required = true, description = "Of everybody who is no exception.", examples = "CAME")
        Outcome outcome,

        @Schema(description = "Those of whom something else is to be said.")
        List<Apart> except) {

    @Schema(name = "TutorialOutcomeApart")
    record Apart(
            @Schema(required = true) UUID tutorialId,

            @Schema(required = true, examples = "DID_NOT_COME")
            Outcome outcome) {}
}
