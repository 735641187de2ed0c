package org.withme.advocate.casework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CloseCase", description = "What the case ends with.")
record CloseCase(
        @Schema(
                description =
                        "RETURNED needs a recorded return. Required, but from the learner, who ends it: LEARNER_ENDED.",
                enumeration = {"RETURNED", "MOVED_ON", "RESOLVED", "NOT_REACHED", "LEARNER_ENDED"},
                examples = "RETURNED")
        String outcome) {}
